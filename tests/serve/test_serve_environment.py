"""Making a serving environment: real virtual environments, real pip, small packages from a folder."""

import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from serving_command import group, wait_for

from prover.errors import ProverError
from prover.inference.serve.environment import make_environment, ready_environment
from prover.inference.serve.folders import environments_folder, wheels_folder
from prover.inference.serve.pip import find_wheel
from prover.inference.serve.pythons import find_python
from prover.inference.serve.recipe import EmptyPackage, Pin, Recipe

THIS = (sys.version_info.major, sys.version_info.minor)
_PROGRAM = "import sys\ndef main():\n    print('toy 1.0')\n    sys.exit(0)\n"


class Told:
    """Remembers what it is told, and does something at one sentence."""

    def __init__(self, at: str = "", then: Callable[[], None] = lambda: None) -> None:
        self.said: list[str] = []
        self.tasks: list[str] = []
        self._at, self._then = at, then

    def say(self, text: str) -> None:
        self.said.append(text)
        if self._at and self._at in text:
            self._then()

    def amount(self, task: str, done: int, total: int) -> None:
        self.tasks.append(task)


def write_wheel(folder: Path, name: str, version: str, program: str = _PROGRAM, requires: str = "") -> Path:
    """A wheel with one module and a program of the same name."""
    about = f"{name}-{version}.dist-info"
    needs = f"Requires-Dist: {requires}\n" if requires else ""
    contents = {
        f"{name}.py": program,
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needs}",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{about}/entry_points.txt": f"[console_scripts]\n{name} = {name}:main\n",
    }
    contents[f"{about}/RECORD"] = "".join(f"{path},,\n" for path in [*contents, f"{about}/RECORD"])
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for member, text in contents.items():
            wheel.writestr(member, text)
    return path


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of wheels that is all that pip finds, and a cache of this test."""
    folder = tmp_path / "index"
    write_wheel(folder, "toyserver", "1.0")
    write_wheel(folder, "toyhelper", "2.0")
    monkeypatch.setenv("PROVER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    return folder


def recipe(*pins: Pin, check: tuple[str, ...] = ("toyserver",)) -> Recipe:
    """The recipe of a toy environment."""
    chosen = pins or (Pin("toyserver", "1.0", 1000), Pin("toyhelper", "2.0", 500))
    return Recipe("cpu", chosen, (EmptyPackage("toy-name", "1.0+cpu"),), (THIS,), check)


def test_an_environment_is_made_with_all_that_is_pinned_and_again_only_if_it_breaks(index: Path) -> None:
    told = Told()
    made = make_environment(recipe(), told)
    assert ready_environment(recipe()) == made
    listed = subprocess.run(
        [made.program("python"), "-m", "pip", "list", "--format=json"], capture_output=True, check=True, timeout=60
    )
    versions = {row["name"]: row["version"] for row in json.loads(listed.stdout)}
    assert versions | {"toyserver": "1.0", "toyhelper": "2.0", "toy-name": "1.0+cpu"} == versions
    assert "Installing." in told.said and any("toyserver" in task for task in told.tasks)
    assert not list(wheels_folder().iterdir()), "what was downloaded is no longer needed"
    again = Told()
    assert make_environment(recipe(), again) == made
    assert again.said == []
    made.program("toyserver").unlink()
    anew = make_environment(recipe(), again)
    assert anew.folder != made.folder and not made.folder.exists()
    assert "does not work any more" in again.said[0]


@pytest.mark.slow
def test_a_set_up_that_was_killed_is_not_taken_for_done_and_goes_on_where_it_was(index: Path) -> None:
    code = (
        "import sys, signal\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "from test_serve_environment import Told, recipe\n"
        "from prover.inference.serve.environment import make_environment\n"
        "def wait():\n    print('here', flush=True)\n    signal.pause()\n"
        "make_environment(recipe(), Told('Checking', wait))\n"
    )
    folder = str(Path(__file__).parent)
    with subprocess.Popen(
        [sys.executable, "-c", code, folder], stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "here\n"
        os.killpg(process.pid, signal.SIGKILL)
    (half,) = environments_folder().iterdir()
    assert (half / "bin" / "toyserver").exists()
    assert ready_environment(recipe()) is None
    for wheel in index.iterdir():
        wheel.unlink()
    told = Told()
    made = make_environment(recipe(), told)
    assert made.folder != half
    assert not half.exists()
    assert any("downloaded before" in said for said in told.said)


@pytest.mark.slow
def test_packages_that_bring_others_are_resolved_by_pip_and_an_older_environment_goes(index: Path) -> None:
    older = environments_folder() / "cpu-older"
    (older / "bin").mkdir(parents=True)
    (older / "bin" / "python").symlink_to(sys.executable)
    ready = {"key": recipe().key(".".join(map(str, THIS))), "python": ".".join(map(str, THIS)), "folder": str(older)}
    (older / "ready.json").write_text(json.dumps(ready), encoding="utf-8")
    assert ready_environment(recipe()) is not None
    write_wheel(index, "toybig", "3.0", requires="toyhelper>=1")
    newer = recipe(Pin("toybig", "3.0", closed=False), check=("toyhelper",))
    assert ready_environment(newer) is None
    made = make_environment(newer, Told())
    assert made.program("toybig").exists()
    assert not older.exists()


def test_ctrl_c_ends_pip_too(index: Path) -> None:
    slow = "import time, pathlib, sys\ndef main():\n    pathlib.Path(sys.argv[1]).touch()\n    time.sleep(600)\n"
    write_wheel(index, "toyserver", "1.0", slow)
    mark = index / "mark"
    code = (
        "import sys\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "from test_serve_environment import Told, recipe\n"
        "from prover.inference.serve.environment import make_environment\n"
        "make_environment(recipe(check=('toyserver', sys.argv[2])), Told())\n"
    )
    folder = str(Path(__file__).parent)
    with subprocess.Popen(
        [sys.executable, "-c", code, folder, str(mark)], stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        wait_for(mark.exists)
        below = _children(process.pid)
        os.kill(process.pid, signal.SIGINT)
        process.communicate(timeout=30)
    assert below, "the program that is checked runs below"
    assert [pid for pid in below if group(pid)] == []
    assert list(environments_folder().iterdir()) == []


def test_a_check_that_fails_is_told_with_its_reason(index: Path) -> None:
    write_wheel(index, "toyserver", "1.0", "def main():\n    raise SystemExit('no kernel for this processor')\n")
    with pytest.raises(ProverError, match=r"vLLM does not start in it: no kernel for this processor.*setup\.log"):
        make_environment(recipe(), Told())
    assert ready_environment(recipe()) is None


def test_a_package_that_is_not_there_is_named(index: Path) -> None:
    (index / "toyhelper-2.0-py3-none-any.whl").unlink()
    with pytest.raises(ProverError, match=r"The package index has no toyhelper==2\.0 for Python"):
        make_environment(recipe(), Told())
    assert ready_environment(recipe()) is None


def test_a_wheel_that_was_cut_short_is_not_taken_for_here(index: Path) -> None:
    wheel = index / "toyserver-1.0-py3-none-any.whl"
    assert find_wheel(index, "toyserver", "1.0") == wheel
    wheel.write_bytes(wheel.read_bytes()[:-30])
    assert find_wheel(index, "toyserver", "1.0") is None


def test_no_room_is_said_before_anything_is_downloaded(index: Path) -> None:
    huge = Recipe("cpu", (Pin("toyserver", "1.0"),), pythons=(THIS,), disk=10**18)
    with pytest.raises(ProverError, match=r"needs 1000000000\.0 GB, and .* are free"):
        make_environment(huge, Told())
    assert not environments_folder().exists()


def test_a_python_that_is_none_is_refused() -> None:
    with pytest.raises(ProverError, match="is no Python that can make virtual environments"):
        find_python(recipe(), "/bin/true")
    with pytest.raises(ProverError, match=r"needs Python 2\.7 with its modules venv and ensurepip"):
        find_python(Recipe("cpu", (), pythons=((2, 7),)))


def _children(parent: int) -> list[int]:
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[1]) == parent and fields[0] not in "ZX":
                found.append(int(entry.name))
    return found

import os
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import lean_project
from prover.errors import ProverError
from prover.lean.toolchain import (
    Guide,
    default_project,
    find_elan,
    is_reachable,
    pinned_mathlib,
    pinned_toolchain,
    setup,
)

# Stand-ins that note how they were called and leave behind what the real ones would.
ELAN = """#!/bin/sh
echo "elan $*" >> "$LOG"
case "$*" in
  "toolchain list") cat "$STATE/toolchains" 2>/dev/null;;
  "toolchain install "*) echo "$3 (default)" >> "$STATE/toolchains";;
esac
"""
LAKE = """#!/bin/sh
echo "lake $* (in $(basename "$PWD"), cache on update: ${MATHLIB_NO_CACHE_ON_UPDATE:-yes})" >> "$LOG"
[ "$*" = "$FAIL" ] && exit 3
case "$*" in
  update) mkdir -p .lake/packages/mathlib; echo '{}' > lake-manifest.json;;
  "exe cache get") mkdir -p .lake/packages/mathlib/.lake/build/lib/lean
    touch .lake/packages/mathlib/.lake/build/lib/lean/Mathlib.olean;;
  "env lean --stdin") cat > "$STATE/elaborated";;
esac
"""


@dataclass
class User:
    """Agrees or not, notes what is said, and has a network or not."""

    agrees: bool = True
    online: bool = True
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def guide(self) -> Guide:
        return Guide(self.said.append, self._agree, lambda host: self.online)

    def _agree(self, question: str) -> bool:
        self.asked.append(question)
        return self.agrees


@dataclass
class Machine:
    """Where the stand-ins live; `project` is the Lake project that is set up."""

    folder: Path

    @property
    def project(self) -> Path:
        return self.folder / "data" / "prover" / "lean_project"

    @property
    def calls(self) -> list[str]:
        log = self.folder / "log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []

    @property
    def downloads(self) -> list[str]:
        return [call.split(" (")[0] for call in self.calls if "list" not in call and "stdin" not in call]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, text in (("elan", ELAN), ("lake", LAKE)):
        (tools / name).write_text(text, encoding="utf-8")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("LOG", str(tmp_path / "log"))
    monkeypatch.setenv("STATE", str(tmp_path))
    monkeypatch.setenv("FAIL", "nothing")
    return Machine(tmp_path)


def test_it_fetches_toolchain_and_mathlib_and_tries_them(machine: Machine) -> None:
    user = User()
    assert setup(user.guide, machine.project) == machine.project
    toolchain = pinned_toolchain(Path(lean_project.__file__).parent)
    assert machine.downloads == [f"elan toolchain install {toolchain}", "lake update", "lake exe cache get"]
    assert "lake update (in lean_project, cache on update: 1)" in machine.calls
    assert "import Mathlib" in (machine.folder / "elaborated").read_text(encoding="utf-8")
    assert len(user.asked) == 3 and len([line for line in user.said if "GB" in line]) == 3
    assert str(machine.project) in user.said[-1]


def test_what_is_there_is_not_fetched_again_and_needs_no_network(machine: Machine) -> None:
    setup(User().guide, machine.project)
    before = machine.downloads
    user = User(online=False)
    setup(user.guide, machine.project)
    assert machine.downloads == before and user.asked == []


def test_it_goes_on_where_it_was_interrupted(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAIL", "exe cache get")
    with pytest.raises(ProverError, match=r"`.*lake exe cache get` failed with status 3.*prover lean setup"):
        setup(User().guide, machine.project)
    monkeypatch.setenv("FAIL", "nothing")
    setup(User().guide, machine.project)
    assert machine.downloads[2:] == ["lake exe cache get", "lake exe cache get"]


def test_nothing_is_downloaded_without_consent(machine: Machine) -> None:
    with pytest.raises(ProverError, match="Nothing was downloaded"):
        setup(User(agrees=False).guide, machine.project)
    assert machine.downloads == []


def test_without_a_network_it_says_so_and_what_works_offline(machine: Machine) -> None:
    user = User(online=False)
    with pytest.raises(ProverError, match=r"There is no network.*works offline with the embedded environment"):
        setup(user.guide, machine.project)
    assert machine.downloads == [] and user.asked == []


def test_without_elan_its_command_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "nothing"))
    with pytest.raises(ProverError, match=r"elan.*is not on this machine\. Install it with: curl") as raised:
        setup(User().guide, tmp_path / "project")
    assert "no network" not in str(raised.value)
    with pytest.raises(ProverError, match="no network either"):
        setup(User(online=False).guide, tmp_path / "project")
    assert not (tmp_path / "project").exists()


def test_elan_is_found_where_its_installer_puts_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("ELAN_HOME", str(tmp_path))
    assert find_elan() is None
    elan = tmp_path / "bin" / "elan"
    elan.parent.mkdir()
    elan.write_text("#!/bin/sh\n", encoding="utf-8")
    elan.chmod(0o755)
    assert find_elan() == elan


def test_a_mathlib_that_does_not_work_is_not_called_ready(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAIL", "env lean --stdin")
    user = User()
    with pytest.raises(ProverError, match="do not work together"):
        setup(user.guide, machine.project)
    assert not any("ready" in line for line in user.said)


def test_the_users_own_pins_are_kept(machine: Machine) -> None:
    machine.project.mkdir(parents=True)
    (machine.project / "lean-toolchain").write_text("leanprover/lean4:v4.0.0\n", encoding="utf-8")
    setup(User().guide, machine.project)
    assert machine.downloads[0] == "elan toolchain install leanprover/lean4:v4.0.0"


def test_the_pins_are_exact() -> None:
    source = Path(lean_project.__file__).parent
    assert pinned_toolchain(source).startswith("leanprover/lean4:v4.")
    assert len(pinned_mathlib(source)) == 40 and int(pinned_mathlib(source), 16)


def test_an_installed_package_keeps_mathlib_out_of_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert default_project() == Path(lean_project.__file__).parent
    monkeypatch.setattr(lean_project, "__file__", str(tmp_path / "site" / "lean_project" / "__init__.py"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert default_project() == tmp_path / "data" / "prover" / "lean_project"


def test_a_host_that_does_not_answer_is_not_reachable(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert not is_reachable("host.invalid", seconds=1)

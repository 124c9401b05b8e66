"""What a confined process cannot do. The attempts run in a Python process of their own that confines itself."""

import contextlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from prover.lean.check import CheckRequest
from prover.lean.embedded import EmbeddedPaths
from prover.lean.native import NativeSession
from prover.lean.session import SessionLost

ATTEMPTS = """
import ctypes, json, os, signal, socket, sys
from pathlib import Path
from prover.lean.native.sandbox import Rights, confine

own, outside, read_only = (Path(argument) for argument in sys.argv[1:])
libc = ctypes.CDLL(None, use_errno=True)

def system_call(number, *arguments):
    if libc.syscall(number, *arguments) == -1:
        raise OSError(ctypes.get_errno(), "refused")

attempts = {
    "write in own folder": lambda: (own / "a").write_text("a"),
    "remove in own folder": lambda: (own / "a").unlink(),
    "read in a folder opened for reading": lambda: (read_only / "there").read_text(),
    "write in a folder opened for reading": lambda: (read_only / "new").write_text("a"),
    "write outside": lambda: (outside / "b").write_text("b"),
    "overwrite outside": lambda: (outside / "there").write_text("b"),
    "remove outside": lambda: (outside / "there").unlink(),
    "write a file of 300 MiB": lambda: os.truncate(own / "there", 300 * 1024 * 1024),
    "make a folder in own folder": lambda: (own / "folder").mkdir(),
    "link from outside": lambda: os.link(outside / "there", own / "link"),
    "change the mode outside": lambda: os.chmod(outside / "there", 0o777),
    "read outside": lambda: (outside / "there").read_text(),
    "list outside": lambda: os.listdir(outside),
    "open a socket": lambda: socket.socket(),
    "open a pair of sockets": lambda: socket.socketpair(),
    "start a program": lambda: os.execv("/bin/true", ["true"]),
    "fork": os.fork,
    "leave the session": os.setsid,
    "signal the parent": lambda: os.kill(os.getppid(), 0),
    "signal the group": lambda: os.kill(0, 0),
    "trace the parent": lambda: system_call(101, 16, os.getppid(), 0, 0),
    "read memory of the parent": lambda: system_call(310, os.getppid(), None, 0, None, 0, 0),
    "limit the parent": lambda: system_call(302, os.getppid(), 7, None, None),
    "signal itself": lambda: os.kill(os.getpid(), 0),
}
layers = confine(Rights(read=(read_only,), write=(own,)))
done = []
for name, attempt in attempts.items():
    try:
        attempt()
        done.append(name)
    except OSError:
        pass
print(json.dumps({"layers": layers, "done": done}))
"""


@pytest.fixture(scope="module")
def confined(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folders = [tmp_path_factory.mktemp(name) for name in ("own", "outside", "read_only")]
    for folder in folders:
        (folder / "there").write_text("there")
    result = subprocess.run(
        [sys.executable, "-c", ATTEMPTS, *map(str, folders)], capture_output=True, text=True, timeout=60, check=True
    )
    assert (folders[1] / "there").read_text() == "there"
    answer: dict[str, list[str]] = json.loads(result.stdout)
    return answer


def test_only_the_folders_given_can_be_used(confined: dict[str, list[str]]) -> None:
    assert set(confined["done"]) == {
        "write in own folder",
        "remove in own folder",
        "read in a folder opened for reading",
        "signal itself",
    }


def test_the_layers_in_force_are_reported(confined: dict[str, list[str]]) -> None:
    assert any(layer.startswith("files closed") for layer in confined["layers"])
    assert any(layer.startswith("system calls filtered") for layer in confined["layers"])
    assert "no core dumps" in confined["layers"]


async def test_a_session_says_what_confines_its_candidates(session: NativeSession) -> None:
    assert any(layer.startswith("files closed") for layer in session.containment)


def of_process(pid: int, name: str) -> bytes:
    return Path(f"/proc/{pid}/{name}").read_bytes()


def exchange_folder(folder: Path) -> Path:
    """The folder that the only session in `folder` gives its worker."""
    (own,) = folder.glob("*/exchange")
    return own


async def test_worker_and_judge_are_confined_and_the_host_gives_them_no_secrets(session: NativeSession) -> None:
    host, *children = session.pids
    assert len(children) == 2
    for pid in children:
        status = of_process(pid, "status").decode()
        assert "NoNewPrivs:\t1" in status
        assert "Seccomp:\t2" in status
    entries = of_process(host, "environ").split(b"\0")
    names = {entry.partition(b"=")[0] for entry in entries if entry}
    assert names <= {
        *(b"PATH", b"PYTHONPATH", b"PYTHONUTF8", b"LEAN_BACKTRACE"),
        *(b"LEAN_PATH", b"LEAN_SYSROOT", b"LEAN_WORKER_PATH", b"PROVER_LEAN_LIBRARY"),
    }


# Lean runs the native function of this name, with what it takes for numbers and strings.
NATIVE_WRITE = """
@[extern "native"] opaque Lean.saveModuleData (path : @& String) (name : @& Nat) (data : @& Nat) : Nat
#eval Nat.ble (Lean.saveModuleData "{path}" 0 0) 0
"""


async def test_native_code_reached_from_lean_writes_in_no_other_folder(
    paths: EmbeddedPaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    async with NativeSession(paths) as session:
        own = exchange_folder(tmp_path)
        for target in (own / "written", tmp_path / "written"):
            # The function returns what is no number, which ends the process after the deed.
            with contextlib.suppress(SessionLost):
                await session.check(CheckRequest(NATIVE_WRITE.format(path=target)))
        assert (own / "written").exists()
        assert not (tmp_path / "written").exists()

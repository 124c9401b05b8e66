"""Processes come and go; none is left behind."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from prover.errors import ProverError
from prover.lean.check import CheckRequest, Context, Limits
from prover.lean.embedded import MATHLIB_ROOT, EmbeddedPaths, embedded_paths
from prover.lean.native import NativeSession
from prover.lean.session import SessionLost
from prover.lean.strict import StrictRequest

OMEGA = "theorem t (a b : Nat) (h : a < b) : a < b + 1 := by omega"
LOOP = "partial def loop (n : Nat) : Nat := loop (n + 1)\n#eval loop 0"


PROGRAM = """
import asyncio, sys, tempfile
from pathlib import Path
from prover.lean.check import CheckRequest, Limits
from prover.lean.embedded import EmbeddedPaths
from prover.lean.native import NativeSession

async def main():
    tempfile.tempdir = sys.argv[1]
    library, oleans, sysroot = (Path(argument) for argument in sys.argv[2:5])
    session = NativeSession(EmbeddedPaths(library, oleans, sysroot, "", ""))
    await session.start()
    print(*session.pids, flush=True)
    await session.check(CheckRequest(sys.argv[5], limits=Limits(600.0)))

asyncio.run(main())
"""


def start(program: str, *arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def running(pid: int) -> bool:
    """The process exists and is not merely waiting to be collected."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in ("Z", "X")
    except OSError:
        return False


def empty(folder: Path) -> bool:
    return not any(folder.iterdir())


async def comes_true(condition: Callable[[], bool]) -> bool:
    """The condition holds within a few seconds."""
    for _ in range(500):
        if condition():
            return True
        await asyncio.sleep(0.02)
    return False


async def gone(pids: tuple[int, ...]) -> bool:
    """All processes end within a few seconds."""
    return await comes_true(lambda: not any(map(running, pids)))


async def test_closing_ends_all_processes_and_removes_the_folder(
    paths: EmbeddedPaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    session = NativeSession(paths)
    await session.start()
    pids = session.pids
    assert len(pids) == 3
    assert all(map(running, pids))
    assert session.alive
    assert session.rss > 0
    assert not empty(tmp_path)
    await session.close()
    await session.close()
    assert not session.alive
    assert session.rss == 0
    assert await gone(pids)
    assert empty(tmp_path)
    with pytest.raises(SessionLost):
        await session.check(CheckRequest(OMEGA))


async def test_closing_during_a_check_loses_it(paths: EmbeddedPaths) -> None:
    session = NativeSession(paths)
    await session.start()
    pids = session.pids
    check = asyncio.create_task(session.check(CheckRequest(LOOP, limits=Limits(600.0))))
    await asyncio.sleep(0.2)
    await session.close()
    with pytest.raises(SessionLost):
        await check
    assert await gone(pids)


@pytest.mark.parametrize("which", [1, 2], ids=["worker", "judge"])
async def test_a_killed_child_is_replaced(paths: EmbeddedPaths, which: int) -> None:
    async with NativeSession(paths) as session:
        os.kill(session.pids[which], signal.SIGKILL)
        request = StrictRequest(CheckRequest("").context, OMEGA.replace("omega", "sorry"), OMEGA, "t")
        first = await session.evidence(request)
        assert first.error is None or "ended by signal SIGKILL" in first.error
        assert (await session.evidence(request)).error is None
        assert (await session.check(CheckRequest(OMEGA))).without_error


async def test_a_worker_killed_during_a_check_loses_the_check_only(paths: EmbeddedPaths) -> None:
    async with NativeSession(paths) as session:
        check = asyncio.create_task(session.check(CheckRequest(LOOP, limits=Limits(600.0))))
        await asyncio.sleep(0.2)
        os.kill(session.pids[1], signal.SIGKILL)
        with pytest.raises(SessionLost, match="SIGKILL"):
            await check
        assert (await session.check(CheckRequest(OMEGA))).without_error


async def test_a_killed_host_takes_its_children_along(paths: EmbeddedPaths) -> None:
    async with NativeSession(paths) as session:
        pids = session.pids
        check = asyncio.create_task(session.check(CheckRequest(LOOP, limits=Limits(600.0))))
        await asyncio.sleep(0.2)
        os.kill(pids[0], signal.SIGKILL)
        with pytest.raises(SessionLost):
            await check
        assert not session.alive
        assert await gone(pids)
        with pytest.raises(SessionLost):
            await session.evidence(StrictRequest(CheckRequest("").context, OMEGA, OMEGA, "t"))


async def test_nothing_is_left_when_the_program_is_killed(paths: EmbeddedPaths, tmp_path: Path) -> None:
    parent = start(PROGRAM, tmp_path, paths.library, paths.oleans, paths.sysroot, LOOP)
    assert parent.stdout is not None
    with parent.stdout:
        line = await asyncio.to_thread(parent.stdout.readline)
        pids = tuple(map(int, line.split()))
        assert len(pids) == 3
        await asyncio.sleep(0.2)
        parent.kill()
        parent.wait()
    assert await gone(pids)
    assert await comes_true(lambda: empty(tmp_path))


async def test_a_preamble_is_elaborated_before_everything(paths: EmbeddedPaths) -> None:
    async with NativeSession(paths, "def preamble := 3") as session:
        result = await session.check(CheckRequest("#eval preamble"))
        assert [m.text for m in result.messages] == ["3"]


async def test_imports_of_a_preamble_are_followed_and_those_of_a_context_are_not(paths: EmbeddedPaths) -> None:
    request = CheckRequest("#check add_pow_two", Context("import Mathlib"))
    mathlib = embedded_paths(root=MATHLIB_ROOT)
    async with NativeSession(mathlib, "import Mathlib\ndef preamble := 3") as session:
        assert not (await session.check(request)).errors
        assert not (await session.check(CheckRequest("example : preamble = 3 := by norm_num [preamble]"))).errors
    async with NativeSession(mathlib) as session:
        assert (await session.check(request)).errors


async def test_a_preamble_that_imports_what_is_not_there_is_one_clear_sentence(paths: EmbeddedPaths) -> None:
    with pytest.raises(ProverError, match="Nowhere"):
        await NativeSession(paths, "import Nowhere").start()


async def test_a_preamble_that_does_not_elaborate_is_one_clear_sentence(paths: EmbeddedPaths) -> None:
    with pytest.raises(ProverError, match=r"preamble .* does not elaborate: .*Nope"):
        await NativeSession(paths, "example : 1 = Nope.x := rfl").start()


@pytest.mark.parametrize(
    ("library", "complaint"),
    [("libm.so.6", "is not the one this driver was made for"), ("no-such-library.so", "cannot be loaded")],
)
async def test_another_library_is_one_clear_sentence(paths: EmbeddedPaths, library: str, complaint: str) -> None:
    other = EmbeddedPaths(Path(library), paths.oleans, paths.sysroot, paths.key, paths.lean_version)
    with pytest.raises(ProverError, match=complaint):
        await NativeSession(other).start()


async def test_a_core_library_that_is_not_there_is_one_clear_sentence(paths: EmbeddedPaths, tmp_path: Path) -> None:
    other = EmbeddedPaths(paths.library, tmp_path, tmp_path, paths.key, paths.lean_version)
    with pytest.raises(ProverError, match="Init"):
        await NativeSession(other).start()

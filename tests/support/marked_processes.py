"""Processes that a test starts, found by a mark in their environment that they inherit."""

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path

MARK = "PROVER_TEST_MARK"


def marked(mark: str) -> list[int]:
    """Ids of the running processes with this mark (this one and zombies aside)."""
    wanted = f"{MARK}={mark}".encode()
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                if wanted in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
            except OSError:
                continue
    return found


async def all_gone(mark: str, pids: Sequence[int] = (), seconds: float = 10.0) -> bool:
    """No process with the mark is left and none of `pids` runs, at the latest after some seconds."""
    deadline = time.monotonic() + seconds
    while left := [*marked(mark), *filter(runs, pids)]:
        if time.monotonic() > deadline:
            return False
        await asyncio.sleep(0.05)
    return not left


def runs(pid: int) -> bool:
    """The process exists and is no zombie."""
    try:
        state = (Path("/proc") / str(pid) / "stat").read_text(errors="replace").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in {"Z", "X"}


def kill(pids: Sequence[int]) -> int:
    """`kill -9` for each of them; returns how many there were."""
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    return len(pids)

"""Process groups that Lean runs in: how much memory they hold, how much they work, and how they are ended.

Read from `/proc` where there is one, else from `ps` (macOS). A process that vanishes while it is looked at counts
as nothing. Processes are always found by something that belongs to one session alone, never by a program's name.
"""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Iterable
from pathlib import Path

_PROC = Path("/proc")
_HAS_PROC = (_PROC / "self" / "statm").exists()
_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICKS = os.sysconf("SC_CLK_TCK")


def with_argument(marker: str) -> list[int]:
    """Ids of the processes that have `marker` somewhere in their command line (this process aside)."""
    wanted, own = marker.encode(), os.getpid()
    if not _HAS_PROC:
        rows = (line.strip().partition(b" ") for line in _ps("pid=,command="))
        return [int(pid) for pid, _, command in rows if wanted in command and int(pid) != own]
    found = []
    for entry in _PROC.iterdir():
        if entry.name.isdigit() and int(entry.name) != own:
            with contextlib.suppress(OSError):
                if wanted in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
    return found


def in_group(group: int) -> list[int]:
    """Ids of the processes of a process group that still run (zombies are not among them)."""
    if not _HAS_PROC:
        rows = (line.split() for line in _ps("pid=,pgid=,stat="))
        return [int(pid) for pid, owner, state in rows if int(owner) == group and not state.startswith(b"Z")]
    found = []
    for entry in _PROC.iterdir():
        if entry.name.isdigit():
            fields = _stat(int(entry.name))
            if fields is not None and int(fields[2]) == group and fields[0] not in {b"Z", b"X"}:
                found.append(int(entry.name))
    return found


def resident(pids: Iterable[int]) -> int:
    """Resident memory of these processes together, in bytes (shared pages are counted once per process)."""
    total = 0
    for pid in pids:
        if _HAS_PROC:
            with contextlib.suppress(OSError):
                total += int((_PROC / str(pid) / "statm").read_bytes().split()[1]) * _PAGE
        else:
            total += sum(int(line) * 1024 for line in _ps("rss=", pid))
    return total


def cpu_seconds(pids: Iterable[int]) -> float:
    """Processor time that these processes have used so far, in seconds (resolution about 10 ms)."""
    total = 0.0
    for pid in pids:
        if _HAS_PROC:
            fields = _stat(pid)
            if fields is not None:
                total += (int(fields[11]) + int(fields[12])) / _TICKS
        else:
            for line in _ps("time=", pid):
                seconds = 0.0
                for part in line.split(b":"):
                    seconds = seconds * 60 + float(part)
                total += seconds
    return total


def kill_group(group: int) -> None:
    """End a process group at once. A group that no longer exists, or cannot be touched, is left alone."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)


def kill(pid: int) -> None:
    """End a process at once, with its whole group if it leads one. One that is gone is left alone."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if os.getpgid(pid) == pid:
            os.killpg(pid, signal.SIGKILL)
        else:
            os.kill(pid, signal.SIGKILL)


def _stat(pid: int) -> list[bytes] | None:
    """Fields of `/proc/PID/stat` from the state on; the program's name before it may contain anything."""
    try:
        return (_PROC / str(pid) / "stat").read_bytes().rpartition(b")")[2].split()
    except OSError:
        return None


def _ps(columns: str, pid: int | None = None) -> list[bytes]:
    ps = shutil.which("ps")
    if ps is None:
        return []
    chosen = ["-p", str(pid)] if pid is not None else ["-ax"]
    listing = subprocess.run([ps, "-ww", *chosen, "-o", columns], capture_output=True, check=False)
    return [line for line in listing.stdout.splitlines() if line.strip()]

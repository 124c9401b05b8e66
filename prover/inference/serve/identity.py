"""Tells a process from a later one that got the same id, so that nobody else's process is ever ended."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from prover.lean.processes import in_group

_PROC = Path("/proc")


class ProcessIdentity(BaseModel):
    """A process id with the moment its process started, as the kernel gives it."""

    model_config = ConfigDict(frozen=True)

    pid: int
    started: str

    @property
    def alive(self) -> bool:
        """The very same process still runs."""
        return started(self.pid) == self.started


def identify(pid: int) -> ProcessIdentity:
    """The identity of a running process. Raises `ProcessLookupError`."""
    moment = started(pid)
    if moment is None:
        raise ProcessLookupError(pid)
    return ProcessIdentity(pid=pid, started=moment)


def started(pid: int) -> str | None:
    """When a process started (ticks since a boot, and which boot), or `None` if none runs under that id."""
    try:
        fields = (_PROC / str(pid) / "stat").read_bytes().rpartition(b")")[2].split()
        boot = (_PROC / "sys" / "kernel" / "random" / "boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return None
    return None if fields[0] in {b"Z", b"X"} else f"{int(fields[19])}@{boot}"


def writers_in_group(group: int, log: Path) -> list[int]:
    """Processes of a group that write to `log`: only those that were started with it as their output.

    With these two together, a stranger's group that got the same number by chance is never meant.
    """
    return [pid for pid in in_group(group) if _writes_to(pid, log)]


def _writes_to(pid: int, log: Path) -> bool:
    for descriptor in ("1", "2"):
        try:
            target = str((_PROC / str(pid) / "fd" / descriptor).readlink())
        except OSError:
            continue
        if target.removesuffix(" (deleted)") == str(log):
            return True
    return False

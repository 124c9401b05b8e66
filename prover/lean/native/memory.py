"""Resident memory of processes, where `/proc` tells."""

import os
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")


class Resident:
    """Resident memory of one process, asked for often: its file in `/proc` stays open."""

    def __init__(self, pid: int) -> None:
        try:
            self._file = os.open(f"/proc/{pid}/statm", os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            self._file = -1

    def bytes(self) -> int:
        """Resident bytes; 0 when the process is gone or the system does not tell."""
        try:
            return int(os.pread(self._file, 128, 0).split()[1]) * _PAGE if self._file >= 0 else 0
        except (OSError, IndexError):
            return 0

    def close(self) -> None:
        """Close the file."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


def resident(pid: int) -> int:
    """Resident bytes of a process; 0 when it is gone or the system does not tell."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_bytes().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


def address_space() -> int:
    """Bytes of address space that this process has reserved."""
    try:
        return int(Path("/proc/self/statm").read_bytes().split()[0]) * _PAGE
    except (OSError, IndexError):
        return 0

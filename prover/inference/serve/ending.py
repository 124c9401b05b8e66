"""Ends processes for good, and lets Python's resource trackers do their work first."""

import contextlib
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

_TRACKER = b"multiprocessing.resource_tracker"
_PATIENCE = 3.0
"""Seconds that resource trackers have: they end by themselves when nobody is left who uses them."""


def end_all(running: Callable[[], list[int]]) -> None:
    """Kill what `running` finds until it finds nothing more.

    A resource tracker removes the shared memory that killed processes leave, hundreds of megabytes with vLLM, so it
    is killed only if it does not end.
    """
    until = time.monotonic() + _PATIENCE
    while pids := running():
        spared = [pid for pid in pids if _is_tracker(pid)] if time.monotonic() < until else []
        for pid in pids:
            if pid not in spared:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)


def _is_tracker(pid: int) -> bool:
    try:
        return _TRACKER in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False

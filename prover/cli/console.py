"""Where output goes: results to stdout, everything about the run to stderr."""

import os
import re

from rich.console import Console

from prover.errors import ProverError
from prover.lean.verdict import Outcome

STYLES = {
    Outcome.PROVED: "green",
    Outcome.REFUTED: "magenta",
    Outcome.NOT_PROVED: "yellow",
    Outcome.ABSTAINED: "bright_black",
    Outcome.COULD_NOT_CHECK: "red",
}
_DURATION = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>ms|s|sec|m|min|h)?")
_UNITS = {"ms": 0.001, "s": 1.0, "sec": 1.0, "m": 60.0, "min": 60.0, "h": 3600.0}


def output() -> Console:
    """For results. Markup and highlighting are off: Lean text is full of brackets."""
    return Console(markup=False, highlight=False, soft_wrap=True)


def talk() -> Console:
    """For progress and errors."""
    return Console(stderr=True, markup=False, highlight=False, soft_wrap=True)


def parse_duration(text: str) -> float:
    """`60s`, `1.5m`, `500ms`, or a number of seconds. Raises `ProverError`."""
    match = _DURATION.fullmatch(text.strip())
    seconds = float(match["number"]) * _UNITS[match["unit"] or "s"] if match else 0.0
    if seconds <= 0:
        raise ProverError(f"{text!r} is not a length of time.", hint="Write 60s, 2m or 500ms.")
    return seconds


def default_jobs() -> int:
    """Checks at the same time: the processors this process may use, at most 4."""
    available = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(4, available))


class BuildProgress:
    """Tells of the build of the core library at first use, on one line that is drawn again."""

    def __init__(self) -> None:
        self._console = talk()

    def waiting(self, reason: str) -> None:
        """Another process builds it."""
        self._console.print(reason)

    def module(self, name: str, done: int, total: int) -> None:
        """One module more."""
        if self._console.is_terminal:
            end = "\n" if done == total else ""
            self._console.file.write(f"\r\x1b[2KBuilding the Lean core library: {done}/{total} {name}{end}")
            self._console.file.flush()
        elif done == 0:
            self._console.print(f"Building the Lean core library ({total} modules, at first use only).")

"""Runs a program to its end: watched, its output in a log, and never left behind."""

import contextlib
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from prover.lean.processes import kill_group

_POLL = 0.1


@dataclass(frozen=True, slots=True)
class Finished:
    """A program that has ended: its exit status and what it wrote."""

    status: int
    output: str

    @property
    def last_line(self) -> str:
        """The last line that says something."""
        lines = [line.strip() for line in self.output.splitlines() if line.strip()]
        return lines[-1] if lines else f"exit status {self.status}, no output"


def run_watched(
    command: Sequence[str | Path],
    log: Path,
    variables: Mapping[str, str],
    watch: Callable[[], None] = lambda: None,
) -> Finished:
    """Run a program in a process group of its own; `watch` is called about ten times a second meanwhile.

    Output is appended to `log`. Whatever ends this call early, Ctrl-C too, ends the program with its children.
    Raises `OSError` if it cannot be started or the log cannot be written.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as file:
        file.write(f"$ {' '.join(map(str, command))}\n".encode())
        file.flush()
        start = file.tell()
        process = subprocess.Popen(
            [str(word) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            env=dict(variables),
            start_new_session=True,
        )
        try:
            while process.poll() is None:
                watch()
                time.sleep(_POLL)
            watch()
        finally:
            kill_group(process.pid)
            with contextlib.suppress(ProcessLookupError):
                process.wait()
    with log.open("rb") as written:
        written.seek(start)
        output = written.read().decode("utf-8", errors="replace")
    return Finished(process.returncode, output)

"""One short-lived process within limits: its own process group, a wall clock, a memory watch, a cap on its output."""

import asyncio
import os
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from prover.lean import processes
from prover.lean.check import MIB, CheckStatus, Limits

MAXIMUM_OUTPUT = 64 * MIB
_LOOK_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Finished:
    """How a process ended. `returncode` counts only with `ELABORATED`; it is negative when a signal ended it.

    `output` and `complaints` are the standard output and error streams, cut at `MAXIMUM_OUTPUT` bytes (`cut` then).
    """

    status: CheckStatus
    returncode: int
    output: str
    complaints: str
    cut: bool
    elapsed: float
    peak_rss: int

    @property
    def first_complaint(self) -> str:
        """The first line that says anything, of the error stream or else of the output."""
        for line in (self.complaints + "\n" + self.output).splitlines():
            if line.strip():
                return line.strip()
        return f"exit status {self.returncode}"


async def run(command: Sequence[str], folder: Path, variables: Mapping[str, str], limits: Limits) -> Finished:
    """Run a command to its end or to its limits. Raises `OSError` if it cannot be started.

    Whatever way this ends, cancellation included, nothing of the process group is left.
    """
    started = time.monotonic()
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaints:
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=output,
            stderr=complaints,
            cwd=folder,
            env={**os.environ, **variables},
            start_new_session=True,
        )
        status, peak = CheckStatus.ELABORATED, 0
        ending = asyncio.create_task(process.wait())
        try:
            while not ending.done():
                rest = limits.seconds - (time.monotonic() - started)
                await asyncio.wait({ending}, timeout=max(0.0, min(_LOOK_SECONDS, rest)))
                peak = max(peak, processes.resident(processes.in_group(process.pid)))
                if ending.done():
                    break
                written = os.fstat(output.fileno()).st_size + os.fstat(complaints.fileno()).st_size
                if peak > limits.memory:
                    status = CheckStatus.OUT_OF_MEMORY
                    break
                if rest <= 0 or written > 2 * MAXIMUM_OUTPUT:
                    status = CheckStatus.TIMED_OUT
                    break
        finally:
            # Also when it ended by itself: it may have left children in its group.
            processes.kill_group(process.pid)
            await asyncio.shield(ending)
        texts = []
        for stream in (output, complaints):
            stream.seek(0)
            texts.append(stream.read(MAXIMUM_OUTPUT + 1))
        return Finished(
            status,
            process.returncode if process.returncode is not None else -1,
            texts[0][:MAXIMUM_OUTPUT].decode(errors="replace"),
            texts[1][:MAXIMUM_OUTPUT].decode(errors="replace"),
            any(len(text) > MAXIMUM_OUTPUT for text in texts),
            time.monotonic() - started,
            peak,
        )

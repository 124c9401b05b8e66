"""Where theorems and attempts of a run are kept: the protocol, and the database."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from typing import Protocol, TypeVar

from pydantic import TypeAdapter

from prover.engine.drafting.trace import Step, Trace
from prover.errors import ProverError
from skills_db.attempts import AttemptRecord, close_theorem, keep_attempts, open_theorem, theorems_of
from skills_db.database import Database

T = TypeVar("T")


class AttemptStore(Protocol):
    """Keeps every attempt of a run, at once: what a crash leaves behind is complete up to it.

    Each method raises `ProverError` if it cannot write. What was asked for is done even if the caller is cancelled.
    """

    async def open(self, trace: Trace) -> int:
        """A theorem is begun; `trace` has no steps yet. Its number."""
        ...

    async def keep(self, theorem: int, step: Step) -> None:
        """One attempt."""
        ...

    async def close(self, theorem: int, trace: Trace) -> None:
        """The theorem is done, or given up."""
        ...


class NoStore:
    """Keeps nothing."""

    async def open(self, trace: Trace) -> int:
        """Nothing to do."""
        return 0

    async def keep(self, theorem: int, step: Step) -> None:
        """Nothing to do."""

    async def close(self, theorem: int, trace: Trace) -> None:
        """Nothing to do."""


class DatabaseStore:
    """Into the database, under a run. One thread of its own writes, in the order in which it was asked; attempts that
    come while it writes are written together, so that a fast server does not wait for the database."""

    def __init__(self, database: Database, run: int) -> None:
        self._database = database
        self._run = run
        self._waiting: deque[tuple[int, AttemptRecord]] = deque()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="attempts")

    async def open(self, trace: Trace) -> int:
        """As the protocol says."""
        return await self._do(open_theorem, self._database, self._run, trace.theorem, _head(trace))

    async def keep(self, theorem: int, step: Step) -> None:
        """As the protocol says."""
        record = AttemptRecord(
            step.number,
            step.branch,
            step.round,
            step.origin,
            step.outcome,
            step.tokens_read,
            step.tokens_written,
            asdict(step),
        )
        self._waiting.append((theorem, record))
        await self._do(self._write_waiting)

    async def close(self, theorem: int, trace: Trace) -> None:
        """As the protocol says."""
        await self._do(close_theorem, self._database, theorem, trace.outcome, _head(trace))

    def end(self) -> None:
        """Wait until everything is written. The database stays open."""
        self._thread.shutdown()

    def _write_waiting(self) -> None:
        """All that wait, in the thread. What could not be written waits on: an error for those after it too."""
        rows = [self._waiting.popleft() for _ in range(len(self._waiting))]
        if not rows:
            return
        try:
            keep_attempts(self._database, rows)
        except ProverError:
            self._waiting.extendleft(reversed(rows))
            raise

    async def _do(self, work: Callable[..., T], *arguments: object) -> T:
        return await asyncio.shield(asyncio.wrap_future(self._thread.submit(work, *arguments)))


def traces_of(database: Database, run: int) -> list[Trace]:
    """The traces of a run, out of the database. Raises `ProverError`."""
    adapter = TypeAdapter(Trace)
    return [
        adapter.validate_python({**theorem.head, "steps": [dict(attempt.step) for attempt in theorem.attempts]})
        for theorem in theorems_of(database, run)
    ]


def _head(trace: Trace) -> dict[str, object]:
    return asdict(replace(trace, steps=()))

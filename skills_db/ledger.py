"""The ledger in the database."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from prover.inference.ledger import CallEnd, CallStart, CallState, Kept
from skills_db.base import now
from skills_db.database import Database
from skills_db.ledger_tables import CallRow, ResponseRow

T = TypeVar("T")


class DatabaseLedger:
    """Books the calls of one run (`prover.inference.ledger.Ledger`).

    One thread of its own does all writing, in the order in which it was asked for: the event loop never waits for a
    disk, and what was asked for is written even if the call that asked for it is cancelled.
    """

    def __init__(self, database: Database, run: int) -> None:
        self.database = database
        self.run = run
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ledger")

    async def begin(self, start: CallStart) -> int:
        """As the protocol says."""
        return await self._do(self._begin, start)

    async def finish(self, call: int, end: CallEnd, keep: Kept | None = None) -> None:
        """As the protocol says."""
        await self._do(self._finish, call, end, keep)

    async def recall(self, key: str, occurrence: int) -> Kept | None:
        """As the protocol says."""
        return await self._do(self._recall, key, occurrence)

    def close(self) -> None:
        """Wait until everything is written. The database stays open."""
        self._thread.shutdown()

    async def _do(self, work: Callable[..., T], *arguments: object) -> T:
        future = self._thread.submit(work, *arguments)
        # Cancelling the caller must not take the work out of the queue.
        return await asyncio.shield(asyncio.wrap_future(future))

    def _begin(self, start: CallStart) -> int:
        with self.database.write() as connection:
            number = connection.execute(
                insert(CallRow)
                .values(
                    run_id=self.run,
                    role=start.role,
                    endpoint=start.endpoint,
                    model=start.model,
                    kind=start.kind,
                    prompt_hash=start.prompt_hash,
                    request_key=start.key,
                    problem=start.booking.problem,
                    attempt=start.booking.attempt,
                    source=start.source.value,
                    state=CallState.OPEN.value,
                    started_at=now(),
                )
                .returning(CallRow.id)
            )
            return number.scalar_one()

    def _finish(self, call: int, end: CallEnd, keep: Kept | None) -> None:
        with self.database.write() as connection:
            connection.execute(
                update(CallRow)
                .where(CallRow.id == call)
                .values(
                    state=end.state.value,
                    error=end.error,
                    seconds=end.seconds,
                    tries=end.tries,
                    tokens_read=end.tokens_read,
                    tokens_written=end.tokens_written,
                    tokens_reasoning=end.tokens_reasoning,
                    finish_reasons=",".join(end.finish_reasons) or None,
                    cost=end.cost,
                )
            )
            if keep is not None:
                # Another run may have asked the same at the same time; the first answer stays.
                kind = sqlite.insert if self.database.is_sqlite else postgresql.insert
                connection.execute(
                    kind(ResponseRow)
                    .values(
                        request_key=keep.key,
                        occurrence=keep.occurrence,
                        model=keep.model,
                        content=keep.content,
                        seconds=keep.seconds,
                        created_at=now(),
                    )
                    .on_conflict_do_nothing()
                )

    def _recall(self, key: str, occurrence: int) -> Kept | None:
        columns = (ResponseRow.model, ResponseRow.content, ResponseRow.seconds)
        with self.database.read() as connection:
            row = connection.execute(
                select(*columns).where(ResponseRow.request_key == key, ResponseRow.occurrence == occurrence)
            ).one_or_none()
        return None if row is None else Kept(key, occurrence, *row)

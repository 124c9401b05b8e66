"""The ledger in the database."""

import asyncio
import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, cast

from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from prover.inference.answer import Source
from prover.inference.ledger import Begun, CallEnd, CallStart, CallState, Kept
from skills_db.base import now
from skills_db.database import Database, DatabaseBusy
from skills_db.ledger_tables import CallRow, ResponseRow

T = TypeVar("T")


class DatabaseLedger:
    """Books the calls of one run (`prover.inference.ledger.Ledger`).

    A row takes a fraction of a millisecond, so it is written on the spot: handing it to a thread and back costs a
    busy event loop far more. Only while another process writes does a thread wait in its place; what was asked for is
    then written even if the call that asked for it is cancelled.
    """

    def __init__(self, database: Database, run: int) -> None:
        self.database = database
        self.run = run
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="ledger")

    async def begin(self, start: CallStart, occurrence: int | None = None) -> Begun:
        """As the protocol says."""
        return await self._do(self._begin, start, occurrence)

    async def finish(self, call: int, end: CallEnd, keep: Kept | None = None) -> None:
        """As the protocol says."""
        await self._do(self._finish, call, end, keep)

    def close(self) -> None:
        """Wait until everything is written. The database stays open."""
        self._thread.shutdown()

    async def _do(self, work: Callable[..., T], *arguments: object) -> T:
        if self.database.is_sqlite:
            with contextlib.suppress(DatabaseBusy):
                return work(False, *arguments)
        future = self._thread.submit(work, True, *arguments)
        # Cancelling the caller must not take the work out of the queue.
        return await asyncio.shield(asyncio.wrap_future(future))

    def _begin(self, wait: bool, start: CallStart, occurrence: int | None) -> Begun:
        kept: Kept | None = None
        if occurrence is not None:
            # Not in the transaction that writes: others can write meanwhile, and the answer may be long.
            with self.database.read() as connection:
                found = connection.execute(_RECALL, {"key": start.key, "number": occurrence}).one_or_none()
            kept = None if found is None else Kept(start.key, occurrence, *found)
        row = {
            "run_id": self.run,
            "role": start.role,
            "endpoint": start.endpoint,
            "model": start.model,
            "kind": start.kind,
            "prompt_hash": start.prompt_hash,
            "request_key": start.key,
            "problem": start.booking.problem,
            "attempt": start.booking.attempt,
            "source": (start.source if kept is None else Source.CACHE).value,
            "state": CallState.OPEN.value,
            "started_at": now(),
        }
        with self.database.write(wait=wait) as connection:
            return Begun(int(connection.execute(_BEGIN, row).scalar_one()), kept)

    def _finish(self, wait: bool, call: int, end: CallEnd, keep: Kept | None) -> None:
        row = {
            "call": call,
            "state": end.state.value,
            "error": end.error,
            "seconds": end.seconds,
            "tries": end.tries,
            "tokens_read": end.tokens_read,
            "tokens_written": end.tokens_written,
            "tokens_reasoning": end.tokens_reasoning,
            "finish_reasons": ",".join(end.finish_reasons) or None,
            "cost": end.cost,
        }
        with self.database.write(wait=wait) as connection:
            connection.execute(_FINISH, row)
            if keep is not None:
                kept = {
                    "request_key": keep.key,
                    "occurrence": keep.occurrence,
                    "model": keep.model,
                    "content": keep.content,
                    "seconds": keep.seconds,
                    "created_at": now(),
                }
                connection.execute(_KEEP[self.database.is_sqlite], kept)


# Made once: to put a statement together takes longer than to execute it.
_CALLS = cast(Table, CallRow.__table__)
_RESPONSES = cast(Table, ResponseRow.__table__)
_BEGIN = insert(_CALLS).returning(_CALLS.c.id)
_FINISH = update(_CALLS).where(_CALLS.c.id == bindparam("call"))
_KEEP = {
    # Another run may have asked the same at the same time; the first answer stays.
    True: sqlite.insert(_RESPONSES).on_conflict_do_nothing(),
    False: postgresql.insert(_RESPONSES).on_conflict_do_nothing(),
}
_RECALL = select(_RESPONSES.c.model, _RESPONSES.c.content, _RESPONSES.c.seconds).where(
    _RESPONSES.c.request_key == bindparam("key"), _RESPONSES.c.occurrence == bindparam("number")
)

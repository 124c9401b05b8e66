"""Runs: opened, ended in whichever way, and looked at later."""

import asyncio
import os
import platform
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sqlalchemy import Row, Select, case, desc, func, insert, select, update

from prover.errors import ProverError
from prover.inference.answer import Source
from prover.inference.client import ModelClient
from prover.inference.errors import BudgetSpent
from prover.inference.ledger import CallState
from prover.inference.settings import Effective
from skills_db.base import now
from skills_db.database import Database
from skills_db.ledger import DatabaseLedger
from skills_db.ledger_tables import CallRow, RunRow
from skills_db.location import database_url


class RunState(StrEnum):
    """How a run stands. `lost`: its process ended without saying how; never stored, only found out."""

    RUNNING = "running"
    FINISHED = "finished"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"
    FAILED = "failed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Totals:
    """What some calls took, together. `tokens_*` count answers of every source; `paid`: what the live ones cost.

    `unknown`: answered calls whose server did not count tokens. `open`: calls of which nothing is known since they
    were sent.
    """

    calls: int = 0
    failed: int = 0
    open: int = 0
    reused: int = 0
    tokens_read: int = 0
    tokens_written: int = 0
    unknown: int = 0
    seconds: float = 0.0
    paid: float | None = None


@dataclass(frozen=True, slots=True)
class RunSummary:
    """One run. `settings`: what was in force, by name."""

    id: int
    command: str
    arguments: Mapping[str, Any]
    settings: Mapping[str, Any]
    version: str
    state: RunState
    reason: str | None
    started_at: datetime
    ended_at: datetime | None
    totals: Totals


@dataclass(frozen=True, slots=True)
class CallSummary:
    """One call of a run."""

    id: int
    role: str
    model: str
    kind: str
    problem: str | None
    attempt: int | None
    source: str
    state: str
    error: str | None
    started_at: datetime
    seconds: float | None
    tries: int | None
    tokens_read: int | None
    tokens_written: int | None
    tokens_reasoning: int | None
    finish_reasons: str | None
    cost: float | None
    prompt_hash: str


@dataclass(frozen=True, slots=True)
class Run:
    """A run that is under way: its number and the client through which it asks models."""

    id: int
    client: ModelClient
    database: Database


@asynccontextmanager
async def running(
    effective: Effective, command: str, arguments: Mapping[str, object] | None = None
) -> AsyncIterator[Run]:
    """Open the database and a run in it; how the block ends is how the run ends.

    `BudgetSpent` ends it as `stopped` and is passed on like every exception. Raises `ProverError`.
    """
    database = await asyncio.to_thread(Database, database_url(effective.settings.database.url, effective.environment))
    try:
        client_ledger: DatabaseLedger | None = None
        number = await asyncio.to_thread(open_run, database, effective, command, arguments or {})
        ended: BaseException | None = None
        try:
            client_ledger = DatabaseLedger(database, number)
            async with ModelClient.open(effective, client_ledger) as client:
                yield Run(number, client, database)
        except BaseException as error:
            ended = error
            raise
        finally:
            # Not awaited in a thread: an interrupted run has to be closed here and now.
            if client_ledger is not None:
                client_ledger.close()
            close_run(database, number, *ended_by(ended))
    finally:
        database.close()


def ended_by(error: BaseException | None) -> tuple[RunState, str | None]:
    """How a run stands that was left with this exception, and the reason to give."""
    match error:
        case None:
            return RunState.FINISHED, None
        case BudgetSpent():
            return RunState.STOPPED, error.message
        case ProverError():
            return RunState.FAILED, error.message
        case asyncio.CancelledError() | KeyboardInterrupt():
            return RunState.INTERRUPTED, None
        case _:
            return RunState.FAILED, type(error).__name__


def open_run(database: Database, effective: Effective, command: str, arguments: Mapping[str, object]) -> int:
    """Note that a run begins; its number. Raises `ProverError`."""
    with database.write() as connection:
        number = connection.execute(
            insert(RunRow)
            .values(
                command=command,
                arguments=dict(arguments),
                settings={row.name: row.value for row in effective.rows()},
                version=version("prover"),
                host=platform.node(),
                process=os.getpid(),
                state=RunState.RUNNING.value,
                started_at=now(),
            )
            .returning(RunRow.id)
        )
        return number.scalar_one()


def close_run(database: Database, number: int, state: RunState, reason: str | None = None) -> None:
    """Note how a run ended. Raises `ProverError`."""
    with database.write() as connection:
        values = {"state": state.value, "reason": reason, "ended_at": now()}
        connection.execute(update(RunRow).where(RunRow.id == number).values(values))


def list_runs(database: Database, limit: int | None = None, offset: int = 0) -> list[RunSummary]:
    """The newest first. Raises `ProverError`."""
    with database.read() as connection:
        rows = connection.execute(_runs().limit(limit).offset(offset)).all()
        return [_summary(row) for row in rows]


def find_run(database: Database, number: int) -> RunSummary:
    """One run. Raises `ProverError` if there is none of that number."""
    with database.read() as connection:
        row = connection.execute(_runs().where(RunRow.id == number)).one_or_none()
    if row is None:
        raise ProverError(f"There is no run {number}.", hint="`prover runs list` shows which there are.")
    return _summary(row)


def calls_of(database: Database, number: int) -> list[CallSummary]:
    """The calls of a run in the order in which they were made. Raises `ProverError`."""
    columns = [getattr(CallRow, name) for name in CallSummary.__dataclass_fields__]
    with database.read() as connection:
        rows = connection.execute(select(*columns).where(CallRow.run_id == number).order_by(CallRow.id)).all()
    return [CallSummary(*row) for row in rows]


def totals_by(database: Database, number: int, *names: str) -> dict[tuple[Any, ...], Totals]:
    """Totals of a run for each combination of these columns, for example `role` and `model`. Raises `ProverError`."""
    columns = [getattr(CallRow, name) for name in names]
    statement = select(*columns, *_sums()).where(CallRow.run_id == number).group_by(*columns).order_by(*columns)
    with database.read() as connection:
        rows = connection.execute(statement).all()
    return {tuple(row[: len(names)]): Totals(*row[len(names) :]) for row in rows}


def _runs() -> Select[Any]:
    fields = (
        RunRow.id,
        RunRow.command,
        RunRow.arguments,
        RunRow.settings,
        RunRow.version,
        RunRow.state,
        RunRow.reason,
        RunRow.started_at,
        RunRow.ended_at,
        RunRow.host,
        RunRow.process,
    )
    joined = select(*fields, *_sums()).join(CallRow, CallRow.run_id == RunRow.id, isouter=True)
    return joined.group_by(RunRow.id).order_by(desc(RunRow.id))


def _sums() -> tuple[Any, ...]:
    def count(condition: Any) -> Any:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    def total(column: Any) -> Any:
        return func.coalesce(func.sum(column), 0)

    answered = CallRow.state == CallState.ANSWERED.value
    return (
        func.count(CallRow.id),
        count(CallRow.state == CallState.FAILED.value),
        count(CallRow.state == CallState.OPEN.value),
        count(CallRow.source != Source.LIVE.value),
        total(CallRow.tokens_read),
        total(CallRow.tokens_written),
        count(answered & CallRow.tokens_written.is_(None)),
        total(CallRow.seconds),
        func.sum(CallRow.cost),
    )


def _summary(row: Row[Any]) -> RunSummary:
    number, command, arguments, settings, of, stored, reason, started, ended, host, process, *sums = tuple(row)
    state = RunState(stored)
    if state is RunState.RUNNING and not _may_run(host, process, started):
        state, reason = RunState.LOST, "its process ended without a word"
    return RunSummary(number, command, arguments, settings, of, state, reason, started, ended, Totals(*sums))


def _may_run(host: str, process: int, began: datetime) -> bool:
    """The process of the run exists, or is on another machine, of which nothing is known here."""
    if host != platform.node():
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    started = _started(process)
    # A process that is younger than the run only has its number, for instance after a restart of the machine.
    return started is None or started <= began.timestamp() + 2.0


def _started(process: int) -> float | None:
    """When a process was started, in seconds since 1970, where the system says it in `/proc`."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(errors="replace").rpartition(")")[2].split()
        kernel = Path("/proc/stat").read_text(encoding="ascii")
        booted = next(line.split()[1] for line in kernel.splitlines() if line.startswith("btime "))
        return int(booted) + int(fields[19]) / os.sysconf("SC_CLK_TCK")
    except (OSError, StopIteration, IndexError, ValueError):
        return None

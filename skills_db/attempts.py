"""Attempts kept and read again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Table, insert, select, update

from skills_db.attempt_tables import AttemptRow, TheoremRow
from skills_db.base import now
from skills_db.database import Database


@dataclass(frozen=True, slots=True)
class AttemptRecord:
    """One draft. `step`: everything about it, as JSON values."""

    number: int
    branch: int
    round: int
    origin: str
    outcome: str
    tokens_read: int
    tokens_written: int
    step: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TheoremRecord:
    """One theorem of a run with its attempts in order. `outcome`: `None` if the run ended before it."""

    id: int
    problem: str
    head: Mapping[str, Any]
    outcome: str | None
    attempts: tuple[AttemptRecord, ...]


# Made once: to put a statement together takes longer than to execute it.
_KEEP = insert(cast(Table, AttemptRow.__table__))


def open_theorem(database: Database, run: int, problem: str, head: Mapping[str, Any]) -> int:
    """Begin a theorem; its number. Raises `ProverError`."""
    with database.write() as connection:
        values = {"run_id": run, "problem": problem, "head": dict(head), "started_at": now()}
        return connection.execute(insert(TheoremRow).values(values).returning(TheoremRow.id)).scalar_one()


def keep_attempts(database: Database, attempts: Iterable[tuple[int, AttemptRecord]]) -> None:
    """Keep attempts, each of the theorem of that number, in one transaction. Raises `ProverError`."""
    rows = [
        {name: getattr(attempt, name) for name in AttemptRecord.__dataclass_fields__}
        | {"step": dict(attempt.step), "theorem_id": theorem, "created_at": now()}
        for theorem, attempt in attempts
    ]
    with database.write() as connection:
        connection.execute(_KEEP, rows)


def close_theorem(database: Database, theorem: int, outcome: str, head: Mapping[str, Any]) -> None:
    """End a theorem. Raises `ProverError`."""
    with database.write() as connection:
        values = {"outcome": outcome, "head": dict(head), "ended_at": now()}
        connection.execute(update(TheoremRow).where(TheoremRow.id == theorem).values(values))


def theorems_of(database: Database, run: int) -> list[TheoremRecord]:
    """The theorems of a run in the order in which they were begun. Raises `ProverError`."""
    columns = [getattr(AttemptRow, name) for name in AttemptRecord.__dataclass_fields__]
    with database.read() as connection:
        theorems = connection.execute(
            select(TheoremRow.id, TheoremRow.problem, TheoremRow.head, TheoremRow.outcome)
            .where(TheoremRow.run_id == run)
            .order_by(TheoremRow.id)
        ).all()
        rows = connection.execute(
            select(AttemptRow.theorem_id, *columns)
            .join(TheoremRow, TheoremRow.id == AttemptRow.theorem_id)
            .where(TheoremRow.run_id == run)
            .order_by(AttemptRow.theorem_id, AttemptRow.number)
        ).all()
    attempts: dict[int, list[AttemptRecord]] = {}
    for theorem, *fields in rows:
        attempts.setdefault(theorem, []).append(AttemptRecord(*fields))
    return [
        TheoremRecord(number, problem, head, outcome, tuple(attempts.get(number, ())))
        for number, problem, head, outcome in theorems
    ]

"""How far runs have come, counted by the database: cheap enough to ask every second while somebody looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from prover.errors import ProverError
from skills_db.attempt_tables import AttemptRow, TheoremRow
from skills_db.attempts import AttemptRecord, TheoremRecord
from skills_db.database import Database
from skills_db.ledger_tables import CallRow, RunRow
from skills_db.skill import Skill, UseKind
from skills_db.skill_rows import skills_with_sequences
from skills_db.skill_tables import SkillRow, UseRow


@dataclass(frozen=True, slots=True)
class TheoremSummary:
    """One theorem of a run without its attempts. `head`: as in `TheoremRecord`; `outcome`: `None` while it is open.
    `rounds`: the highest number of one, from 1; 0 before the first attempt."""

    id: int
    problem: str
    head: Mapping[str, Any]
    outcome: str | None
    started_at: datetime
    ended_at: datetime | None
    attempts: int = 0
    rounds: int = 0
    tokens_read: int = 0
    tokens_written: int = 0


@dataclass(frozen=True, slots=True)
class RunSkills:
    """What a run has to do with the library: what it brought in, and what its proofs use, with the problems."""

    brought: tuple[Skill, ...]
    used: tuple[tuple[Skill, tuple[str, ...]], ...]


def theorem_summaries(database: Database, run: int) -> tuple[TheoremSummary, ...]:
    """The theorems of a run in the order in which they were begun. Raises `ProverError`."""
    counted = (
        select(
            AttemptRow.theorem_id,
            func.count().label("attempts"),
            (func.max(AttemptRow.round) + 1).label("rounds"),
            func.sum(AttemptRow.tokens_read).label("tokens_read"),
            func.sum(AttemptRow.tokens_written).label("tokens_written"),
        )
        .join(TheoremRow, TheoremRow.id == AttemptRow.theorem_id)
        .where(TheoremRow.run_id == run)
        .group_by(AttemptRow.theorem_id)
        .subquery()
    )
    asked = (
        select(TheoremRow.__table__, *(counted.c[name] for name in counted.c.keys()[1:]))
        .outerjoin(counted, counted.c.theorem_id == TheoremRow.id)
        .where(TheoremRow.run_id == run)
        .order_by(TheoremRow.id)
    )
    with database.read() as connection:
        rows = connection.execute(asked).all()
    return tuple(
        TheoremSummary(
            row.id,
            row.problem,
            row.head,
            row.outcome,
            row.started_at,
            row.ended_at,
            row.attempts or 0,
            row.rounds or 0,
            row.tokens_read or 0,
            row.tokens_written or 0,
        )
        for row in rows
    )


def find_theorem(database: Database, run: int, theorem: int) -> TheoremRecord:
    """One theorem with all its attempts. Raises `ProverError` if the run has none of that number."""
    columns = [getattr(AttemptRow, name) for name in AttemptRecord.__dataclass_fields__]
    with database.read() as connection:
        row = connection.execute(
            select(TheoremRow.__table__).where(TheoremRow.id == theorem, TheoremRow.run_id == run)
        ).one_or_none()
        if row is None:
            raise ProverError(f"Run {run} has no theorem {theorem}.")
        attempts = connection.execute(
            select(*columns).where(AttemptRow.theorem_id == theorem).order_by(AttemptRow.number)
        ).all()
    return TheoremRecord(row.id, row.problem, row.head, row.outcome, tuple(AttemptRecord(*one) for one in attempts))


def run_version(database: Database, run: int) -> tuple[Any, ...]:
    """Differs as soon as anything of a run has changed. Raises `ProverError`."""
    asked = select(
        select(RunRow.state).where(RunRow.id == run).scalar_subquery(),
        select(func.count(CallRow.id)).where(CallRow.run_id == run).scalar_subquery(),
        select(func.count(CallRow.seconds)).where(CallRow.run_id == run).scalar_subquery(),
        select(func.count(TheoremRow.id)).where(TheoremRow.run_id == run).scalar_subquery(),
        select(func.count(TheoremRow.outcome)).where(TheoremRow.run_id == run).scalar_subquery(),
        select(func.max(AttemptRow.id))
        .join(TheoremRow, TheoremRow.id == AttemptRow.theorem_id)
        .where(TheoremRow.run_id == run)
        .scalar_subquery(),
        select(func.count(UseRow.id)).where(UseRow.run_id == run).scalar_subquery(),
        select(func.count(SkillRow.sequence)).where(SkillRow.run_id == run).scalar_subquery(),
    )
    with database.read() as connection:
        return tuple(connection.execute(asked).one())


def skills_of_run(database: Database, run: int) -> RunSkills:
    """What a run brought and used, in library order. Raises `ProverError`."""
    with database.read() as connection:
        brought = connection.execute(select(SkillRow.sequence).where(SkillRow.run_id == run)).scalars().all()
        asked = select(UseRow.skill, UseRow.problem).where(UseRow.run_id == run, UseRow.kind == UseKind.USED)
        problems: dict[int, list[str]] = {}
        for skill, problem in connection.execute(asked.distinct().order_by(UseRow.skill, UseRow.problem)):
            problems.setdefault(skill, []).append(problem)
        used = skills_with_sequences(connection, problems)
        return RunSkills(
            skills_with_sequences(connection, brought),
            tuple((skill, tuple(problems[skill.sequence])) for skill in used),
        )


def outcome_counts(database: Database, runs: Sequence[int]) -> dict[int, dict[str | None, int]]:
    """How many theorems of each run ended how; `None`: not yet. Raises `ProverError`."""
    asked = (
        select(TheoremRow.run_id, TheoremRow.outcome, func.count())
        .where(TheoremRow.run_id.in_(runs))
        .group_by(TheoremRow.run_id, TheoremRow.outcome)
    )
    counts: dict[int, dict[str | None, int]] = {}
    with database.read() as connection:
        for run, outcome, count in connection.execute(asked):
            counts.setdefault(run, {})[outcome] = count
    return counts

"""Skills of all environments of a database: filtered, sorted and paged for people, and found by what they type."""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, Select, case, func, select
from sqlalchemy.sql.functions import coalesce

from prover.errors import ProverError
from skills_db.database import Database
from skills_db.former_names import formerly_named
from skills_db.skill import NAMESPACE, Origin, Skill, SkillState, UseKind
from skills_db.skill_rows import pages, skills_of
from skills_db.skill_tables import EnvironmentRow, SkillRow, UseRow, VerificationRow

_PLAIN_NAME = re.compile(r"[^\s.]+(?:\.[^\s.]+)*")
_SHORTEST_PREFIX = 4
"""Digits of an id that may stand for it; fewer would be found by accident."""


class SkillOrder(StrEnum):
    """How a list of skills is sorted."""

    NEWEST = "newest"
    OLDEST = "oldest"
    NAME = "name"
    USED = "used"
    """Used by most verified proofs first, then quoted, then offered most."""


@dataclass(frozen=True, slots=True)
class SkillFilter:
    """Which skills; empty for all. `used`: whether a verified proof uses it; `None` for both."""

    environments: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    states: tuple[SkillState, ...] = ()
    used: bool | None = None
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UseCounts:
    """How often a skill got how far; see `skill.UseKind`."""

    offered: int = 0
    quoted: int = 0
    used: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """One skill of a list."""

    skill: Skill
    uses: UseCounts = field(default_factory=UseCounts)


@dataclass(frozen=True, slots=True)
class EnvironmentSummary:
    """An environment that something was stored for, and how many skills it has."""

    id: str
    kind: str | None
    lean_version: str | None
    preamble: str
    skills: int
    created_at: datetime


def listed(
    database: Database,
    chosen: SkillFilter,
    order: SkillOrder = SkillOrder.NEWEST,
    *,
    limit: int | None = 100,
    offset: int = 0,
) -> tuple[Listed, ...]:
    """One page of a list. Raises `ProverError`."""
    asked = _ordered(select(SkillRow.__table__).where(*_conditions(chosen)), order)
    with database.read() as connection:
        skills = skills_of(connection, connection.execute(asked.limit(limit).offset(offset)).all())
        counts = _use_counts(connection, [skill.sequence for skill in skills])
    return tuple(Listed(skill, counts.get(skill.sequence, UseCounts())) for skill in skills)


def count(database: Database, chosen: SkillFilter) -> int:
    """How many skills there are of this kind. Raises `ProverError`."""
    with database.read() as connection:
        return connection.execute(select(func.count(SkillRow.sequence)).where(*_conditions(chosen))).scalar_one()


def use_counts(database: Database, skills: Sequence[Skill]) -> dict[str, UseCounts]:
    """The uses of these skills, by id; those without any are left out. Raises `ProverError`."""
    with database.read() as connection:
        counts = _use_counts(connection, [skill.sequence for skill in skills])
    return {skill.id: counts[skill.sequence] for skill in skills if skill.sequence in counts}


def kinds(database: Database) -> tuple[str, ...]:
    """The kinds of declaration that skills are. Raises `ProverError`."""
    with database.read() as connection:
        return tuple(connection.execute(select(SkillRow.kind).distinct().order_by(SkillRow.kind)).scalars())


def environments(database: Database) -> tuple[EnvironmentSummary, ...]:
    """All environments, the oldest first. Raises `ProverError`."""
    skills = (
        select(SkillRow.environment_id, func.count().label("skills")).group_by(SkillRow.environment_id).subquery()
    )
    asked = (
        select(EnvironmentRow.__table__, coalesce(skills.c.skills, 0).label("skills"))
        .outerjoin(skills, skills.c.environment_id == EnvironmentRow.id)
        .order_by(EnvironmentRow.created_at, EnvironmentRow.id)
    )
    with database.read() as connection:
        rows = connection.execute(asked).all()
    return tuple(
        EnvironmentSummary(row.id, row.kind, row.lean_version, row.preamble or "", row.skills, row.created_at)
        for row in rows
    )


def known_environment(database: Database, id: str) -> EnvironmentSummary:
    """What is known of one environment. Raises `ProverError` if it is not there."""
    for one in environments(database):
        if one.id == id:
            return one
    raise ProverError(f"Nothing is stored for an environment {id}.")


def named_environments(database: Database, beginning: str | None) -> tuple[str, ...]:
    """The ids of the environments that begin so; of all that have skills without one.

    Raises `ProverError` when none begins so.
    """
    known = environments(database)
    if beginning is None:
        return tuple(one.id for one in known if one.skills)
    found = tuple(one.id for one in known if one.id == beginning) or tuple(
        one.id for one in known if one.id.startswith(beginning)
    )
    if not found:
        there = ", ".join(one.id for one in known if one.skills)
        raise ProverError(
            f"Nothing is stored for an environment {beginning}.",
            hint=f"There are skills for {there}." if there else "There are no skills yet.",
        )
    return found


def look_up(database: Database, text: str, among: Sequence[str] = ()) -> Skill:
    """The skill that a user means: by name, with or without `Skill.` and namespaces, by how its id begins, or by a
    former name.

    `among`: ids of environments, empty for all. Raises `ProverError`, with names that are near, when there is none or
    more than one.
    """
    asked = select(SkillRow.__table__).where(*_conditions(SkillFilter(tuple(among))))
    short = text.removeprefix(f"{NAMESPACE}.")
    with database.read() as connection:
        rows = connection.execute(asked.where(SkillRow.name == f"{NAMESPACE}.{short}")).all()
        if not rows and len(text) >= _SHORTEST_PREFIX and all(digit in "0123456789abcdef" for digit in text):
            after = text + "g"
            rows = connection.execute(asked.where(SkillRow.id >= text, SkillRow.id < after).limit(10)).all()
        skills = skills_of(connection, rows) or formerly_named(connection, f"{NAMESPACE}.{short}", tuple(among))
        if not skills and _PLAIN_NAME.fullmatch(short):
            # A name without its namespaces, if it is the only one.
            inside = asked.where(SkillRow.name.endswith(f".{short}", autoescape=True))
            skills = skills_of(connection, connection.execute(inside.order_by(SkillRow.name).limit(10)).all())
    if len(skills) == 1:
        return skills[0]
    if not skills:
        near = _near_names(database, short, among)
        hint = f"Did you mean {_either(near)}?" if near else "`prover skills list` shows which there are."
        raise ProverError(f"There is no skill {text!r}.", hint=hint)
    if len({skill.name for skill in skills}) == 1:
        ids = ", ".join(f"{skill.id[:12]} ({skill.environment})" for skill in skills)
        raise ProverError(f"{text} is a skill in several environments.", hint=f"Give the id: {ids}.")
    names = ", ".join(f"{skill.short_name} ({skill.id[:12]})" for skill in skills)
    if any(skill.id.startswith(text) for skill in skills):
        raise ProverError(f"{text!r} is the beginning of several ids.", hint=f"They are: {names}.")
    raise ProverError(f"{text} is a skill in several namespaces.", hint=f"They are: {names}.")


def verified_since(database: Database, environment: str, moment: datetime) -> frozenset[str]:
    """The ids of the environment's skills that were verified in it since then. Raises `ProverError`."""
    asked = (
        select(SkillRow.id)
        .join(VerificationRow, VerificationRow.skill == SkillRow.sequence)
        .where(
            SkillRow.environment_id == environment,
            VerificationRow.environment_id == environment,
            VerificationRow.created_at >= moment,
        )
    )
    with database.read() as connection:
        return frozenset(connection.execute(asked).scalars())


def _conditions(chosen: SkillFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if chosen.environments:
        conditions.append(SkillRow.environment_id.in_(chosen.environments))
    if chosen.origins:
        conditions.append(SkillRow.origin.in_(chosen.origins))
    if chosen.states:
        conditions.append(SkillRow.state.in_(chosen.states))
    if chosen.kinds:
        conditions.append(SkillRow.kind.in_(chosen.kinds))
    if chosen.used is not None:
        # Those that are used are fewer than skills or uses: the index over both finds them at once.
        used = select(UseRow.skill).where(UseRow.kind == UseKind.USED)
        conditions.append(SkillRow.sequence.in_(used) if chosen.used else SkillRow.sequence.not_in(used))
    return conditions


def _ordered(asked: Select[tuple[object, ...]], order: SkillOrder) -> Select[tuple[object, ...]]:
    match order:
        case SkillOrder.NEWEST:
            return asked.order_by(SkillRow.sequence.desc())
        case SkillOrder.OLDEST:
            return asked.order_by(SkillRow.sequence)
        case SkillOrder.NAME:
            return asked.order_by(SkillRow.name, SkillRow.sequence)
        case SkillOrder.USED:
            counted = (
                select(UseRow.skill, *(_how_often(kind).label(kind.value) for kind in UseKind))
                .group_by(UseRow.skill)
                .subquery()
            )
            falling = (coalesce(counted.c[kind.value], 0).desc() for kind in reversed(UseKind))
            return asked.outerjoin(counted, counted.c.skill == SkillRow.sequence).order_by(
                *falling, SkillRow.sequence
            )


def _how_often(kind: UseKind) -> ColumnElement[int]:
    return func.sum(case((UseRow.kind == kind, 1), else_=0))


def _use_counts(connection: Connection, sequences: Sequence[int]) -> dict[int, UseCounts]:
    counts: dict[int, UseCounts] = {}
    for page in pages(sequences):
        asked = select(UseRow.skill, *(_how_often(kind) for kind in UseKind)).where(UseRow.skill.in_(page))
        rows = connection.execute(asked.group_by(UseRow.skill))
        counts |= {row[0]: UseCounts(row[1], row[2], row[3]) for row in rows}
    return counts


def _near_names(database: Database, short: str, among: Sequence[str]) -> list[str]:
    asked = select(SkillRow.name).where(*_conditions(SkillFilter(tuple(among))))
    with database.read() as connection:
        names = [name.removeprefix(f"{NAMESPACE}.") for name in connection.execute(asked).scalars()]
    return difflib.get_close_matches(short, names, n=3, cutoff=0.6) or sorted(n for n in names if short in n)[:3]


def _either(names: Sequence[str]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))

"""What a skill was called before, and which skills it took the place of."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, insert, select

from skills_db.base import now
from skills_db.database import Database
from skills_db.former_name_tables import FormerNameRow
from skills_db.skill import Provenance, Skill
from skills_db.skill_rows import provenance_of, provenance_values, skills_with_sequences
from skills_db.skill_tables import SkillRow


class Why(StrEnum):
    """Why a name leads to another skill."""

    RENAMED = "renamed"
    MERGED = "merged"
    """It was that of a skill which says less."""


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that leads to a skill now. `former`: id of the skill that had it; `statement` and `provenance`: as they
    were, those of a skill that is gone among them."""

    name: str
    skill: str
    why: Why
    former: str
    statement: str
    provenance: Provenance
    created_at: datetime | None = None


def note_former_name(connection: Connection, former: Skill, sequence: int, why: Why) -> None:
    """Within a transaction: the name of `former` leads to the skill with this number from now on."""
    values: dict[str, Any] = {
        "environment_id": former.environment,
        "name": former.name,
        "skill": sequence,
        "why": why,
        "statement": former.statement,
        "former": former.id,
        "created_at": now(),
    }
    connection.execute(insert(FormerNameRow).values(values | provenance_values(former.provenance)))


def former_names(database: Database, skill: Skill) -> tuple[FormerName, ...]:
    """The names that lead to a skill, the oldest first. Raises `ProverError`."""
    asked = (
        select(FormerNameRow.__table__)
        .join(SkillRow, SkillRow.sequence == FormerNameRow.skill)
        .where(SkillRow.id == skill.id)
        .order_by(FormerNameRow.id)
    )
    with database.read() as connection:
        rows = connection.execute(asked).all()
    return tuple(
        FormerName(row.name, skill.id, Why(row.why), row.former, row.statement, provenance_of(row), row.created_at)
        for row in rows
    )


def formerly_named(connection: Connection, name: str, environments: tuple[str, ...] = ()) -> tuple[Skill, ...]:
    """The skills that a full name of former days leads to, the newest answer of each environment; in all of them
    without `environments`."""
    asked = select(FormerNameRow.environment_id, FormerNameRow.skill).where(FormerNameRow.name == name)
    if environments:
        asked = asked.where(FormerNameRow.environment_id.in_(environments))
    newest = {environment: skill for environment, skill in connection.execute(asked.order_by(FormerNameRow.id))}
    return skills_with_sequences(connection, newest.values())

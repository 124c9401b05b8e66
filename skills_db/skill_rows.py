"""Skills as rows, and rows as skills."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, select
from sqlalchemy.orm import InstrumentedAttribute

from skills_db.skill import Origin, Provenance, Skill, SkillState
from skills_db.skill_tables import DependencyRow, SkillRow

_AT_ONCE = 500
"""Values in one statement; databases have limits on that."""
_PLAIN = ("id", "name", "kind", "statement", "source", "pretty", "order_key", "description", "vocabulary")
_PROVENANCE = ("origin", "problem", "parent", "direction", "file")
T = TypeVar("T")


def pages(items: Iterable[T]) -> Iterator[list[T]]:
    """The items, so many at a time as one statement may name."""
    everything = list(items)
    for start in range(0, len(everything), _AT_ONCE):
        yield everything[start : start + _AT_ONCE]


def provenance_values(provenance: Provenance) -> dict[str, Any]:
    """A provenance as columns."""
    return {name: getattr(provenance, name) for name in _PROVENANCE} | {"run_id": provenance.run}


def provenance_of(row: Row[Any]) -> Provenance:
    """The provenance in a row's columns."""
    return Provenance(Origin(row.origin), row.problem, row.run_id, row.parent, row.direction, row.file)


def skill_values(skill: Skill) -> dict[str, Any]:
    """A skill as columns, without those that the database gives."""
    values = {name: getattr(skill, name) for name in _PLAIN}
    values |= {"environment_id": skill.environment, "state": skill.state}
    return values | provenance_values(skill.provenance)


def skills_of(connection: Connection, rows: Iterable[Row[Any]]) -> tuple[Skill, ...]:
    """Skills from rows with all columns, in the rows' order, with what they depend on."""
    everything = list(rows)
    needs: dict[int, list[str]] = {}
    for page in pages(row.sequence for row in everything):
        asked = (
            select(DependencyRow.skill, SkillRow.id)
            .join(SkillRow, SkillRow.sequence == DependencyRow.needs)
            .where(DependencyRow.skill.in_(page))
            .order_by(DependencyRow.skill, DependencyRow.needs)
        )
        for skill, needed in connection.execute(asked):
            needs.setdefault(skill, []).append(needed)
    return tuple(
        Skill(
            id=row.id,
            environment=row.environment_id,
            name=row.name,
            kind=row.kind,
            statement=row.statement,
            source=row.source,
            pretty=row.pretty,
            provenance=provenance_of(row),
            order_key=row.order_key,
            description=row.description,
            depends_on=tuple(needs.get(row.sequence, ())),
            state=SkillState(row.state),
            sequence=row.sequence,
            created_at=row.created_at,
            vocabulary=row.vocabulary,
            update_count=row.update_count,
        )
        for row in everything
    )


def skills_with_sequences(connection: Connection, sequences: Iterable[int]) -> tuple[Skill, ...]:
    """The skills with these sequence numbers that are there, in library order."""
    rows: list[Row[Any]] = []
    for page in pages(sorted(set(sequences))):
        asked = select(SkillRow.__table__).where(SkillRow.sequence.in_(page)).order_by(SkillRow.sequence)
        rows += connection.execute(asked).all()
    return skills_of(connection, rows)


def sequences_of(connection: Connection, environment: str, ids: Iterable[str]) -> list[int]:
    """The sequence numbers of the skills with these ids that are in the environment, rising."""
    return list(ids_of(connection, environment, ids))


def ids_of(connection: Connection, environment: str, ids: Iterable[str]) -> dict[int, str]:
    """Those of the ids that are in the environment, by their sequence numbers, rising."""
    found: dict[int, str] = {}
    for page in pages(dict.fromkeys(ids)):
        # Not asked for the environment as well: SQLite would then look through all of it.
        asked = select(SkillRow.sequence, SkillRow.id, SkillRow.environment_id).where(SkillRow.id.in_(page))
        found |= {sequence: id for sequence, id, where in connection.execute(asked) if where == environment}
    return dict(sorted(found.items()))


def names_of(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The names of the skills with these ids that are there, by id."""
    found: dict[str, str] = {}
    for page in pages(ids):
        asked = select(SkillRow.id, SkillRow.name).where(SkillRow.id.in_(page))
        found |= {id: name for id, name in connection.execute(asked)}
    return found


def edges(
    connection: Connection, end: InstrumentedAttribute[int], sequences: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """(skill, what it needs), by sequence numbers, of which one end is among these."""
    for page in pages(sequences):
        asked = select(DependencyRow.skill, DependencyRow.needs).where(end.in_(page))
        yield from ((skill, needs) for skill, needs in connection.execute(asked))

"""Changes to stored skills, each whole or not at all: other proofs, other names, one skill in the place of another.

Whoever asks for a change has verified the new texts; here it is only seen to that the library is still the one they
were verified for, that no skill comes to stand on itself, and that dependencies stay in front in library order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import networkx as nx
from sqlalchemy import Connection, Row, delete, insert, select, update

from prover.errors import ProverError
from skills_db.base import Base
from skills_db.former_name_tables import FormerNameRow
from skills_db.former_names import Why, note_former_name
from skills_db.library import Library
from skills_db.skill import Skill, SkillState, Verification
from skills_db.skill_rows import edges, ids_of, pages
from skills_db.skill_tables import DependencyRow, EmbeddingRow, EnvironmentRow, RequestRow, SkillRow, UseRow
from skills_db.skill_text import FullTextIndex
from skills_db.verifications import record_verification

_SKILLS = SkillRow.__table__
_REPOINTED = ((UseRow, "skill"), (RequestRow, "skill"), (FormerNameRow, "skill"))
"""What is told of a skill and holds for the one that takes its place."""


class Overtaken(ProverError):
    """Somebody has changed the library since the change was verified."""


class Circular(ProverError):
    """After the change a skill would stand on itself."""


@dataclass(frozen=True, slots=True)
class NewText:
    """Another text for a stored skill. `old`: as it was read. `needs`: what the new text needs, as it was read when
    the text was verified (the skills of the same change as they will be)."""

    old: Skill
    name: str
    statement: str
    source: str
    needs: tuple[Skill, ...]
    verification: Verification | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What happens at once. `goes`: a skill that is removed, `heir`: the id of the one that takes its place."""

    texts: tuple[NewText, ...] = ()
    goes: Skill | None = None
    heir: str | None = None


def make_change(library: Library, change: Change) -> None:
    """Make the change, or raise and leave everything as it was.

    Raises `Overtaken` when a skill of it is no longer as it was read, or another one has come to mention a skill that
    goes or gets a new name; `Circular`; and `ProverError` when the database cannot be used.
    """
    library.ensure_index()
    with library.database.write() as connection:
        library.take_turn(connection)
        _Changing(library, connection, change).run()
    for text in change.texts:
        if text.verification is not None:
            record_verification(library.database, text.verification)


class _Changing:
    """One change within its transaction."""

    def __init__(self, library: Library, connection: Connection, change: Change) -> None:
        self._library, self._connection, self._change = library, connection, change
        self._index = FullTextIndex(connection) if library.database.is_sqlite else None

    def run(self) -> None:
        change = self._change
        touched = {text.old.id: self._unchanged(text.old) for text in change.texts}
        renamed = [text for text in change.texts if text.name != text.old.name]
        for text in renamed:
            self._only_these_need(touched[text.old.id], touched.values())
            self._free(text.name)
        for text in change.texts:
            self._rewrite(touched[text.old.id], text)
        for text in change.texts:
            self._note_needs(touched[text.old.id], text)
        self._refuse_circles(touched.values())
        self._restore_order(touched.values())
        for text in renamed:
            note_former_name(self._connection, text.old, self._sequence(text.old.id), Why.RENAMED)
        if change.goes is not None:
            self._remove(change.goes)
        here = EnvironmentRow.id == self._library.environment
        self._connection.execute(update(EnvironmentRow).where(here).values(changes=EnvironmentRow.changes + 1))

    # --- still as it was --------------------------------------------------------------------------------------------

    def _row(self, id: str) -> Row[Any]:
        asked = select(_SKILLS).where(SkillRow.environment_id == self._library.environment, SkillRow.id == id)
        row = self._connection.execute(asked).first()
        if row is None:
            raise Overtaken(f"The skill {id[:12]} is no longer there.")
        return row

    def _sequence(self, id: str) -> int:
        return int(self._row(id).sequence)

    def _unchanged(self, skill: Skill) -> int:
        row = self._row(skill.id)
        if (row.name, row.source, row.state) != (skill.name, skill.source, skill.state.value):
            raise Overtaken(f"{skill.name} has been changed by somebody else.")
        return int(row.sequence)

    def _only_these_need(self, sequence: int, known: Iterable[int]) -> None:
        needing = {skill for skill, _ in edges(self._connection, DependencyRow.needs, (sequence,))}
        if needing - set(known):
            raise Overtaken("Another skill has come to need it.")

    def _free(self, name: str) -> None:
        asked = select(SkillRow.sequence).where(
            SkillRow.environment_id == self._library.environment, SkillRow.name == name
        )
        if self._connection.execute(asked).first() is not None:
            raise Overtaken(f"The name {name} is taken.")

    # --- the change -------------------------------------------------------------------------------------------------

    def _rewrite(self, sequence: int, text: NewText) -> None:
        values = {"name": text.name, "statement": text.statement, "source": text.source}
        self._connection.execute(update(SkillRow).where(SkillRow.sequence == sequence).values(values))
        self._index_again(sequence, sequence)
        if text.statement != text.old.statement:
            self._forget_vectors(text.old.id)

    def _note_needs(self, sequence: int, text: NewText) -> None:
        needed = ids_of(self._connection, self._library.environment, (skill.id for skill in text.needs))
        if len(needed) < len(text.needs):
            raise Overtaken(f"{text.name} would need a skill that is no longer there.")
        for skill in text.needs:
            row = self._row(skill.id)
            if row.name != skill.name or row.state != SkillState.ACTIVE:
                raise Overtaken(f"{skill.name}, which {text.name} would need, has been changed by somebody else.")
        self._connection.execute(delete(DependencyRow).where(DependencyRow.skill == sequence))
        if needed:
            rows = [{"skill": sequence, "needs": needs} for needs in needed]
            self._connection.execute(insert(DependencyRow), rows)

    def _above(self, sequences: Iterable[int]) -> "nx.DiGraph[int]":
        """These skills and all that need them, directly or not; edges go to what is needed."""
        graph: nx.DiGraph[int] = nx.DiGraph()
        todo = set(sequences)
        graph.add_nodes_from(todo)
        while todo:
            found = list(edges(self._connection, DependencyRow.needs, todo))
            todo = {skill for skill, _ in found} - set(graph)
            graph.add_edges_from(found)
        return graph

    def _refuse_circles(self, sequences: Iterable[int]) -> None:
        # Whatever circle there is now leads through one of the new texts.
        graph = self._above(sequences)
        if not nx.is_directed_acyclic_graph(graph):
            name = self._connection.execute(
                select(SkillRow.name).where(SkillRow.sequence == nx.find_cycle(graph)[0][0])
            ).scalar_one()
            raise Circular(f"{name} would stand on itself.")

    def _restore_order(self, sequences: Iterable[int]) -> None:
        """Put what no longer stands behind all that it needs, and what needs that, at the end of the library."""
        order = list(reversed(list(nx.lexicographical_topological_sort(self._above(sequences), key=lambda s: -s))))
        for sequence in order:
            needs = (needed for _, needed in edges(self._connection, DependencyRow.skill, (sequence,)))
            if max(needs, default=0) > sequence:
                self._move_to_the_end(sequence)

    def _move_to_the_end(self, sequence: int) -> int:
        """Sequence numbers are never used again: the skill gets a new row, and what refers to it the new number."""
        row = self._connection.execute(select(_SKILLS).where(SkillRow.sequence == sequence)).one()
        values = {column: value for column, value in row._mapping.items() if column != "sequence"}
        aside = {"id": f"moving {row.id}", "name": f"moving {row.id}", "order_key": f"moving {row.order_key}"}
        self._connection.execute(update(SkillRow).where(SkillRow.sequence == sequence).values(aside))
        new: int = self._connection.execute(
            insert(_SKILLS).values(values).returning(_SKILLS.c.sequence)  # type: ignore[arg-type]
        ).scalar_one()
        for table in Base.metadata.sorted_tables:
            for column in table.columns:
                if any(key.target_fullname == "skills.sequence" for key in column.foreign_keys):
                    moved = update(table).where(column == sequence).values({column.name: new})
                    self._connection.execute(moved)
        self._connection.execute(delete(SkillRow).where(SkillRow.sequence == sequence))
        self._index_again(sequence, new)
        return new

    def _remove(self, skill: Skill) -> None:
        sequence = self._unchanged(skill)
        self._only_these_need(sequence, ())
        if self._change.heir is not None:
            heir = self._row(self._change.heir)
            if heir.state != SkillState.ACTIVE:
                raise Overtaken(f"{heir.name} no longer passes.")
            for table, column in _REPOINTED:
                own = table.__table__.c[column]
                self._connection.execute(update(table).where(own == sequence).values({column: heir.sequence}))
            note_former_name(self._connection, skill, heir.sequence, Why.MERGED)
        self._connection.execute(delete(SkillRow).where(SkillRow.sequence == sequence))
        self._forget_vectors(skill.id)
        if self._index is not None:
            self._index.remove(sequence)

    def _forget_vectors(self, id: str) -> None:
        self._connection.execute(delete(EmbeddingRow).where(EmbeddingRow.kind == "skill", EmbeddingRow.item == id))

    def _index_again(self, old: int, new: int) -> None:
        if self._index is None:
            return
        self._index.remove(old)
        asked = select(SkillRow.statement, SkillRow.pretty, SkillRow.description, SkillRow.name)
        row = self._connection.execute(asked.where(SkillRow.sequence == new)).one()
        self._index.add([(new, tuple(row))])


def needing(library: Library, id: str) -> tuple[Skill, ...]:
    """The skills whose statement or proof mentions this one, in library order. Raises `ProverError`."""
    with library.database.read() as connection:
        sequences = ids_of(connection, library.environment, (id,))
        found = [skill for skill, _ in edges(connection, DependencyRow.needs, sequences)]
        ids = [
            id
            for page in pages(found)
            for id in connection.execute(select(SkillRow.id).where(SkillRow.sequence.in_(page))).scalars()
        ]
    return library.many(ids)

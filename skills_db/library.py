"""The skills of one environment in the database: found, followed, kept. Admission decides what comes in."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, func, insert, select, union_all, update
from sqlalchemy.dialects import postgresql, sqlite

from prover.errors import ProverError
from prover.lean.environment import Environment
from skills_db.base import now
from skills_db.database import Database
from skills_db.skill import Found, Origin, RequestState, Skill, SkillState, Stamp, Use, UseKind
from skills_db.skill_rows import edges, ids_of, pages, sequences_of, skill_values, skills_of, skills_with_sequences
from skills_db.skill_tables import DependencyRow, EmbeddingRow, EnvironmentRow, RequestRow, SkillRow, UseRow
from skills_db.skill_text import FullTextIndex, plain_scores

_ACTIVE = (SkillState.ACTIVE,)
# Made once: putting a statement together takes longer than running it.
_TABLE = SkillRow.__table__
_INSERT = insert(SkillRow.__table__).returning(_TABLE.c.sequence)  # type: ignore[arg-type]
_INSERT_NEEDS = insert(DependencyRow.__table__)  # type: ignore[arg-type]
_KNOWN = union_all(
    # One question each, as SQLite would look through the whole environment for all of them at once.
    *(
        select(_TABLE.c.id, _TABLE.c.name, _TABLE.c.order_key).where(
            _TABLE.c.environment_id == bindparam("environment"), column == bindparam(column.name)
        )
        for column in (_TABLE.c.id, _TABLE.c.order_key, _TABLE.c.name)
    )
)


class NotNew(ProverError):
    """A skill with this statement, or with this name, is stored already."""

    def __init__(self, message: str, *, name_taken: bool, stored: str) -> None:
        super().__init__(message)
        self.name_taken = name_taken
        self.stored = stored


class Library:
    """The skills of one environment. Any number of processes may use it at once; every method raises `ProverError`
    when the database cannot be used. Methods return at once or within milliseconds, so they are not `async`."""

    def __init__(self, database: Database, environment: Environment | str) -> None:
        self.database = database
        self.environment = environment if isinstance(environment, str) else environment.id
        self._note_environment(None if isinstance(environment, str) else environment)
        self._index_checked = False

    # --- reading ----------------------------------------------------------------------------------------------------

    def get(self, id: str) -> Skill | None:
        """The skill with this id; `None` if there is none in this environment."""
        return self._one(SkillRow.id == id)

    def by_name(self, name: str) -> Skill | None:
        """The skill with this full name, `Skill.` included; `None` if there is none."""
        return self._one(SkillRow.name == name)

    def by_order_key(self, order_key: str) -> Skill | None:
        """The skill with this statement up to the order of hypotheses."""
        return self._one(SkillRow.order_key == order_key)

    def many(self, ids: Iterable[str]) -> tuple[Skill, ...]:
        """The skills with these ids that are there, in library order."""
        with self.database.read() as connection:
            return skills_with_sequences(connection, sequences_of(connection, self.environment, ids))

    def named(self, names: Iterable[str]) -> tuple[Skill, ...]:
        """The active skills with these full names that are there, in library order."""
        rows: list[Row[Any]] = []
        with self.database.read() as connection:
            for page in pages(dict.fromkeys(names)):
                asked = select(SkillRow.__table__).where(
                    SkillRow.environment_id == self.environment, SkillRow.state.in_(_ACTIVE), SkillRow.name.in_(page)
                )
                rows += connection.execute(asked).all()
            return skills_of(connection, sorted(rows, key=lambda row: int(row.sequence)))

    def statements(self, *, after: int = 0, connection: Connection | None = None) -> list[tuple[int, str, str]]:
        """Sequence numbers, statements and vocabularies of all skills after one, whatever their state; within a
        transaction of the caller's if `connection` is one."""
        asked = select(SkillRow.sequence, SkillRow.statement, SkillRow.vocabulary).where(
            SkillRow.environment_id == self.environment, SkillRow.sequence > after
        )
        asked = asked.order_by(SkillRow.sequence)
        if connection is not None:
            return [(sequence, statement, known) for sequence, statement, known in connection.execute(asked)]
        with self.database.read() as reading:
            return [(sequence, statement, known) for sequence, statement, known in reading.execute(asked)]

    def skills(
        self,
        *,
        states: Sequence[SkillState] = tuple(SkillState),
        origin: Origin | None = None,
        after: int = 0,
        limit: int | None = 100,
        newest_first: bool = False,
    ) -> tuple[Skill, ...]:
        """One page of the library. `after`: the sequence number of the last skill of the page before (with
        `newest_first`, pages go down from it; 0: from the beginning). `limit`: `None` for all."""
        asked = select(SkillRow.__table__).where(
            SkillRow.environment_id == self.environment, SkillRow.state.in_(states)
        )
        if origin is not None:
            asked = asked.where(SkillRow.origin == origin)
        if after:
            asked = asked.where(SkillRow.sequence < after if newest_first else SkillRow.sequence > after)
        asked = asked.order_by(SkillRow.sequence.desc() if newest_first else SkillRow.sequence).limit(limit)
        with self.database.read() as connection:
            return skills_of(connection, connection.execute(asked).all())

    def newer_than(self, sequence: int, limit: int | None = None) -> tuple[Skill, ...]:
        """The active skills that were stored after the one with this number, in library order.

        An index or a compiled module follows the library with it. When `stamp().changes` has changed, some that were
        there have gone or changed their state: compare with `sequences()` then.
        """
        return self.skills(states=_ACTIVE, after=sequence, limit=limit)

    def sequences(self, states: Sequence[SkillState] = _ACTIVE) -> tuple[int, ...]:
        """The sequence numbers of all skills, rising."""
        asked = select(SkillRow.sequence).where(
            SkillRow.environment_id == self.environment, SkillRow.state.in_(states)
        )
        with self.database.read() as connection:
            return tuple(connection.execute(asked.order_by(SkillRow.sequence)).scalars())

    def by_sequence(self, sequences: Iterable[int]) -> tuple[Skill, ...]:
        """The skills with these sequence numbers that are there, in library order."""
        with self.database.read() as connection:
            return skills_with_sequences(connection, sequences)

    def stamp(self) -> Stamp:
        """How the library stands; see `skill.Stamp`."""
        newest = select(func.max(SkillRow.sequence)).where(SkillRow.environment_id == self.environment)
        changes = select(EnvironmentRow.changes).where(EnvironmentRow.id == self.environment)
        with self.database.read() as connection:
            asked = select(newest.scalar_subquery(), changes.scalar_subquery())
            highest, changed = connection.execute(asked).one()
        return Stamp(highest or 0, changed or 0)

    def count(self, states: Sequence[SkillState] = tuple(SkillState)) -> int:
        """How many skills there are."""
        asked = select(func.count()).where(SkillRow.environment_id == self.environment, SkillRow.state.in_(states))
        with self.database.read() as connection:
            return connection.execute(asked).scalar_one()

    def closure(self, ids: Iterable[str]) -> tuple[Skill, ...]:
        """These skills and all that they need, directly or not, in library order: dependencies stand first.

        Raises `ProverError` for an id that is not there.
        """
        wanted = tuple(dict.fromkeys(ids))
        with self.database.read() as connection:
            found = set(sequences_of(connection, self.environment, wanted))
            if len(found) < len(wanted):
                raise ProverError(f"The library has no skill {self._missing(connection, wanted)}.")
            todo = found
            while todo:
                todo = {needs for _, needs in edges(connection, DependencyRow.skill, todo)} - found
                found |= todo
            return skills_with_sequences(connection, found)

    def dependents(self, id: str) -> tuple[Skill, ...]:
        """The skills that need this one, directly or not, in library order."""
        with self.database.read() as connection:
            return self._dependents(connection, id)

    def full_text(self, query: str, k: int = 10, states: Sequence[SkillState] = _ACTIVE) -> tuple[Found, ...]:
        """The `k` skills whose statement, description or name fits best to a text, best first; any text is fine."""
        if self.database.is_sqlite:
            self.ensure_index()
            with self.database.read() as connection:
                scores = FullTextIndex(connection).search(query, self.environment, states, k)
        else:
            asked = select(
                SkillRow.sequence, SkillRow.statement, SkillRow.pretty, SkillRow.description, SkillRow.name
            ).where(SkillRow.environment_id == self.environment, SkillRow.state.in_(states))
            with self.database.read() as connection:
                texts = ((row, "\n".join(parts)) for row, *parts in connection.execute(asked))
                scores = plain_scores(query, texts, k)
        found = {skill.sequence: skill for skill in self.by_sequence(row for row, _ in scores)}
        return tuple(Found(found[row], score) for row, score in scores if row in found)

    # --- writing ----------------------------------------------------------------------------------------------------

    def insert(self, skill: Skill) -> Skill:
        """Store a verified skill; returns it with its sequence number. For `admission.py`, which verifies.

        Raises `NotNew` when its statement or its name is there, and `ProverError` when a dependency is not.
        """
        return self.insert_many((skill,))[0]

    def insert_many(self, skills: Sequence[Skill]) -> tuple[Skill, ...]:
        """Store several skills at once or none of them; see `insert`."""
        self.ensure_index()
        with self.database.write() as connection:
            return self.insert_within(connection, skills)

    def insert_within(self, connection: Connection, skills: Sequence[Skill]) -> tuple[Skill, ...]:
        """`insert_many` within a transaction that writes."""
        self.take_turn(connection)
        stored: list[Skill] = []
        for skill in skills:
            if skill.environment != self.environment:
                raise ProverError(f"{skill.name} is a skill of another environment ({skill.environment}).")
            self._refuse_known(connection, skill)
            moment = skill.created_at or now()
            values = skill_values(skill) | {"created_at": moment}
            row = connection.execute(_INSERT, values).scalar_one()
            needed = ids_of(connection, self.environment, skill.depends_on)
            if len(needed) < len(skill.depends_on):
                missing = next(id for id in skill.depends_on if id not in needed.values())
                raise ProverError(f"{skill.name} needs the skill {missing}, which the library does not have.")
            if needed:
                connection.execute(_INSERT_NEEDS, [{"skill": row, "needs": needs} for needs in needed])
            stored.append(replace(skill, sequence=row, created_at=moment, depends_on=tuple(needed.values())))
        if self.database.is_sqlite:
            texts = ((s.sequence, (s.statement, s.pretty, s.description, s.name)) for s in stored)
            FullTextIndex(connection).add(texts)
        return tuple(stored)

    def remove(self, id: str, *, dependents: bool = False) -> tuple[Skill, ...]:
        """Remove a skill, with those that need it if `dependents`; returns what was removed.

        Raises `ProverError` if there is none, or if others need it and `dependents` is not set.
        """
        skill = self.get(id)
        if skill is None:
            raise ProverError(f"The library has no skill {id}.")
        with self.database.write() as connection:
            self.take_turn(connection)
            others = self._dependents(connection, id)
            if others and not dependents:
                raise ProverError(
                    f"{skill.name} is needed by {others[0].name}"
                    + (f" and {len(others) - 1} more." if len(others) > 1 else "."),
                    hint="Remove those as well, or not at all.",
                )
            for gone in (*reversed(others), skill):
                # What it proved is wished for again.
                mine = (RequestRow.skill == gone.sequence, RequestRow.state == RequestState.PROVED)
                connection.execute(update(RequestRow).where(*mine).values(state=RequestState.OPEN))
                connection.execute(delete(SkillRow).where(SkillRow.sequence == gone.sequence))
                connection.execute(
                    delete(EmbeddingRow).where(EmbeddingRow.kind == "skill", EmbeddingRow.item == gone.id)
                )
                if self.database.is_sqlite and (index := FullTextIndex(connection)).exists():
                    index.remove(gone.sequence)
            self._note_change(connection)
        return (skill, *others)

    def take_up(self, count: int = 1) -> tuple[Skill, ...]:
        """The active skills that were taken up least often (the oldest of these), to make others of them; they count
        as taken up once more. Several processes get different ones while there are any."""
        least = (
            select(SkillRow.sequence)
            .where(SkillRow.environment_id == self.environment, SkillRow.state.in_(_ACTIVE))
            .order_by(SkillRow.update_count, SkillRow.sequence)
            .limit(count)
        )
        with self.database.write() as connection:
            self.take_turn(connection)
            order = list(connection.execute(least).scalars())
            mine = SkillRow.sequence.in_(order)
            connection.execute(update(SkillRow).where(mine).values(update_count=SkillRow.update_count + 1))
            taken = {skill.sequence: skill for skill in skills_with_sequences(connection, order)}
        return tuple(taken[sequence] for sequence in order)

    def set_state(self, id: str, state: SkillState) -> None:
        """Mark a skill. Those that are not active are neither offered nor imported."""
        with self.database.write() as connection:
            here = (SkillRow.id == id, SkillRow.environment_id == self.environment, SkillRow.state != state)
            if connection.execute(update(SkillRow).where(*here).values(state=state)).rowcount:
                self._note_change(connection)

    def describe(self, id: str, description: str) -> None:
        """Give a skill a description in words."""
        with self.database.write() as connection:
            here = (SkillRow.id == id, SkillRow.environment_id == self.environment)
            connection.execute(update(SkillRow).where(*here).values(description=description))
            # Vectors are of the text with its description.
            connection.execute(delete(EmbeddingRow).where(EmbeddingRow.kind == "skill", EmbeddingRow.item == id))
            if self.database.is_sqlite and (index := FullTextIndex(connection)).exists():
                for skill in skills_with_sequences(connection, sequences_of(connection, self.environment, (id,))):
                    index.remove(skill.sequence)
                    texts = (skill.statement, skill.pretty, skill.description, skill.name)
                    index.add(((skill.sequence, texts),))
            self._note_change(connection)

    def note_vocabulary(self, id: str, vocabulary: str) -> None:
        """Keep what a skill's statement speaks of, where that was not known."""
        with self.database.write() as connection:
            here = (SkillRow.id == id, SkillRow.environment_id == self.environment, SkillRow.vocabulary == "")
            connection.execute(update(SkillRow).where(*here).values(vocabulary=vocabulary))

    def record_use(self, kind: UseKind, ids: Iterable[str], problem: str, run: int | None = None) -> None:
        """Note that skills were offered to, quoted for, or used by a proof of `problem`; unknown ids are left out."""
        with self.database.write() as connection:
            values = {"kind": kind, "problem": problem, "run_id": run, "created_at": now()}
            rows = [values | {"skill": sequence} for sequence in sequences_of(connection, self.environment, ids)]
            if rows:
                connection.execute(insert(UseRow), rows)

    def uses(self, id: str) -> tuple[Use, ...]:
        """All uses of a skill, the oldest first."""
        asked = (
            select(UseRow.kind, UseRow.problem, UseRow.run_id, UseRow.created_at)
            .join(SkillRow, SkillRow.sequence == UseRow.skill)
            .where(SkillRow.id == id, SkillRow.environment_id == self.environment)
            .order_by(UseRow.id)
        )
        with self.database.read() as connection:
            rows = connection.execute(asked).all()
        return tuple(Use(id, UseKind(row.kind), row.problem, row.run_id, row.created_at) for row in rows)

    def take_turn(self, connection: Connection) -> None:
        """Be the only one who writes to this environment until the transaction ends. With that, skills become visible
        in the order of their sequence numbers. In SQLite a transaction that writes is alone anyway."""
        if not self.database.is_sqlite:
            here = EnvironmentRow.id == self.environment
            connection.execute(select(EnvironmentRow.id).where(here).with_for_update())

    # --- inside -----------------------------------------------------------------------------------------------------

    def _one(self, condition: ColumnElement[bool]) -> Skill | None:
        asked = select(SkillRow.__table__).where(SkillRow.environment_id == self.environment, condition)
        with self.database.read() as connection:
            return next(iter(skills_of(connection, connection.execute(asked).all())), None)

    def _dependents(self, connection: Connection, id: str) -> tuple[Skill, ...]:
        todo, found = set(sequences_of(connection, self.environment, (id,))), set[int]()
        while todo:
            todo = {skill for skill, _ in edges(connection, DependencyRow.needs, todo)} - found
            found |= todo
        return skills_with_sequences(connection, found)

    def _missing(self, connection: Connection, ids: Iterable[str]) -> str:
        """The first of these ids that is not there."""
        return next(id for id in ids if not sequences_of(connection, self.environment, (id,)))

    def _refuse_known(self, connection: Connection, skill: Skill) -> None:
        keys = {"id": skill.id, "order_key": skill.order_key, "name": skill.name}
        rows = connection.execute(_KNOWN, keys | {"environment": self.environment}).all()
        for row in rows:
            if row.id == skill.id or row.order_key == skill.order_key:
                raise NotNew(f"The statement is stored already: {row.name}.", name_taken=False, stored=row.id)
        for row in rows:
            raise NotNew(f"The name {row.name} is taken.", name_taken=True, stored=row.id)

    def _note_environment(self, environment: Environment | None) -> None:
        """Have a row for the environment, with what is known of it."""
        here = EnvironmentRow.id == self.environment
        with self.database.read() as connection:
            row = connection.execute(select(EnvironmentRow.lean_version).where(here)).first()
        if row is not None and (environment is None or row.lean_version is not None):
            return
        values: dict[str, str] = {}
        if environment is not None:
            values = {
                "kind": environment.kind.value,
                "lean_version": environment.lean_version,
                "preamble": environment.preamble,
                "offers": environment.offers,
            }
        with self.database.write() as connection:
            add = sqlite.insert if self.database.is_sqlite else postgresql.insert
            first = {"id": self.environment, "changes": 0, "created_at": now()}
            connection.execute(add(EnvironmentRow).values(values | first).on_conflict_do_nothing())
            if values:
                connection.execute(update(EnvironmentRow).where(here).values(values))

    def _note_change(self, connection: Connection) -> None:
        here = EnvironmentRow.id == self.environment
        connection.execute(update(EnvironmentRow).where(here).values(changes=EnvironmentRow.changes + 1))

    def ensure_index(self) -> None:
        """Make the full-text index if it is not there; once, also if it has lost rows. Not within a transaction."""
        if not self.database.is_sqlite:
            return
        with self.database.read() as connection:
            if self._is_indexed(FullTextIndex(connection)):
                self._index_checked = True
                return
        with self.database.write() as connection:
            index = FullTextIndex(connection)
            if not self._is_indexed(index):
                index.rebuild()
        self._index_checked = True

    def _is_indexed(self, index: FullTextIndex) -> bool:
        return index.exists() if self._index_checked else index.is_complete()

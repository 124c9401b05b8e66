"""Evolution as it stands: who had a turn, what was proposed, what became of it. Several processes add to it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from skills_db.base import now
from skills_db.evolution_tables import EvolutionProposalRow, EvolutionRunRow, EvolutionTurnRow
from skills_db.library import Library

SILENT_SECONDS = 120.0
"""A run that gave no sign of life for so long is dead; what it was at is free again."""


class Outcome(StrEnum):
    """What became of a proposal."""

    ILL_FORMED = "ill-formed"
    """It does not elaborate, or its hypotheses contradict each other."""
    KNOWN = "known"
    """In the library or proposed before, or an instance of a skill."""
    FALSE = "false"
    """Lean has refuted it."""
    TRIVIAL = "trivial"
    """One tactic proves it."""
    NOT_PROVED = "not proved"
    PROVED = "proved"
    """Proved, and refused by admission (the reason says why)."""
    ADMITTED = "admitted"


@dataclass(frozen=True, slots=True)
class Decided:
    """A proposal with its outcome. `moment`: seconds of evolution until then, all runs of the environment one after
    the other (those side by side count once). `skill`: id of the skill it became."""

    direction: str
    outcome: Outcome
    statement: str
    moment: float
    seconds: float
    skill: str | None = None
    reason: str = ""


@dataclass(frozen=True)
class Funnel:
    """Counts of one direction. `falsified`: told false by small models alone; `lawless`: true without the
    hypotheses; `outcomes`: those that Lean was asked about."""

    direction: str
    turns: int = 0
    falsified: int = 0
    lawless: int = 0
    outcomes: Mapping[Outcome, int] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def proposed(self) -> int:
        """All of them."""
        return self.falsified + self.lawless + sum(self.outcomes.values())


@dataclass(frozen=True, slots=True)
class Turn:
    """What is known of one parent with one direction."""

    turns: int = 0
    exhausted_at: int | None = None


class Evolution:
    """The evolution of a library's environment. Every method raises `ProverError` if the database cannot be used."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._database, self._environment = library.database, library.environment

    # --- runs -------------------------------------------------------------------------------------------------------

    def begin(self) -> int:
        """A new run; what dead ones left undecided is free again. Returns its number."""
        with self._database.write() as connection:
            self.library.take_turn(connection)
            self._release(connection)
            row = connection.execute(
                insert(EvolutionRunRow)
                .values(environment_id=self._environment, started_at=now(), seen_at=now(), seconds=0.0, ended=False)
                .returning(EvolutionRunRow.id)
            )
            return row.scalar_one()

    def alive(self, run: int, seconds: float, *, ended: bool = False) -> None:
        """A sign of life; with `ended` the last one, and its undecided proposals are free again."""
        with self._database.write() as connection:
            values = {"seen_at": now(), "seconds": seconds, "ended": ended}
            connection.execute(update(EvolutionRunRow).where(EvolutionRunRow.id == run).values(values))
            if ended:
                self._release(connection)

    def _release(self, connection: Connection) -> None:
        silent = now() - timedelta(seconds=SILENT_SECONDS)
        dead = select(EvolutionRunRow.id).where(
            EvolutionRunRow.environment_id == self._environment,
            or_(EvolutionRunRow.ended, EvolutionRunRow.seen_at < silent),
        )
        connection.execute(
            delete(EvolutionProposalRow).where(
                EvolutionProposalRow.outcome.is_(None), EvolutionProposalRow.run.in_(dead)
            )
        )

    # --- turns ------------------------------------------------------------------------------------------------------

    def turns(self, directions: Sequence[str]) -> dict[str, int]:
        """How many turns each direction had."""
        asked = (
            select(EvolutionTurnRow.direction, func.sum(EvolutionTurnRow.turns))
            .where(EvolutionTurnRow.environment_id == self._environment)
            .group_by(EvolutionTurnRow.direction)
        )
        with self._database.read() as connection:
            found = {direction: int(count) for direction, count in connection.execute(asked)}
        return {direction: found.get(direction, 0) for direction in directions}

    def turns_of(self, direction: str) -> dict[str, Turn]:
        """The turns of one direction, by parent."""
        asked = select(EvolutionTurnRow.parent, EvolutionTurnRow.turns, EvolutionTurnRow.exhausted_at).where(
            EvolutionTurnRow.environment_id == self._environment, EvolutionTurnRow.direction == direction
        )
        with self._database.read() as connection:
            return {row.parent: Turn(row.turns, row.exhausted_at) for row in connection.execute(asked)}

    def had_turn(self, direction: str, parent: str, *, falsified: int, lawless: int, exhausted: int | None) -> None:
        """Count a turn. `falsified`, `lawless`: of the parent in all, as far as it was looked at: counting again what
        another process counted changes nothing. `exhausted`: nothing new came, with this as the newest skill."""
        key = {"environment_id": self._environment, "direction": direction, "parent": parent}
        here = [
            EvolutionTurnRow.environment_id == self._environment,
            EvolutionTurnRow.direction == direction,
            EvolutionTurnRow.parent == parent,
        ]
        with self._database.write() as connection:
            self.library.take_turn(connection)
            row = connection.execute(select(EvolutionTurnRow.__table__).where(*here)).first()
            if row is None:
                values = {"turns": 1, "falsified": falsified, "lawless": lawless, "exhausted_at": exhausted}
                connection.execute(insert(EvolutionTurnRow).values(key | values))
                return
            values = {
                "turns": row.turns + 1,
                "falsified": max(row.falsified, falsified),
                "lawless": max(row.lawless, lawless),
                "exhausted_at": exhausted,
            }
            connection.execute(update(EvolutionTurnRow).where(*here).values(values))

    # --- proposals --------------------------------------------------------------------------------------------------

    def claim(self, run: int, direction: str, parents: Sequence[str], statement: str) -> str | None:
        """Take up a statement (the head of a declaration without its name); its id, or `None` if somebody did."""
        id = self.proposal_id(statement)
        values = {
            "id": id,
            "environment_id": self._environment,
            "direction": direction,
            "parents": "\n".join(parents),
            "statement": statement,
            "reason": "",
            "run": run,
            "elapsed": 0.0,
            "seconds": 0.0,
            "created_at": now(),
        }
        with self._database.write() as connection:
            self.library.take_turn(connection)
            if connection.execute(select(EvolutionProposalRow.id).where(EvolutionProposalRow.id == id)).first():
                return None
            connection.execute(insert(EvolutionProposalRow).values(values))
        return id

    def proposal_id(self, statement: str) -> str:
        """The id of a proposal."""
        return hashlib.sha256(f"{self._environment}\0{statement}".encode()).hexdigest()

    def new_among(self, statements: Iterable[str]) -> list[str]:
        """Those that nobody has taken up."""
        by_id = {self.proposal_id(statement): statement for statement in statements}
        taken = set[str]()
        ids = list(by_id)
        with self._database.read() as connection:
            for start in range(0, len(ids), 500):
                asked = select(EvolutionProposalRow.id).where(EvolutionProposalRow.id.in_(ids[start : start + 500]))
                taken |= set(connection.execute(asked).scalars())
        return [statement for id, statement in by_id.items() if id not in taken]

    def note_key(self, id: str, order_key: str) -> bool:
        """Note what a proposal says; whether another one says the same."""
        with self._database.write() as connection:
            self.library.take_turn(connection)
            same = select(EvolutionProposalRow.id).where(
                EvolutionProposalRow.environment_id == self._environment,
                EvolutionProposalRow.order_key == order_key,
                EvolutionProposalRow.id != id,
            )
            if connection.execute(same).first() is not None:
                return True
            mine = EvolutionProposalRow.id == id
            connection.execute(update(EvolutionProposalRow).where(mine).values(order_key=order_key))
        return False

    def decide(
        self, id: str, outcome: Outcome, *, reason: str = "", skill: str | None = None, elapsed: float, seconds: float
    ) -> None:
        """Note what became of a proposal."""
        values = {"outcome": outcome, "reason": reason, "skill": skill, "elapsed": elapsed, "seconds": seconds}
        with self._database.write() as connection:
            connection.execute(update(EvolutionProposalRow).where(EvolutionProposalRow.id == id).values(values))

    def give_back(self, id: str) -> None:
        """An undecided proposal is free again."""
        with self._database.write() as connection:
            undecided = (EvolutionProposalRow.id == id, EvolutionProposalRow.outcome.is_(None))
            connection.execute(delete(EvolutionProposalRow).where(*undecided))

    # --- what came of it --------------------------------------------------------------------------------------------

    def funnels(self) -> tuple[Funnel, ...]:
        """The counts of every direction that had a turn."""
        turned = (
            select(
                EvolutionTurnRow.direction,
                func.sum(EvolutionTurnRow.turns),
                func.sum(EvolutionTurnRow.falsified),
                func.sum(EvolutionTurnRow.lawless),
            )
            .where(EvolutionTurnRow.environment_id == self._environment)
            .group_by(EvolutionTurnRow.direction)
        )
        decided = (
            select(
                EvolutionProposalRow.direction,
                EvolutionProposalRow.outcome,
                func.count(),
                func.sum(EvolutionProposalRow.seconds),
            )
            .where(
                EvolutionProposalRow.environment_id == self._environment, EvolutionProposalRow.outcome.is_not(None)
            )
            .group_by(EvolutionProposalRow.direction, EvolutionProposalRow.outcome)
        )
        with self._database.read() as connection:
            turns = {row[0]: (int(row[1]), int(row[2]), int(row[3])) for row in connection.execute(turned)}
            outcomes: dict[str, dict[Outcome, int]] = {}
            seconds: dict[str, float] = {}
            for direction, outcome, count, spent in connection.execute(decided):
                outcomes.setdefault(direction, {})[Outcome(str(outcome))] = count
                seconds[direction] = seconds.get(direction, 0.0) + spent
        return tuple(
            Funnel(name, *turns.get(name, (0, 0, 0)), outcomes.get(name, {}), seconds.get(name, 0.0))
            for name in sorted(turns.keys() | outcomes.keys())
        )

    def decided(self) -> tuple[Decided, ...]:
        """Every decided proposal, the first first."""
        asked = (
            select(EvolutionProposalRow.__table__, EvolutionRunRow.started_at)
            .join(EvolutionRunRow, EvolutionRunRow.id == EvolutionProposalRow.run)
            .where(
                EvolutionProposalRow.environment_id == self._environment, EvolutionProposalRow.outcome.is_not(None)
            )
        )
        runs = select(EvolutionRunRow.__table__).where(EvolutionRunRow.environment_id == self._environment)
        with self._database.read() as connection:
            spans = [(row.started_at, row.seconds) for row in connection.execute(runs)]
            rows = connection.execute(asked).all()
        clock = _Clock(spans)
        found = [
            Decided(
                row.direction,
                Outcome(row.outcome),
                row.statement,
                clock.moment(row.started_at + timedelta(seconds=row.elapsed)),
                row.seconds,
                row.skill,
                row.reason,
            )
            for row in rows
        ]
        return tuple(sorted(found, key=lambda one: one.moment))

    def seconds(self) -> float:
        """How long the evolution went on in all; runs side by side count once."""
        runs = select(EvolutionRunRow.__table__).where(EvolutionRunRow.environment_id == self._environment)
        with self._database.read() as connection:
            return _Clock([(row.started_at, row.seconds) for row in connection.execute(runs)]).whole


class _Clock:
    """Moments of the days as seconds of evolution: the times at which nothing ran are left out."""

    def __init__(self, spans: Iterable[tuple[datetime, float]]) -> None:
        self._spans: list[tuple[datetime, datetime]] = []
        for start, seconds in sorted(spans):
            end = start + timedelta(seconds=seconds)
            if self._spans and start <= self._spans[-1][1]:
                self._spans[-1] = (self._spans[-1][0], max(end, self._spans[-1][1]))
            else:
                self._spans.append((start, end))

    @property
    def whole(self) -> float:
        """All of it."""
        return sum((end - start).total_seconds() for start, end in self._spans)

    def moment(self, when: datetime) -> float:
        """Seconds of evolution until then."""
        passed = (min(when, end) - start for start, end in self._spans if start < when)
        return sum(span.total_seconds() for span in passed)

"""Theorems that somebody wants proved: kept, so that lemmas can be made with them in view."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from skills_db.base import now
from skills_db.library import Library
from skills_db.requests import Requests
from skills_db.skill import Request, RequestState
from skills_db.skill_tables import ProblemRow


class ProblemState(StrEnum):
    """How a problem stands. What is proved or refuted once stays so: the kernel has said it."""

    OPEN = "open"
    PROVED = "proved"
    REFUTED = "refuted"


@dataclass(frozen=True, slots=True)
class StoredProblem:
    """A theorem that somebody wanted proved.

    `statement`: from the keyword to where the body begins, as written. `context`: the commands of its file before it
    it may need to be stated, theorems left out; it follows the environment's preamble. `goal`: as Lean prints it,
    empty where the proof had several holes. `tries` counts how often somebody took it up. `run`: in which it was seen
    first.
    """

    id: str
    environment: str
    name: str
    statement: str
    context: str = ""
    goal: str = ""
    file: str | None = None
    state: ProblemState = ProblemState.OPEN
    tries: int = 0
    run: int | None = None
    created_at: datetime | None = None
    settled_at: datetime | None = None


def problem_id(environment: str, statement: str, context: str = "") -> str:
    """The id of a problem: SHA-256 in hex of its words, its name and what stands before it included."""
    words = "\0".join((environment, " ".join(context.split()), " ".join(statement.split())))
    return hashlib.sha256(words.encode()).hexdigest()


class Problems:
    """The problems of a library's environment. Every method raises `ProverError` when the database cannot be used."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.database, self.environment = library.database, library.environment

    def note(
        self,
        name: str,
        statement: str,
        *,
        state: ProblemState = ProblemState.OPEN,
        context: str = "",
        goal: str = "",
        file: str | None = None,
        run: int | None = None,
    ) -> StoredProblem:
        """Keep a problem, or what has become of one that is kept already and was open."""
        id = problem_id(self.environment, statement, context)
        moment = now()
        with self.database.write() as connection:
            self._library.take_turn(connection)
            mine = ProblemRow.id == id
            known = connection.execute(select(ProblemRow.state).where(mine)).scalar_one_or_none()
            settled = {"state": state, "settled_at": None if state is ProblemState.OPEN else moment}
            if known is None:
                values = {
                    "id": id,
                    "environment_id": self.environment,
                    "name": name,
                    "statement": statement,
                    "context": context,
                    "goal": goal,
                    "file": file,
                    "run_id": run,
                    "created_at": moment,
                }
                connection.execute(insert(ProblemRow).values(values | settled))
            elif known == ProblemState.OPEN and state is not ProblemState.OPEN:
                connection.execute(update(ProblemRow).where(mine).values(settled))
            row = connection.execute(select(ProblemRow.__table__).where(mine)).one()
        return _problem(row)

    def get(self, id: str) -> StoredProblem | None:
        """The problem with this id."""
        asked = select(ProblemRow.__table__).where(ProblemRow.id == id, ProblemRow.environment_id == self.environment)
        with self.database.read() as connection:
            row = connection.execute(asked).first()
        return None if row is None else _problem(row)

    def problems(
        self, states: Sequence[ProblemState] = (ProblemState.OPEN,), limit: int | None = 100
    ) -> tuple[StoredProblem, ...]:
        """Problems, those first that were taken up least often, then the oldest."""
        asked = select(ProblemRow.__table__).where(
            ProblemRow.environment_id == self.environment, ProblemRow.state.in_(states)
        )
        asked = asked.order_by(ProblemRow.tries, ProblemRow.created_at, ProblemRow.id).limit(limit)
        with self.database.read() as connection:
            return tuple(map(_problem, connection.execute(asked).all()))

    def take_up(self) -> StoredProblem | None:
        """The next open problem, its tries counted; two processes get different ones while there are any."""
        least = (
            select(ProblemRow.id)
            .where(ProblemRow.environment_id == self.environment, ProblemRow.state == ProblemState.OPEN)
            .order_by(ProblemRow.tries, ProblemRow.created_at, ProblemRow.id)
            .limit(1)
        )
        with self.database.write() as connection:
            self._library.take_turn(connection)
            id = connection.execute(least).scalar_one_or_none()
            if id is None:
                return None
            mine = ProblemRow.id == id
            connection.execute(update(ProblemRow).where(mine).values(tries=ProblemRow.tries + 1))
            row = connection.execute(select(ProblemRow.__table__).where(mine)).one()
        return _problem(row)

    def requests_of(self, problem: StoredProblem) -> tuple[Request, ...]:
        """The statements that were wished for in proofs of this problem, whatever became of them."""
        asked = Requests(self._library).requests(tuple(RequestState), limit=None, problem=problem.name)
        return tuple(one for one in asked if one.provenance.file == problem.file)

    def counts(self) -> dict[ProblemState, int]:
        """How many there are of each state."""
        asked = select(ProblemRow.state, func.count()).where(ProblemRow.environment_id == self.environment)
        with self.database.read() as connection:
            rows = connection.execute(asked.group_by(ProblemRow.state)).all()
        return {ProblemState(state): count for state, count in rows}


def _problem(row: Row[Any]) -> StoredProblem:
    return StoredProblem(
        id=row.id,
        environment=row.environment_id,
        name=row.name,
        statement=row.statement,
        context=row.context,
        goal=row.goal,
        file=row.file,
        state=ProblemState(row.state),
        tries=row.tries,
        run=row.run_id,
        created_at=row.created_at,
        settled_at=row.settled_at,
    )

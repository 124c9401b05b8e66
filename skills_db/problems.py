"""Theorems that somebody wants proved: kept, so that lemmas can be made with them in view."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, func, insert, select, update

from skills_db.base import now
from skills_db.library import Library
from skills_db.requests import Requests
from skills_db.skill import Request, RequestState
from skills_db.skill_tables import ProblemRow


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
    solved: bool = False
    tries: int = 0
    run: int | None = None
    created_at: datetime | None = None
    solved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ProblemCounts:
    """How many problems there are."""

    open: int = 0
    solved: int = 0


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
        solved: bool,
        context: str = "",
        goal: str = "",
        file: str | None = None,
        run: int | None = None,
    ) -> StoredProblem:
        """Keep a problem, or what has become of one that is kept: what was solved once stays solved."""
        id = problem_id(self.environment, statement, context)
        moment = now()
        with self.database.write() as connection:
            self._library.take_turn(connection)
            mine = ProblemRow.id == id
            known = connection.execute(select(ProblemRow.solved).where(mine)).scalar_one_or_none()
            if known is None:
                values = {
                    "id": id,
                    "environment_id": self.environment,
                    "name": name,
                    "statement": statement,
                    "context": context,
                    "goal": goal,
                    "file": file,
                    "solved": solved,
                    "run_id": run,
                    "created_at": moment,
                    "solved_at": moment if solved else None,
                }
                connection.execute(insert(ProblemRow).values(values))
            elif solved and not known:
                connection.execute(update(ProblemRow).where(mine).values(solved=True, solved_at=moment))
            row = connection.execute(select(ProblemRow.__table__).where(mine)).one()
        return _problem(row)

    def get(self, id: str) -> StoredProblem | None:
        """The problem with this id."""
        asked = select(ProblemRow.__table__).where(ProblemRow.id == id, ProblemRow.environment_id == self.environment)
        with self.database.read() as connection:
            row = connection.execute(asked).first()
        return None if row is None else _problem(row)

    def problems(self, solved: bool | None = False, limit: int | None = 100) -> tuple[StoredProblem, ...]:
        """The open problems (or the solved ones, or with `None` both), those first that were taken up least often,
        then the oldest."""
        asked = select(ProblemRow.__table__).where(ProblemRow.environment_id == self.environment)
        if solved is not None:
            asked = asked.where(ProblemRow.solved == solved)
        asked = asked.order_by(ProblemRow.tries, ProblemRow.created_at, ProblemRow.id).limit(limit)
        with self.database.read() as connection:
            return tuple(map(_problem, connection.execute(asked).all()))

    def take_up(self) -> StoredProblem | None:
        """The next open problem, its tries counted; two processes get different ones while there are any."""
        least = (
            select(ProblemRow.id)
            .where(ProblemRow.environment_id == self.environment, ProblemRow.solved.is_(False))
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

    def counts(self) -> ProblemCounts:
        """How many there are."""
        asked = select(
            func.coalesce(func.sum(case((ProblemRow.solved, 0), else_=1)), 0),
            func.coalesce(func.sum(case((ProblemRow.solved, 1), else_=0)), 0),
        ).where(ProblemRow.environment_id == self.environment)
        with self.database.read() as connection:
            return ProblemCounts(*connection.execute(asked).one())


def _problem(row: Row[Any]) -> StoredProblem:
    return StoredProblem(
        id=row.id,
        environment=row.environment_id,
        name=row.name,
        statement=row.statement,
        context=row.context,
        goal=row.goal,
        file=row.file,
        solved=row.solved,
        tries=row.tries,
        run=row.run_id,
        created_at=row.created_at,
        solved_at=row.solved_at,
    )

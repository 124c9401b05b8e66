"""Statements that somebody wished for, and whether they were proved since."""

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, insert, select, update

from skills_db.base import now
from skills_db.library import Library
from skills_db.skill import Provenance, Request, RequestState, Skill
from skills_db.skill_rows import provenance_of, provenance_values
from skills_db.skill_tables import RequestRow, SkillRow


def request_id(environment: str, statement: str, preamble: str = "") -> str:
    """The id of a request whose statement was not elaborated: SHA-256 in hex of its words."""
    words = "\0".join((environment, " ".join(preamble.split()), " ".join(statement.split())))
    return hashlib.sha256(words.encode()).hexdigest()


class Requests:
    """The requests of a library's environment. Every method raises `ProverError` when the database cannot be used."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.database, self.environment = library.database, library.environment

    def add(
        self,
        name: str,
        statement: str,
        provenance: Provenance,
        *,
        preamble: str = "",
        description: str = "",
        order_key: str | None = None,
    ) -> Request:
        """Wish for a statement (the head of a declaration). One that was wished for before stays as it is.

        `order_key`: see `normal_form.statement_keys`, where the statement was elaborated.
        """
        id = request_id(self.environment, statement, preamble)
        with self.database.write() as connection:
            self._library.take_turn(connection)
            same = RequestRow.id == id
            if order_key is not None:
                same |= (RequestRow.order_key == order_key) & (RequestRow.environment_id == self.environment)
            if connection.execute(select(RequestRow.id).where(same)).first() is None:
                values = {
                    "id": id,
                    "environment_id": self.environment,
                    "name": name,
                    "statement": statement,
                    "preamble": preamble,
                    "description": description,
                    "order_key": order_key,
                    "state": RequestState.OPEN,
                    "tries": 0,
                    "created_at": now(),
                }
                connection.execute(insert(RequestRow).values(values | provenance_values(provenance)))
            row = connection.execute(_all().where(same)).first()
        assert row is not None
        return _request(row)

    def get(self, id: str) -> Request | None:
        """The request with this id."""
        with self.database.read() as connection:
            row = connection.execute(_all().where(RequestRow.id == id)).first()
        return None if row is None else _request(row)

    def requests(
        self,
        states: Sequence[RequestState] = (RequestState.OPEN,),
        limit: int | None = 100,
        *,
        problem: str | None = None,
    ) -> tuple[Request, ...]:
        """Requests, those first that were taken up least often, then the oldest. `problem`: only those that come from
        proofs of theorems with this name."""
        asked = _all().where(RequestRow.environment_id == self.environment, RequestRow.state.in_(states))
        if problem is not None:
            asked = asked.where(RequestRow.problem == problem)
        with self.database.read() as connection:
            rows = connection.execute(asked.order_by(RequestRow.tries, RequestRow.sequence).limit(limit)).all()
        return tuple(map(_request, rows))

    def take_up(self) -> Request | None:
        """The next open request, its tries counted; two processes get different ones while there are any."""
        with self.database.write() as connection:
            self._library.take_turn(connection)
            here = (RequestRow.environment_id == self.environment, RequestRow.state == RequestState.OPEN)
            row = connection.execute(
                _all().where(*here).order_by(RequestRow.tries, RequestRow.sequence).limit(1)
            ).first()
            if row is None:
                return None
            mine = RequestRow.id == row.id
            connection.execute(update(RequestRow).where(mine).values(tries=RequestRow.tries + 1))
            taken = connection.execute(_all().where(mine)).one()
        return _request(taken)

    def proved(self, id: str, skill: Skill) -> None:
        """A skill proves it."""
        self._set(id, state=RequestState.PROVED, skill=skill.sequence)

    def drop(self, id: str) -> None:
        """Nobody should try it any more."""
        self._set(id, state=RequestState.DROPPED)

    def _set(self, id: str, **values: Any) -> None:
        here = (RequestRow.id == id, RequestRow.environment_id == self.environment)
        with self.database.write() as connection:
            connection.execute(update(RequestRow).where(*here).values(**values))


def _all() -> Select[Any]:
    columns = [column for column in RequestRow.__table__.c if column.name != "skill"]
    proof = SkillRow.id.label("proof")
    return select(*columns, proof).join(SkillRow, SkillRow.sequence == RequestRow.skill, isouter=True)


def _request(row: Row[Any]) -> Request:
    return Request(
        id=row.id,
        environment=row.environment_id,
        name=row.name,
        statement=row.statement,
        provenance=provenance_of(row),
        preamble=row.preamble,
        description=row.description,
        order_key=row.order_key,
        state=RequestState(row.state),
        tries=row.tries,
        skill=row.proof,
        sequence=row.sequence,
        created_at=row.created_at,
    )

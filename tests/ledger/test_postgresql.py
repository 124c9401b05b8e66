"""The database by address: on a PostgreSQL server everything is as on SQLite."""

import asyncio
import itertools
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from postgresql import new_database, postgresql
from sqlalchemy import Column, Table, insert, inspect, select
from sqlalchemy.types import JSON, TypeDecorator
from typer.testing import CliRunner

from prover.cli.main import app
from prover.inference.ledger import Booking
from prover.inference.message import user
from prover.inference.settings import load_settings
from skills_db.attempts import AttemptRecord, close_theorem, keep_attempts, open_theorem, theorems_of
from skills_db.database import Database
from skills_db.runs import RunState, calls_of, find_run, list_runs, running, totals_by
from skills_db.tables import METADATA
from tests.support.model_server import ModelServer

# Needs the programs of PostgreSQL, which not every machine has.
pytestmark = pytest.mark.slow

_number = itertools.count()


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with postgresql() as url:
        yield url


@pytest.fixture
def url(engine: str) -> str:
    """A new database on the server."""
    return new_database(engine, f"prover_{next(_number)}")


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = Database(url)
    yield opened
    opened.close()


def test_the_steps_lead_to_the_tables(database: Database) -> None:
    with database.read() as connection:
        there = set(inspect(connection).get_table_names())
        different = compare_metadata(MigrationContext.configure(connection), METADATA)
    assert set(METADATA.tables) <= there
    assert [step for step in different if step[0] != "remove_table"] == []


def test_every_table_gives_back_what_was_put_into_it(database: Database) -> None:
    keys: dict[str, Any] = {}
    for table in METADATA.sorted_tables:
        row = {column.name: _value(column, keys) for column in table.columns if not _is_numbered(table, column)}
        with database.write() as connection:
            key = connection.execute(insert(table).values(row)).inserted_primary_key
        assert key is not None
        keys |= {f"{table.name}.{column.name}": part for column, part in zip(table.primary_key, key, strict=True)}
        with database.read() as connection:
            (back,) = connection.execute(select(table)).mappings().all()
        assert {name: back[name] for name in row} == row, table.name


def _is_numbered(table: Table, column: "Column[Any]") -> bool:
    return column is table.autoincrement_column


def _value(column: "Column[Any]", keys: dict[str, Any]) -> Any:
    """Something of the column's type; a reference leads to the row that was made before."""
    for reference in column.foreign_keys:
        if reference.target_fullname in keys:
            return keys[reference.target_fullname]
    stored = column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type
    values = {
        int: 2**31 - 1,
        float: 0.1,
        str: "∀ ε > 0, “ℕ” 🎉",
        bytes: b"\x00\xff",
        bool: True,
        datetime: datetime(2026, 11, 23, 12, 0, 0, 123456, tzinfo=UTC),
    }
    if isinstance(stored, JSON):
        return {"text": "a\u0000b\ud800", "numbers": [1, 2.5, None]}
    return values[stored.python_type]


def test_processes_that_meet_a_new_database_make_it_once(url: str) -> None:
    def make(_: int) -> None:
        Database(url).close()

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(make, range(8))) == [None] * 8


async def test_a_run_is_booked_and_its_answers_are_used_again(
    server: ModelServer, url: str, database: Database, tmp_path: Path
) -> None:
    variables = {"HOME": str(tmp_path), "PROVER_BASE_URL": server.url, "PROVER_DATABASE__URL": url}
    settings = load_settings(folder=tmp_path, environment=variables, assignments=("retry.first_wait=0.01",))
    server.set(script=[{"fault": "status", "status": 429}])
    numbers = []
    for _ in range(2):
        async with running(settings, "prove", {"file": "a.lean"}) as run:
            asked = [
                run.client.chat("prover", [user(f"number {n}")], booking=Booking(f"t{n % 2}", n)) for n in range(8)
            ]
            await asyncio.gather(*asked)
            theorem = open_theorem(run.database, run.id, "t0", {"statement": "∀ n, n = n"})
            attempt = AttemptRecord(0, 0, 0, "prover", "not_proved", 1, 2, {"text": "x"})
            keep_attempts(run.database, [(theorem, attempt)])
            close_theorem(run.database, theorem, "proved", {"statement": "∀ n, n = n"})
        numbers.append(run.id)
    first, second = (find_run(database, number) for number in numbers)
    assert (first.state, first.totals.calls, first.totals.reused) == (RunState.FINISHED, 8, 0)
    assert first.totals.tokens_written == second.totals.tokens_written
    assert first.totals.tokens_written == server.metric("vllm:generation_tokens_total")
    assert (second.totals.calls, second.totals.reused, len(server.requests())) == (8, 8, 9)
    assert sum(call.tries or 0 for call in calls_of(database, first.id)) == 9
    assert {key: totals.calls for key, totals in totals_by(database, first.id, "problem").items()} == {
        ("t0",): 4,
        ("t1",): 4,
    }
    assert [run.id for run in list_runs(database)] == [second.id, first.id]
    assert [attempt.step for attempt in theorems_of(database, first.id)[0].attempts] == [{"text": "x"}]


def test_an_address_without_a_driver_takes_the_one_that_is_there(
    url: str, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROVER_DATABASE__URL", url.replace("+psycopg", ""))
    done = CliRunner().invoke(app, ["runs", "list"])
    assert (done.exit_code, done.stdout) == (0, "No runs so far.\n")


def test_a_server_that_is_down_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PROVER_DATABASE__URL", f"postgresql://someone@/none?host={tmp_path}")
    done = CliRunner().invoke(app, ["runs", "list"])
    assert done.exit_code != 0
    assert "cannot be used" in str(done.exception)

"""Several processes at one library; a process that is killed; a database from before the library."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from made_up_skills import made_up
from sqlalchemy import create_engine

from skills_db.database import Database
from skills_db.library import Library
from skills_db.problems import Problems, ProblemState
from skills_db.requests import Requests
from skills_db.skill import UseKind
from skills_db.skill_text import FullTextIndex
from skills_db.statistics import library_statistics

WRITER = Path(__file__).with_name("library_writer.py")
ROOT = WRITER.parent.parent.parent
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def write(tmp_path: Path) -> Iterator[Start]:
    """Starts a writer at this test's database."""
    started: list[subprocess.Popen[str]] = []

    def make(who: str, count: int) -> "subprocess.Popen[str]":
        arguments = [sys.executable, str(WRITER), f"sqlite:///{tmp_path / 'prover.db'}", who, str(count)]
        path = os.pathsep.join((str(ROOT), str(WRITER.parent)))
        process = subprocess.Popen(
            arguments,
            env=os.environ | {"PYTHONPATH": path},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield make
    for process in started:
        process.kill()
        process.communicate()


def test_eight_writers_at_once_lose_nothing(write: Start, tmp_path: Path) -> None:
    """They also make the database, its tables and the index, all at the same time."""
    count, writers = 12, [write(str(number), 12) for number in range(8)]
    said = [process.communicate(timeout=120) for process in writers]
    assert [process.returncode for process in writers] == [0] * 8, [errors for _, errors in said if errors]
    library = Library(Database(f"sqlite:///{tmp_path / 'prover.db'}"), "environment")
    stored = {skill.id: skill for skill in library.skills(limit=None)}
    assert {id for output, _ in said for id in output.split()} == set(stored)
    shared = len(range(0, count, 3))
    assert len(stored) == 8 * (count - shared) + shared
    figures = library_statistics(library)
    assert figures.requests == {"open": len(stored)}
    assert Problems(library).counts()[ProblemState.OPEN] == len(stored)
    turns = sorted(skill.update_count for skill in stored.values())
    assert sum(turns) == 8 * count, "each turn of each process counts"
    assert sum(reach.uses for reach in figures.reach.values()) == len(stored)
    with library.database.read() as connection:
        assert FullTextIndex(connection).is_complete()
    last = next(skill for skill in stored.values() if skill.short_name.endswith(f"number{count - 1}"))
    assert len(last.depends_on) == 1
    assert {found.skill.id for found in library.full_text(last.short_name)} >= {last.id}
    library.database.close()


def test_a_new_database_waits_while_another_process_makes_it(tmp_path: Path) -> None:
    """SQLite itself does not: whoever comes to a file that another one has begun to write is refused at once."""
    path = tmp_path / "prover.db"
    with sqlite3.connect(path, isolation_level=None) as other, ThreadPoolExecutor(1) as pool:
        other.execute("BEGIN IMMEDIATE")
        opening = pool.submit(Database, f"sqlite:///{path}")
        finished, _ = wait([opening], timeout=0.5)
        assert not finished, opening.exception()
        other.execute("COMMIT")
        opening.result(timeout=30).close()
    other.close()


def test_a_writer_that_is_killed_leaves_what_it_said_and_nothing_by_halves(write: Start, tmp_path: Path) -> None:
    said: set[str] = set()
    for round_ in range(3):
        process = write(f"killed{round_}", 100_000)
        assert process.stdout is not None
        said |= {process.stdout.readline().strip() for _ in range(5 + 3 * round_)}
        process.send_signal(signal.SIGKILL)
        output, _ = process.communicate(timeout=30)
        said |= set(output.split("\n")[:-1])
    library = Library(Database(f"sqlite:///{tmp_path / 'prover.db'}"), "environment")
    stored = {skill.id: skill for skill in library.skills(limit=None)}
    assert said <= set(stored)
    with library.database.read() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert FullTextIndex(connection).is_complete()
    assert library.insert(made_up("afterwards")).sequence > max(skill.sequence for skill in stored.values())
    library.database.close()


def test_a_database_from_before_the_library_keeps_what_is_in_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'old.db'}"
    config = Config()
    config.set_main_option("script_location", "skills_db:migrations")
    engine = create_engine(url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        connection.exec_driver_sql(
            "INSERT INTO runs (id, command, arguments, settings, version, host, process, state, started_at) "
            "VALUES (7, 'prove', '{}', '{}', '0', 'here', 1, 'finished', '2026-01-01')"
        )
        connection.exec_driver_sql(
            "INSERT INTO theorem_runs (id, run_id, problem, head, started_at) VALUES (3, 7, 't', '{}', '2026-01-01')"
        )
    engine.dispose()
    database = Database(url)
    library = Library(database, "environment")
    skill = library.insert(made_up("a"))
    library.record_use(UseKind.USED, [skill.id], "t", run=7)
    assert library.uses(skill.id)[0].run == 7
    with database.write() as connection:
        assert connection.exec_driver_sql("SELECT problem FROM theorem_runs").scalars().all() == ["t"]
        connection.exec_driver_sql("DELETE FROM runs")
    assert library.uses(skill.id)[0].run is None, "a use outlives its run"
    assert Requests(library).take_up() is None
    database.close()


def test_a_library_from_before_skills_had_turns_keeps_what_is_in_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'prover.db'}"
    database = Database(url)
    library = Library(database, "environment")
    base = library.insert(made_up("base"))
    top = library.insert(made_up("top", "", base))
    library.record_use(UseKind.USED, [base.id], "t")
    problem = Problems(library).note("t", "theorem t : P", state=ProblemState.PROVED, file="a.lean")
    config = Config()
    config.set_main_option("script_location", "skills_db:migrations")
    with database.write() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0003")
        columns = connection.exec_driver_sql("SELECT name FROM pragma_table_info('skills')").scalars().all()
        assert "update_count" not in columns
    database.close()
    library = Library(Database(url), "environment")
    assert library.skills() == (base, top)
    assert library.uses(base.id)[0].problem == "t"
    kept = Problems(library).get(problem.id)
    assert kept is not None and (kept.statement, kept.state, kept.tries) == ("theorem t : P", ProblemState.PROVED, 0)
    assert library.take_up() == (base,)
    assert {found.skill for found in library.full_text("top")} == {top}
    library.database.close()


def test_back_to_the_schema_before_and_forth_again(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'prover.db'}"
    database = Database(url)
    Library(database, "environment").insert(made_up("a"))
    config = Config()
    config.set_main_option("script_location", "skills_db:migrations")
    with database.write() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0002")
    with database.read() as connection:
        left = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name LIKE 'skill%'").all()
    assert left == []
    database.close()
    database = Database(url)
    assert Library(database, "environment").count() == 0
    database.close()

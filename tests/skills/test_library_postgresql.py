"""The library on a PostgreSQL server: as on SQLite, only without a full-text index."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_up_skills import made_up

from skills_db.database import Database
from skills_db.graph import places
from skills_db.library import Library, NotNew
from skills_db.problems import Problems, ProblemState
from skills_db.requests import Requests
from skills_db.skill import Origin, Provenance, SkillState, UseKind
from skills_db.statistics import library_statistics
from tests.ledger.postgresql import new_database, postgresql

# Needs the programs of PostgreSQL, which not every machine has.
pytestmark = pytest.mark.slow
WRITER = Path(__file__).with_name("library_writer.py")


@pytest.fixture(scope="module")
def engine() -> Iterator[str]:
    with postgresql() as url:
        yield url


@pytest.fixture
def url(engine: str, request: pytest.FixtureRequest) -> str:
    """A new database on the server."""
    return new_database(engine, f"library_{abs(hash(request.node.name)) % 10**6}")


def test_everything_is_as_on_sqlite(url: str) -> None:
    library = Library(Database(url), "environment")
    base = library.insert(made_up("base_swap", "(a b : Nat) : a + b = b + a"))
    top = library.insert(made_up("top", "", base))
    with pytest.raises(NotNew):
        library.insert(made_up("top"))
    assert library.closure([top.id]) == (base, top) and library.dependents(base.id) == (top,)
    assert library.full_text("x + y = \"'%_")[0].skill == base
    library.record_use(UseKind.USED, [base.id], "p")
    Requests(library).add("a", "theorem a : 1 = 1", Provenance(Origin.HARVESTED), order_key="k")
    taken = Requests(library).take_up()
    assert taken is not None and taken.tries == 1
    assert library.take_up() == (base,) and library.take_up(2) == (top, base)
    problem = Problems(library).note("p", "theorem p : 1 = 1", context="open Nat")
    assert Problems(library).take_up() is not None
    assert Problems(library).note("p", problem.statement, state=ProblemState.PROVED, context="open Nat").tries == 1
    assert (Problems(library).take_up(), Problems(library).counts()[ProblemState.PROVED]) == (None, 1)
    figures = library_statistics(library)
    assert (figures.skills, figures.edges, figures.reach[UseKind.USED].uses) == (2, 1, 1)
    assert [place.supports for place in places(library)] == [1, 0]
    stamp = library.stamp()
    library.set_state(top.id, SkillState.FAILING)
    assert library.stamp().changes == stamp.changes + 1
    assert library.remove(base.id, dependents=True)[0] == base
    assert library.count() == 0
    library.database.close()


def test_eight_writers_at_once_lose_nothing(url: str) -> None:
    path = os.pathsep.join((str(WRITER.parent.parent.parent), str(WRITER.parent)))
    started = [
        subprocess.Popen(
            [sys.executable, str(WRITER), url, str(number), "12"],
            env=os.environ | {"PYTHONPATH": path},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(8)
    ]
    said = [process.communicate(timeout=120) for process in started]
    assert [process.returncode for process in started] == [0] * 8, [errors for _, errors in said if errors]
    library = Library(Database(url), "environment")
    stored = {skill.id for skill in library.skills(limit=None)}
    assert {id for output, _ in said for id in output.split()} == stored
    assert len(stored) == 8 * 8 + 4
    library.database.close()

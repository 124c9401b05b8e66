"""One open Lean for all tests of evolution, a database for each, and statements read with it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from prover.engine.evolution.direction import Parent
from prover.engine.evolution.parents import Parents
from prover.engine.evolution.statement import Statement
from prover.engine.lean import Lean, choose_environment, open_lean
from skills_db.database import Database
from skills_db.library import Library
from skills_db.skill import Origin, Provenance, Skill

Read = Callable[[str], Awaitable[Statement]]


@pytest_asyncio.fixture(scope="session")
async def lean() -> AsyncIterator[Lean]:
    """The embedded Lean with one session."""
    environment, paths = await choose_environment(Path(__file__), Path("embedded"))
    async with open_lean(environment, paths, 1) as opened:
        yield opened


@pytest.fixture
def library(lean: Lean, tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    database = Database(f"sqlite:///{tmp_path / 'library.db'}")
    yield Library(database, lean.environment)
    database.close()


@pytest.fixture(scope="session")
def parents(lean: Lean) -> Parents:
    """Reads statements."""
    return Parents(lean.pool)


@pytest.fixture(scope="session")
def parent(parents: Parents) -> Callable[[str], Awaitable[Parent]]:
    """`await parent(body)`: a skill with that statement as a parent."""

    async def read(body: str, name: str = "thing") -> Parent:
        statement = f"theorem Skill.{name} {body}"
        skill = Skill(body, "", f"Skill.{name}", "theorem", statement, "", "", Provenance(Origin.ADDED), body)
        found = await parents.of_skill(skill)
        assert found is not None, body
        return found

    return read

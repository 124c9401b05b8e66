"""A library that pages show, and a visitor."""

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from browse_support import client_for, fill, open_database, site_for

from prover.browse.site import Site
from skills_db.database import Database
from skills_db.skill import Skill


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Skill]]:
    folder = tmp_path_factory.mktemp("browse-library")
    database = open_database(folder)
    skills = fill(database)
    database.close()
    return folder / "prover.db", skills


@pytest.fixture
def database(
    _made: tuple[Path, dict[str, Skill]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Database]:
    """A database of the test's own; files of removed skills go into the same folder."""
    monkeypatch.setenv("PROVER_DATA", str(tmp_path))
    shutil.copy(_made[0], tmp_path / "prover.db")
    opened = open_database(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def skills(_made: tuple[Path, dict[str, Skill]]) -> dict[str, Skill]:
    """What is in it, by short name."""
    return _made[1]


@pytest.fixture
def site(database: Database) -> Site:
    """The site over it, for this machine only."""
    return site_for(database)


@pytest.fixture
async def visitor(site: Site) -> AsyncIterator[httpx.AsyncClient]:
    """Somebody who looks at it."""
    async with client_for(site) as client:
        yield client

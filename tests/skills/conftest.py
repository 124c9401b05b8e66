"""A library in a database of each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from skills_db.database import Database
from skills_db.library import Library


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """The database of this test."""
    opened = Database(f"sqlite:///{tmp_path / 'prover.db'}")
    yield opened
    opened.close()


@pytest.fixture
def library(database: Database) -> Library:
    """An empty library of an environment that no Lean belongs to."""
    return Library(database, "environment")

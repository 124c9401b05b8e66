"""Libraries that all tests share: one that commands only look at, and one of real skills, to be copied."""

from pathlib import Path

import pytest
from made_library import make_library
from real_library import copy_library, make_real_library

from skills_db.skill import Skill


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the database that is only looked at."""
    return tmp_path_factory.mktemp("library")


@pytest.fixture(scope="session")
def skills(folder: Path) -> dict[str, Skill]:
    """What is in it, by short name."""
    return make_library(folder)


@pytest.fixture(scope="session")
def _real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("real")
    make_real_library(folder)
    return folder


@pytest.fixture
def real(_real: Path, tmp_path: Path) -> Path:
    """A folder of the test's own with a database of real skills."""
    return copy_library(_real, tmp_path)

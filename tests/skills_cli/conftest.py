"""One library that commands only look at."""

from pathlib import Path

import pytest
from made_library import make_library

from skills_db.skill import Skill


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the database."""
    return tmp_path_factory.mktemp("library")


@pytest.fixture(scope="session")
def skills(folder: Path) -> dict[str, Skill]:
    """What is in it, by short name."""
    return make_library(folder)

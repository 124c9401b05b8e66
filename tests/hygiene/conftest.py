"""One Lean, and one library of real skills, of which each test has a copy."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio
from tidy_library import EVERYTHING

from prover.engine.hygiene.rewriting import Workshop
from prover.engine.lean import Lean, choose_environment, open_lean
from prover.engine.skills.at_hand import AtHand, skills_at_hand
from prover.lean.embedded import EmbeddedPaths
from prover.lean.environment import Environment
from skills_db.admission import Admission, AdmissionRules, Admitted
from skills_db.database import Database
from skills_db.library import Library
from skills_db.retriever import FullTextRetriever
from skills_db.skill import Origin, Provenance, Skill
from skills_db.skill_file import admit_all, candidates_in

RULES = AdmissionRules(similar=None)
"""Nothing is refused for being easy or alike."""


@dataclass(frozen=True)
class Place:
    """Where this Lean is."""

    environment: Environment
    paths: EmbeddedPaths | None


@pytest.fixture(scope="session")
def place() -> Place:
    """The embedded environment."""
    return Place(*asyncio.run(choose_environment(Path("a.lean"), Path("embedded"))))


@pytest_asyncio.fixture(scope="session")
async def lean(place: Place) -> AsyncIterator[Lean]:
    """One plain session."""
    async with open_lean(place.environment, place.paths, 1) as opened:
        yield opened


async def admit_text(library: Library, lean: Lean, text: str) -> None:
    """Every theorem of a text into the library."""
    candidates = await candidates_in(lean.pool, text)
    admission = Admission(library, lean, RULES)
    answers = [one async for one in admit_all(admission, candidates, Provenance(Origin.ADDED, file="a.lean"))]
    assert all(isinstance(answer, Admitted) for answer in answers), answers


@pytest_asyncio.fixture(scope="session")
async def master(lean: Lean, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database that is copied."""
    path = tmp_path_factory.mktemp("master") / "prover.db"
    database = Database(f"sqlite:///{path}")
    await admit_text(Library(database, lean.environment), lean, EVERYTHING)
    database.close()
    return path


@pytest_asyncio.fixture(scope="session")
async def at_hand(master: Path, lean: Lean, place: Place) -> AsyncIterator[AtHand]:
    """Sessions that import its skills."""
    database = Database(f"sqlite:///{master}")
    library = Library(database, lean.environment)
    async with skills_at_hand(
        library, place.environment, place.paths, 1, retriever=FullTextRetriever(library)
    ) as opened:
        assert opened is not None
        yield opened
    database.close()


@pytest.fixture
def library(master: Path, lean: Lean, tmp_path: Path) -> Iterator[Library]:
    """The test's own copy."""
    shutil.copy(master, tmp_path / "prover.db")
    database = Database(f"sqlite:///{tmp_path / 'prover.db'}")
    yield Library(database, lean.environment)
    database.close()


@pytest.fixture
def shop(library: Library, lean: Lean, at_hand: AtHand) -> Workshop:
    """What changes it."""
    return Workshop(library, lean, at_hand.pool)


@pytest.fixture
def skill(library: Library) -> Callable[[str], Skill]:
    """A skill of the copy, as it is now, by its short name."""

    def named(name: str) -> Skill:
        found = library.by_name(f"Skill.{name}")
        assert found is not None, name
        return found

    return named

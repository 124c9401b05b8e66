"""A cache of its own for modules; the core library is compiled in the usual one."""

from pathlib import Path

import pytest
import pytest_asyncio

from prover.engine.lean import choose_environment
from prover.lean.embedded import EmbeddedPaths
from prover.lean.environment import Environment


@pytest_asyncio.fixture(scope="session")
async def embedded() -> tuple[Environment, EmbeddedPaths]:
    """The plain embedded environment."""
    environment, paths = await choose_environment(Path(__file__), Path("embedded"))
    assert paths is not None
    return environment, paths


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, embedded: object) -> Path:
    """The folder that holds all modules of a test."""
    monkeypatch.setenv("PROVER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"

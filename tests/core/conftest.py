import pytest

from prover.lean.embedded import EmbeddedPaths, embedded_paths


@pytest.fixture(scope="session")
def lean() -> EmbeddedPaths:
    """The embedded Lean, with the core library of the working tree."""
    return embedded_paths()

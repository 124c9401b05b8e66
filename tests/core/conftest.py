import pytest

from prover.lean.embedded import MATHLIB_ROOT, EmbeddedPaths, embedded_paths


@pytest.fixture(scope="session")
def lean() -> EmbeddedPaths:
    """The embedded Lean, with the core library of the working tree."""
    return embedded_paths()


@pytest.fixture(scope="session")
def lean_for_mathlib() -> EmbeddedPaths:
    """The same with our names and tactics for files that import Mathlib."""
    return embedded_paths(root=MATHLIB_ROOT)

"""Fixtures for tests that need a toolchain or a Lake project; a `conftest.py` imports those it wants."""

import subprocess

import pytest

from prover.lean.embedded import EmbeddedPaths, embedded_paths
from prover.lean.environment import Environment
from prover.lean.project import project_environment
from tests.support.toolchain import Toolchain, make_project, make_toolchain

__all__ = ["lake_environment", "lean", "toolchain"]


@pytest.fixture(scope="session")
def lean() -> EmbeddedPaths:
    """The embedded Lean, with the core library of the working tree."""
    return embedded_paths()


@pytest.fixture(scope="session")
def toolchain(tmp_path_factory: pytest.TempPathFactory, lean: EmbeddedPaths) -> Toolchain:
    """Stand-ins for the programs of a toolchain."""
    return make_toolchain(tmp_path_factory.mktemp("toolchain") / "lean", lean)


@pytest.fixture(scope="session")
def lake_environment(tmp_path_factory: pytest.TempPathFactory, toolchain: Toolchain) -> Environment:
    """A built Lake project, found through the stand-in for Lake."""
    root = make_project(tmp_path_factory.mktemp("project") / "demo", toolchain)
    subprocess.run([toolchain.lake, "build"], cwd=root, check=True, timeout=120)
    file = root / "Main.lean"
    file.write_text("import Demo\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(toolchain.bin), prepend=":")
        return project_environment(file)

"""Finds a Python that a serving environment can be made with."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from prover.errors import ProverError
from prover.inference.serve.recipe import Recipe

_PROBE = """import sys, venv, ensurepip
print(*sys.version_info[:2])
print(getattr(sys, "_base_executable", sys.executable))
"""


@dataclass(frozen=True, slots=True)
class Python:
    """An interpreter that can make virtual environments."""

    path: Path
    version: tuple[int, int]

    @property
    def text(self) -> str:
        """Its version, like 3.11."""
        return ".".join(map(str, self.version))


def find_python(recipe: Recipe, named: str | None = None) -> Python:
    """The Python to use: the one named, else this one, else one on the path, of a version that the recipe knows.

    Raises `ProverError`.
    """
    if named is not None:
        found = _probe(named)
        if found is None:
            raise ProverError(f"{named} is no Python that can make virtual environments.")
        return found
    for candidate in (sys.executable, *(f"python{major}.{minor}" for major, minor in recipe.pythons)):
        found = _probe(candidate)
        if found is not None and found.version in recipe.pythons:
            return found
    wanted = " or ".join(f"{major}.{minor}" for major, minor in recipe.pythons)
    raise ProverError(
        f"Serving on this device needs Python {wanted} with its modules venv and ensurepip, and none was found.",
        hint="Install it, or name one with --python.",
    )


def _probe(candidate: str) -> Python | None:
    path = shutil.which(candidate)
    if path is None:
        return None
    try:
        done = subprocess.run(
            [path, "-I", "-c", _PROBE],
            capture_output=True,
            text=True,
            timeout=30,
            check=True,
            stdin=subprocess.DEVNULL,
        )
        version, executable = done.stdout.splitlines()
        major, minor = map(int, version.split())
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return Python(Path(executable), (major, minor))

"""The Lean environments of this machine that skills can be verified with."""

import asyncio
from pathlib import Path

from prover.errors import ProverError
from prover.lean.embedded import MATHLIB_ROOT, ROOT, EmbeddedPaths, Progress, embedded_environment, embedded_paths
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.project import project_environment, project_root

_MATHLIB_ENDING = f"-{MATHLIB_ROOT.lower()}"
_PROJECT_BEGINNING = f"{EnvironmentKind.PROJECT.value}-"


async def counterpart(
    id: str, lean: Path | None, progress: Progress | None = None
) -> tuple[Environment, EmbeddedPaths | None]:
    """The environment here that is of the kind of the one with this id: the same one, if it has not changed.

    `lean`: a Lake project, for skills of projects (default: the one around this folder). `progress` hears of a build
    of a core library. Raises `ProverError`.
    """
    if id.startswith(_PROJECT_BEGINNING):
        root = project_root(lean or Path.cwd())
        if root is None:
            raise ProverError(
                f"The skills are of a Lake project ({id}), and {lean or 'this folder'} is in none.",
                hint="Name the project's folder with --lean.",
            )
        return await asyncio.to_thread(project_environment, root), None
    root_module = MATHLIB_ROOT if id.endswith(_MATHLIB_ENDING) else ROOT
    paths = await asyncio.to_thread(lambda: embedded_paths(progress, root=root_module))
    return await asyncio.to_thread(lambda: embedded_environment(root=root_module)), paths

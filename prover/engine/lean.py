"""Which Lean a file is proved with, and the pool and judge that go with it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from prover.errors import ProverError
from prover.lean.embedded import MATHLIB_ROOT, ROOT, EmbeddedPaths, Progress, embedded_environment, embedded_paths
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.native import NativeSession
from prover.lean.pool import Pool
from prover.lean.project import ProjectJudge, missing_modules, project_environment, project_root
from prover.lean.server import ServerSession
from prover.lean.session import Session
from prover.lean.source_file import SourceFile
from prover.lean.strict import Judge
from prover.lean.tokens import header_of


@dataclass(frozen=True, slots=True)
class Lean:
    """An open Lean: its environment, sessions to search with, and who gives the strict evidence."""

    environment: Environment
    pool: Pool
    judge: Judge


async def choose_environment(
    file: Path, lean: Path | None = None, progress: Progress | None = None, *, original: Path | None = None
) -> tuple[Environment, EmbeddedPaths | None]:
    """The Lake project named by `lean` or found upward from `file`; without one, the embedded environment.

    `lean` may also be the word `embedded`, which leaves a surrounding project alone. Which embedded environment it is
    says the file, or the `original` whose statements count: one that imports Mathlib, or a part of it, gets our names
    and tactics for that. Raises `ProverError`.
    """
    if lean is not None and str(lean) == EnvironmentKind.EMBEDDED.value:
        return await _embedded(original or file, progress)
    if lean is not None:
        inside = project_root(file)
        named = project_root(lean)
        if named is None:
            raise ProverError(
                f"{lean} is not a Lake project: no lakefile there or above.",
                hint="Name the project's folder, or leave out --lean to use the embedded Lean.",
            )
        if inside == named:
            return await asyncio.to_thread(project_environment, file), None
        return await asyncio.to_thread(_elsewhere, file, lean), None
    if project_root(file) is not None:
        return await asyncio.to_thread(project_environment, file), None
    return await _embedded(original or file, progress)


def _elsewhere(file: Path, project: Path) -> Environment:
    """The environment of a project for a file that lies outside it: the file's own imports are the preamble."""
    environment = project_environment(project)
    text = SourceFile.read(file).text
    header, imports = header_of(text)
    missing = missing_modules(environment, imports)
    if missing:
        raise ProverError(
            f"{file} imports {', '.join(missing)}, which the Lake project {environment.root} does not have (built)."
        )
    return replace(environment, preamble=header.of(text))


def has_our_mathlib(environment: Environment) -> bool:
    """It is the embedded environment with names and tactics of ours for a file that imports Mathlib."""
    # No other embedded environment has a preamble.
    return environment.kind is EnvironmentKind.EMBEDDED and bool(environment.preamble)


def imports_mathlib(module: str) -> bool:
    """The module is Mathlib or a part of it."""
    return module.partition(".")[0] == MATHLIB_ROOT


async def _embedded(file: Path, progress: Progress | None) -> tuple[Environment, EmbeddedPaths]:
    root = await asyncio.to_thread(_root_for, file)
    paths = await asyncio.to_thread(lambda: embedded_paths(progress, root=root))
    return await asyncio.to_thread(lambda: embedded_environment(progress, root=root)), paths


def _root_for(file: Path) -> str:
    try:
        _, imports = header_of(SourceFile.read(file).text)
    except ProverError:
        # Whoever works on the file says what is wrong with it.
        return ROOT
    return MATHLIB_ROOT if any(imports_mathlib(module) for module in imports) else ROOT


@asynccontextmanager
async def open_lean(environment: Environment, paths: EmbeddedPaths | None, jobs: int) -> AsyncIterator[Lean]:
    """Sessions for `jobs` checks at the same time; all processes end with the context. Raises `ProverError`."""
    factory: Callable[[], Session]
    if paths is not None:
        embedded = paths

        def factory() -> Session:
            return NativeSession(embedded, environment.preamble)

    else:

        def factory() -> Session:
            return ServerSession(environment)

    async with Pool(factory, jobs) as pool:
        yield Lean(environment, pool, pool if paths is not None else ProjectJudge(environment))

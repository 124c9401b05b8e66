"""The compiled modules of a library: found in the cache or compiled now, and the environment that imports them."""

import asyncio
import contextlib
import fcntl
import json
import os
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from prover.errors import ProverError
from prover.lean.embedded import EmbeddedPaths
from prover.lean.embedded.cache import cache_folder
from prover.lean.embedded.manifest import read_manifest, write_manifest
from prover.lean.embedded.storage import storage_errors
from prover.lean.environment import Environment
from prover.lean.session import SessionLost
from prover.lean.skill_modules.chunks import Chunk, chunks
from prover.lean.skill_modules.compiling import compile_chunk
from prover.lean.skill_modules.entry import Entry, LeftOut, in_order

_LEFT_OUT = "left_out.json"
_USED = "used"
_UNUSED_AFTER = 7 * 86400.0
_POLL = 0.05

Told = Callable[[int, int], None]
"""Told how many declarations are compiled, of how many."""


@dataclass(frozen=True, slots=True)
class SkillModules:
    """Modules ready to be imported. `environment` and `paths` start sessions that import them beside the preamble.

    `names`: the declarations in them. `left_out`: those that did not compile here. `compiled`: how many modules were
    compiled for this call; the others lay in the cache.
    """

    environment: Environment
    paths: EmbeddedPaths
    names: frozenset[str]
    left_out: tuple[LeftOut, ...] = ()
    compiled: int = 0


async def ensure_modules(
    environment: Environment, paths: EmbeddedPaths, entries: Sequence[Entry], told: Told = lambda done, total: None
) -> SkillModules:
    """The modules of these entries for an embedded environment; compiles those that are not in the cache.

    Several processes may do so at once: a module appears whole or not at all. Raises `ProverError` when the cache
    cannot be written or Lean cannot be started; an entry that does not compile is left out, and so is what needs it.
    """
    wanted = chunks(environment.id, in_order(entries))
    folder = cache_folder() / "skill_modules" / environment.id
    left_out, missing, compiled, done = list[LeftOut](), set[str](), 0, 0
    inside, preamble = paths, environment.preamble
    total = sum(len(chunk.entries) for chunk in wanted)
    for chunk in wanted:
        home = folder / chunk.module
        found = await asyncio.to_thread(_ready, home)
        if found is None:
            told(done, total)
            found, here = await _compiled(folder, chunk, inside, preamble, frozenset(missing))
            compiled += here
        left_out += found
        names = {one.name for one in found}
        missing |= {entry.key for entry in chunk.entries if entry.name in names}
        inside = replace(inside, modules=(*inside.modules, home))
        # A module imports the one before it, which imports the rest.
        preamble = f"import {chunk.module}\n{environment.preamble}"
        done += len(chunk.entries)
    if compiled:
        told(total, total)
        await asyncio.to_thread(_remove_unused, folder, frozenset(chunk.module for chunk in wanted))
    if not wanted:
        return SkillModules(environment, paths, frozenset())
    own = replace(
        environment,
        id=f"{environment.id}-skills-{wanted[-1].module[-24:][:8]}",
        preamble=preamble,
        variables=inside.variables,
    )
    out = {one.name for one in left_out}
    names = {entry.name for chunk in wanted for entry in chunk.entries} - out
    return SkillModules(own, inside, frozenset(names), tuple(left_out), compiled)


async def _compiled(
    folder: Path, chunk: Chunk, paths: EmbeddedPaths, preamble: str, missing: frozenset[str]
) -> tuple[tuple[LeftOut, ...], bool]:
    """Compile a module into the cache, unless another process has done so meanwhile (`False`)."""
    home = folder / chunk.module
    with storage_errors(folder):
        async with _exclusive(folder / "lock"):
            found = await asyncio.to_thread(_ready, home)
            if found is not None:
                return found, False
            temporary = await asyncio.to_thread(_begin, folder, chunk.module)
            try:
                olean = temporary / f"{chunk.module}.olean"
                try:
                    left_out = await compile_chunk(paths, preamble, chunk, missing, olean)
                except SessionLost as lost:
                    raise ProverError(f"The skills could not be compiled: {lost}.") from lost
                await asyncio.to_thread(_finish, temporary, home, left_out, paths.lean_version)
            except BaseException:
                shutil.rmtree(temporary, ignore_errors=True)
                raise
            return left_out, True


def _begin(folder: Path, module: str) -> Path:
    """A folder to compile into; what killed processes left is removed: whoever compiles holds the lock."""
    for leftover in folder.glob(".compiling-*"):
        shutil.rmtree(leftover)
    return Path(tempfile.mkdtemp(prefix=f".compiling-{module}-", dir=folder))


def _finish(temporary: Path, home: Path, left_out: tuple[LeftOut, ...], lean_version: str) -> None:
    """Record the files of a module and put it in its place, whole."""
    pairs = [[one.name, one.reason] for one in left_out]
    (temporary / _LEFT_OUT).write_text(json.dumps(pairs, ensure_ascii=False), encoding="utf-8")
    write_manifest(temporary, lean_version=lean_version)
    temporary.chmod(0o755)
    if home.exists():
        home.rename(temporary / "damaged")
    temporary.rename(home)
    shutil.rmtree(home / "damaged", ignore_errors=True)


def _ready(home: Path) -> tuple[LeftOut, ...] | None:
    """What was left out of a module that is there, whole and unaltered; `None` if it is not."""
    manifest = read_manifest(home)
    if manifest is None or not manifest.holds(home):
        return None
    try:
        pairs = json.loads((home / _LEFT_OUT).read_text(encoding="utf-8"))
        found = tuple(LeftOut(str(name), str(reason)) for name, reason in pairs)
    except (OSError, ValueError, TypeError):
        return None
    with contextlib.suppress(OSError):
        (home / _USED).touch()
    return found


def _remove_unused(folder: Path, keep: frozenset[str]) -> None:
    """Remove modules that nobody has asked for in a week."""
    for home in folder.glob("ProverSkills_*"):
        with contextlib.suppress(OSError):
            last = max(path.stat().st_mtime for path in (home / _USED, home) if path.exists())
            if home.name not in keep and time.time() - last > _UNUSED_AFTER:
                shutil.rmtree(home, ignore_errors=True)


@asynccontextmanager
async def _exclusive(lock: Path) -> AsyncIterator[None]:
    """Hold a lock between processes; it ends with its holder in whatever way. Waiting can be cancelled."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                await asyncio.sleep(_POLL)
        yield
    finally:
        os.close(descriptor)

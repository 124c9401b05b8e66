"""Compiling one module: every declaration behind the syntax gate, in the sandboxed process of a session."""

import asyncio
import shutil
from collections.abc import Iterable
from pathlib import Path

from prover.lean.check import Limits
from prover.lean.embedded import EmbeddedPaths
from prover.lean.native import NativeSession
from prover.lean.native.session import ModuleGone
from prover.lean.session import SessionLost
from prover.lean.skill_modules.chunks import Chunk
from prover.lean.skill_modules.entry import Entry, LeftOut

ENTRY_LIMITS = Limits(seconds=60.0)


async def compile_chunk(
    paths: EmbeddedPaths, preamble: str, chunk: Chunk, missing: Iterable[str], destination: Path
) -> tuple[LeftOut, ...]:
    """Compile a module into the file `destination`; returns what could not be compiled.

    `missing`: keys of entries of earlier modules that were left out. Raises `ProverError` when Lean cannot be started
    and `OSError` when the file cannot be written.
    """
    gone, left_out = set(missing), dict[str, LeftOut]()
    async with NativeSession(paths, preamble) as session:
        while True:
            try:
                await session.begin_module(chunk.module)
                for entry in chunk.entries:
                    if entry.key in left_out:
                        continue
                    reason = await _added(session, entry, gone)
                    if reason is not None:
                        gone.add(entry.key)
                        left_out[entry.key] = LeftOut(entry.name, reason)
                written = await session.write_module()
            except ModuleGone:
                # An entry before it ended the process; it is known now, and left out.
                continue
            await asyncio.to_thread(shutil.copyfile, written, destination)
            return tuple(left_out.values())


async def _added(session: NativeSession, entry: Entry, gone: set[str]) -> str | None:
    if any(key in gone for key in entry.depends_on):
        return "it depends on a skill that is left out"
    try:
        return await session.add_to_module(entry.name, entry.source, ENTRY_LIMITS)
    except SessionLost as lost:
        if not session.alive:
            raise
        return str(lost)

"""Proving files one after the other: lock, read, resume, prove, write."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from prover.engine.files import require_writable, solved_path, working_on, write_solved
from prover.engine.lean import Lean, choose_environment, open_lean
from prover.engine.listener import Listener
from prover.engine.opening import open_file
from prover.engine.options import Options
from prover.engine.prove import Solved, prove_file
from prover.engine.reports import FileReport
from prover.engine.resume import Previous, read_previous
from prover.errors import ProverError
from prover.lean.embedded import EmbeddedPaths, Progress
from prover.lean.environment import Environment
from prover.lean.source_file import SourceFile

if TYPE_CHECKING:
    from prover.engine.drafting.drafting import Drafting
    from prover.engine.skills.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Task:
    """What to do: `destination` is where the one solved file goes (`None`: beside each original).

    `lean`: a Lake project (or `embedded`) to use for all files. `jobs`: checks at the same time.
    """

    files: tuple[Path, ...]
    options: Options = field(default_factory=Options)
    lean: Path | None = None
    in_place: bool = False
    destination: Path | None = None
    jobs: int = 1


async def prove_files(
    task: Task,
    listener: Listener | None = None,
    progress: Progress | None = None,
    drafting: "Drafting | None" = None,
    shelf: "Shelf | None" = None,
) -> AsyncGenerator[FileReport, None]:
    """Reports on the files in order, each written before its report is given. Ends after an interrupted one.
    `drafting`: models for what the search leaves open. `shelf`: lemmas to prove with, and where new ones go.

    A file that cannot be worked on (unreadable, locked, not Lean, in a project that is not built) is reported with
    its `problem`; raises `ProverError` when a Lean that was found does not start.
    """
    async with AsyncExitStack() as stack:
        lean: Lean | None = None
        for path in task.files:
            try:
                environment, paths = await choose_environment(path, task.lean, progress)
            except ProverError as error:
                yield cannot(path, None, str(error))
                continue
            if lean is None or lean.environment != environment:
                await stack.aclose()
                lean = await stack.enter_async_context(open_lean(environment, paths, task.jobs))
            report = await _Work(lean, paths, task, listener, drafting, shelf).one(path)
            yield report
            if report.interrupted:
                return


@dataclass(frozen=True, slots=True)
class _Work:
    """What one file is worked on with."""

    lean: Lean
    paths: EmbeddedPaths | None
    task: Task
    listener: Listener | None
    drafting: "Drafting | None"
    shelf: "Shelf | None"

    async def one(self, path: Path) -> FileReport:
        """Read, prove, write, harvest."""
        lean, task = self.lean, self.task
        try:
            with working_on(path):
                source = SourceFile.read(path)
                destination = None if task.in_place else task.destination or solved_path(path)
                await asyncio.to_thread(require_writable, destination or path)
                previous = await _previous(lean, destination)
                at_hand = await self.shelf.at_hand(lean.environment, self.paths) if self.shelf else None
                solved = await prove_file(
                    lean,
                    source,
                    task.options,
                    previous=previous,
                    listener=self.listener,
                    drafting=self.drafting,
                    at_hand=at_hand,
                )
                written, backup = write_solved(solved, destination)
                report = replace(solved.report, written=written, backup=backup)
                return await self._harvested(report, solved, path)
        except ProverError as error:
            return cannot(path, lean.environment, str(error))

    async def _harvested(self, report: FileReport, solved: Solved, path: Path) -> FileReport:
        """The file is written; what it proves goes to the library, unless somebody wants to leave."""
        if self.shelf is None:
            return report
        self.shelf.interrupted |= report.interrupted
        try:
            taken = () if report.interrupted else await self.shelf.harvest(self.lean, solved, path)
        except asyncio.CancelledError:
            # The file is done; only what comes after it is called off.
            task = asyncio.current_task()
            if task is not None:
                task.uncancel()
            self.shelf.interrupted = True
            return replace(report, interrupted=True)
        names = tuple(one.skill for one in taken if one.skill is not None)
        notes = (*report.notes, self.shelf.trouble) if self.shelf.trouble else report.notes
        return replace(report, harvested=names, notes=notes)


async def _previous(lean: Lean, destination: Path | None) -> Previous | None:
    """What an earlier run left at the destination, if it is a Lean file that still elaborates."""
    if destination is None or not await asyncio.to_thread(destination.is_file):
        return None
    try:
        source = SourceFile.read(destination)
    except ProverError:
        return Previous("")
    opened = await open_file(lean, source, in_part=True)
    if opened.outline is None:
        return Previous(source.text)
    return read_previous(opened.outline, opened.source.text, source.text)


def cannot(path: Path, environment: Environment | None, problem: str) -> FileReport:
    """The report on a file that could not be worked on."""
    known = (environment.id, environment.lean_version) if environment else ("", "")
    return FileReport(path, *known, problem=problem)

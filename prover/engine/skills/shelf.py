"""The library for the length of a run: opened when it is first needed, followed while it grows, fed with what was
proved. The database takes half a second to load: nobody waits for it who has no skills and proves nothing."""

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Self

from prover.engine.lean import Lean
from prover.engine.portfolio.catalogue import SINGLE
from prover.engine.prove import Solved
from prover.engine.reports import HoleReport
from prover.engine.skills.wanted import keep_problems
from prover.errors import ProverError
from prover.lean.embedded import EmbeddedPaths
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.session import SessionLost
from prover.lean.skill_modules.modules import Told
from skills_db.skill import Stamp

if TYPE_CHECKING:
    from types import TracebackType

    from prover.engine.skills.at_hand import AtHand
    from prover.engine.skills.harvest import Harvested, Harvester
    from prover.inference.settings import Effective
    from skills_db.database import Database
    from skills_db.library import Library


@dataclass(frozen=True, slots=True)
class OwnRun:
    """What is noted about a run in which no model is asked, so that skills can say in which one they were used."""

    effective: "Effective"
    command: str
    arguments: Mapping[str, object] = field(default_factory=dict)


class Shelf:
    """Lends the skills of the database at `url`, compiled and imported by `jobs` sessions, and takes new ones in.

    `use`, `harvest`: whether to do the one and the other. `required`: a database that cannot be used is an error;
    else it becomes a note, and the run goes on without it. `run`: its number, or what is noted of it when the
    database is opened. An async context manager.
    """

    def __init__(
        self,
        url: str,
        jobs: int,
        *,
        use: bool,
        harvest: bool,
        required: bool,
        told: Told,
        run: int | OwnRun | None = None,
    ) -> None:
        self._url, self._jobs, self._use, self._harvest = url, jobs, use, harvest
        self._required, self._told = required, told
        self._own_run = run if isinstance(run, OwnRun) else None
        self._run = None if isinstance(run, OwnRun) else run
        self.interrupted = False
        """Somebody wanted to leave."""
        self._database: Database | None = None
        self._lent = AsyncExitStack()
        self._lent_for: tuple[str, Stamp] | None = None
        self._at_hand: AtHand | None = None
        self._harvesters: dict[str, Harvester] = {}
        self.trouble = ""
        """Why the library is not used, in one sentence."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        await self._lent.aclose()
        if self._database is None:
            return
        if self._own_run is not None and self._run is not None:
            from skills_db.runs import RunState, close_run, ended_by  # noqa: PLC0415

            state, reason = (RunState.INTERRUPTED, None) if self.interrupted else ended_by(error)
            with suppress(ProverError):  # then it is shown as lost; the files are written
                close_run(self._database, self._run, state, reason)
        self._database.close()

    async def at_hand(self, environment: Environment, paths: EmbeddedPaths | None) -> "AtHand | None":
        """The skills as they are now; `None` where there are none. What was lent before is closed when they changed.

        Raises `ProverError`, unless the library is not required.
        """
        if not self._use or paths is None or not await asyncio.to_thread(self._may_have_skills):
            return None
        from prover.engine.skills.at_hand import skills_at_hand  # noqa: PLC0415

        try:
            library = await self._library(environment)
            stamp = (environment.id, library.stamp())
            if stamp != self._lent_for:
                await self._lent.aclose()
                opened = skills_at_hand(library, environment, paths, self._jobs, told=self._told, run=self._run)
                self._at_hand = await self._lent.enter_async_context(opened)
                self._lent_for = stamp
        except ProverError as error:
            self._give_up(error)
            return None
        return self._at_hand

    async def harvest(self, lean: Lean, solved: Solved, path: Path) -> "tuple[Harvested, ...]":
        """Take in what a solved file proves, and note what became of its problems. Raises `ProverError`, unless the
        library is not required."""
        # A Lake project's Lean does not tell elaborated statements; that is no trouble of this file.
        embedded = lean.environment.kind is EnvironmentKind.EMBEDDED
        if not embedded or not self._harvest or self.trouble:
            return ()
        something = _something(solved)
        if not something and solved.report.all_proved and not self._may_have_skills():
            return ()
        from prover.engine.skills.harvest import Harvester  # noqa: PLC0415

        try:
            library = await self._library(lean.environment)
            await asyncio.to_thread(keep_problems, library, solved, path, self._run)
            if not something:
                return ()
            if lean.environment.id not in self._harvesters:
                self._harvesters[lean.environment.id] = Harvester(library, lean, self._run)
            return await self._harvesters[lean.environment.id].file(solved, path)
        except SessionLost as lost:
            self._give_up(ProverError(f"Lean was lost over it: {lost}."))
            return ()
        except ProverError as error:
            self._give_up(error)
            return ()

    async def _library(self, environment: Environment) -> "Library":
        from skills_db.database import Database  # noqa: PLC0415
        from skills_db.library import Library  # noqa: PLC0415

        if self._database is None:
            self._database = await asyncio.to_thread(Database, self._url)
            if self._own_run is not None:
                from skills_db.runs import open_run  # noqa: PLC0415

                own = self._own_run
                self._run = await asyncio.to_thread(
                    open_run, self._database, own.effective, own.command, own.arguments
                )
        return Library(self._database, environment)

    def _may_have_skills(self) -> bool:
        """There is a database (a file that is not there is not made for looking into it)."""
        file = self._url.removeprefix("sqlite:///")
        return self._database is not None or file == self._url or Path(file).exists()

    def _give_up(self, error: ProverError) -> None:
        if self._required:
            raise error
        self._use = self._harvest = False
        self.trouble = f"the library is not used: {error.message}"


def _something(solved: Solved) -> bool:
    """There may be something to take in: a proof of this run of more than one tactic, or lemmas of drafts."""
    proved = (d for d in solved.report.declarations if d.verdict.proved and d.name)
    return bool(solved.made or solved.wished) or any(
        not hole.reused and not (hole.proof in SINGLE and _is_whole_body(solved.source.text, hole))
        for declaration in proved
        for hole in declaration.holes
    )


def _is_whole_body(text: str, hole: HoleReport) -> bool:
    before = "".join(text.splitlines(keepends=True)[: hole.line - 1])
    before += text.splitlines()[hole.line - 1][: hole.column - 1]
    return before.split()[-2:] == [":=", "by"] or before.rstrip().endswith(":=")

"""One problem in one arm: proved, checked alone, harvested, and what the library had to do with it."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

from sqlalchemy import func, select

from evals.library_ablation.arms import Equal, Key, Plan, Reuse, Row
from evals.library_ablation.models import Models
from evals.library_ablation.reuse import reuse
from prover.engine.check import check_file
from prover.engine.lean import Lean
from prover.engine.options import Options
from prover.engine.prove import Solved, prove_file
from prover.engine.skills.shelf import Shelf
from prover.lean.embedded import EmbeddedPaths
from prover.lean.source_file import SourceFile
from skills_db.database import Database
from skills_db.library import Library
from skills_db.requests import Requests
from skills_db.skill import SkillState, UseKind
from skills_db.skill_tables import SkillRow, UseRow


@dataclass(frozen=True)
class Bench:
    """Lean and perhaps models, ready."""

    lean: Lean
    paths: EmbeddedPaths
    plan: Plan
    jobs: int
    models: Models | None = None

    async def run(self, key: Key, path: Path, database: Path | None) -> Row:
        """One problem. `database`: the library's file, which grows; `None` where none is used. Raises `ProverError`
        (also if a model stops answering: a row is a measurement, or there is none) and `CancelledError`."""
        source = SourceFile.read(path)
        async with AsyncExitStack() as stack:
            shelf = await stack.enter_async_context(_shelf(database, self.jobs)) if database is not None else None
            began = monotonic()
            before = _Before.of(database, self.lean) if database is not None else None
            at_hand = await shelf.at_hand(self.lean.environment, self.paths) if shelf is not None else None
            upkeep = monotonic() - began
            asked = self.models.asked(key, self.plan.budget) if self.models is not None else _nobody()
            tokens = (0, 0)
            async with asked as asking:
                began = monotonic()
                options = Options(_search_seconds(self.plan, key), search=self.plan.searches)
                drafting = asking.drafting if asking is not None else None
                proving = prove_file(self.lean, source, options, drafting=drafting, at_hand=at_hand)
                solved = await _in_time(proving, _limit(self.plan, key))
                seconds = monotonic() - began
            if asking is not None:
                tokens = asking.tokens
            proved = solved.report.problem is None and bool(solved.report.declarations) and solved.report.all_proved
            alone = proved and await _stands_alone(self.lean, source, solved)
            began = monotonic()
            harvested = await shelf.harvest(self.lean, solved, Path(path.name)) if shelf is not None else ()
            upkeep += monotonic() - began
            counted = before.after(solved, proved=proved) if before is not None else _Counted()
        return Row(
            key,
            proved,
            alone,
            round(seconds, 3),
            round(upkeep, 3),
            sum(hole.tried for report in solved.report.declarations for hole in report.holes),
            *tokens,
            reuse=counted.reuse,
            skills=counted.skills,
            harvested=sum(one.skill is not None for one in harvested),
            requests=counted.requests,
            uses=tuple(dict.fromkeys(name for report in solved.report.declarations for name in report.skills)),
            proof=source.edited(solved.edits).decode() if proved else None,
        )


def _search_seconds(plan: Plan, key: Key) -> float:
    if plan.asks_models or key.equal == Equal.TOKENS:
        return plan.budget.search
    return plan.budget.seconds


def _limit(plan: Plan, key: Key) -> float | None:
    """Looking for skills, trying whether they apply, verdicts: all of it is in the time that is equal."""
    return plan.budget.seconds if key.equal == Equal.TIME else None


async def _in_time(proving: Coroutine[Any, Any, Solved], seconds: float | None) -> Solved:
    """What is proved when the time is over. Somebody's own wish to leave is passed on."""
    task = asyncio.ensure_future(proving)
    try:
        await asyncio.wait({task}, timeout=seconds)
    except asyncio.CancelledError:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        raise
    if not task.done():
        task.cancel()
    return await task


async def _stands_alone(lean: Lean, source: SourceFile, solved: Solved) -> bool:
    file = SourceFile(source.path, source.edited(solved.edits))
    return (await check_file(lean, file, original=source)).all_proved


def _shelf(database: Path, jobs: int) -> Shelf:
    return Shelf(f"sqlite:///{database}", jobs, use=True, harvest=True, required=True, told=lambda done, total: None)


# --- the library before and after -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Counted:
    reuse: Reuse = field(default_factory=Reuse)
    skills: int = 0
    requests: int = 0


@dataclass(frozen=True)
class _Before:
    """The library as it was: `newest` use, `skills`."""

    library: Library
    newest: int
    count: int

    @classmethod
    def of(cls, database: Path, lean: Lean) -> "_Before":
        library = Library(Database(f"sqlite:///{database}"), lean.environment)
        with library.database.read() as connection:
            newest = connection.execute(select(func.max(UseRow.id))).scalar_one_or_none() or 0
        return cls(library, newest, library.count((SkillState.ACTIVE,)))

    def after(self, solved: Solved, *, proved: bool) -> _Counted:
        """What was noted since; the database is closed."""
        uses: dict[str, set[str]] = {kind: set() for kind in UseKind}
        asked = select(UseRow.kind, SkillRow.name).join(SkillRow, SkillRow.sequence == UseRow.skill)
        with self.library.database.read() as connection:
            for kind, name in connection.execute(asked.where(UseRow.id > self.newest)):
                uses[kind].add(name)
        skills = self.library.skills(states=(SkillState.ACTIVE,), limit=None)[: self.count]
        proof = None
        if proved:
            proof = "\n".join(edit.text for edit in solved.edits)
            for skill in skills:
                proof = proof.replace(skill.source.strip(), "")
        open_requests = len(Requests(self.library).requests(limit=None))
        self.library.database.close()
        found = reuse(proof, uses[UseKind.OFFERED], uses[UseKind.QUOTED], uses[UseKind.USED], skills)
        return _Counted(found, self.count, open_requests)


@asynccontextmanager
async def _nobody() -> AsyncIterator[None]:
    yield None

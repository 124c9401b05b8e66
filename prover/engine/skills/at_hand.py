"""The library made ready for a run: found by goal, compiled, and imported by sessions that search."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from prover.errors import ProverError
from prover.lean.embedded import EmbeddedPaths
from prover.lean.environment import Environment
from prover.lean.native import NativeSession
from prover.lean.pool import Pool
from prover.lean.skill_modules import Entry, LeftOut, SkillModules, ensure_modules
from prover.lean.skill_modules.modules import Told
from skills_db.library import Library
from skills_db.retriever import FullTextRetriever, Retriever
from skills_db.skill import NAMESPACE, Skill, SkillState


@dataclass(frozen=True)
class AtHand:
    """Skills that a search can name: `pool` has sessions that import them. What they find is judged without them.
    `run`: number of the run that uses of them are noted for."""

    library: Library
    retriever: Retriever
    modules: SkillModules
    pool: Pool
    run: int | None = None

    def fitting(self, goal: str, k: int) -> tuple[Skill, ...]:
        """Skills for a goal as Lean prints it, best first; only such as sessions have."""
        found = self.retriever.search(goal, k) if goal else ()
        return tuple(match.skill for match in found if match.skill.name in self.modules.names)

    def behind(self, constants: Iterable[str]) -> tuple[Skill, ...]:
        """The skills that constants (full names, those of a compiled proof) belong to, and all that these need;
        dependencies first."""
        owners = {owner for name in constants if (owner := self._owner(name)) is not None}
        skills = [skill for name in sorted(owners) if (skill := self.library.by_name(name)) is not None]
        return self.library.closure(skill.id for skill in skills)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Skills that do not compile here, and why."""
        return self.modules.left_out

    def _owner(self, constant: str) -> str | None:
        """The skill that a constant is, or was made for (`Skill.x._proof_1`)."""
        name = constant
        while name.startswith(f"{NAMESPACE}."):
            if name in self.modules.names:
                return name
            name = name.rpartition(".")[0]
        return None


@asynccontextmanager
async def skills_at_hand(
    library: Library,
    environment: Environment,
    paths: EmbeddedPaths | None,
    jobs: int,
    *,
    retriever: Retriever | None = None,
    told: Told = lambda done, total: None,
    run: int | None = None,
) -> AsyncIterator[AtHand | None]:
    """The active skills of a library, compiled and imported by `jobs` sessions; `None` where there are none, and in
    a Lake project. `told`: of the compiling. `run`: see `AtHand`. Raises `ProverError`."""
    skills = library.skills(states=(SkillState.ACTIVE,), limit=None) if paths is not None else ()
    if paths is None or not skills:
        yield None
        return
    entries = [Entry(skill.id, skill.name, skill.source, skill.depends_on) for skill in skills]
    modules = await ensure_modules(environment, paths, entries, told)
    if not modules.names:
        yield None
        return

    def session() -> NativeSession:
        return NativeSession(modules.paths, modules.environment.preamble)

    async with Pool(session, jobs) as pool:
        if retriever is None:
            retriever = await asyncio.to_thread(_retriever, library)
        yield AtHand(library, retriever, modules, pool, run)


def _retriever(library: Library) -> Retriever:
    """By meaning and words; by words alone where there is no embedder."""
    # Loading the vectors takes half a second: only for who has skills.
    from skills_db.retrieval import VectorRetriever  # noqa: PLC0415

    try:
        retriever = VectorRetriever(library)
        retriever.follow()
    except ProverError:
        return FullTextRetriever(library)
    return retriever

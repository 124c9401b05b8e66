"""The whole of `prover skills tidy`: merge, drop, rename, one change at a time."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import timedelta

from prover.engine.hygiene.dropping import GRACE, closed_by_one_tactic, drop, unused
from prover.engine.hygiene.events import Done, Step
from prover.engine.hygiene.instances import instances, merges
from prover.engine.hygiene.merging import merge
from prover.engine.hygiene.renaming import badly_named, better_name, rename
from prover.engine.hygiene.rewriting import Workshop
from prover.engine.hygiene.statements import Stated, stated
from skills_db.skill import SkillState
from skills_db.skill_listing import use_counts

Told = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and of how much."""


def _nobody(doing: str, done: int, total: int) -> None:
    """Nobody is told."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What is done. `grace`: how long an unused skill may stay."""

    merging: bool = True
    dropping: bool = True
    renaming: bool = True
    grace: timedelta = GRACE


@dataclass
class Tidying:
    """One run over a library. `names`: of the skills that the sessions of the shop import. A `dry` run only says what
    would be done; a later step of a real one may find another library than this one did."""

    shop: Workshop
    names: frozenset[str]
    rules: Rules = field(default_factory=Rules)
    dry: bool = False
    told: Told = _nobody

    async def steps(self) -> AsyncIterator[Step]:
        """Tidy up; each step is told when it is done. Raises `ProverError`."""
        gone = set[str]()
        if self.rules.merging:
            async for step in self._merged():
                gone |= {step.skill.id} if step.done is Done.MERGED else set()
                yield step
        if self.rules.dropping:
            async for step in self._dropped(gone):
                gone |= {step.skill.id} if step.done is Done.DROPPED else set()
                yield step
        if self.rules.renaming:
            async for step in self._renamed(gone):
                yield step

    async def _merged(self) -> AsyncIterator[Step]:
        read = await self._statements()
        found = await instances(self.shop.pool, read, lambda n, m: self.told("comparing", n, m))
        chosen = merges(found, use_counts(self.shop.library.database, [one.skill for one in read]))
        for place, one in enumerate(chosen):
            self.told("merging", place, len(chosen))
            yield await merge(self.shop, one, dry=self.dry)

    async def _dropped(self, gone: set[str]) -> AsyncIterator[Step]:
        skills = self.shop.library.skills(states=(SkillState.ACTIVE,), limit=None)
        left = [skill for skill in unused(self.shop.library, skills, self.rules.grace) if skill.id not in gone]
        self.told("asking tactics", 0, len(left))
        for skill, tactic in await closed_by_one_tactic(self.shop.lean.pool, left):
            yield drop(self.shop, skill, tactic, dry=self.dry)

    async def _renamed(self, gone: set[str]) -> AsyncIterator[Step]:
        read = [one for one in await self._statements() if one.skill.id not in gone]
        bad = badly_named(read)
        promised = set[str]()
        for place, one in enumerate(bad):
            self.told("naming", place, len(bad))
            name = better_name(self.shop.library, one, frozenset(promised))
            if name is not None:
                promised.add(name)
                yield await rename(self.shop, one.skill, name, dry=self.dry)

    async def _statements(self) -> list[Stated]:
        skills = [
            skill
            for skill in self.shop.library.skills(states=(SkillState.ACTIVE,), limit=None)
            if skill.name in self.names
        ]
        return await stated(self.shop.pool, skills)

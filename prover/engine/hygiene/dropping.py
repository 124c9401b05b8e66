"""Skills that nothing uses and that one tactic proves by now."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from prover.engine.hygiene.asking import Question, answers, head_of
from prover.engine.hygiene.events import Done, Step
from prover.engine.hygiene.rewriting import Workshop
from prover.engine.hygiene.size import size_of
from prover.engine.portfolio.catalogue import SINGLE
from prover.lean.pool import Pool
from skills_db.base import now
from skills_db.library import Library
from skills_db.rewriting import Change, Overtaken, needing
from skills_db.skill import Skill, SkillState
from skills_db.skill_listing import use_counts

GRACE = timedelta(days=7)
"""How long a skill may stay without being used."""


def unused(library: Library, skills: Sequence[Skill], grace: timedelta = GRACE) -> list[Skill]:
    """Those that no skill needs, no verified proof uses, and that are older than `grace`. Raises `ProverError`."""
    needed = {id for skill in library.skills(limit=None) for id in skill.depends_on}
    uses = use_counts(library.database, skills)
    since: datetime = now() - grace
    return [
        skill
        for skill in skills
        if skill.id not in needed
        and not (skill.id in uses and uses[skill.id].used)
        and skill.created_at is not None
        and skill.created_at <= since
    ]


async def closed_by_one_tactic(pool: Pool, skills: Sequence[Skill]) -> list[tuple[Skill, str]]:
    """Those that one tactic of the portfolio proves, with the tactic. `pool`: sessions that import no skill, for with
    them each would prove itself. Raises `ProverError`."""
    questions = [Question(head_of(skill, f"hygiene_{place}"), SINGLE) for place, skill in enumerate(skills)]
    found = await answers(pool, questions)
    return [(skill, tactic) for skill, tactic in zip(skills, found, strict=True) if tactic is not None]


def drop(shop: Workshop, skill: Skill, tactic: str, *, dry: bool = False) -> Step:
    """Remove a skill, or say why not. Raises `ProverError`."""
    library = shop.library
    current = library.get(skill.id)
    if current is None:
        return Step(Done.LEFT, skill, sentence="Somebody else has removed it.")
    counts = use_counts(library.database, (current,)).get(current.id)
    if needing(library, current.id) or (counts is not None and counts.used):
        return Step(Done.LEFT, current, sentence="It has come to be used.")
    if current.state is SkillState.FAILING:
        return Step(Done.LEFT, current, sentence="It no longer passes.")
    if not dry:
        try:
            shop.make(Change(goes=current))
        except Overtaken as error:
            return Step(Done.LEFT, current, sentence=error.message)
    return Step(Done.DROPPED, current, tokens=size_of(current), by=tactic)

"""Proofs made shorter with skills that are there: the whole proof, or what comes after its first steps."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from prover.engine.hygiene.asking import Question, answers, head_of
from prover.engine.hygiene.events import Done, Step
from prover.engine.hygiene.matching import may_be_instance
from prover.engine.hygiene.rewriting import NotSo, Workshop, as_it_will_be, verified_text
from prover.engine.hygiene.size import size_of, source_size
from prover.engine.hygiene.statements import Stated
from prover.engine.hygiene.texts import body_start, with_proof
from prover.engine.portfolio.skills import skill_attempts
from prover.engine.skills.applying import Lemma
from prover.engine.skills.at_hand import AtHand
from skills_db.rewriting import Change, Circular, Overtaken
from skills_db.skill import Skill

_MOST_SKILLS = 6
_MOST_CUTS = 4
_LEAST = 4
"""Tokens of a proof that is worth looking at."""


@dataclass(frozen=True, slots=True)
class _Shorter:
    """Another source of a skill, so many tokens shorter."""

    source: str
    saved: int
    by: str


async def shorten(
    shop: Workshop, at_hand: AtHand, one: Stated, all_statements: Sequence[Stated], *, dry: bool = False
) -> Step | None:
    """Give a skill a shorter proof that uses others, if there is one; `None` if nothing was found or changed.

    Skills that stand on it are left out, so that none comes to stand on itself. Raises `ProverError`.
    """
    skill = shop.library.get(one.skill.id)
    start = body_start(skill.source) if skill is not None else None
    if skill is None or start is None or source_size(skill.source[start:]) < _LEAST:
        return None
    above = {user.id for user in shop.library.dependents(skill.id)} | {skill.id}
    fitting = [other.skill for other in all_statements if may_be_instance(one, other)]
    fitting += at_hand.fitting(skill.pretty or skill.statement, _MOST_SKILLS)
    lemmas = [other for other in dict.fromkeys(fitting) if other.id not in above and shop.library.get(other.id)]
    found = await _shorter(shop, skill, lemmas[:_MOST_SKILLS])
    for shorter in sorted(found, key=lambda shorter: -shorter.saved):
        text = await verified_text(shop, skill, shorter.source)
        if isinstance(text, NotSo):
            continue
        saved = size_of(skill) - size_of(as_it_will_be(text))
        used = ", ".join(needed.name for needed in text.needs if needed.id not in skill.depends_on)
        if not dry:
            try:
                shop.make(Change((text,)))
            except (Overtaken, Circular):
                return None
        return Step(Done.SHORTENED, skill, used or ", ".join(n.name for n in text.needs), tokens=saved, by=shorter.by)
    return None


async def _shorter(shop: Workshop, skill: Skill, lemmas: Sequence[Skill]) -> list[_Shorter]:
    size = size_of(skill)
    places = [(before, _tactics(lemma)) for lemma in lemmas for before in ((), *_beginnings(skill.source))]
    questions = [
        Question(head_of(skill, f"hygiene_{n}"), tactics, before) for n, (before, tactics) in enumerate(places)
    ]
    found: list[_Shorter] = []
    for (before, _), tactic in zip(places, await answers(shop.pool, questions), strict=True):
        source = with_proof(skill.source, "\n".join((*before, tactic))) if tactic is not None else None
        if source is not None and tactic is not None and source_size(source) < size:
            found.append(_Shorter(source, size - source_size(source), tactic))
    return found


def _tactics(lemma: Skill) -> tuple[str, ...]:
    (uses,) = skill_attempts((Lemma(lemma.name, lemma.statement),), ())
    tactics = uses.tactics if hasattr(uses, "tactics") else ()
    return tuple(sorted(tactics, key=source_size))


def _beginnings(source: str) -> Iterator[tuple[str, ...]]:
    """The first steps of a proof by tactics, one a line, without the last; the shortest beginnings first."""
    start = body_start(source)
    lines = source[start:].rstrip().split("\n") if start is not None else []
    if len(lines) < 2 or lines[0].split() != [":=", "by"]:
        return
    margin = len(lines[1]) - len(lines[1].lstrip())
    steps: list[str] = []
    for line in lines[1:]:
        if line[:margin].strip() or not line.strip():
            return
        if line[margin : margin + 1].isspace() or line[margin:].startswith("|"):
            if not steps:
                return
            steps[-1] += f"\n{line[margin:]}"
        else:
            steps.append(line[margin:])
    for count in range(1, min(len(steps), _MOST_CUTS + 1)):
        yield tuple(part for step in steps[:count] for part in step.split("\n"))

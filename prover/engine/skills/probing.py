"""Which skills apply to a goal at all: Lean is asked once, so that the search tries no others."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from prover.engine.skills.applying import Lemma
from prover.engine.tree.sequent import read_sequent
from prover.lean.check import CheckResult
from prover.lean.session import SessionLost

PROBE_SECONDS = 5.0
_MARK = "applies"
_MARKED = re.compile(rf"{_MARK} (\d+)\Z")

Check = Callable[[str, float], Awaitable[CheckResult]]


async def applicable(
    check: Check, goal: str, skills: Sequence[Lemma], definitions: Sequence[str]
) -> tuple[Lemma, ...]:
    """The skills that can be used on a goal as Lean prints it: those with conditions only where these are met, by the
    context or by a definition of the file; each with the terms that apply it. `check` is that of the search."""
    functions = [h.name for h in read_sequent(goal).functions] if goal else []
    terms = [(skill, term) for skill in skills for term in skill.applications(functions, definitions)]
    if not terms:
        return tuple(skills)
    tries = [f'try (have := {term}; trace "{_MARK} {index}")' for index, (_, term) in enumerate(terms)]
    try:
        result = await check("\n".join(["intros", *tries, "sorry"]), PROBE_SECONDS)
    except SessionLost:
        return ()
    found = {int(match[1]) for m in result.messages if (match := _MARKED.search(m.text.strip())) is not None}
    met = [(skill, term) for index, (skill, term) in enumerate(terms) if index in found]
    return tuple(
        replace(skill, applied=tuple(dict.fromkeys(term for one, term in met if one is skill)))
        for skill in skills
        if not skill.conditional or any(one is skill for one, _ in met)
    )

"""The source of a skill under real Lean: read, elaborated, judged alone behind what it needs."""

import time
from collections.abc import Awaitable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from prover.errors import ProverError
from prover.lean.check import CheckRequest, Context, Limits
from prover.lean.elaborated import Elaborated, ElaborationRequest
from prover.lean.environment import Environment
from prover.lean.judgement import applicable_rules, strict_request
from prover.lean.pool import Pool, PoolClosed
from prover.lean.problem import Problem, declarations
from prover.lean.session import SessionLost, Unsupported
from prover.lean.strict import Judge
from prover.lean.verdict import Verdict, decide
from skills_db.library import Library
from skills_db.skill import RefusalReason, Skill
from skills_db.skill_source import mentioned_names, statement_of

T = TypeVar("T")


class LeanAccess(Protocol):
    """An open Lean. Its sessions must have the environment's plain preamble: no skills may be imported there."""

    @property
    def environment(self) -> Environment:
        """Which Lean it is."""

    @property
    def pool(self) -> Pool:
        """Sessions to ask."""

    @property
    def judge(self) -> Judge:
        """Who gives the strict evidence."""


class Unfit(Exception):
    """The source is not that of a skill: why, in one sentence. `similar`: id of a stored skill in its way."""

    def __init__(self, reason: RefusalReason, sentence: str, similar: str | None = None) -> None:
        super().__init__(sentence)
        self.reason, self.sentence, self.similar = reason, sentence, similar


@dataclass(frozen=True, slots=True)
class Reading:
    """A skill's source as Lean reads it. `before`: the stored skills that its words may mean and what those need."""

    name: str
    source: str
    problem: Problem
    before: tuple[Skill, ...]

    @property
    def statement(self) -> str:
        """The head of the declaration."""
        body = self.problem.declaration.body
        assert body is not None
        return statement_of(self.source, body.start)


async def read_source(lean: LeanAccess, library: Library, name: str, source: str, limits: Limits) -> Reading:
    """Read the source of a skill called `name`. Raises `Unfit`, and `ProverError` when Lean cannot be used."""
    # What stands where depends on no skill, so none is elaborated in front of it here.
    outline = await _answer(lean.pool.outline(source, limits=limits))
    found = declarations(outline, source)
    one = len(outline.commands) == len(found) == 1 and not outline.imports
    if not one or found[0].keyword != "theorem" or found[0].name != name or found[0].declaration.body is None:
        raise Unfit(RefusalReason.NOT_A_THEOREM, "It is not one theorem that stands alone with its proof.")
    if found[0].holes:
        raise Unfit(RefusalReason.NOT_VERIFIED, "Its proof has a hole.")
    before = library.closure(skill.id for skill in library.named(mentioned_names(source)) if skill.name != name)
    return Reading(name, source, found[0], before)


async def elaborate(lean: LeanAccess, reading: Reading, limits: Limits, defined: Collection[str] = ()) -> Elaborated:
    """The theorem elaborated behind all it may mean. `defined`: names that its file defines, which may be why it does
    not. Raises `Unfit`, and `ProverError` when Lean cannot be used."""
    request = ElaborationRequest(reading.source, (reading.name,), _context(reading.before), limits)
    elaborated = await _answer(lean.pool.elaborated(request))
    if elaborated.refused:
        raise Unfit(RefusalReason.NOT_VERIFIED, f"Not allowed: {elaborated.refused[0]}.")
    result = elaborated.result
    if result.errors:
        absent = next((name for name in mentioned_names(reading.source) if name in defined), None)
        if absent is not None:
            sentence = f"It speaks of {absent}, which its file defines, so it does not stand alone."
            raise Unfit(RefusalReason.NOT_VERIFIED, sentence)
        first = result.errors[0]
        # What follows are notes and hints for who has the text before them.
        said = " ".join(first.text.split("\n\n")[0].split())[:300]
        raise Unfit(RefusalReason.NOT_VERIFIED, f"Alone it does not elaborate: {said} (line {first.start.line}).")
    if not result.without_error or not elaborated.declared:
        raise Unfit(RefusalReason.NOT_VERIFIED, f"Alone it does not elaborate: {result.status.value}.")
    return elaborated


def needed_skills(reading: Reading, elaborated: Elaborated) -> tuple[Skill, ...]:
    """The skills whose constants, or constants made beside those, the compiled theorem mentions."""
    by_name = {skill.name: skill for skill in reading.before}
    needed = set()
    for used in elaborated.declared[0].uses:
        # `_private.….Skill.a._proof_1` belongs to `Skill.a`; the longest name counts.
        start = used.find("Skill.")
        parts = used[start:].split(".") if start >= 0 else []
        names = (".".join(parts[:count]) for count in range(len(parts), 1, -1))
        owner = next((name for name in names if name in by_name), None)
        if owner is not None:
            needed.add(owner)
    return tuple(skill for skill in reading.before if skill.name in needed)


async def judge_alone(
    lean: LeanAccess, library: Library, reading: Reading, needs: Sequence[Skill], limits: Limits
) -> tuple[Verdict, float]:
    """The strict verdict on a skill with nothing in front but what it needs, and the seconds it took.

    Its own statement is the trusted one; it must have passed `elaborate`, where nothing of it is vouched for.
    """
    began = time.monotonic()
    context = _context(library.closure(skill.id for skill in needs))
    rules = applicable_rules(lean.environment)
    request = strict_request(replace(reading.problem, context=context), limits=limits, rules=rules)
    verdict = decide(await lean.judge.evidence(request), lean.environment.id, rules)
    return verdict, time.monotonic() - began


async def shown_goal(lean: LeanAccess, reading: Reading, limits: Limits) -> str:
    """The statement as Lean shows it as a goal."""
    result = await _answer(lean.pool.check(CheckRequest(reading.problem.trusted, limits=limits, goals=True)))
    return next((goal for sorry in result.sorries for goal in sorry.goals), "")


async def _answer(asked: Awaitable[T]) -> T:
    """What Lean answers; a text over which it runs out of time or dies is unfit, not the end of everything."""
    try:
        return await asked
    except (PoolClosed, Unsupported):
        raise
    except (SessionLost, ProverError) as error:
        said = error.message if isinstance(error, ProverError) else f"{error}."
        raise Unfit(RefusalReason.COULD_NOT_CHECK, f"It could not be checked: {said}") from error


def _context(skills: Sequence[Skill]) -> Context:
    return Context("".join(skill.source for skill in skills))

"""From a problem and a proof to a verdict: the request, the evidence, and the rules that apply where it was had."""

from collections.abc import Set as AbstractSet

from prover.lean import project
from prover.lean.check import Limits
from prover.lean.environment import Environment, EnvironmentKind
from prover.lean.problem import Problem
from prover.lean.splice import Edit
from prover.lean.strict import Judge, StrictRequest
from prover.lean.verdict import ALL_RULES, Outcome, Rule, Verdict, decide


def strict_request(
    problem: Problem,
    edits: tuple[Edit, ...] = (),
    helpers: str = "",
    limits: Limits | None = None,
    rules: AbstractSet[Rule] = ALL_RULES,
) -> StrictRequest:
    """What a judge is asked about `problem` with `edits` (of `problem.command`) and helper lemmas before it.

    Without edits the proof that stands in the file is judged.
    """
    return StrictRequest(
        context=problem.context,
        trusted=problem.trusted,
        candidate=problem.candidate(edits, helpers),
        name=problem.judged_name,
        limits=limits or Limits(),
        rules=rules,
    )


def applicable_rules(environment: Environment) -> AbstractSet[Rule]:
    """The rules a verdict rests on: all of them, but kernel replay in a Lake project whose toolchain has no tool for
    it. Which were applied stands in the verdict."""
    if environment.kind is EnvironmentKind.PROJECT:
        return project.applicable_rules(environment)
    return ALL_RULES


async def judge(
    judge: Judge,
    environment: Environment,
    problem: Problem,
    *,
    edits: tuple[Edit, ...] = (),
    helpers: str = "",
    limits: Limits | None = None,
) -> Verdict:
    """The verdict on a proof of `problem` (see `strict_request`). Never raises for anything the proof does."""
    if not problem.provable:
        reason = f"a hole in a {problem.keyword} is no proof: only theorems, lemmas and examples are judged"
        return Verdict(Outcome.ABSTAINED, reason, environment=environment.id)
    rules = applicable_rules(environment)
    evidence = await judge.evidence(strict_request(problem, edits, helpers, limits, rules))
    return decide(evidence, environment.id, rules)

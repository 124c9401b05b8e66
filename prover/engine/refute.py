"""Is the statement false? A counterexample found by trying small numbers, and its refutation judged by Lean."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from prover.engine.lean import Lean
from prover.engine.portfolio.expression import Expression, evaluate, number
from prover.engine.portfolio.goal import Goal, read_goal
from prover.lean.check import Context, Limits
from prover.lean.judgement import applicable_rules
from prover.lean.problem import Problem
from prover.lean.strict import StrictRequest
from prover.lean.verdict import Outcome, Verdict, decide

MOST_TRIED = 20_000
REFUTE_SECONDS = 10.0
_NAME = "prover_refutation"


@dataclass(frozen=True, slots=True)
class Counterexample:
    """Values of the variables, as (name, value) in the order of the statement."""

    values: tuple[tuple[str, int], ...]

    def __str__(self) -> str:
        return ", ".join(f"{name} = {value}" for name, value in self.values)


def counterexample(goal: Goal) -> Counterexample | None:
    """Small numbers for which all hypotheses hold and the conclusion does not; `None` if there are none or if the
    goal has anything but numbers in it."""
    numbers = (*goal.naturals, *goal.integers)
    if goal.conclusion is None or set(goal.types) != set(numbers):
        return None
    integers = bool(goal.integers)
    for values in _assignments(goal):
        given = {name: number(value) for name, value in values.items()}
        if _value(goal.conclusion, given, integers) is False and all(
            _value(fact, given, integers) is True for fact in goal.facts.values()
        ):
            return Counterexample(tuple((name, values[name]) for name in goal.types))
    return None


async def refute(lean: Lean, problem: Problem) -> Verdict | None:
    """The verdict `refuted` if a counterexample is found and Lean accepts by the strict rules that it is one.

    Only for a statement whose whole body is one hole. The refuted statement is the type that Lean gave to the
    declaration itself, not a text of ours.
    """
    if len(problem.holes) != 1 or len(problem.holes[0].goals) != 1 or not problem.name:
        return None
    body = problem.declaration.body
    if body is None or body.of(problem.command)[2:].split() not in (["by", "sorry"], ["sorry"]):
        return None
    goal = read_goal(problem.holes[0].goals[0])
    found = counterexample(goal)
    if found is None:
        return None
    values = dict(found.values)
    arguments = " ".join(f"({values[n]})" if n in values else "(by decide)" for n in goal.order)
    statement = f"theorem _root_.{_NAME} : ¬type_of% @_root_.{problem.name}"
    request = StrictRequest(
        context=Context(f"{problem.context.text}{problem.command}\n\n"),
        trusted=f"{statement} := by sorry",
        candidate=f"{statement} := fun h => absurd (h {arguments}) (by decide)",
        name=_NAME,
        limits=Limits(REFUTE_SECONDS),
    )
    evidence = await lean.judge.evidence(request)
    rules = applicable_rules(lean.environment)
    verdict = decide(evidence, lean.environment.id, rules)
    if not verdict.proved:
        return None
    reason = f"it is false for {found}" if found.values else "it is false"
    return Verdict(Outcome.REFUTED, reason, None, verdict.axioms, verdict.environment, verdict.rules)


def _assignments(goal: Goal) -> Iterator[dict[str, int]]:
    """Values by growing size, so that the simplest counterexample comes first."""
    names = list(goal.types)
    for size in range(0, 40):
        ranges = [range(-size, size + 1) if n in goal.integers else range(size + 1) for n in names]
        cases = 1
        for values in ranges:
            cases *= len(values)
        if cases > MOST_TRIED:
            return
        for chosen in product(*ranges):
            if size == 0 or max(map(abs, chosen), default=0) == size:
                yield dict(zip(names, chosen, strict=True))


def _value(expression: Expression, given: dict[str, Expression], integers: bool) -> object:
    return evaluate(expression.replace(given), {}, integers)

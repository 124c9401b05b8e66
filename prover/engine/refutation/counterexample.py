"""Counterexamples in small numbers, found by computing with the goal as Lean prints it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from prover.engine.portfolio.expression import Expression, evaluate, number
from prover.engine.portfolio.goal import Goal

MOST_TRIED = 20_000


@dataclass(frozen=True, slots=True)
class Counterexample:
    """Values of the variables, as (name, value) in the order of the statement."""

    values: tuple[tuple[str, int], ...]

    def __str__(self) -> str:
        return ", ".join(f"{name} = {value}" for name, value in self.values)


def counterexample(goal: Goal) -> Counterexample | None:
    """Small numbers for which all hypotheses hold and the conclusion does not; `None` if there are none or if the
    goal has anything but numbers in it."""
    return next((found for found in counterexamples(goal) if found is not None), None)


def counterexamples(goal: Goal) -> Iterator[Counterexample | None]:
    """One entry for every assignment that was tried, `None` where it is no counterexample: whoever iterates decides
    how much work is done at a time."""
    numbers = (*goal.naturals, *goal.integers)
    if goal.conclusion is None or set(goal.types) != set(numbers):
        return
    integers = bool(goal.integers)
    for values in _assignments(goal):
        given = {name: number(value) for name, value in values.items()}
        false = _value(goal.conclusion, given, integers) is False and all(
            _value(fact, given, integers) is True for fact in goal.facts.values()
        )
        yield Counterexample(tuple((name, values[name]) for name in goal.types)) if false else None


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

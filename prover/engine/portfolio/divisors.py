"""Products that equal a number: each factor is one of its divisors."""

from collections.abc import Iterator
from math import isqrt

from prover.engine.portfolio.expression import Expression, name, number
from prover.engine.portfolio.goal import Goal
from prover.engine.portfolio.prepare import as_naturals, closed_value, prepared

LARGEST_PRODUCT = 4_000
MOST_SPLITS = 150


def factor_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """Split each factor of a product `x * y = n` over the divisors of `n`, then omega."""
    base = prepared(goal)
    for start in (base, as_naturals(base)):
        if start is None:
            continue
        for fact, expression in start.facts.items():
            if expression.operator != "=":
                continue
            for product, side in (expression.arguments, expression.arguments[::-1]):
                value = closed_value(side)
                factors = _factors(product)
                if value is None or not 0 < value <= LARGEST_PRODUCT or len(factors) < 2:
                    continue
                if all(f.operator == "name" and f.text in start.naturals for f in factors):
                    yield from _split_naturals(start, fact, expression, [f.text for f in factors], value)
                integers = [f.text for f in factors if f.operator == "name" and f.text in start.integers]
                if len(integers) == 1:
                    yield from _split_integer(
                        start,
                        fact,
                        Expression("=", (product, side)),
                        variable=integers[0],
                        factors=factors,
                        value=value,
                    )


def positive_factors(goal: Goal) -> Goal:
    """Adds `0 < x` for the factors of a product that equals a positive number."""
    for fact, expression in list(goal.facts.items()):
        if expression.operator != "=":
            continue
        value = closed_value(expression.arguments[1])
        factors = _factors(expression.arguments[0])
        if not value or len(factors) < 2 or len(goal.naturals) < 2:
            continue
        for factor in factors:
            if factor.operator == "name" and factor.text in goal.naturals:
                local = goal.fresh(f"h{factor.text}pos")
                goal = goal.after(
                    f"have {local} : 0 < {factor} := Nat.pos_of_ne_zero (by rintro rfl; simp at {fact})",
                    facts={**goal.facts, local: Expression("<", (number(0), factor))},
                )
    return goal


def divisors(value: int) -> list[int]:
    """Positive divisors in order."""
    small = [d for d in range(1, isqrt(value) + 1) if value % d == 0]
    return small + [value // d for d in reversed(small) if d * d != value]


def _factors(expression: Expression) -> list[Expression]:
    if expression.operator == "*":
        return _factors(expression.arguments[0]) + _factors(expression.arguments[1])
    return [expression]


def _split_naturals(
    goal: Goal, fact: str, expression: Expression, factors: list[str], value: int
) -> Iterator[tuple[str, ...]]:
    found = divisors(value)
    splits = list(dict.fromkeys(factors))[:-1]
    if not splits or len(found) ** len(splits) > MOST_SPLITS:
        return
    steps = list(goal.steps)
    width = isqrt(value) + 1
    names = []
    for variable in splits:
        local = goal.fresh(f"h{variable}")
        names.append(local)
        others = list(factors)
        others.remove(variable)
        product, side = expression.arguments
        as_written = len(factors) == 2 and product.arguments[:1] == (name(variable),)
        turned = closed_value(side) is None
        why = f"by rw [{'' if turned else '← '}{fact}] <;> ac_rfl"
        if as_written and not turned:
            why = f"{fact}.symm"
        cases = " ∨ ".join(f"{variable} = {d}" for d in found)
        listed = f"[{', '.join(map(str, found))}]"
        steps += [
            f"have {local} : {cases} := by",
            f"  have hdvd : {variable} ∣ {value} := ⟨{' * '.join(others)}, {why}⟩",
            "  have hle := Nat.le_of_dvd (by decide) hdvd",
            f"  have key : ∀ q, q < {width} → ∀ r, r < {width} → {width} * q + r ∣ {value} →",
            f"      {width} * q + r ∈ {listed} := by decide +kernel",
            f"  have := key ({variable} / {width}) (by omega) ({variable} % {width}) (by omega)"
            f" (by rwa [Nat.div_add_mod])",
            "  simp at this",
            "  omega",
        ]
    pattern = " | ".join("rfl" for _ in found)
    for closer in ("omega", "first | omega | simp_all | (simp_all; omega)"):
        yield (*steps, " <;> ".join([*(f"rcases {n} with {pattern}" for n in names), closer]))


def _split_integer(
    goal: Goal, fact: str, equation: Expression, *, variable: str, factors: list[Expression], value: int
) -> Iterator[tuple[str, ...]]:
    """An integer factor lies between `-value` and `value`; the kernel runs through all of them."""
    if set().union(*(f.names for f in factors)) != {variable} or goal.conclusion is None:
        return
    if goal.conclusion.names - {variable, "False"}:
        return
    others = " * ".join(f"({f})" if f.arguments else str(f) for f in factors if f != name(variable))
    width = isqrt(2 * value + 1) + 1
    shifted = {variable: name(f"((({width} * q + r : Nat) : Int) - {value})")}
    statement = (
        f"∀ q, q < {width} → ∀ r, r < {width} → {equation.replace(shifted)} → {goal.conclusion.replace(shifted)}"
    )
    number_of_case = f"({variable} + {value}).toNat"
    yield (
        *goal.steps,
        f"have hdvd : {variable} ∣ {value} := ⟨{others}, by rw [← {fact}] <;> ac_rfl⟩",
        f"have hneg : -{variable} ∣ {value} := ⟨-({others}), by rw [Int.neg_mul_neg, ← {fact}] <;> ac_rfl⟩",
        "have hle := Int.le_of_dvd (by decide) hdvd",
        "have hge := Int.le_of_dvd (by decide) hneg",
        f"have key : {statement} := by decide +kernel",
        f"have hcase : ((({width} * ({number_of_case} / {width}) + {number_of_case} % {width} : Nat) : Int)"
        f" - {value}) = {variable} := by omega",
        f"have := key ({number_of_case} / {width}) (by omega) ({number_of_case} % {width}) (by omega)",
        "rw [hcase] at this",
        f"exact this {fact}",
    )

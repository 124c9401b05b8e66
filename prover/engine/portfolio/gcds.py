"""Greatest common divisors and least common multiples: what they divide, and their product."""

from collections.abc import Iterator
from math import gcd

from prover.engine.portfolio.bounds import bounded_search
from prover.engine.portfolio.expression import Expression, name, number
from prover.engine.portfolio.goal import Goal
from prover.engine.portfolio.prepare import closed_value, prepared


def gcd_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """Facts about the gcd and lcm terms of the goal, then omega or a bounded search."""
    base = prepared(goal)
    terms = list(
        dict.fromkeys(
            e for x in base.readable for e in x.walk() if e.operator == "apply" and e.text in {"Nat.gcd", "Nat.lcm"}
        )
    )
    pairs = list(dict.fromkeys(t.arguments for t in terms if len(t.arguments) == 2))
    if not pairs or any(e.operator == "∀" for x in base.readable for e in x.walk()):
        return
    for a, b in pairs:
        yield from _linear_combination(base, a, b)
    with_products = base
    for a, b in pairs:
        with_products = _product(with_products, a, b)
    yield (*with_products.steps, "omega")
    with_bounds = base
    for a, b in pairs:
        with_bounds = _below_lcm(with_bounds, a, b)
    yield from bounded_search(base)
    yield from bounded_search(with_bounds)


def _atom(expression: Expression) -> str:
    return f"({expression})" if expression.arguments else str(expression)


def _product(goal: Goal, a: Expression, b: Expression) -> Goal:
    """`gcd a b * lcm a b = a * b`, with what the facts say the two are."""
    local = goal.fresh("hprod")
    known = [
        fact
        for fact, e in goal.facts.items()
        if e.operator == "=" and e.arguments[0].text in {"Nat.gcd", "Nat.lcm"} and e.arguments[0].arguments == (a, b)
    ]
    steps = [f"have {local} := Nat.gcd_mul_lcm {_atom(a)} {_atom(b)}"]
    if known:
        steps.append(f"rw [{', '.join(known)}] at {local}")
    divides = [
        f"have {goal.fresh(f'hdvd{side}')} := Nat.gcd_dvd_{side} {_atom(a)} {_atom(b)}" for side in ("left", "right")
    ]
    return goal.after(*divides, *steps, types={**goal.types, local: "?"})


def _below_lcm(goal: Goal, a: Expression, b: Expression) -> Goal:
    """`a ≤ lcm a b` and `b ≤ lcm a b` for positive variables."""
    lcm = Expression("apply", (a, b), "Nat.lcm")
    for side, argument in (("left", a), ("right", b)):
        if argument.operator != "name":
            continue
        local = goal.fresh(f"h{argument}le")
        goal = goal.after(
            f"have {local} : {argument} ≤ {lcm} := Nat.le_of_dvd (Nat.lcm_pos (by omega) (by omega))"
            f" (Nat.dvd_lcm_{side} {_atom(a)} {_atom(b)})",
            facts={**goal.facts, local: Expression("≤", (argument, lcm))},
        )
    return goal


def linear_form(expression: Expression) -> tuple[str, int, int] | None:
    """`a * n + c` as (`n`, `a`, `c`) for one variable and natural coefficients."""
    variables = expression.names
    if len(variables) != 1:
        return None
    (variable,) = variables
    values = [closed_value(expression.replace({variable: number(v)})) for v in (0, 1, 2, 5)]
    if any(v is None for v in values) or any(e.operator in {"-", "/", "%"} for e in expression.walk()):
        return None
    c, one, two, five = (int(v) for v in values if v is not None)
    if two - one != one - c or five != c + 5 * (one - c):
        return None
    return variable, one - c, c


def _linear_combination(goal: Goal, a: Expression, b: Expression) -> Iterator[tuple[str, ...]]:
    """A common divisor of `a` and `b` divides `p * a - q * b`, which is a number for the right `p` and `q`."""
    first, second = linear_form(a), linear_form(b)
    if first is None or second is None or first[0] != second[0] or goal.conclusion is None:
        return
    shared = gcd(first[1], second[1])
    p, q = second[1] // shared, first[1] // shared
    sides = ("left", "right")
    if p * first[2] < q * second[2]:
        a, b, p, q, first, second, sides = b, a, q, p, second, first, ("right", "left")
    constant = p * first[2] - q * second[2]
    term = Expression("apply", (a, b) if sides[0] == "left" else (b, a), "Nat.gcd")
    arguments = " ".join(_atom(x) for x in term.arguments)
    generalized = _replace(goal.conclusion, term, name("g"))
    if constant <= 0 or generalized.names - {"g"}:
        return
    yield (
        *goal.steps,
        f"have hdvd : {term} ∣ {constant} := by",
        f"  have := Nat.dvd_sub (Nat.dvd_mul_left_of_dvd (Nat.gcd_dvd_{sides[0]} {arguments}) {p})",
        f"    (Nat.dvd_mul_left_of_dvd (Nat.gcd_dvd_{sides[1]} {arguments}) {q})",
        f"  rwa [show {p} * {_atom(a)} - {q} * {_atom(b)} = {constant} by omega] at this",
        "have hle := Nat.le_of_dvd (by decide) hdvd",
        f"exact (by decide +kernel : ∀ g, g < {constant + 1} → g ∣ {constant} → {generalized}) _ (by omega) hdvd",
    )


def _replace(expression: Expression, old: Expression, new: Expression) -> Expression:
    if expression == old:
        return new
    return Expression(
        expression.operator,
        tuple(_replace(a, old, new) for a in expression.arguments),
        expression.text,
        expression.kind,
    )

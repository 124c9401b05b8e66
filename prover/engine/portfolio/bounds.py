"""Finite search by cases: find bounds for the variables, then let the kernel run through the cases."""

from collections.abc import Iterator
from dataclasses import dataclass

from prover.engine.portfolio.expression import Expression, name
from prover.engine.portfolio.goal import Goal
from prover.engine.portfolio.prepare import as_naturals, closed_value, negated, prepared

LARGEST_BOUND = 3_000
MOST_CASES = 30_000
MOST_SPLITS, FEW_SPLITS = 130, 24


@dataclass(frozen=True)
class Bound:
    """`variable ≤ value`, and a proof of it as Lean text (a term)."""

    value: int
    proof: str


def bounded_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """Proofs that bound the variables and have the kernel run through all cases."""
    for start in _starts(goal):
        bounds = find_bounds(start)
        if bounds:
            yield from _by_kernel(start, bounds)


def case_split_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """Proofs that bound one or two variables and close each case by a tactic, for what the kernel cannot decide."""
    for start in _starts(goal):
        bounds = find_bounds(start)
        if bounds:
            yield from _by_cases(start, bounds)


def _starts(goal: Goal) -> Iterator[Goal]:
    base = prepared(goal)
    opposite = negated(base)
    for start in (base, as_naturals(base), opposite, multiples(opposite or base)):
        if start is not None:
            yield start


def multiples(goal: Goal) -> Goal | None:
    """Variables that are multiples of a number, written as such: `obtain ⟨k, rfl⟩` from `d ∣ n`."""
    start = goal
    for fact, expression in goal.facts.items():
        if expression.operator == "∣" and closed_value(expression.arguments[0]) is not None:
            divisor, multiple = expression.arguments
            if multiple.operator == "name" and multiple.text in goal.naturals:
                factor = goal.fresh("k")
                value = {multiple.text: Expression("*", (divisor, name(factor)))}
                goal = goal.after(
                    f"obtain ⟨{factor}, rfl⟩ := {fact}",
                    types={**{n: t for n, t in goal.types.items() if n != multiple.text}, factor: "Nat"},
                    facts={n: e.replace(value) for n, e in goal.facts.items() if n != fact},
                    conclusion=goal.conclusion.replace(value) if goal.conclusion is not None else None,
                )
    return goal if goal is not start else None


def _lower(goal: Goal) -> dict[str, int]:
    """Known lower bounds of variables (provable by omega)."""
    lower: dict[str, int] = {}
    for fact in goal.facts.values():
        if fact.operator not in {"<", "≤", ">", "≥", "≠"}:
            continue
        a, b = fact.arguments
        operator = fact.operator
        if operator in {">", "≥"}:
            a, b, operator = b, a, {">": "<", "≥": "≤"}[operator]
        if operator == "≠" and a.operator == "name" and closed_value(b) == 0:
            lower[a.text] = max(1, lower.get(a.text, 0))
        value = closed_value(a)
        if b.operator == "name" and value is not None and operator != "≠":
            lower[b.text] = max(value + (operator == "<"), lower.get(b.text, 0))
    return lower


def find_bounds(goal: Goal) -> dict[str, Bound]:
    """Upper bounds of natural variables that follow from one fact each (and from bounds found before)."""
    lower = _lower(goal)
    limits = _limits(goal)
    found: dict[str, Bound] = {}
    for _ in range(3):
        before = dict(found)
        for fact_name, fact in goal.facts.items():
            for variable in goal.naturals:
                if variable not in fact.names:
                    continue
                bound = _from_fact(fact_name, fact, variable, lower=lower, limits=limits, found=found)
                if bound is not None and bound.value <= LARGEST_BOUND:
                    known = found.get(variable)
                    if known is None or bound.value < known.value:
                        found[variable] = bound
        if found == before:
            break
    return found


def _limits(goal: Goal) -> dict[Expression, int]:
    """Largest values of compound expressions that a fact states outright, such as `x ^ 3 < 100`."""
    limits: dict[Expression, int] = {}
    for fact in goal.facts.values():
        if fact.operator in {"=", "<", "≤", ">", "≥"}:
            small, big = fact.arguments if fact.operator not in {">", "≥"} else fact.arguments[::-1]
            value = closed_value(big)
            if value is not None and small.operator != "name":
                limits[small] = value - (fact.operator in {"<", ">"})
    return limits


def _from_fact(
    fact_name: str,
    fact: Expression,
    variable: str,
    *,
    lower: dict[str, int],
    limits: dict[Expression, int],
    found: dict[str, Bound],
) -> Bound | None:
    if fact.operator == "∣":
        value = closed_value(fact.arguments[1])
        if fact.arguments[0] == name(variable) and value:
            return Bound(value, f"Nat.le_of_dvd (by omega) {fact_name}")
        return None
    if fact.operator not in {"=", "<", "≤", ">", "≥"}:
        return None
    a, b = fact.arguments
    operator = fact.operator
    if operator in {">", "≥"}:
        a, b, operator = b, a, {">": "<", "≥": "≤"}[operator]
    sides = [(a, b)] + ([(b, a)] if operator == "=" else [])
    for small, big in sides:
        stated = limits.get(big)
        limit = stated if stated is not None else _largest(big, found)
        if limit is None or variable not in small.names:
            continue
        limit -= operator == "<"
        reach = _reach(small, variable, lower, limit)
        if reach is None:
            continue
        if small == name(variable) or (big.names and stated is None and _linear(small)):
            return Bound(reach, "by omega")
        if big.names and stated is None:
            continue
        term = _monotone(small, variable, f"(show {reach + 1} ≤ {variable} from hlt)", lower)
        if term is None:
            continue
        if _linear(small):
            return Bound(reach, "by omega")
        return Bound(reach, f"Nat.le_of_not_lt fun hlt => by have := {term}; omega")
    return None


def _largest(expression: Expression, found: dict[str, Bound]) -> int | None:
    """Largest value of a monotone expression, given upper bounds of its variables."""
    value = closed_value(expression)
    if value is not None:
        return value
    if not all(n in found for n in expression.names) or not _is_monotone(expression):
        return None
    return closed_value(
        expression.replace({n: Expression("number", text=str(found[n].value)) for n in expression.names})
    )


def _is_monotone(expression: Expression) -> bool:
    return all(
        e.operator in {"number", "name", "+", "*"} or (e.operator == "^" and closed_value(e.arguments[1]) is not None)
        for e in expression.walk()
    )


def _linear(expression: Expression) -> bool:
    for e in expression.walk():
        if e.operator == "*" and not any(closed_value(a) is not None for a in e.arguments):
            return False
        if e.operator == "^" and e.names:
            return False
        if e.operator not in {"number", "name", "+", "*", "^"}:
            return False
    return True


def _reach(expression: Expression, variable: str, lower: dict[str, int], limit: int) -> int | None:
    """Largest value of `variable` for which the expression can stay within `limit`."""

    def exceeds(value: int) -> bool:
        values = {n: lower.get(n, 0) for n in expression.names}
        values[variable] = value
        result = closed_value(expression.replace({n: Expression("number", text=str(v)) for n, v in values.items()}))
        return result is None or result > limit

    if not exceeds(LARGEST_BOUND + 1):
        return None
    low, high = -1, LARGEST_BOUND + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if exceeds(middle) else (middle, high)
    return max(low, 0)


def _monotone(expression: Expression, variable: str, witness: str, lower: dict[str, int]) -> str | None:
    """Proof of `bound ≤ expression` from `witness : n ≤ variable` and the lower bounds of the other variables."""
    if expression.operator == "number":
        return f"(Nat.le_refl {expression})"
    if expression.operator == "name":
        if expression.text == variable:
            return witness
        return f"(by omega : {lower.get(expression.text, 0)} ≤ {expression})"
    if expression.operator in {"+", "*"}:
        parts = [_monotone(a, variable, witness, lower) for a in expression.arguments]
        if None in parts:
            return None
        return f"(Nat.{'add_le_add' if expression.operator == '+' else 'mul_le_mul'} {parts[0]} {parts[1]})"
    if expression.operator == "^":
        base, exponent = expression.arguments
        power = closed_value(exponent)
        if power is not None:
            inner = _monotone(base, variable, witness, lower)
            return None if inner is None else f"(Nat.pow_le_pow_left {inner} {power})"
        if closed_value(base) is not None and (closed_value(base) or 0) > 0:
            inner = _monotone(exponent, variable, witness, lower)
            return None if inner is None else f"(Nat.pow_le_pow_right (by omega : 0 < {base}) {inner})"
    return None


def _relevant(goal: Goal, bounds: dict[str, Bound]) -> dict[str, Expression]:
    """Facts whose variables are all bounded and which can be decided."""
    return {
        n: e
        for n, e in goal.facts.items()
        if e.names and e.names <= set(bounds) and not any(x.operator in {"∀", "∃", "cast"} for x in e.walk())
    }


def _haves(goal: Goal, bounds: dict[str, Bound], chosen: list[str]) -> tuple[Goal, dict[str, str]]:
    names: dict[str, str] = {}
    for variable in sorted(chosen, key=list(bounds).index):
        fact = goal.fresh(f"h{variable}")
        names[variable] = fact
        goal = goal.after(
            f"have {fact} : {variable} ≤ {bounds[variable].value} := {bounds[variable].proof}",
            facts={
                **goal.facts,
                fact: Expression("≤", (name(variable), Expression("number", text=str(bounds[variable].value)))),
            },
        )
    return goal, names


def _by_kernel(goal: Goal, bounds: dict[str, Bound]) -> Iterator[tuple[str, ...]]:
    """All cases evaluated by the kernel: `∀ x, x < n → … → conclusion` by `decide +kernel`."""
    conclusion = goal.conclusion
    if conclusion is None or not (conclusion.names - {"False"}) <= set(bounds):
        return
    if any(e.operator in {"∀", "∃", "cast"} for e in conclusion.walk()):
        return
    facts = _relevant(goal, bounds)
    used = set().union(conclusion.names - {"False"}, *(e.names for e in facts.values()))
    order = [v for v in sorted(used, key=lambda v: bounds[v].value) if v in bounds]
    cases = 1
    for variable in order:
        cases *= bounds[variable].value + 1
    if not order or cases > MOST_CASES:
        return
    with_bounds, _ = _haves(goal, bounds, order)
    statement, arguments, known, left = "", [], set[str](), dict(facts)
    for variable in order:
        statement += f"∀ {variable}, {variable} < {bounds[variable].value + 1} → "
        arguments += [variable, "(by omega)"]
        known.add(variable)
        for fact, expression in list(left.items()):
            if expression.names <= known:
                statement += f"{_closed(expression)} → "
                arguments.append(fact)
                del left[fact]
    yield (
        *with_bounds.steps,
        f"exact (by decide +kernel : {statement}{conclusion}) {' '.join(arguments)}",
    )


def _closed(expression: Expression) -> str:
    return f"({expression})" if expression.operator in {"→", "∨", "↔"} else str(expression)


def _by_cases(goal: Goal, bounds: dict[str, Bound]) -> Iterator[tuple[str, ...]]:
    """`rcases` on the value of one variable, omega (or simp, then omega) for each."""
    lower = _lower(goal)
    by_size = sorted(bounds, key=lambda v: bounds[v].value)
    for variable in by_size[:2]:
        low, high = lower.get(variable, 0), bounds[variable].value
        if high - low > MOST_SPLITS:
            continue
        with_bounds, _ = _haves(goal, bounds, [variable])
        few = high - low < FEW_SPLITS
        for closer in ("omega", "(simp_all <;> omega)", "simp_all") if few else ("omega",):
            yield (*with_bounds.steps, split(variable, low, high) + f" <;> {closer}")
    if len(by_size) >= 2:
        first, second = by_size[:2]
        ranges = [(lower.get(v, 0), bounds[v].value) for v in (first, second)]
        if (ranges[0][1] - ranges[0][0] + 1) * (ranges[1][1] - ranges[1][0] + 1) <= MOST_SPLITS:
            with_bounds, _ = _haves(goal, bounds, [first, second])
            yield (
                *with_bounds.steps,
                split(first, *ranges[0]) + " <;>",
                "  " + split(second, *ranges[1]) + " <;> first | omega | simp_all",
            )


def split(variable: str, low: int, high: int) -> str:
    """`rcases` for `low ≤ variable ≤ high` (proved by omega), the value put in for the variable."""
    cases = " ∨ ".join(f"{variable} = {value}" for value in range(low, high + 1))
    patterns = " | ".join("rfl" for _ in range(low, high + 1))
    return f"rcases (by omega : {cases}) with {patterns}"

"""Finite search over integers that are bounded on both sides."""

from collections.abc import Iterator

from prover.engine.portfolio.bounds import MOST_CASES, MOST_SPLITS
from prover.engine.portfolio.expression import Expression, name, number
from prover.engine.portfolio.goal import Goal
from prover.engine.portfolio.prepare import closed_value, negated, prepared


def integer_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """Split an integer between its bounds, or let the kernel check all cases."""
    base = prepared(goal)
    if not base.integers:
        return
    for start in (base, negated(base)):
        if start is None:
            continue
        bounds = integer_bounds(start)
        yield from _by_kernel(start, bounds)
        for variable, (low, high) in sorted(bounds.items(), key=lambda item: item[1][1] - item[1][0])[:2]:
            if high - low < MOST_SPLITS:
                cases = " ∨ ".join(f"{variable} = {value}" for value in range(low, high + 1))
                patterns = " | ".join("rfl" for _ in range(low, high + 1))
                yield (*start.steps, f"rcases (by omega : {cases}) with {patterns} <;> omega")


def integer_bounds(goal: Goal) -> dict[str, tuple[int, int]]:
    """Bounds of integer variables that linear facts state (omega finds them again)."""
    lower: dict[str, int] = {}
    upper: dict[str, int] = {}
    comparisons = []
    for fact in goal.facts.values():
        if fact.operator in {"<", "≤", ">", "≥"}:
            small, big = fact.arguments if fact.operator in {"<", "≤"} else fact.arguments[::-1]
            comparisons.append((small, big, int(fact.operator in {"<", ">"})))
    for small, big, strict in comparisons:
        low, high = closed_value(small), closed_value(big)
        if low is not None and big.operator == "name":
            lower[big.text] = max(low + strict, lower.get(big.text, low + strict))
        if high is not None and small.operator == "name":
            upper[small.text] = min(high - strict, upper.get(small.text, high - strict))
    for small, big, strict in comparisons:
        high, terms = closed_value(big), _terms(small)
        if high is None or terms is None or not all(t in lower for t in terms):
            continue
        for term in terms:
            reach = high - strict - sum(lower[t] for t in terms if t != term)
            upper[term] = min(reach, upper.get(term, reach))
    return {v: (lower[v], upper[v]) for v in goal.integers if v in lower and v in upper and lower[v] <= upper[v]}


def _terms(expression: Expression) -> list[str] | None:
    """Names of a sum of different variables."""
    if expression.operator == "+":
        left, right = (_terms(a) for a in expression.arguments)
        return None if left is None or right is None or set(left) & set(right) else left + right
    return [expression.text] if expression.operator == "name" else None


def _by_kernel(goal: Goal, bounds: dict[str, tuple[int, int]]) -> Iterator[tuple[str, ...]]:
    conclusion = goal.conclusion
    if conclusion is None or not bounds or not (conclusion.names - {"False"}) <= set(bounds):
        return
    facts = {
        n: e
        for n, e in goal.facts.items()
        if e.names and e.names <= set(bounds) and not any(x.operator in {"∀", "∃", "cast"} for x in e.walk())
    }
    cases = 1
    for low, high in bounds.values():
        cases *= high - low + 1
    if cases > MOST_CASES:
        return
    steps, statement, arguments, shifted = list(goal.steps), "", [], {}
    for variable, (low, high) in bounds.items():
        natural, below = goal.fresh(f"i{variable}"), goal.fresh(f"h{variable}")
        shift = f"(({natural} : Int) {'+' if low >= 0 else '-'} {abs(low)})"
        shifted[variable] = name(shift)
        steps.append(
            f"obtain ⟨{natural}, rfl, {below}⟩ : ∃ {natural} : Nat, {variable} = {shift[1:-1]} ∧ {natural} <"
            f" {high - low + 1} := ⟨({variable} - {number(low)}).toNat, by omega, by omega⟩"
        )
        statement += f"∀ {natural} : Nat, {natural} < {high - low + 1} → "
        arguments += [natural, below]
    for fact, expression in facts.items():
        shown = expression.replace(shifted)
        statement += f"({shown}) → "
        arguments.append(fact)
    yield (*steps, f"exact (by decide +kernel : {statement}{conclusion.replace(shifted)}) {' '.join(arguments)}")

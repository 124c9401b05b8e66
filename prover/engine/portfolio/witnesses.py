"""Existential conclusions: small numbers and variables as witnesses."""

from collections.abc import Iterator
from itertools import product

from prover.engine.portfolio.expression import Expression
from prover.engine.portfolio.goal import Goal
from prover.engine.portfolio.prepare import prepared

MOST_WITNESSES = 60


def witness_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """`refine ⟨witness, …⟩` with numbers, variables and their successors."""
    base = prepared(goal)
    if base.conclusion is None or base.conclusion.operator != "∃":
        return
    shape = _shape(base.conclusion)
    count = shape.count("?w")
    variables = base.naturals + base.integers
    terms = ["0", "1", "2", *variables, *(f"{v} + 1" for v in variables), *(f"2 * {v}" for v in variables)]
    for tried, chosen in enumerate(product(terms, repeat=count)):
        if tried >= MOST_WITNESSES:
            return
        text = shape
        for witness in chosen:
            text = text.replace("?w", witness, 1)
        closer = " <;> first | omega | simp" if "?_" in text else ""
        yield (*base.steps, f"refine {text}{closer}")


def _shape(expression: Expression) -> str:
    if expression.operator == "∃":
        inner = _shape(expression.arguments[0])
        return f"⟨?w, {inner[1:-1] if inner.startswith('⟨') else inner}⟩"
    if expression.operator == "∧":
        parts = [_shape(a) for a in expression.arguments]
        last = parts[1][1:-1] if parts[1].startswith("⟨") else parts[1]
        return f"⟨{parts[0]}, {last}⟩"
    return "?_"

"""Universally quantified facts put to use: at small numbers, and to compute a function's values."""

from collections.abc import Iterator
from dataclasses import replace

from prover.engine.portfolio.bounds import find_bounds, split
from prover.engine.portfolio.expression import Expression, evaluate, number
from prover.engine.portfolio.goal import Goal
from prover.engine.portfolio.prepare import closed_value, negated, prepared

MOST_INSTANCES = 130


def instance_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """Instances at small numbers, then the usual closers; with a case split where a variable is bounded."""
    base = prepared(goal)
    quantified = {n: e for n, e in base.facts.items() if e.operator == "∀"}
    if not quantified:
        return
    for values in ((0,), (0, 1), (0, 1, 2, 3)):
        haves = []
        for fact, expression in quantified.items():
            depth = _depth(expression)
            if depth == 1:
                haves += [f"have {fact}_{v} := {fact} {v}" for v in values]
            elif depth == 2 and len(values) <= 2:
                haves += [f"have {fact}_{v}_{w} := {fact} {v} {w}" for v in values for w in values]
        for closer in ("simp_all", "omega", "simp_all <;> omega"):
            yield (*base.steps, *haves, closer)
        for start in (base, negated(base)):
            bounds = find_bounds(start) if start is not None else {}
            if start is None or not bounds:
                continue
            variable = min(bounds, key=lambda v: bounds[v].value)
            if bounds[variable].value <= 12:
                local = start.fresh(f"h{variable}")
                yield (
                    *start.steps,
                    f"have {local} : {variable} ≤ {bounds[variable].value} := {bounds[variable].proof}",
                    *haves,
                    split(variable, 0, bounds[variable].value) + " <;> simp_all",
                )


def chain_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """A recurrence written out between the values it is known at and the value asked for; omega does the sums."""
    base = prepared(goal)
    asked = _function_values(base, base.conclusion)
    known = [v for e in base.facts.values() for v in _function_values(base, e)]
    if not asked:
        return
    (function, top) = max(asked, key=lambda pair: pair[1])
    start = min([v for f, v in known if f == function and v >= 0] or [0])
    if not 0 < top - start <= MOST_INSTANCES:
        return
    integers = bool(base.integers) or "Int" in base.types.get(function, "") or "ℤ" in base.types.get(function, "")
    for fact, expression in base.facts.items():
        if expression.operator != "∀" or _depth(expression) != 1:
            continue
        body = expression.arguments[0]
        if body.operator != "=":
            continue
        lines = []
        for value in range(start, top + 1):
            instance = _normalize(body.replace({expression.text: number(value)}), integers)
            arguments = [v for _, v in _function_values(base, instance)]
            if arguments and min(arguments) >= start and max(arguments) <= top:
                lines.append(f"have h{value} : {instance} := {fact} {value}")
        if lines:
            yield (*base.steps, *lines, "omega")


def evaluation_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """`simp` with the facts that say what functions are."""
    base = prepared(goal)
    facts = [n for n, e in base.facts.items() if e.operator in {"∀", "="}]
    if not facts or not base.functions:
        return
    for extra in ("", ", Nat.pow_succ"):
        yield (*base.steps, f"simp [{', '.join(facts)}{extra}]")
    yield (*base.steps, f"simp [{', '.join(facts)}] at *", "omega")


def _depth(expression: Expression) -> int:
    depth = 0
    while expression.operator == "∀":
        depth, expression = depth + 1, expression.arguments[0]
    return depth


def _function_values(goal: Goal, expression: Expression | None) -> list[tuple[str, int]]:
    if expression is None or expression.operator == "∀":
        return []
    values = []
    for e in expression.walk():
        if e.operator == "apply" and e.text in goal.functions and len(e.arguments) == 1:
            value = closed_value(e.arguments[0])
            if value is not None:
                values.append((e.text, value))
    return values


def _normalize(expression: Expression, integers: bool) -> Expression:
    """Closed arguments of applications computed."""
    arguments = tuple(_normalize(a, integers) for a in expression.arguments)
    if expression.operator == "apply":
        computed = []
        for argument in arguments:
            value = evaluate(argument, {}, integers)
            computed.append(number(value) if isinstance(value, int) and not isinstance(value, bool) else argument)
        arguments = tuple(computed)
    return replace(expression, arguments=arguments)

"""First steps on a goal: introduce, take apart, substitute, unfold functions given by a formula."""

from dataclasses import replace

from prover.engine.portfolio.expression import Expression, conjuncts, evaluate, name
from prover.engine.portfolio.goal import Goal


def introduced(goal: Goal) -> Goal:
    """`intro` for leading `∀`, `→`, `¬` and `≠` of the conclusion."""
    names: list[str] = []
    while goal.conclusion is not None:
        conclusion = goal.conclusion
        if conclusion.operator == "∀":
            local = goal.fresh(conclusion.text)
            body = conclusion.arguments[0].replace({conclusion.text: name(local)})
            goal = replace(goal, types={**goal.types, local: conclusion.kind or "Nat"}, conclusion=body)
        elif conclusion.operator == "→":
            local = goal.fresh("h")
            goal = replace(
                goal, facts={**goal.facts, local: conclusion.arguments[0]}, conclusion=conclusion.arguments[1]
            )
        elif conclusion.operator in {"¬", "≠"}:
            local = goal.fresh("h")
            positive = (
                conclusion.arguments[0] if conclusion.operator == "¬" else Expression("=", conclusion.arguments)
            )
            goal = replace(goal, facts={**goal.facts, local: positive}, conclusion=name("False"))
        else:
            break
        names.append(local)
    return goal.after("intro " + " ".join(names)) if names else goal


def taken_apart(goal: Goal) -> Goal:
    """`obtain` for conjunctions and existential statements among the facts."""
    for fact in list(goal.facts):
        if goal.facts[fact].operator not in {"∧", "∃"}:
            continue
        expression = goal.facts[fact]
        goal = replace(goal, facts={k: v for k, v in goal.facts.items() if k != fact})
        pattern, goal = _pattern(goal, fact, expression)
        goal = goal.after(f"obtain {pattern} := {fact}")
    return goal


def _pattern(goal: Goal, fact: str, expression: Expression) -> tuple[str, Goal]:
    if expression.operator == "∧":
        parts = conjuncts(expression)
        patterns = []
        for part in parts:
            pattern, goal = _pattern(goal, goal.fresh(fact), part)
            patterns.append(pattern)
        return f"⟨{', '.join(patterns)}⟩", goal
    if expression.operator == "∃":
        local = goal.fresh(expression.text)
        goal = replace(goal, types={**goal.types, local: expression.kind or "Nat"})
        inner, goal = _pattern(goal, fact, expression.arguments[0].replace({expression.text: name(local)}))
        inner = inner[1:-1] if inner.startswith("⟨") else inner
        return f"⟨{local}, {inner}⟩", goal
    local = goal.fresh(fact)
    return local, replace(goal, facts={**goal.facts, local: expression})


def substituted(goal: Goal) -> Goal:
    """`subst` for facts that say what a variable is."""
    for fact in list(goal.facts):
        expression = goal.facts.get(fact)
        if expression is None or expression.operator != "=":
            continue
        for variable, value in (expression.arguments, expression.arguments[::-1]):
            if variable.operator != "name" or variable.text not in (*goal.naturals, *goal.integers):
                continue
            if variable.text in value.names or any(e.operator in {"cast", "apply"} for e in value.walk()):
                continue
            change = {variable.text: value}
            goal = goal.after(
                f"subst {fact}",
                facts={k: v.replace(change) for k, v in goal.facts.items() if k != fact},
                types={k: t for k, t in goal.types.items() if k != variable.text},
                conclusion=goal.conclusion.replace(change) if goal.conclusion is not None else None,
            )
            break
    return goal


def unfolded(goal: Goal) -> Goal:
    """`simp only [h]` for facts `∀ x, f x = …` that define a local function outright."""
    for fact, expression in list(goal.facts.items()):
        bound: list[str] = []
        body = expression
        while body.operator == "∀":
            bound.append(body.text)
            body = body.arguments[0]
        if not bound or body.operator != "=":
            continue
        left, right = body.arguments
        if left.operator != "apply" or left.text not in goal.functions or left.text in _heads(right):
            continue
        if [a.text for a in left.arguments if a.operator == "name"] != bound:
            continue
        function = left.text
        targets = [n for n, e in goal.facts.items() if n != fact and function in _heads(e)]
        in_conclusion = goal.conclusion is not None and function in _heads(goal.conclusion)
        if not targets and not in_conclusion:
            continue
        places = " ".join([*targets, *(["⊢"] if in_conclusion else [])])
        where = "" if places == "⊢" else f" at {places}"
        goal = goal.after(
            f"simp only [{fact}]{where}",
            facts={n: (_apply(e, function, bound, right) if n in targets else e) for n, e in goal.facts.items()},
            conclusion=_apply(goal.conclusion, function, bound, right) if goal.conclusion is not None else None,
        )
    return goal


def _heads(expression: Expression) -> set[str]:
    return {e.text for e in expression.walk() if e.operator in {"apply", "name"}}


def _apply(expression: Expression, function: str, bound: list[str], body: Expression) -> Expression:
    arguments = tuple(_apply(a, function, bound, body) for a in expression.arguments)
    if expression.operator == "apply" and expression.text == function and len(arguments) == len(bound):
        return body.replace(dict(zip(bound, arguments, strict=True)))
    return Expression(expression.operator, arguments, expression.text, expression.kind)


def as_naturals(goal: Goal) -> Goal | None:
    """Integer variables that are known not to be negative, replaced by natural numbers (no subtraction allowed)."""
    integers = goal.integers
    if not integers or any(e.operator in {"-", "neg", "∃", "∀"} for x in goal.readable for e in x.walk()):
        return None
    steps = []
    for variable in integers:
        steps.append(f"obtain ⟨{variable}, rfl⟩ := Int.eq_ofNat_of_zero_le (by omega : 0 ≤ {variable})")
    types = {n: ("Nat" if n in integers else t) for n, t in goal.types.items()}
    return goal.after(*steps, "norm_cast at *", types=types)


def prepared(goal: Goal) -> Goal:
    """All first steps, in the order a person would take them."""
    goal = taken_apart(introduced(unfolded(goal)))
    return substituted(goal)


def negated(goal: Goal) -> Goal | None:
    """The conclusion's negation as a fact, for a conclusion `a ≤ b` or `a < b`; the conclusion is then `False`."""
    conclusion = goal.conclusion
    if conclusion is None or conclusion.operator not in {"≤", "<", "≥", ">"}:
        return None
    a, b = conclusion.arguments
    kind = "Int" if goal.integers else "Nat"
    if conclusion.operator in {"≥", ">"}:
        a, b = b, a
    fact = goal.fresh("hlt")
    if conclusion.operator in {"≤", "≥"}:
        step, read = f"apply {kind}.le_of_not_lt" if kind == "Nat" else "apply Int.not_lt.mp", Expression("<", (b, a))
    else:
        step, read = f"apply {kind}.lt_of_not_le" if kind == "Nat" else "apply Int.not_le.mp", Expression("≤", (b, a))
    return goal.after(step, f"intro {fact}", facts={**goal.facts, fact: read}, conclusion=name("False"))


def closed_value(expression: Expression) -> int | None:
    """Value of an expression without variables."""
    value = evaluate(expression, {}, integers=False)
    return value if isinstance(value, int) and not isinstance(value, bool) else None

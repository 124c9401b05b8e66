"""Induction on a natural variable, with the usual ways to close the two cases."""

from collections.abc import Iterator

from prover.engine.portfolio.goal import Goal
from prover.engine.portfolio.prepare import closed_value, introduced, prepared

_ZERO = "first | rfl | omega | simp | simp_all | (simp_all; omega)"
_STEPS = (
    "omega",
    "simp_all",
    "simp_all [Nat.pow_succ, Nat.mul_add, Nat.add_mul] <;> omega",
    "simp_all [Nat.pow_succ, Nat.pow_zero] <;> omega",
    "rw [Nat.pow_succ]; omega",
    "simp only [Nat.pow_succ, Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul] at *; omega",
    "simp only [Int.pow_succ] at *; omega",
    "simp_all [Int.pow_succ, Int.mul_add, Int.add_mul] <;> omega",
)


def induction_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """`induction n` for each natural variable of the conclusion."""
    base = introduced(goal)
    if base.conclusion is None:
        return
    for variable in base.naturals:
        if variable not in base.conclusion.names:
            continue
        hints = [
            f"have := @Nat.lt_two_pow_self {variable}"
            for e in base.conclusion.walk()
            if e.operator == "^" and closed_value(e.arguments[0]) == 2 and variable in e.arguments[1].names
        ][:1]
        facts = [n for n, e in base.facts.items() if variable in e.names]
        generalizing = f"revert {' '.join(facts)}" if facts else None
        for step in _STEPS:
            intro = f"intro {' '.join(facts)}; " if facts else ""
            yield (
                *base.steps,
                *([generalizing] if generalizing else []),
                f"induction {variable} with",
                f"| zero => {intro}{_ZERO}",
                f"| succ {variable} ih => {intro}{'; '.join([*hints, step])}",
            )
    yield from case_search(base)


def case_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """`cases n`: zero and successor, no hypothesis of induction."""
    base = prepared(goal)
    if base.conclusion is None:
        return
    for variable in base.naturals:
        if variable in base.conclusion.names:
            for step in ("(simp_all [Nat.pow_succ] <;> omega)", "(rw [Nat.pow_succ]; omega)"):
                yield (
                    *base.steps,
                    f"cases {variable} with",
                    f"| zero => {_ZERO}",
                    f"| succ {variable} => {step}",
                )


def structure_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """Induction and cases on lists, options, Booleans and own data types, and on disjunctions among the facts."""
    base = introduced(goal)
    lemmas = f" [{', '.join(goal.known)}]" if goal.known else ""
    for variable, kind in base.types.items():
        if not kind[:1].isupper() or kind.split()[0] in _NUMBERS or "→" in kind:
            continue
        for closer in (f"simp_all{lemmas}", f"(simp_all{lemmas} <;> omega)", f"first | omega | simp_all{lemmas}"):
            yield (*base.steps, f"induction {variable} <;> {closer}")
        others = [v for v in base.types if v != variable and base.types[v] == kind]
        if others:
            yield (
                *base.steps,
                f"induction {variable} generalizing {' '.join(others)} <;> first | omega | simp_all{lemmas}",
            )
        yield (*base.steps, f"cases {variable} <;> simp_all{lemmas}")
    for fact, expression in base.facts.items():
        if expression.operator in {"∨", "∧", "∃"}:
            yield (*base.steps, f"cases {fact} <;> simp_all{lemmas}")
            yield (*base.steps, f"cases {fact} <;> first | omega | simp_all | (simp_all; omega)")
    taken = prepared(goal)
    if taken.steps:
        for closer in ("simp_all", "omega", "exact?", "constructor <;> simp_all"):
            yield (*taken.steps, closer)
    if goal.known:
        for variable in base.naturals:
            yield (*base.steps, f"induction {variable} <;> (simp_all{lemmas} <;> omega)")
            yield (*base.steps, f"induction {variable} <;> simp_all{lemmas}")


_NUMBERS = frozenset({"Nat", "Int", "ℕ", "ℤ", "Prop", "Type", "Sort"})

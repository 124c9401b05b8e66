"""Remainders: powers of a variable modulo a small number, and powers of a number with a variable exponent."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from prover.engine.portfolio.expression import Expression, evaluate, number
from prover.engine.portfolio.goal import Goal
from prover.engine.portfolio.prepare import closed_value, prepared

LARGEST_MODULUS = 30
MOST_GUESSED = 3
MOST_RESIDUES = 1_000
LONGEST_PERIOD = 24


def residue_search(goal: Goal) -> Iterator[tuple[str, ...]]:
    """Facts about remainders of the nonlinear terms, then omega."""
    base = prepared(goal)
    moduli = stated_moduli(base)
    if base.conclusion is not None and base.conclusion.names == {"False"} and not moduli:
        moduli = [m for m in range(2, LARGEST_MODULUS + 1) if _decides(base, m)][:MOST_GUESSED]
    for modulus in moduli:
        facts = [*_exponential_facts(base, modulus), *_power_facts(base, modulus)]
        if facts:
            lines = (*base.steps, *(line for fact in facts for line in fact.lines))
            yield (*lines, "omega")
            # omega takes powers for more than they are here; a plain variable in their place keeps it simple
            powers = list(dict.fromkeys(power for fact in facts for power in fact.powers))
            if powers:
                yield (*lines, *(f"generalize {power} = p{i} at *" for i, power in enumerate(powers)), "omega")
    yield from _by_simp(base)


def _decides(goal: Goal, modulus: int) -> bool:
    """Is there an equation among the facts that no remainders by `modulus` fulfil?"""
    for fact in goal.facts.values():
        names = sorted(fact.names)
        known = set(names) <= {*goal.naturals, *goal.integers}
        if fact.operator != "=" or not names or not known or modulus ** len(names) > MOST_RESIDUES:
            continue
        difference = Expression("-", fact.arguments)
        values = (
            evaluate(difference, dict(zip(names, residues, strict=True)), integers=True)
            for residues in product(range(modulus), repeat=len(names))
        )
        if all(value is not None and int(value) % modulus != 0 for value in values):
            return True
    return False


def stated_moduli(goal: Goal) -> list[int]:
    """Numbers that stand after `%` or before `∣`."""
    found: list[int] = []
    for expression in goal.readable:
        for e in expression.walk():
            value = (
                closed_value(e.arguments[1])
                if e.operator == "%"
                else closed_value(e.arguments[0])
                if e.operator == "∣"
                else None
            )
            if value is not None and 1 < value <= LARGEST_MODULUS and value not in found:
                found.append(value)
    return found


@dataclass(frozen=True)
class _Fact:
    lines: tuple[str, ...]
    powers: tuple[str, ...] = ()


def _power_facts(goal: Goal, modulus: int) -> Iterator[_Fact]:
    """For each variable under a power: its remainder together with the remainders of its powers."""
    powers: dict[str, set[int]] = {}
    for expression in goal.readable:
        for e in expression.walk():
            exponent = closed_value(e.arguments[1]) if e.operator == "^" else None
            if exponent is not None and 2 <= exponent <= 12 and e.arguments[0].operator == "name":
                powers.setdefault(e.arguments[0].text, set()).add(exponent)
    for variable, exponents in powers.items():
        if variable not in (*goal.naturals, *goal.integers):
            continue
        kind = "Int" if variable in goal.integers else "Nat"
        rows = []
        for r in range(modulus):
            parts = [f"{variable} % {modulus} = {r}"]
            parts += [f"{variable} ^ {k} % {modulus} = {pow(r, k, modulus)}" for k in sorted(exponents)]
            rows.append(" ∧ ".join(parts))
        local = goal.fresh(f"h{variable}")
        cases = " ∨ ".join(f"{variable} % {modulus} = {r}" for r in range(modulus))
        patterns = " | ".join("h" for _ in range(modulus))
        joined = " ∨\n    ".join(f"({row})" for row in rows)
        lemma = "Int.mul_emod" if kind == "Int" else "Nat.mul_mod"
        yield _Fact(
            (
                f"have {local} : {joined} := by",
                f"  rcases (by omega : {cases}) with {patterns} <;>",
                f"    simp [{kind}.pow_succ, {kind}.pow_zero, {lemma}, h]",
            )
        )


def power_table(base: int, modulus: int) -> tuple[list[int], list[int]]:
    """Remainders of `base ^ n`: those before the period begins, then one period."""
    seen: dict[int, int] = {}
    values: list[int] = []
    value = 1 % modulus
    while value not in seen:
        seen[value] = len(values)
        values.append(value)
        value = value * base % modulus
    start = seen[value]
    return values[:start], values[start:]


def _exponential_facts(goal: Goal, modulus: int) -> Iterator[_Fact]:
    """For each power with a fixed base: its remainder by the remainder of the exponent, proved by induction."""
    bases: dict[tuple[int, str], list[Expression]] = {}
    for expression in goal.readable:
        for e in expression.walk():
            if e.operator != "^":
                continue
            value = closed_value(e.arguments[0])
            if value is None and e.arguments[0].operator == "neg":
                inner = closed_value(e.arguments[0].arguments[0])
                value = -inner if inner is not None else None
            exponent = e.arguments[1]
            big = (closed_value(exponent) or 0) > 200
            if value is None or not (exponent.names or big) or any(x.operator == "∀" for x in e.walk()):
                continue
            kind = "Int" if _in_integers(goal, expression) else "Nat"
            bases.setdefault((value, kind), [])
            if exponent not in bases[value, kind]:
                bases[value, kind].append(exponent)
    for (base, kind), exponents in bases.items():
        before, period = power_table(base, modulus)
        if len(before) + len(period) > LONGEST_PERIOD:
            continue
        shown = f"({base} : {kind})" if kind == "Int" else str(base)
        rows = [f"n = {i} ∧ {shown} ^ n % {modulus} = {v}" for i, v in enumerate(before)]
        start = len(before)
        for i, v in enumerate(period):
            where = f"n % {len(period)} = {(start + i) % len(period)}" if len(period) > 1 else ""
            least = f"{start} ≤ n" if start else ""
            rows.append(" ∧ ".join(x for x in (least, where, f"{shown} ^ n % {modulus} = {v}") if x))
        local = goal.fresh(f"hpow{abs(base)}")
        joined = " ∨\n    ".join(f"({row})" for row in rows) if len(rows) > 1 else rows[0]
        lines = [
            f"have {local} : ∀ n : Nat, {joined} := by",
            "  intro n",
            "  induction n with",
            "  | zero => simp",
            f"  | succ n ih => rw [{kind}.pow_succ]; omega",
        ]
        lines += [f"have := {local} {f'({e})' if e.arguments else e}" for e in exponents]
        powers = [Expression("^", (_literal(base), e)) for e in exponents if e.names]
        yield _Fact(tuple(lines), tuple(f"({p} : Int)" if kind == "Int" else str(p) for p in powers))


def _literal(value: int) -> Expression:
    return number(value)


def _in_integers(goal: Goal, expression: Expression) -> bool:
    return bool(set(goal.integers) & expression.names) or any(
        e.operator in {"cast", "neg"} for e in expression.walk()
    )


def _by_simp(goal: Goal) -> Iterator[tuple[str, ...]]:
    """Rewrite remainders of sums and products into remainders of their parts."""
    known = [n for n, e in goal.facts.items() if e.operator == "=" and any(x.operator == "%" for x in e.walk())]
    if goal.conclusion is None or not any(e.operator in {"%", "∣"} for e in goal.conclusion.walk()):
        return
    extra = "".join(f", {n}" for n in known)
    if goal.integers:
        yield (*goal.steps, f"simp [Int.pow_succ, Int.pow_zero, Int.mul_emod, Int.add_emod, Int.sub_emod{extra}]")
    else:
        yield (*goal.steps, f"simp [Nat.pow_succ, Nat.mul_mod, Nat.add_mod{extra}]")

"""Arithmetic beyond the closers: squares, products of facts, remainders."""

import re
from collections.abc import Iterator
from itertools import combinations, combinations_with_replacement, product

from prover.engine.tree.move import Move, Place
from prover.engine.tree.sequent import Hypothesis, Sequent
from prover.engine.tree.shape import shape

_NATURALS, _INTEGERS = {"Nat", "ℕ"}, {"Int", "ℤ"}
_LARGEST_MODULUS = 12
_MOST_CASES = 72
_MOST_PRODUCTS = 12
_RELATIONS = {"≤", "<", "≥", ">", "="}


def number_moves(place: Place) -> Iterator[Move]:
    """All that needs nonlinear arithmetic; `omega` and `grind` have the linear part."""
    sequent = place.sequent
    numbers = [h.name for h in sequent.variables if h.type in _NATURALS | _INTEGERS]
    if not numbers:
        return
    yield from _remainders(sequent)
    if re.search(r"[*^]", " ".join((sequent.conclusion, *(h.type for h in sequent.facts)))):
        yield from _products(place)


def _products(place: Place) -> Iterator[Move]:
    """Squares of integers and of their differences; products of inequalities; then `grind`, which knows rings."""
    sequent = place.sequent
    integers = [h.name for h in sequent.variables if h.type in _INTEGERS]
    naturals = [h.name for h in sequent.variables if h.type in _NATURALS]
    squares = [*integers, *(f"({a} - {b})" for a, b in combinations(integers, 2))]
    squares += [f"({a} + {b})" for a, b in combinations(integers, 2)]
    if squares and len(squares) <= 8:
        haves = [f"have := Int.mul_self_nonneg {s}" for s in squares]
        for have in haves:
            yield Move(f"{have}\ngrind", 1.4, closing=True)
        yield Move("\n".join([*haves, "grind"]), 1.8, closing=True)
    facts = [h for h in sequent.facts if shape(h.type).operator in {"≤", "<", "≥", ">"}][:4]
    yield from _by_contradiction(sequent, facts, integers)
    kind = "Int" if integers else "Nat"
    if kind == "Nat":
        for one, two in product(facts, facts):
            yield Move(f"have := Nat.mul_le_mul {one.name} {two.name}\ngrind", 1.8, closing=True)
        for fact in facts:
            for name in naturals[:4]:
                yield Move(f"have := Nat.mul_le_mul_left {name} {fact.name}\ngrind", 1.2, closing=True)
    else:
        for one, two in combinations(facts, 2):
            yield Move(f"have := Int.mul_pos {one.name} {two.name}\ngrind", 1.8, closing=True)
            yield Move(f"have := Int.mul_nonneg {one.name} {two.name}\ngrind", 1.9, closing=True)
        for name in integers[:4]:
            # Where the sign of a variable decides: both signs, each product by monotonicity.
            sign = sequent.fresh("hs")
            yield Move(f"rcases Int.lt_or_le 0 {name} with {sign} | {sign}", 2.4)
        for left, right in combinations(integers, 2):
            order = sequent.fresh("ho")
            yield Move(f"rcases Int.le_total {left} {right} with {order} | {order}", 2.6)
    if place.around.mathlib:
        hints = [f"sq_nonneg {s}" for s in squares[:8]]
        hints += [f"mul_pos {a.name} {b.name}" for a, b in combinations(facts, 2)][:4]
        if hints:
            yield Move(f"nlinarith [{', '.join(hints)}]", 1.6, closing=True, seconds=5.0)


def _by_contradiction(sequent: Sequent, facts: list[Hypothesis], integers: list[str]) -> Iterator[Move]:
    """`0 ≤ (b - a) * (d - c)` for inequalities `a ≤ b` and `c ≤ d`, one of which may be the conclusion's negation."""
    if not integers:
        return
    read = shape(sequent.conclusion)
    proofs = [_not_negative(h.type, h.name) for h in facts]
    start = ""
    if read.operator in {"≤", "<", "≥", ">"}:
        name = sequent.fresh("hc")
        strict = read.operator in {"<", ">"}
        left, right = read.parts if read.operator in {"≤", "<"} else read.parts[::-1]
        opposite = f"{right} ≤ {left}" if strict else f"{right} < {left}"
        proofs.insert(0, _not_negative(opposite, f"(Int.not_{'lt' if strict else 'le'}.mp {name})"))
        start = f"apply Classical.byContradiction\nintro {name}\n"
    for index, (one, two) in enumerate(combinations_with_replacement(proofs, 2)):
        if index >= _MOST_PRODUCTS:
            return
        yield Move(f"{start}have := Int.mul_nonneg {one} {two}\ngrind", 1.5 + 0.05 * index, closing=True)


def _not_negative(comparison: str, proof: str) -> str:
    """From a proof of `a ≤ b` or `a < b`, one of `0 ≤ b - a` (of `0 ≤ b` where `a` is 0)."""
    read = shape(comparison)
    weak = f"(Int.le_of_lt {proof})" if read.operator in {"<", ">"} else proof
    small = read.parts[0] if read.operator in {"≤", "<"} else read.parts[1]
    return weak if small == "0" else f"(Int.sub_nonneg_of_le {weak})"


def _remainders(sequent: Sequent) -> Iterator[Move]:
    """All remainders of one or two variables by a number that the goal divides by; `simp` computes with them."""
    text = " ".join((sequent.conclusion, *(h.type for h in sequent.facts)))
    moduli = sorted({int(m) for m in re.findall(r"% (\d+)|(\d+) ∣", text) for m in m if m})
    numbers = [h for h in sequent.variables if h.type in _NATURALS | _INTEGERS and sequent.mentions(h.name)]
    for modulus in moduli[:2]:
        if not 1 < modulus <= _LARGEST_MODULUS:
            continue
        chosen = numbers if modulus ** len(numbers) <= _MOST_CASES else numbers[:1]
        integers = bool(chosen) and chosen[0].type in _INTEGERS
        kind = "Int" if integers else "Nat"
        names = [sequent.fresh(f"h{h.name}") for h in chosen]
        splits = []
        for variable, name in zip(chosen, names, strict=True):
            cases = " ∨ ".join(f"{variable.name} % {modulus} = {r}" for r in range(modulus))
            patterns = " | ".join([name] * modulus)
            splits.append(f"rcases (by omega : {cases}) with {patterns}")
        divides = "Int.dvd_iff_emod_eq_zero" if integers else "Nat.dvd_iff_mod_eq_zero"
        rules = (
            ["Int.mul_emod", "Int.add_emod", "Int.sub_emod", "Int.pow_succ"]
            if integers
            else ["Nat.mul_mod", "Nat.add_mod", "Nat.pow_mod"]
        )
        where = " at *" if sequent.conclusion == "False" else ""
        for closer in (
            f"simp [{', '.join([divides, *rules, *names])}]{where}",
            f"simp_all [{', '.join([divides, *rules])}]",
        ):
            if splits:
                yield Move(" <;>\n  ".join([*splits, closer]), 1.9, closing=True, seconds=6.0)
        if kind == "Nat" and splits:
            yield Move(splits[0], 3.0)

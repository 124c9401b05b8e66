"""Towards a normal form: unfold, simplify, rewrite by equations of the context and the file."""

import re
from collections.abc import Iterator

from prover.engine.tree.move import Move, Place
from prover.engine.tree.sequent import Hypothesis, Sequent, names_in
from prover.engine.tree.shape import Shape, shape

_POWERS = "Nat.pow_succ, Nat.pow_zero"
_INTEGER_POWERS = "Int.pow_succ, Int.pow_zero"
_DISTRIBUTE = "Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul"


_STEPS = {
    "∑": "Finset.sum_range_succ",
    "∏": "Finset.prod_range_succ",
    "factorial": "Nat.factorial_succ",
    "!": "Nat.factorial_succ",
}
"""How what is defined by recursion goes on at a successor, by what shows it in a goal."""


def rewriting_moves(place: Place) -> Iterator[Move]:
    """`simp`, `unfold`, `rw`; closing is left to the closers of what remains."""
    sequent, around = place.sequent, place.around
    lemmas = f" [{', '.join(around.equations)}]" if around.equations else ""
    yield Move(f"simp_all{lemmas}", 0.6 if lemmas and place.depth else 0.9)
    yield Move(f"simp{lemmas}", 1.0)
    if lemmas:
        yield Move("simp_all", 1.2)
        yield Move(f"simp{lemmas} at *", 1.4)
    for definition in around.definitions:
        last = definition.rpartition(".")[2]
        if re.search(rf"(?<!\w){re.escape(last)}(?![\w'])", sequent.conclusion):
            yield Move(f"unfold {definition}", 1.2)
            yield Move(f"rw [{definition}]", 1.4)
        for fact in sequent.facts:
            if re.search(rf"(?<!\w){re.escape(last)}(?![\w'])", fact.type):
                yield Move(f"unfold {definition} at {fact.name}", 1.5)
                if definition not in around.endless:
                    yield Move(f"simp [{definition}] at {fact.name}", 1.3)
    for sign, step in _STEPS.items():
        if around.mathlib and sign in sequent.conclusion:
            yield Move(f"simp [{step}]", 0.5)
            yield Move(f"rw [{step}]", 0.6)
            for fact in sequent.facts:
                if sign in fact.type and shape(fact.type).operator == "=":
                    for closer in ("ring", "omega", "grind"):
                        yield Move(f"rw [{step}, {fact.name}]\n{closer}", 0.5, closing=True)
    for theorem in around.theorems:
        yield Move(f"rw [{theorem}]", 1.3)
        yield Move(f"rw [← {theorem}]", 1.9)
    for fact in sequent.facts:
        yield from _by_fact(sequent, fact)
    yield from _generalizations(sequent)
    yield from _arithmetic(place)


def _by_fact(sequent: Sequent, fact: Hypothesis) -> Iterator[Move]:
    read = _behind(shape(fact.type))
    if read.operator in {"=", "↔"}:
        yield Move(f"rw [{fact.name}]", 1.2)
        yield Move(f"rw [← {fact.name}]", 1.6)
        for other in sequent.facts:
            if other.name != fact.name and shape(other.type).operator not in {"∀", "→"}:
                yield Move(f"rw [{fact.name}] at {other.name}", 2.2)
                yield Move(f"rw [← {fact.name}] at {other.name}", 2.6)
        if read.operator == "=" and shape(sequent.conclusion).operator == "=":
            # A hypothesis of induction used on one side only leaves something to generalize.
            for side in ("rhs", "lhs"):
                yield Move(f"conv =>\n  {side}\n  rw [← {fact.name}]", 1.9)


def _behind(read: Shape) -> Shape:
    """What stands behind leading `∀` and `→`."""
    while read.operator in {"∀", "→"}:
        read = shape(read.parts[-1])
    return read


def _generalizations(sequent: Sequent) -> Iterator[Move]:
    """A term that occurs more than once becomes a variable: induction on it may do what it does not on its parts."""
    for term in _repeated(sequent, sequent.conclusion):
        yield Move(f"generalize {term} = {sequent.fresh('y')}", 1.2)
    for fact in sequent.facts:
        # A hypothesis of induction, used from right to left, may make a term occur twice; then it has done its work.
        read = shape(fact.type)
        if read.operator == "=" and len(read.parts[1]) > 1:
            right = _standing_alone(read.parts[1])
            left = f"({read.parts[0]})" if " " in read.parts[0] else read.parts[0]
            pieces = right.split(sequent.conclusion)
            for term in _repeated(sequent, left.join(pieces)) if len(pieces) > 1 else ():
                fresh = sequent.fresh("y")
                yield Move(f"rw [← {fact.name}]\ngeneralize {term} = {fresh}\nclear {fact.name}", 0.1)


def _standing_alone(term: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.'])\(?{re.escape(term)}\)?(?![\w.'])")


def _repeated(sequent: Sequent, text: str) -> list[str]:
    """Terms with a local that occur more than once in a proposition."""
    found = list(_terms(text))
    return [
        term
        for term in dict.fromkeys(found)
        if found.count(term) > 1 and set(names_in(term)) & set(sequent.types) and "✝" not in term
    ]


def _terms(text: str) -> Iterator[str]:
    """Terms in parentheses (not propositions, functions or type ascriptions), and those with a dot."""
    opened: list[int] = []
    for index, character in enumerate(text):
        if character == "(":
            opened.append(index)
        elif character == ")" and opened:
            inside = text[opened.pop() + 1 : index]
            if not re.search(r"[=≠<≤>≥∣∈∧∨¬↔∃∀→]|\bfun\b| : |,", inside):
                yield inside
    yield from (match[0] for match in re.finditer(r"(?<![\w.)'])[^\W\d][\w'₀-₉]*(?:\.[^\W\d][\w']*)+", text))


def _arithmetic(place: Place) -> Iterator[Move]:
    sequent = place.sequent
    text = " ".join((sequent.conclusion, *(h.type for h in sequent.facts)))
    integers = any(h.type in {"Int", "ℤ"} for h in sequent.hypotheses)
    if "^" in text:
        yield Move(f"simp only [{_INTEGER_POWERS if integers else _POWERS}] at *", 1.6)
        yield Move(f"simp only [{_POWERS}, {_DISTRIBUTE}] at *\nomega", 1.3, closing=True)
        yield Move(f"rw [{'Int' if integers else 'Nat'}.pow_succ]", 1.6)
    if place.around.mathlib:
        yield Move("ring_nf", 2.0)
        yield Move("ring_nf at *", 2.2)
        yield Move("push_cast", 2.4)
        yield Move("zify", 2.6)

"""Towards a normal form: unfold, simplify, rewrite by equations of the context and the file."""

import re
from collections.abc import Iterator

from prover.engine.tree.move import Move, Place
from prover.engine.tree.sequent import Hypothesis, Sequent
from prover.engine.tree.shape import Shape, shape

_POWERS = "Nat.pow_succ, Nat.pow_zero"
_INTEGER_POWERS = "Int.pow_succ, Int.pow_zero"
_DISTRIBUTE = "Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul"


def rewriting_moves(place: Place) -> Iterator[Move]:
    """`simp`, `unfold`, `rw`; closing is left to the closers of what remains."""
    sequent, around = place.sequent, place.around
    lemmas = f" [{', '.join(around.definitions)}]" if around.definitions else ""
    yield Move(f"simp_all{lemmas}", 0.9)
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
                yield Move(f"simp [{definition}] at {fact.name}", 1.3)
    for theorem in around.theorems:
        yield Move(f"rw [{theorem}]", 1.3)
        yield Move(f"rw [← {theorem}]", 1.9)
    for fact in sequent.facts:
        yield from _by_fact(sequent, fact)
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


def _behind(read: Shape) -> Shape:
    """What stands behind leading `∀` and `→`."""
    while read.operator in {"∀", "→"}:
        read = shape(read.parts[-1])
    return read


def _arithmetic(place: Place) -> Iterator[Move]:
    sequent = place.sequent
    text = " ".join((sequent.conclusion, *(h.type for h in sequent.facts)))
    integers = any(h.type in {"Int", "ℤ"} for h in sequent.hypotheses)
    if "^" in text:
        yield Move(f"simp only [{_INTEGER_POWERS if integers else _POWERS}] at *", 1.6)
        yield Move(f"simp only [{_POWERS}, {_DISTRIBUTE}] at *; omega", 1.3, closing=True)
        yield Move(f"rw [{'Int' if integers else 'Nat'}.pow_succ]", 1.6)
    if place.around.mathlib:
        yield Move("ring_nf", 2.0)
        yield Move("ring_nf at *", 2.2)
        yield Move("push_cast", 2.4)
        yield Move("zify", 2.6)

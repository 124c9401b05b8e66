"""Using what is known: apply facts, theorems and constructors, and put values into universal facts."""

from collections.abc import Iterator
from itertools import product

from prover.engine.tree.move import Move, Place
from prover.engine.tree.sequent import Hypothesis, Sequent, names_in
from prover.engine.tree.shape import Shape, shape

_MOST_INSTANCES = 10


def hypothesis_moves(place: Place) -> Iterator[Move]:
    """`apply`, instances of universal facts, library lookup by the conclusion."""
    sequent = place.sequent
    for fact in sequent.facts:
        read = shape(fact.type)
        if read.operator in {"→", "∀"}:
            yield Move(f"apply {fact.name}", 0.9)
            yield from _consequences(sequent, fact, read)
            yield from _instances(place, fact.name, read)
        elif read.operator == "↔":
            yield Move(f"apply {fact.name}.mp", 1.6)
            yield Move(f"apply {fact.name}.mpr", 1.6)
        elif read.operator == "":
            # A definition may hide a ∀.
            yield Move(f"apply {fact.name}", 2.0)
    for theorem in (*place.around.constructors, *place.around.theorems):
        yield Move(f"apply {theorem}", 1.0)
    yield from _transitivity(sequent)
    yield Move("apply?", 2.8 if shape(sequent.conclusion).operator == "=" else 1.6, lookup=True)


def _instances(place: Place, fact: str, read: Shape) -> Iterator[Move]:
    """`have := h x`, or `obtain ⟨y, hy⟩ := h x` where that gives an existential statement."""
    sequent = place.sequent
    premises = 0
    names: list[tuple[str, str]] = []
    while read.operator in {"∀", "→"}:
        if read.operator == "∀":
            names += [(b.name, b.type) for b in read.binders]
            premises += sum(bool(b.guard) for b in read.binders)
        else:
            premises += 1
        read = shape(read.parts[-1])
    if premises > 1 or not 0 < len(names) <= 2:
        return
    candidates = [_terms(sequent, kind) for _, kind in names]
    cost = 1.0 if read.operator == "∃" else 1.7
    for index, values in enumerate(product(*candidates)):
        if index >= _MOST_INSTANCES:
            return
        call = f"{fact} {' '.join(_argument(v) for v in values)}" + (" (by assumption)" if premises else "")
        if read.operator == "∃":
            witness = sequent.fresh(read.binders[0].name.replace("✝", ""))
            yield Move(f"obtain ⟨{witness}, {sequent.fresh('hw')}⟩ := {call}", cost + 0.1 * index)
        else:
            yield Move(f"have {sequent.fresh('hi')} := {call}", cost + 0.1 * index)


def _consequences(sequent: Sequent, fact: Hypothesis, read: Shape) -> Iterator[Move]:
    """`h k` for a fact `h : P → Q` and a proof `k : P`, which replaces it."""
    if read.operator != "→":
        return
    for premise in sequent.facts:
        if premise.type == read.parts[0]:
            yield Move(f"replace {fact.name} := {fact.name} {premise.name}", 0.3)


def _terms(sequent: Sequent, kind: str) -> list[str]:
    """Terms that may have this type: variables of it; for numbers, small ones; applications in the conclusion."""
    of_kind = [h.name for h in sequent.hypotheses if h.accessible and (not kind or h.type == kind)]
    data = {h.name for h in (*sequent.variables, *sequent.functions)}
    found = [name for name in of_kind if name in data]
    for function in sequent.functions:
        domain, _, codomain = function.type.rpartition(" → ")
        if kind in {"", codomain}:
            found += [f"{function.name} {h.name}" for h in sequent.variables if h.type == domain]
    if kind in {"Nat", "ℕ", "Int", "ℤ"}:
        found += ["0", "1"]
    present = names_in(sequent.conclusion)
    return sorted(found, key=lambda term: not set(names_in(term)) & set(present))[:6]


def _argument(term: str) -> str:
    return f"({term})" if " " in term else term


def _transitivity(sequent: Sequent) -> Iterator[Move]:
    """`Nat.le_trans` and the like through a fact that shares one side."""
    goal = shape(sequent.conclusion)
    if goal.operator not in {"≤", "<"}:
        return
    for fact in sequent.facts:
        read = shape(fact.type)
        if read.operator in {"∀", "→"}:
            while read.operator in {"∀", "→"}:
                read = shape(read.parts[-1])
            if read.operator in {"≤", "<"}:
                for lemma in ("Nat.le_trans", "Nat.lt_of_lt_of_le", "Nat.lt_of_le_of_lt"):
                    yield Move(f"exact {lemma} (by assumption) ({fact.name} _)", 1.5, closing=True)
                    yield Move(f"refine {lemma} ?_ ({fact.name} _)", 2.0)

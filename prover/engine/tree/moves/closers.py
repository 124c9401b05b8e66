"""Tactics that close a goal or fail: quick ones together, slow ones one by one."""

import re
from collections.abc import Iterator
from itertools import islice

from prover.engine.tree.move import Move, Place
from prover.engine.tree.moves.witnesses import witnesses
from prover.engine.tree.sequent import Sequent
from prover.engine.tree.shape import shape

QUICK = ("rfl", "assumption", "omega", "decide", "simp", "simp_all", "simp_all; omega")
WITH_KNOWN = ("simp_all [{}]", "simp_all [{}]; omega")
WITH_DEFINITIONS = ("simp [{}]", "simp [{}]; omega")
EXISTENTIAL = ("exact ⟨_, rfl⟩", "exact ⟨_, ‹_›⟩", "exact ⟨_, _, rfl⟩", "exact ⟨_, ‹_›, ‹_›⟩", "exact ⟨_, _, ‹_›⟩")
MOST_WITNESSES = 5
"""Witnesses that are tried at once, where linear arithmetic does the rest."""
MOST_PAIRS = 10
MATHLIB = ("linarith", "ring", "positivity")


def quick_closers(place: Place) -> tuple[str, ...]:
    """What every new goal is given to, in one elaboration; `;` separates steps."""
    around = place.around
    existential: tuple[str, ...] = ()
    if shape(place.sequent.conclusion).operator == "∃":
        linear = tuple(f"exact ⟨{w}, by omega⟩" for w in islice(witnesses(place.sequent), MOST_WITNESSES))
        existential = (*EXISTENTIAL, *linear, *_pairs(place.sequent))
    known = tuple(closer.format(", ".join(around.known)) for closer in WITH_KNOWN) if around.known else ()
    unfolding = (
        tuple(closer.format(", ".join(around.equations)) for closer in WITH_DEFINITIONS)
        if around.equations and around.theorems
        else ()
    )
    constructors = ("constructor",) if around.constructors else ()
    mathlib = MATHLIB if around.mathlib else ()
    return (*QUICK[:3], *existential, *constructors, *QUICK[3:], *known, *unfolding, *mathlib)


def _pairs(sequent: Sequent) -> Iterator[str]:
    """A witness that is data and no number, and a second that follows from it."""
    read = shape(sequent.conclusion)
    inner = shape(read.parts[0])
    if len(read.binders) == 2:
        body = read.parts[0]
    elif inner.operator == "∃":
        body = inner.parts[0]
    else:
        return
    if shape(body).operator == "=":
        terms = [w for w in witnesses(sequent) if not re.search(r"\d", w)]
        for term in terms[:MOST_PAIRS]:
            yield f"exact ⟨{term}, _, rfl⟩"


def slow_closers(place: Place) -> Iterator[Move]:
    """`grind`, library search, kernel evaluation, nonlinear arithmetic."""
    yield Move("exact?", 0.6, closing=True, lookup=True)
    yield Move("decide +kernel", 2.0, closing=True)
    if place.around.mathlib:
        yield Move("nlinarith", 1.0, closing=True, seconds=4.0)
        yield Move("norm_num", 0.9, closing=True)
        yield Move("norm_num [*] at *", 1.5, closing=True)
        yield Move("tauto", 1.2, closing=True)
        yield Move("gcongr", 1.5, closing=True)
    yield Move("grind", 0.2, closing=True)
    if place.around.known:
        yield Move(f"grind [{', '.join(place.around.known)}]", 0.25, closing=True)
    if place.around.project:
        yield Move("aesop", 1.0, closing=True, seconds=5.0)
        yield Move("field_simp\nring", 2.0, closing=True)

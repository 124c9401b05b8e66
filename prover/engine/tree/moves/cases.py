"""Cases and induction: on variables, on facts of inductive predicates, along the recursion of a function."""

import re
from collections.abc import Iterator

from prover.engine.tree.move import Alternatives, Move, Place
from prover.engine.tree.sequent import Hypothesis, Sequent, names_in
from prover.engine.tree.shape import shape

_INTEGERS = {"Int", "ℤ"}
_NATURALS = {"Nat", "ℕ"}
_DEEPEST = 3
"""Inductions inside one another."""


def case_moves(place: Place) -> Iterator[Move]:
    """`split`, `cases`, `induction`, `fun_induction`; what occurs in the conclusion first."""
    sequent = place.sequent
    if re.search(r"\bif\b|\bmatch\b", sequent.conclusion):
        yield Move("split", 0.5)
    for fact in sequent.facts:
        if re.search(r"\bif\b|\bmatch\b", fact.type):
            yield Move(f"split at {fact.name}", 0.6)
    for function in place.around.definitions:
        if _mentions(sequent, function):
            yield Move(f"fun_induction {function}", 0.7 + 0.3 * place.depth, Alternatives.WITH)
            yield Move(f"fun_cases {function}", 1.4, Alternatives.WITH)
    for variable in sequent.variables:
        if sequent.mentions(variable.name):
            yield from _on_variable(place, variable)
    yield from _on_facts(place)


def _on_variable(place: Place, variable: Hypothesis) -> Iterator[Move]:
    sequent, name = place.sequent, variable.name
    in_conclusion = name in names_in(sequent.conclusion)
    later = 0.0 if in_conclusion else 0.8
    if variable.type in _INTEGERS:
        yield Move(f"cases {name}", 2.5, Alternatives.WITH)
        return
    # Numbers are taken apart everywhere, and mostly in vain where nothing is defined by recursion on them.
    later += 0.0 if variable.type not in _NATURALS or _recurs(place, name) else 1.5
    if variable.type not in sequent.sorts:
        yield Move(f"cases {name}", 1.0 + later, Alternatives.WITH)
    if place.depth > 8 or variable.type in sequent.sorts or variable.type in {"Bool", "Prop", "Char", "String"}:
        return
    cost = 0.6 + later + 0.05 * place.depth
    yield Move(f"induction {name}", cost, Alternatives.WITH)
    others = [v.name for v in sequent.variables if v.name != name and v.name in names_in(sequent.conclusion)]
    if others:
        yield Move(f"induction {name} generalizing {' '.join(others)}", cost + 0.3, Alternatives.WITH)
    if variable.type in _NATURALS:
        yield Move(f"induction {name} using Nat.strongRecOn", cost + 1.0, Alternatives.WITH)


def _recurs(place: Place, name: str) -> bool:
    """Something about this number is defined by recursion: a function of the file, a power, a local function."""
    sequent = place.sequent
    texts = (sequent.conclusion, *(h.type for h in sequent.facts))
    if any(name in names_in(text) and re.search(r"[∑∏!]|factorial", text) for text in texts):
        return True
    if any(name in names_in(text) and re.search(r"\^ (?:\(|\d+ \* )?" + re.escape(name), text) for text in texts):
        return True
    if any(_mentions(sequent, definition) for definition in place.around.definitions):
        return True
    functions = {f.name for f in sequent.functions} | sequent.propositions
    step = any(re.search(r"\w \+ 1\)", h.type) for h in sequent.facts)
    return step and any(set(names_in(text)) & functions for text in texts)


def _on_facts(place: Place) -> Iterator[Move]:
    sequent = place.sequent
    for fact in sequent.facts:
        read = shape(fact.type)
        if read.operator == "=" and _constructors(read.parts):
            yield Move(f"cases {fact.name}", 1.3, Alternatives.WITH)
            yield Move(f"injection {fact.name}", 1.5)
        if read.operator == "≤" and re.fullmatch(r"\d+", read.parts[0]) and _recurs(place, read.parts[1]):
            yield Move(f"induction {fact.name}", 0.7, Alternatives.WITH)
        if read.operator in {"", "≤", "∈"} and read.parts[0] not in {"False", "True"}:
            own = read.operator == ""
            yield Move(f"cases {fact.name}", 1.0 if own else 2.2, Alternatives.WITH)
            yield Move(
                f"induction {fact.name}",
                (0.6 if own else 1.0 if read.operator == "∈" else 1.8) + 0.15 * place.depth,
                Alternatives.WITH,
            )


def _constructors(sides: tuple[str, ...]) -> bool:
    """Both sides may begin with a constructor: capital names after a dot are not told from functions here."""
    return any(re.match(r"^(some|none|\[|Sum\.|.* :: |.*\.\w+)", side) for side in sides)


def _mentions(sequent: Sequent, function: str) -> bool:
    last = function.rpartition(".")[2]
    pattern = re.compile(rf"(?<!\w){re.escape(last)}(?![\w'])")
    return any(pattern.search(text) for text in (sequent.conclusion, *(h.type for h in sequent.facts)))

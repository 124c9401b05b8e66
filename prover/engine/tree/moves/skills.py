"""Moves with lemmas of the library: apply, rewrite, simplify, or have what one says about the context."""

import re
from collections.abc import Iterator
from itertools import islice, product

from prover.engine.skills.applying import Lemma
from prover.engine.tree.move import Move, Place
from prover.engine.tree.sequent import Sequent

MOST_DEEP = 3
"""Skills that are tried further down than the first goals."""
MOST_INSTANCES = 4
_SHORT = re.compile(r"[^\W\d][\w'₀-₉]*\Z")
_SIGNS = {"Nat": "ℕ", "Int": "ℤ"}


def skill_moves(place: Place) -> Iterator[Move]:
    """Each skill in turn, those that fit best first."""
    around, sequent = place.around, place.sequent
    skills = around.skills if place.depth <= 1 else around.skills[:MOST_DEEP]
    known = f", {', '.join(around.equations)}" if around.equations else ""
    for index, skill in enumerate(skills):
        later = 0.05 * index
        yield Move(f"apply {skill.name}", 0.5 + later)
        if not skill.conditional:
            yield Move(f"grind [{skill.name}{known}]", 0.6 + later, closing=True)
            yield Move(f"rw [{skill.name}]", 0.6 + later)
            yield Move(f"rw [← {skill.name}]", 1.1 + later)
            yield Move(f"simp [{skill.name}{known}]", 0.9 + later)
            for fact in sequent.facts:
                if skill.constants & set(re.findall(r"\w+", fact.type)):
                    yield Move(f"rw [{skill.name}] at {fact.name}", 1.6 + later)
        for number, applied in enumerate(skill.applied):
            name, cost = sequent.fresh(_fact_name(skill)), 0.55 + later + 0.05 * number
            yield Move(f"rw [{applied}]", cost + 0.1)
            if name == _fact_name(skill):  # else it has been said before
                yield Move(f"have {name} := {applied}", cost)
                for instance in islice(_instances(skill, sequent), MOST_INSTANCES):
                    yield Move(f"have {name} := {applied} {instance}", cost + 0.1)


def _instances(skill: Lemma, sequent: Sequent) -> Iterator[str]:
    """Locals for what a skill speaks about, wherever their types are the same."""
    if not 0 < len(skill.variables) <= 3:
        return
    choices = [
        [h.name for h in sequent.variables if h.type == _SIGNS.get(variable.type, variable.type)]
        for variable in skill.variables
    ]
    yield from (" ".join(chosen) for chosen in product(*choices))


def _fact_name(skill: Lemma) -> str:
    last = skill.name.rpartition(".")[2]
    return last if _SHORT.match(last) else "fact"

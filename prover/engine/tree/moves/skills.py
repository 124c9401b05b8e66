"""Moves with lemmas of the library: apply, rewrite, simplify, or have what one says about the context."""

import re
from collections.abc import Iterator

from prover.engine.skills.applying import Lemma
from prover.engine.tree.move import Move, Place

MOST_DEEP = 3
"""Skills that are tried further down than the first goals."""
MOST_FUNCTIONS = 2
_SHORT = re.compile(r"[^\W\d][\w'₀-₉]*\Z")


def skill_moves(place: Place) -> Iterator[Move]:
    """Each skill in turn, those that fit best first."""
    around, sequent = place.around, place.sequent
    skills = around.skills if place.depth <= 1 else around.skills[:MOST_DEEP]
    functions = [h.name for h in sequent.functions][:MOST_FUNCTIONS]
    facts = {h.type for h in sequent.facts}
    known = f", {', '.join(around.equations)}" if around.equations else ""
    for index, skill in enumerate(skills):
        later = 0.05 * index
        yield Move(f"apply {skill.name}", 0.5 + later)
        yield Move(f"grind [{skill.name}{known}]", 0.6 + later, closing=True)
        if not skill.conditional:
            yield Move(f"rw [{skill.name}]", 0.6 + later)
            yield Move(f"rw [← {skill.name}]", 1.1 + later)
        yield Move(f"simp [{skill.name}{known}]", 0.9 + later)
        for fact in sequent.facts:
            if not skill.conditional and skill.constants & set(re.findall(r"\w+", fact.type)):
                yield Move(f"rw [{skill.name}] at {fact.name}", 1.6 + later)
        for number, applied in enumerate(skill.applications(functions, around.equations[:MOST_FUNCTIONS])):
            name = sequent.fresh(_fact_name(skill))
            cost = 0.55 + later + 0.05 * number
            if not any(fact.startswith("∀") and fact == skill.conclusion for fact in facts):
                yield Move(f"have {name} := {applied}", cost)
            yield Move(f"rw [{applied}]", cost + 0.1)


def _fact_name(skill: Lemma) -> str:
    last = skill.name.rpartition(".")[2]
    return last if _SHORT.match(last) else "fact"

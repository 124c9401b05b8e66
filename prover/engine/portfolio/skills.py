"""Attempts with lemmas of the library, on the goal as it stands."""

from collections.abc import Iterator, Sequence

from prover.engine.portfolio.attempt import Alternatives, Attempt
from prover.engine.skills.applying import Lemma

_PLAIN = (
    "exact {name} ..",
    "apply {name} <;> assumption",
    "rw [{name}]",
    "rw [← {name}]",
    "simp [{name}{known}]",
    "simp_all [{name}{known}]",
    "simp [{name}{known}]; omega",
)
_WITH_CONDITIONS = ("exact {name} ..", "apply {name} <;> assumption")
_APPLIED = ("exact {term} ..", "rw [{term}]", "have := {term}; simp_all", "have := {term}; simp_all; omega")
_TOGETHER = ("simp [{names}]", "simp_all", "grind")
_MOST_TOGETHER = 4


def skill_attempts(skills: Sequence[Lemma], known: Sequence[str]) -> Iterator[Attempt | Alternatives]:
    """For each skill its usual uses in one elaboration, the best fitting skill first; then, together, all that apply
    to the context or to definitions."""
    others = "".join(f", {name}" for name in known)
    for skill in skills:
        uses = [use.format(name=skill.name, known=others) for use in (_WITH_CONDITIONS if skill.applied else _PLAIN)]
        uses += [use.format(term=term) for term in skill.applied for use in _APPLIED]
        yield Alternatives(tuple(uses))
    terms = [skill.applied[0] for skill in skills if skill.applied][:_MOST_TOGETHER]
    if len(terms) > 1:
        facts = "; ".join(f"have said_{number} := {term}" for number, term in enumerate(terms))
        names = ", ".join(f"said_{number}" for number in range(len(terms)))
        yield Alternatives(tuple(f"{facts}; {end.format(names=names)}" for end in _TOGETHER))

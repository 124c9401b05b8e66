"""Attempts with lemmas of the library, on the goal as it stands."""

from collections.abc import Iterator, Sequence

from prover.engine.portfolio.attempt import Alternatives, Attempt
from prover.engine.skills.applying import Lemma
from prover.engine.tree.sequent import read_sequent

_PLAIN = (
    "exact {name} ..",
    "apply {name} <;> assumption",
    "rw [{name}]",
    "rw [← {name}]",
    "simp [{name}{known}]",
    "simp_all [{name}{known}]",
    "simp [{name}{known}]; omega",
)
_WITH_FACT = ("rw [{applied}]", "have := {applied}; simp_all", "have := {applied}; simp_all; omega")


def skill_attempts(goal: str, skills: Sequence[Lemma], known: Sequence[str]) -> Iterator[Attempt | Alternatives]:
    """For each skill its usual uses in one elaboration, the best fitting skill first."""
    functions = [h.name for h in read_sequent(goal).functions][:1] if goal else []
    others = "".join(f", {name}" for name in known)
    for skill in skills:
        uses = [use.format(name=skill.name, known=others) for use in _PLAIN]
        for applied in skill.applications(functions, known[:1]):
            uses += [use.format(applied=applied) for use in _WITH_FACT]
        yield Alternatives(tuple(uses))

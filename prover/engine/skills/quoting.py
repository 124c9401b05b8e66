"""The lemmas of the library that models were shown for one theorem, and the theorem with these in front of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from agents.task import Premise
from prover.engine.skills.in_file import SkillsInFile, premises
from prover.lean.problem import Problem
from prover.lean.splice import Edit
from skills_db.skill import Skill


@dataclass
class QuotedSkills:
    """`edits`: what the file got so far. `skills`: what was shown, best first; noted in the library as quoted."""

    in_file: SkillsInFile
    problem: Problem
    edits: Sequence[Edit]
    skills: list[Skill] = field(init=False)

    def __post_init__(self) -> None:
        self.skills = list(self.in_file.quoted(self.problem))

    @property
    def premises(self) -> tuple[Premise, ...]:
        """All that was shown so far."""
        return premises(self.skills)

    def more(self, goals: Sequence[str], each: int) -> tuple[Premise, ...]:
        """Lemmas for other goals, as the protocol `prover.engine.drafting.stage.Quoting` says."""
        found = self.in_file.quoted_for(goals, self.problem, each, {skill.name for skill in self.skills})
        known = {skill.name for skill in self.skills}
        self.skills += [skill for skill in found if skill.name not in known]
        return premises(found)

    def standing(self) -> Problem:
        """The theorem as it stands in the file, with these lemmas and what they need."""
        inserted = self.in_file.inserting(self.in_file.needed(self.skills))
        return self.in_file.standing(self.problem, self.edits, inserted)

"""The JSON that `prover skills tidy` and `compress` print."""

from typing import Literal

from pydantic import Field

from prover.cli.skills.schema import Answer, Model
from prover.engine.hygiene.events import Step


class StepModel(Model):
    """One change; with `done` left, one that was not made."""

    done: Literal["merged", "dropped", "renamed", "shortened", "admitted", "left"]
    id: str
    name: str = Field(description="of the skill, as it was")
    other: str = Field(description="the skill in its place, or its new name")
    rewritten: list[str] = Field(description="names of skills that got a new text for it")
    by: str = Field(description="the tactic that proves it")
    sentence: str
    tokens: int = Field(description="how many fewer the library has")

    @classmethod
    def of(cls, step: Step) -> "StepModel":
        """From the step."""
        return cls(
            done=step.done.value,
            id=step.skill.id,
            name=step.skill.name,
            other=step.other,
            rewritten=list(step.rewritten),
            by=step.by,
            sentence=step.sentence,
            tokens=step.tokens,
        )


class SizeModel(Model):
    """How large a library is: active skills, and the tokens of their statements and proofs."""

    skills: int
    tokens: int


class KeptModel(Model):
    """What happened to one environment's library. `kept`: the file with all of it as it was before the first change,
    if there was one."""

    environment: str
    before: SizeModel
    after: SizeModel
    steps: list[StepModel]
    kept: str | None
    seconds: float


class HygieneAnswer(Answer):
    """`tidy` and `compress`. `absent`: environments of skills whose Lean is not here."""

    command: Literal["skills tidy", "skills compress"]
    dry_run: bool
    libraries: list[KeptModel]
    absent: list[str]
    interrupted: bool = False

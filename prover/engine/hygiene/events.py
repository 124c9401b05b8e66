"""What hygiene did, step by step: what a report is made of."""

from dataclasses import dataclass
from enum import StrEnum

from skills_db.skill import Skill


class Done(StrEnum):
    """What became of a skill."""

    MERGED = "merged"
    """It went, another one says it and more."""
    DROPPED = "dropped"
    """It went: nothing used it, and one tactic proves it."""
    RENAMED = "renamed"
    SHORTENED = "shortened"
    """It has another, shorter proof."""
    ADMITTED = "admitted"
    """It is new: a generalisation of others."""
    LEFT = "left"
    """It could have been changed, and was not: the sentence says why."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change, or one that was not made. `other`: name of the skill that took its place, or its new name;
    `rewritten`: names of the skills that got a new text for it; `tokens`: how many fewer the library has.
    `by`: the tactic that proves it now."""

    done: Done
    skill: Skill
    other: str = ""
    rewritten: tuple[str, ...] = ()
    sentence: str = ""
    tokens: int = 0
    by: str = ""

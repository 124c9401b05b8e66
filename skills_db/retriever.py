"""Who finds skills for a goal. The default one compares words; better ones have the same two nouns."""

from dataclasses import dataclass
from typing import Protocol

from skills_db.library import Library
from skills_db.skill import Skill


@dataclass(frozen=True, slots=True)
class Match:
    """A skill found for a goal. `score`: the higher the better; comparable within one search only."""

    skill: Skill
    score: float


class Retriever(Protocol):
    """Finds skills. Called from the event loop; answers within milliseconds. Raises `ProverError`."""

    def search(self, goal: str, k: int) -> tuple[Match, ...]:
        """The `k` skills that fit best to a goal as Lean prints it, best first; only active ones."""
        ...


@dataclass(frozen=True, slots=True)
class FullTextRetriever:
    """Finds skills by the words and signs that they share with a goal."""

    library: Library

    def search(self, goal: str, k: int) -> tuple[Match, ...]:
        """As the protocol says."""
        return tuple(Match(found.skill, found.score) for found in self.library.full_text(goal, k))

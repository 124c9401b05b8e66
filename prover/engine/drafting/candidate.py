"""A draft as it went through Lean, with what is needed to tell its story."""

from dataclasses import dataclass
from enum import StrEnum

from agents.draft import Draft
from agents.speaking import Reply
from agents.task import Trouble
from prover.lean.message import Message
from prover.lean.verdict import Verdict


class Origin(StrEnum):
    """Who wrote a candidate."""

    PROVER = "prover"
    FORMALISER = "formaliser"
    """It follows a plan, and puts helper lemmas first."""
    CORRECTOR = "corrector"
    REPAIR = "repair"
    """A failed draft with its failing steps proved by the portfolio."""
    SHORTENED = "shortened"
    """A proof without the steps that it does not need."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One draft and what came of it. `branch` and `round` count from 0; round 0 are the first drafts.

    `text`: what was checked, exactly (for an answer without Lean in it, the answer). `messages` are Lean's, by the
    lines of `text`. `reply` is `None` for a repair, which asks no model. `same_as`: an earlier candidate with the
    same proof, whose result this is. `verdict` is there if Lean had nothing to say against it.
    """

    number: int
    branch: int
    round: int
    origin: Origin
    text: str
    draft: Draft | None = None
    reply: Reply | None = None
    messages: tuple[Message, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    verdict: Verdict | None = None
    parent: int | None = None
    same_as: int | None = None
    seconds: float = 0.0

    @property
    def proved(self) -> bool:
        """It passed the strict check."""
        return self.verdict is not None and self.verdict.proved

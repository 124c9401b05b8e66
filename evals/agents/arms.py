"""The arms of the comparison, and how each gets the outcome of a problem."""

from dataclasses import dataclass

from prover.engine.drafting.rounds import Rounds
from prover.errors import ProverError

PORTFOLIO = "portfolio"
"""The row that stands for the search without models."""


@dataclass(frozen=True, slots=True)
class Arm:
    """Models at work with `rounds`, which in every arm allow the same number of drafts.

    `repair`: failed drafts go through the search as well. `name` is also the key of its rows.
    """

    name: str
    rounds: Rounds
    repair: bool = False

    @property
    def alone(self) -> bool:
        """It makes sense on problems that the search has solved already: nothing in it is the search's work."""
        return not self.repair


@dataclass(frozen=True, slots=True)
class Budget:
    """Of one problem, equal in every arm: `drafts` answers of at most `tokens` written tokens each."""

    drafts: int = 4
    tokens: int = 384

    def __post_init__(self) -> None:
        if self.drafts < 2 or self.drafts % 2:
            raise ProverError("The number of drafts must be even: half of them are corrections.")

    def arms(self) -> tuple[Arm, ...]:
        """First drafts only; half of them first drafts, each with one correction; the same with repair."""
        half = self.drafts // 2
        corrected = Rounds(half, 1, half)
        return (
            Arm("prover", Rounds(self.drafts, 0, 0)),
            Arm("prover+corrector", corrected),
            Arm("prover+corrector+repair", corrected, repair=True),
        )


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one problem in one arm. `setting`: everything else that the outcome depends on. `digest`: of the
    problem's file. Tokens as the server counted them; `answers` of models, `candidates` with repairs and shortenings.
    `proof`: the whole solved file. `seconds`: wall-clock of this row, which says little: kept answers take none, and
    other problems are at work beside it.
    """

    arm: str
    name: str
    digest: str
    setting: str
    outcome: str
    reason: str
    seconds: float
    answers: int = 0
    candidates: int = 0
    tokens_read: int = 0
    tokens_written: int = 0
    proof: str | None = None

    @property
    def proved(self) -> bool:
        """The strict verdict was `proved`."""
        return self.outcome == "proved"


def joined(search: Row, model: Row | None) -> Row:
    """The search first, the models for what it leaves open: what it solves costs no tokens."""
    return search if search.proved or model is None else model

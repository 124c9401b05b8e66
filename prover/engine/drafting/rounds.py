"""How many drafts and corrections: the budget `x + k*y` of MA-LoT."""

from dataclasses import dataclass

from prover.errors import ProverError


@dataclass(frozen=True, slots=True)
class Rounds:
    """`samples` first drafts (x), then `rounds` of corrections (k), each of `width` branches (y).

    `every`: go on after the first proof and keep all different ones. Source: arXiv 2503.03205, "budget".
    """

    samples: int = 4
    rounds: int = 2
    width: int = 2
    every: bool = False

    def __post_init__(self) -> None:
        if self.samples < 1 or self.rounds < 0 or self.width < 0:
            raise ProverError("At least one sample is needed, and rounds and width may not be negative.")

    @property
    def drafts(self) -> int:
        """The most drafts that can be asked for."""
        return self.samples + self.rounds * self.width

    def branches(self) -> range:
        """A branch is a first draft and its corrections; there are as many as the larger of x and y (if k > 0)."""
        return range(max(self.samples, self.width if self.rounds else 0))

    def corrected(self, branch: int) -> bool:
        """Whether a branch takes part in the rounds of correction."""
        return branch < self.width and self.rounds > 0

    def __str__(self) -> str:
        return f"{self.samples}+{self.rounds}*{self.width}"

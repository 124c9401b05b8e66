"""What a run may use, and what it has used."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from prover.inference.answer import Usage
from prover.inference.errors import BudgetSpent
from prover.inference.settings import Limits

CHARACTERS_PER_TOKEN = 4
"""For servers that do not say how many tokens an answer took: a budget has to count something."""


@dataclass
class Budget:
    """Limits of a run. Asked before every call; calls under way are finished and may overshoot, except in time.

    Answers from the cache and from a recording count as much as new ones: a run that was interrupted, or is
    replayed, ends where it would have ended.
    """

    limits: Limits = field(default_factory=Limits)
    clock: Callable[[], float] = monotonic
    calls: int = 0
    tokens: int = 0
    cost: float = 0.0
    began: float = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.clock()

    @property
    def seconds_left(self) -> float:
        """Until the wall-clock limit; infinite if there is none."""
        limit = self.limits.seconds
        return float("inf") if limit is None else max(0.0, limit - (self.clock() - self.began))

    def admit(self) -> None:
        """Count one more call. Raises `BudgetSpent`."""
        spent = self.spent
        if spent is not None:
            raise BudgetSpent(f"The budget of this run is spent: {spent}.")
        self.calls += 1

    def out_of_time(self) -> BudgetSpent:
        """For a call that the wall-clock limit ended."""
        return BudgetSpent(f"The budget of this run is spent: {self.limits.seconds:g} seconds.")

    def book(self, usage: Usage, characters: int, cost: float | None) -> None:
        """What an answer took. `characters`: of prompt and answer, in case the server does not count tokens."""
        known = usage.read is not None or usage.written is not None
        self.tokens += (usage.read or 0) + (usage.written or 0) if known else characters // CHARACTERS_PER_TOKEN
        self.cost += cost or 0.0

    @property
    def spent(self) -> str | None:
        """Which limit is reached, in words, or `None`."""
        limits = self.limits
        if self.seconds_left <= 0:
            return f"{limits.seconds:g} seconds"
        if limits.calls is not None and self.calls >= limits.calls:
            return f"{limits.calls} calls"
        if limits.tokens is not None and self.tokens >= limits.tokens:
            return f"{self.tokens} of {limits.tokens} tokens"
        if limits.cost is not None and self.cost >= limits.cost:
            return f"a cost of {self.cost:.4g} of {limits.cost:g}"
        return None

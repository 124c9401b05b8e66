"""The corrector: from a draft that failed, and what Lean said against it, to another draft."""

from dataclasses import dataclass

from agents.speaking import Model, Reply, speak
from agents.style import Failure, Style
from agents.task import Task
from prover.inference.ledger import Booking

ROLE = "corrector"


@dataclass(frozen=True)
class Corrector:
    """Works on one failure: the newest one of its branch."""

    model: Model
    style: Style

    async def correct(self, task: Task, failure: Failure, *, sample: int, booking: Booking) -> Reply:
        """Raises `ModelError`."""
        turn = self.style.correction(task, failure)
        return await speak(self.model, ROLE, turn, task, sample=sample, booking=booking)

"""The prover: from a task to a first draft."""

from dataclasses import dataclass

from agents.speaking import Model, Reply, speak
from agents.style import Style
from agents.task import Task
from prover.inference.ledger import Booking

ROLE = "prover"


@dataclass(frozen=True)
class Prover:
    """Writes drafts; each `sample` of the same task is another one."""

    model: Model
    style: Style

    async def draft(self, task: Task, *, sample: int, booking: Booking) -> Reply:
        """Raises `ModelError`."""
        return await speak(self.model, ROLE, self.style.first(task), task, sample=sample, booking=booking)

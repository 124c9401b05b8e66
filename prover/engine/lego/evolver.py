"""The evolver and the request solver as evolution asks for them (`prover.engine.evolution.model_evolver`)."""

from collections.abc import Sequence
from dataclasses import dataclass

from agents.draft import Draft
from agents.evolver import Direction, Evolver
from agents.request_solver import MOST_DEMONSTRATIONS, RequestSolver
from agents.speaking import Model
from agents.task import Premise, Task
from prover.engine.evolution.model_evolver import Written
from prover.inference.errors import EmptyAnswer, NotText
from prover.inference.ledger import Booking


@dataclass(frozen=True, slots=True)
class LegoEvolver:
    """A `ModelEvolver`: both roles played by `model`. `mathlib`: Mathlib's names and tactics can be used."""

    model: Model
    mathlib: bool = False

    @property
    def directions(self) -> Sequence[str]:
        """LEGO-Prover's four."""
        return tuple(direction.value for direction in Direction)

    async def evolve(
        self, direction: str, parent: Premise, *, aims: Sequence[str], offers: str, sample: int
    ) -> Sequence[Written]:
        """New lemmas from a skill; none where the answer holds none. Raises `ModelError`."""
        about = Task("", "", offers=offers, mathlib=self.mathlib)
        booking = Booking(parent.name, sample + 1)
        try:
            evolved = await Evolver(self.model).evolve(
                shown(parent), Direction(direction), aims, about=about, sample=sample, booking=booking
            )
        except (EmptyAnswer, NotText):
            return ()
        return tuple(Written(lemma.statement, lemma.draft) for lemma in evolved.lemmas)

    async def solve(self, task: Task, *, sample: int) -> Sequence[Draft]:
        """Proofs of a wished-for statement, after the pattern of the task's premises. Raises `ModelError`."""
        patterns = [shown(premise) for premise in task.premises[:MOST_DEMONSTRATIONS]]
        try:
            solver = RequestSolver(self.model)
            reply = await solver.solve(task, patterns, sample=sample, booking=Booking(task.name, sample + 1))
        except (EmptyAnswer, NotText):
            return ()
        return reply.answer.drafts


def shown(premise: Premise) -> str:
    """A lemma with its proof, or where that is not known without one."""
    return premise.source or f"theorem {premise.name} {premise.statement}"

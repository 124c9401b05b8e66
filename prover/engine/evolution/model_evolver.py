"""What evolution asks of models, if there are any: new lemmas made from a skill, and proofs of wished-for ones.

The roles that answer live in `agents/`; this is all that the loop knows of them. Nothing of an answer is believed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from agents.draft import Draft
from agents.task import Premise, Task


@dataclass(frozen=True, slots=True)
class Written:
    """A new lemma as a model wrote it. `statement`: the head of a declaration, from `theorem` to before `:=`;
    `draft`: its proof, or `None` where the model only states it."""

    statement: str
    draft: Draft | None = None


class ModelEvolver(Protocol):
    """A model that evolves skills. Calls raise `prover.inference.errors.ModelError`; one fails, the loop goes on."""

    @property
    def directions(self) -> Sequence[str]:
        """The names of its directions (`extend dimensions`, …); they are counted beside those without a model."""
        ...

    async def evolve(
        self, direction: str, parent: Premise, *, aims: Sequence[str], offers: str, sample: int
    ) -> Sequence[Written]:
        """New lemmas from a skill. `aims`: statements of open requests that have to do with it; `offers`: one
        sentence about the environment; `sample`: number of this turn, so that the same question gets a new answer."""
        ...

    async def solve(self, task: Task, *, sample: int) -> Sequence[Draft]:
        """Proofs of a wished-for statement; skills that fit it are the task's premises."""
        ...

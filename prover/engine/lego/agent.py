"""LEGO's turn on one theorem: plans first, then drafts that follow them."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from agents.decomposer import Decomposer
from agents.formaliser import Formaliser
from agents.plan import Planned
from agents.speaking import Model, Reply
from agents.task import Task
from prover.engine.drafting.candidate import Origin
from prover.engine.drafting.rounds import Rounds
from prover.engine.drafting.stage import Quoting, Stage
from prover.engine.lean import Lean
from prover.engine.lego.planning import planned
from prover.inference.ledger import Booking

MOST_PLANS = 2
"""For one theorem; drafts share them, because a plan costs as many tokens as a draft."""


@dataclass(frozen=True, slots=True)
class Lego:
    """The decomposer and the formaliser, played by `model`."""

    model: Model
    name: str = "lego"

    async def ready(self, lean: Lean, task: Task, quoting: Quoting, rounds: Rounds) -> Stage:
        """Plans, all at the same time; what is then shown of the library stands in front of the theorem."""
        decomposer, bare = Decomposer(self.model), quoting.standing()
        count = min(MOST_PLANS, rounds.samples)
        plans = await asyncio.gather(
            *(planned(decomposer, lean, bare, task, quoting, sample=sample) for sample in range(count))
        )
        told = replace(task, premises=quoting.premises)
        return Stage(PlannedDrafts(Formaliser(self.model), plans), quoting.standing(), told, Origin.FORMALISER)


@dataclass
class PlannedDrafts:
    """A `Drafter`: sample i follows plan i modulo their number, and is shown what was found for that plan. The first
    draft of a plan carries its cost."""

    formaliser: Formaliser
    plans: Sequence[Planned]
    _paid: set[int] = field(default_factory=set)

    async def draft(self, task: Task, *, sample: int, booking: Booking) -> Reply:
        """Raises `ModelError`."""
        number = sample % len(self.plans)
        plan = self.plans[number]
        shown = tuple(premise for premise in task.premises if premise.name in plan.offered)
        reply = await self.formaliser.draft(replace(task, premises=shown), plan, sample=sample, booking=booking)
        if number in self._paid:
            return reply
        self._paid.add(number)
        return replace(
            reply,
            calls=(*plan.calls, *reply.calls),
            tokens_read=plan.tokens_read + reply.tokens_read,
            tokens_written=plan.tokens_written + reply.tokens_written,
            seconds=plan.seconds + reply.seconds,
        )

"""A plan for one theorem: asked for, its wishes looked at by Lean, lemmas of the library found for them."""

import asyncio

from agents.decomposer import Decomposer
from agents.plan import Plan, Planned, Wish, Wished
from agents.task import Task
from prover.engine.drafting.stage import Quoting
from prover.engine.lean import Lean
from prover.inference.errors import EmptyAnswer, NotText
from prover.inference.ledger import Booking
from prover.lean.check import CheckRequest, Limits
from prover.lean.problem import Problem
from prover.lean.session import SessionLost

OFFERED_FOR_WISH = 2
"""Lemmas of the library for each wish (LEGO-Prover's figure)."""
_LOOK = 10.0
"""Wall-clock seconds for elaborating one statement."""


async def planned(
    decomposer: Decomposer, lean: Lean, problem: Problem, task: Task, quoting: Quoting, *, sample: int
) -> Planned:
    """One plan; an answer without anything in it is an empty one. Raises `ModelError`."""
    try:
        asked = await decomposer.plan(task, sample=sample, booking=Booking(task.name, sample + 1))
    except (EmptyAnswer, NotText):
        return Planned(Plan(), offered=tuple(premise.name for premise in quoting.premises))
    wished = await looked_at(lean, problem, asked.plan.wishes)
    before = quoting.premises
    found = quoting.more([one.goal for one in wished if one.goal], OFFERED_FOR_WISH)
    return Planned(
        asked.plan,
        wished,
        tuple(dict.fromkeys(premise.name for premise in (*before, *found))),
        asked.messages,
        asked.text,
        (asked.answer.call,),
        asked.answer.usage.read or 0,
        asked.answer.usage.written or 0,
        asked.answer.seconds,
    )


async def looked_at(lean: Lean, problem: Problem, wishes: tuple[Wish, ...]) -> tuple[Wished, ...]:
    """The wishes with what Lean says to their statements, in the file of the problem."""
    return tuple(await asyncio.gather(*(_looked_at(lean, problem, wish) for wish in wishes)))


async def _looked_at(lean: Lean, problem: Problem, wish: Wish) -> Wished:
    # A name that does not exist would otherwise become a variable, and every nonsense a statement.
    text = f"set_option autoImplicit false in\n{wish.statement} := by\n  sorry\n"
    request = CheckRequest(text, problem.context, Limits(_LOOK), goals=True)
    try:
        result = await lean.pool.check(request)
    except SessionLost:
        return Wished(wish, "Lean died over it.")
    if not result.without_error:
        first = result.errors[0].text.split("\n")[0] if result.errors else f"Lean {result.status}."
        return Wished(wish, first)
    if len(result.sorries) != 1:
        return Wished(wish, "It is not one statement.")
    return Wished(wish, goal="\n\n".join(result.sorries[0].goals))

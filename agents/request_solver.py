"""The request solver: a lemma that somebody wished for, proved after the example of lemmas of the library."""

from collections.abc import Sequence
from dataclasses import dataclass

from agents.answer import read_answer
from agents.prompts import examples, template
from agents.speaking import DEFAULT_TOKENS, Asking, Model, Reply, reply_of
from agents.style import file_of
from agents.task import Task
from prover.inference.ledger import Booking
from prover.inference.message import ChatMessage, system, user
from prover.inference.settings import Sampling

ROLE = "request_solver"
MOST_DEMONSTRATIONS = 3
"""LEGO-Prover's figure."""


@dataclass(frozen=True)
class RequestSolver:
    """Writes proofs of a request; each `sample` is another one."""

    model: Model

    async def solve(self, task: Task, demonstrations: Sequence[str], *, sample: int, booking: Booking) -> Reply:
        """`demonstrations`: whole proved lemmas of the library, the best first. Raises `ModelError`."""
        messages = prompt(task, demonstrations)
        limit = self.model.role(ROLE).max_tokens or DEFAULT_TOKENS
        got = await Asking(self.model, ROLE, messages, sample, booking).answer(Sampling(max_tokens=limit))
        choice = got.choices[0]
        text = f"<think>{choice.reasoning}</think>\n{choice.text}" if choice.reasoning else choice.text
        return reply_of(read_answer(text, task, cut_off=got.truncated), messages, text, (got,))


def prompt(task: Task, demonstrations: Sequence[str]) -> tuple[ChatMessage, ...]:
    """What the request solver is told."""
    chosen = "\n\n".join(demonstrations[:MOST_DEMONSTRATIONS])
    worked = chosen or examples("mathlib" if task.mathlib else "embedded")
    asked = template("request_solver").substitute(
        shown="Proved lemmas of the library that may serve as a pattern; they can be used by name:"
        if chosen
        else "Proved lemmas, as a pattern:",
        demonstrations=worked,
        file=file_of(task),
        tools=template("tools_mathlib" if task.mathlib else "tools_embedded").template,
    )
    return system(template("system").substitute(offers=task.offers)), user(asked)

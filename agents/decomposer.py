"""The decomposer: from a theorem, in words or in Lean, to a plan and the lemmas that would help with it."""

from dataclasses import dataclass

from agents.answer.planning import MOST_WISHES, read_plan
from agents.plan import Plan
from agents.prompts import plan_examples, template
from agents.speaking import Asking, Model
from agents.style import file_of
from agents.task import Task
from prover.inference.answer import Answer
from prover.inference.ledger import Booking
from prover.inference.message import ChatMessage, system, user
from prover.inference.settings import Sampling

ROLE = "decomposer"
DEFAULT_TOKENS = 1024
"""Limit of a plan where the role sets none."""


@dataclass(frozen=True, slots=True)
class Decomposed:
    """A plan and how it was asked for. `answer` is the model's, with its cost."""

    plan: Plan
    messages: tuple[ChatMessage, ...]
    answer: Answer

    @property
    def text(self) -> str:
        """The whole answer."""
        return self.answer.choices[0].text


@dataclass(frozen=True)
class Decomposer:
    """Plans; each `sample` of the same task is another plan."""

    model: Model

    async def plan(self, task: Task, *, sample: int, booking: Booking) -> Decomposed:
        """Raises `ModelError`."""
        messages = prompt(task)
        limit = self.model.role(ROLE).max_tokens or DEFAULT_TOKENS
        asking = Asking(self.model, ROLE, messages, sample, booking)
        answer = await asking.answer(Sampling(max_tokens=limit))
        shown = plan_examples(_environment(task))
        return Decomposed(read_plan(answer.choices[0].text, task, shown), messages, answer)


def prompt(task: Task) -> tuple[ChatMessage, ...]:
    """What the decomposer is told."""
    asked = template("decomposer").substitute(
        examples=plan_examples(_environment(task)),
        informal=f"{task.informal.strip()}\n\n" if task.informal.strip() else "",
        file=file_of(task),
        goal=f"\nThe goal as Lean shows it:\n```\n{task.goal}\n```\n" if task.goal else "",
        most=MOST_WISHES,
    )
    return system(template("decomposer_system").substitute(offers=task.offers)), user(asked)


def _environment(task: Task) -> str:
    return "mathlib" if task.mathlib else "embedded"

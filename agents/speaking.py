"""Asking a model in one turn: with a thought that we begin and a statement that we write, or in one plain answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from agents.answer import Answer, read_answer
from agents.plan import Planned
from agents.style import Turn, file_of
from agents.task import Task
from prover.inference.answer import Answer as Completion
from prover.inference.errors import EmptyAnswer
from prover.inference.ledger import Booking
from prover.inference.message import ChatMessage, assistant
from prover.inference.settings import Sampling
from prover.inference.settings.schema import PlayedRole

THOUGHT_SHARE = 0.8
"""Part of the token limit that the thought may take (MA-LoT's published code)."""
DEFAULT_TOKENS = 4096
"""Limit of an answer where the role sets none."""


class Model(Protocol):
    """What an agent needs of `prover.inference.client.ModelClient`."""

    async def chat(
        self,
        role: str,
        messages: Sequence[ChatMessage],
        *,
        sampling: Sampling | None = None,
        sample: int = 0,
        booking: Booking = ...,
        continues: bool = False,
    ) -> Completion:
        """The answer to a chat. Raises `ModelError`."""
        ...

    async def offers_continuation(self, role: str) -> bool:
        """The server continues a started assistant message."""
        ...

    def role(self, name: str) -> PlayedRole:
        """The role's settings."""
        ...


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of one turn. `messages`: what was sent; `text`: the whole answer, with what was written for the
    model. `calls`: numbers in the ledger. Tokens as the server counted them (0 where it does not). `planned`: the
    plan that it follows, if there is one."""

    answer: Answer
    messages: tuple[ChatMessage, ...]
    text: str
    calls: tuple[int, ...]
    tokens_read: int
    tokens_written: int
    seconds: float
    planned: Planned | None = None


async def speak(model: Model, role: str, turn: Turn, task: Task, *, sample: int, booking: Booking) -> Reply:
    """Send a turn and read the answer. Raises `ModelError` as the model does."""
    limit = model.role(role).max_tokens or DEFAULT_TOKENS
    if turn.thought and await model.offers_continuation(role):
        begun = Asking(model, role, turn.before or turn.messages, sample, booking)
        return await _begun(begun, turn.thought, task, limit)
    asking = Asking(model, role, turn.messages, sample, booking)
    got = await asking.answer(Sampling(max_tokens=limit))
    choice = got.choices[0]
    text = f"<think>{choice.reasoning}</think>\n{choice.text}" if choice.reasoning else choice.text
    return reply_of(read_answer(text, task, cut_off=got.truncated), turn.messages, text, (got,))


@dataclass(frozen=True, slots=True)
class Asking:
    """The calls of one turn differ only in how far the answer has got."""

    model: Model
    role: str
    messages: tuple[ChatMessage, ...]
    sample: int
    booking: Booking

    async def answer(self, sampling: Sampling, begun: str = "") -> Completion:
        """The answer, or how it goes on after `begun`. Raises `ModelError`."""
        messages = (*self.messages, assistant(begun)) if begun else self.messages
        return await self.model.chat(
            self.role,
            messages,
            sampling=sampling,
            sample=self.sample,
            booking=self.booking,
            continues=bool(begun),
        )


async def _begun(asking: Asking, opening: str, task: Task, limit: int) -> Reply:
    """The thought, begun for the model and stopped at its share of the tokens; then the proof behind a statement
    that is not the model's to choose."""
    share = int(limit * THOUGHT_SHARE)
    begun = f"<think>\n{opening}"
    thought = await asking.answer(Sampling(max_tokens=max(1, share), stop=("</think>",)), begun)
    written = f"{begun}{thought.text.rstrip()}\n</think>\n\n```lean4\n{file_of(task)} := by\n"
    left = limit - (thought.usage.written or share)
    try:
        proof = await asking.answer(Sampling(max_tokens=max(1, left), stop=("```",)), written)
    except EmptyAnswer:
        # It takes its proof for written: whatever the thought has of one counts, and so do its tokens.
        inside = replace(read_answer(thought.text, task), thought=thought.text)
        return reply_of(inside, asking.messages, f"{written}```", (thought,))
    text = f"{written}{proof.text.rstrip()}\n```"
    answer = read_answer(text, task, cut_off=proof.truncated)
    return reply_of(answer, asking.messages, text, (thought, proof))


def reply_of(
    answer: Answer, messages: tuple[ChatMessage, ...], text: str, completions: tuple[Completion, ...]
) -> Reply:
    """What came of some calls, their costs added."""
    return Reply(
        answer,
        messages,
        text,
        tuple(one.call for one in completions),
        sum(one.usage.read or 0 for one in completions),
        sum(one.usage.written or 0 for one in completions),
        sum(one.seconds for one in completions),
    )

"""A model whose answers are written down beforehand; everything around it is the real thing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from prover.inference.answer import Answer, Choice, Source, Usage
from prover.inference.ledger import NOTHING, Booking
from prover.inference.message import ChatMessage
from prover.inference.settings import Sampling, Settings
from prover.inference.settings.schema import PlayedRole


@dataclass(frozen=True)
class Asked:
    role: str
    messages: tuple[ChatMessage, ...]
    sampling: Sampling
    sample: int
    booking: Booking
    continues: bool


@dataclass
class ScriptedModel:
    """`answers`: what each role says, in order; the last one is repeated. Or a function of what was asked."""

    answers: dict[str, list[str]] | Callable[[Asked], str]
    continuing: bool = False
    limit: int = 1000
    asked: list[Asked] = field(default_factory=list)

    async def chat(
        self,
        role: str,
        messages: Sequence[ChatMessage],
        *,
        sampling: Sampling | None = None,
        sample: int = 0,
        booking: Booking = NOTHING,
        continues: bool = False,
    ) -> Answer:
        asked = Asked(role, tuple(messages), sampling or Sampling(), sample, booking, continues)
        before = sum(one.role == role for one in self.asked)
        self.asked.append(asked)
        if callable(self.answers):
            text = self.answers(asked)
        else:
            script = self.answers[role]
            text = script[min(before, len(script) - 1)]
        choice = Choice(text, None, "stop")
        number = len(self.asked)
        return Answer((choice,), Usage(100, 20), "scripted", b"", Source.LIVE, 0.0, 1, number, "", None)

    async def offers_continuation(self, role: str) -> bool:
        return self.continuing

    def role(self, name: str) -> PlayedRole:
        return Settings().role(name).model_copy(update={"max_tokens": self.limit})

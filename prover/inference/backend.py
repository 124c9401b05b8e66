"""Who answers requests in the end: a server, tried again where that helps, or a recording."""

from dataclasses import dataclass
from typing import Protocol

from prover.inference.answer import Source
from prover.inference.transport import Outgoing


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds for one try, and for all tries and waits together."""

    timeout: float
    total: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """A reply that can be used. `seconds`: of all tries and waits."""

    content: bytes
    seconds: float
    tries: int


class Backend(Protocol):
    """Answers requests."""

    @property
    def source(self) -> Source:
        """What its answers are booked as."""
        ...

    async def ask(self, outgoing: Outgoing, patience: Patience) -> Outcome:
        """A reply that `answer.parse` understands (or, for `Path.MODELS`, a JSON value). Raises `ModelError`."""
        ...

    async def aclose(self) -> None:
        """Close what is open."""
        ...

"""Where calls are booked: the protocol. The database behind it is in `skills_db`, which may import this room."""

from collections import Counter
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from prover.inference.answer import Source


@dataclass(frozen=True, slots=True)
class Booking:
    """What a call is for. `problem`: a name that the caller chooses. `attempt`: number within the problem, from 1."""

    problem: str | None = None
    attempt: int | None = None


NOTHING = Booking()


class CallState(StrEnum):
    """`open`: sent, and nothing known since; that is what a crash leaves behind."""

    OPEN = "open"
    ANSWERED = "answered"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class CallStart:
    """What is known before a call is sent. `prompt_hash`, `key`: sha256 of the prompt and of the whole request."""

    role: str
    endpoint: str
    model: str
    kind: str
    prompt_hash: str
    key: str
    booking: Booking = NOTHING
    source: Source = Source.LIVE


@dataclass(frozen=True, slots=True)
class CallEnd:
    """What is known after it. `seconds`: of all tries. `error`: a `ModelError.kind`. `cost`: if known."""

    state: CallState
    seconds: float
    tries: int
    tokens_read: int | None = None
    tokens_written: int | None = None
    tokens_reasoning: int | None = None
    finish_reasons: tuple[str, ...] = ()
    cost: float | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer to be given again: `key` of the request, `occurrence` of it within a run, the reply's bytes."""

    key: str
    occurrence: int
    model: str
    content: bytes
    seconds: float


class Ledger(Protocol):
    """Books calls, each in one row, and keeps answers."""

    async def begin(self, start: CallStart, occurrence: int | None = None) -> "Begun":
        """Book a call before it is sent, so that a crash cannot hide it. Raises `ProverError`.

        If `occurrence` is given, an answer to the same request, asked as often before, of this or an earlier run is
        looked for; when there is one, the call is booked with it as its source.
        """
        ...

    async def finish(self, call: int, end: CallEnd, keep: Kept | None = None) -> None:
        """Complete a call's row, and keep its answer, both or neither. Raises `ProverError`."""
        ...


@dataclass(frozen=True, slots=True)
class Begun:
    """A call that is booked: its number, and an answer that was kept."""

    call: int
    kept: Kept | None = None


@dataclass
class MemoryLedger:
    """Books into lists, for a client without a database."""

    starts: list[CallStart] = field(default_factory=list)
    ends: dict[int, CallEnd] = field(default_factory=dict)
    kept: dict[tuple[str, int], Kept] = field(default_factory=dict)

    async def begin(self, start: CallStart, occurrence: int | None = None) -> Begun:
        """As the protocol says; numbers count from 1."""
        kept = None if occurrence is None else self.kept.get((start.key, occurrence))
        self.starts.append(start if kept is None else replace(start, source=Source.CACHE))
        return Begun(len(self.starts), kept)

    async def finish(self, call: int, end: CallEnd, keep: Kept | None = None) -> None:
        """As the protocol says."""
        self.ends[call] = end
        if keep is not None:
            self.kept[keep.key, keep.occurrence] = keep


@dataclass
class Occurrences:
    """Counts how often each request was made in this run: eight samples of one prompt are eight answers, not one."""

    _made: Counter[str] = field(default_factory=Counter)

    def next(self, key: str) -> int:
        """How often it was made before."""
        self._made[key] += 1
        return self._made[key] - 1

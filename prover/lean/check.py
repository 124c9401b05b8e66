"""One check: what is asked of a Lean session and what comes back."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from prover.lean.message import Message, Position, Severity

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one check may use: wall-clock seconds and resident memory in bytes of the process that elaborates."""

    seconds: float = 30.0
    memory: int = 2048 * MIB


@dataclass(frozen=True)
class Context:
    """Trusted text that stands before what is checked (after the environment's preamble); elaborated once and kept.

    A session may keep several contexts; `key` identifies one.
    """

    text: str = ""

    @cached_property
    def key(self) -> str:
        """Hex digest of the text."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class CheckRequest:
    """Commands to elaborate in `context`. Candidates are isolated: nothing of one check is seen by the next."""

    text: str
    context: Context = field(default_factory=Context)
    limits: Limits = field(default_factory=Limits)
    goals: bool = False
    """Also report the goals at the first error and at each sorry (costs a little more)."""


class CheckStatus(StrEnum):
    """How a check ended. Only `ELABORATED` says anything about the candidate's correctness."""

    ELABORATED = "elaborated"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"


@dataclass(frozen=True, slots=True)
class Sorry:
    """A `sorry` of the submitted text with the goals it stands for, pretty-printed by Lean."""

    start: Position
    end: Position
    goals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """Result of a `CheckRequest`; positions are relative to its `text`.

    `goals` are the goals at the first error (asked for with `CheckRequest.goals`), `elapsed` is wall-clock seconds
    of the check, `lean_seconds` the part spent inside Lean itself where the driver can tell, `peak_rss` bytes.
    """

    status: CheckStatus
    messages: tuple[Message, ...] = ()
    goals: tuple[str, ...] = ()
    sorries: tuple[Sorry, ...] = ()
    elapsed: float = 0.0
    lean_seconds: float | None = None
    peak_rss: int | None = None

    @property
    def errors(self) -> tuple[Message, ...]:
        """The error messages, in order."""
        return tuple(m for m in self.messages if m.severity is Severity.ERROR)

    @property
    def without_error(self) -> bool:
        """Lean came to the end and reported no error. This is *not* "proved": see `verdict.py`."""
        return self.status is CheckStatus.ELABORATED and not self.errors

"""Tactic states: a hole opened once, then one tactic at a time.

    opening = Opening.of(problem, hole)                      # or Opening(context, command, place)
    first = await states.open_hole(opening)                  # Step; its state holds the goals as Lean prints them
    step = await states.apply_tactic(first.state, "intro n", Limits(seconds=5))
    step.state.goals, step.state.lines, step.state.done      # None instead of a state: see status and messages
    text = opening.with_lines(step.state.lines)              # the commands, as a strict check wants them

`states` is a `Pool`, a `NativeSession`, or `ReplayedStates` around anything that can `check`. A `TacticState` is a
value: it can be kept, compared, applied to many times (branching) and sent to any session. What a session holds for
it is a cache; where that is lost, the state's lines are replayed. `done` means that Lean has no goals left there; it
is never a verdict: the finished text goes through the strict check like any other.
"""

import hashlib
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Protocol, Self

from prover.lean.check import Context, Limits
from prover.lean.message import Message
from prover.lean.problem import Problem
from prover.lean.source import Hole, HoleKind, Span
from prover.lean.splice import apply, fill
from prover.lean.tokens import TokenKind, tokens

_OPEN = "sorry"
_GIVING_UP = ("sorry", "admit", "stop")
_BRACKETS = {"(": ")", "[": "]", "{": "}", "⟨": "⟩"}


@dataclass(frozen=True)
class Opening:
    """A hole to be worked on: `command` (one or more commands) stands in `context` and has the tactic `sorry` at
    `place` (code points of `command`). Other holes may stand beside it and stay open."""

    context: Context
    command: str
    place: Span

    @classmethod
    def of(cls, problem: Problem, hole: Hole) -> Self:
        """One hole of a problem; a term hole is opened as `by` with tactics."""
        edit = problem.filled(hole, _OPEN)
        command = problem.candidate((edit,))
        # An example gets a name in front of the hole, which pushes the hole away.
        start = edit.span.start + edit.text.index(_OPEN) + len(command) - len(apply(problem.command, (edit,)))
        return cls(problem.context, command, Span(start, start + len(_OPEN)))

    def with_lines(self, lines: Sequence[str]) -> str:
        """The commands with tactics in place of the hole; without tactics, the commands as they are."""
        if not lines:
            return self.command
        return apply(self.command, (fill(self.command, Hole(self.place, HoleKind.TACTIC), "\n".join(lines)),))

    @cached_property
    def other_holes(self) -> int:
        """How many holes there are beside this one."""
        return sum(token.is_word("sorry", "admit") for token in tokens(self.command)) - 1

    @cached_property
    def key(self) -> str:
        """Identifies the opening among all others."""
        return _digest(self.context.key, str(self.place.start), self.command)


@dataclass(frozen=True)
class TacticState:
    """The goals after `lines`, tactic texts applied one after the other (each may have several lines of its own).

    `goals` are printed by Lean, the main goal first; only the hole's own main goal and what comes of it, not its
    siblings. `seconds`: time that Lean took from opening the hole to here.
    """

    opening: Opening = field(repr=False)
    goals: tuple[str, ...]
    lines: tuple[str, ...] = ()
    seconds: float = field(default=0.0, compare=False)

    @cached_property
    def key(self) -> str:
        """Identifies the opening and the lines."""
        return _digest(self.opening.key, *self.lines)

    @property
    def done(self) -> bool:
        """No goals are left. Not a verdict: `Opening.with_lines` is to be judged."""
        return not self.goals


class StepStatus(StrEnum):
    """How a step ended. `REFUSED`: the syntax gate, or a text that is not a sequence of tactics on its own or holds
    a `sorry`; nothing was run. `FAILED`: Lean reports an error."""

    APPLIED = "applied"
    FAILED = "failed"
    REFUSED = "refused"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"


@dataclass(frozen=True, slots=True)
class Step:
    """What came of opening a hole or of applying a tactic. `state` is there exactly when the status is `APPLIED`.

    `messages`: positions are relative to the tactic's own text as applied (see `tactic_text`), or for an opening to
    the command; errors first to tell why a step failed, warnings and hints (`simp?`) too. `elapsed`: wall-clock
    seconds. `reused`: nothing but the tactic itself had to be run.
    """

    state: TacticState | None
    status: StepStatus
    messages: tuple[Message, ...] = ()
    elapsed: float = 0.0
    reused: bool = False


class TacticStates(Protocol):
    """Opens holes and applies tactics; several calls may run at the same time (a single session takes them in turn).

    Limits are per call and kept as for checks. Cancelling the awaiting task interrupts the call; every state stays
    usable. Raises `SessionLost` when Lean was lost over it.
    """

    async def open_hole(self, opening: Opening, limits: Limits | None = None) -> Step:
        """The state at the hole. `FAILED` when the commands have an error, or Lean never comes to the hole."""

    async def apply_tactic(self, state: TacticState, tactic: str, limits: Limits | None = None) -> Step:
        """Apply a tactic text (one tactic, or several in lines or with `;`) to the main goal of a state.

        An empty goal list takes no tactic: `FAILED`.
        """


def tactic_text(tactic: str) -> str:
    """A tactic text as it is applied and kept in `lines`: without common indentation, tabs, blank lines around."""
    lines = [line.rstrip() for line in tactic.replace("\r\n", "\n").expandtabs(2).split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    return textwrap.dedent("\n".join(lines)).rstrip()


def tactic_complaint(tactic: str) -> str | None:
    """Why a text (see `tactic_text`) cannot be a step, as far as its tokens tell: it is empty, gives up, or its
    brackets or comments reach beyond it."""
    expected: list[str] = []
    found = 0
    for token in tokens(tactic):
        found += 1
        if token.kind is TokenKind.UNTERMINATED:
            return "a comment, a string or a name in «» does not end"
        if token.is_word(*_GIVING_UP):
            return f"`{token.text}` proves nothing"
        if token.kind is not TokenKind.SYMBOL:
            continue
        if token.text[-1:] in _BRACKETS:
            expected.append(_BRACKETS[token.text[-1]])
        elif token.text in _BRACKETS.values() and (not expected or expected.pop() != token.text):
            return f"unexpected `{token.text}`"
    if expected:
        return f"`{expected[-1]}` is missing"
    return None if found else "no tactic"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]

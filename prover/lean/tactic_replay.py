"""Tactic states by replaying: the hole is filled with all lines so far, and the whole is checked anew.

Slow for long scripts, but it asks of Lean nothing but `check`, so every driver can do it.
"""

from dataclasses import dataclass, replace
from time import perf_counter
from typing import Protocol, cast

from prover.lean.check import CheckRequest, CheckResult, CheckStatus, Limits
from prover.lean.message import Message, Position, Severity
from prover.lean.source import Hole, HoleKind
from prover.lean.splice import apply, fill
from prover.lean.tactic_state import (
    Opening,
    Step,
    StepStatus,
    TacticState,
    TacticStates,
    tactic_complaint,
    tactic_text,
)

_UNSOLVED = "unsolved goals\n"
_FOCUS = "· skip"
"""Lines after it, further in, work on the main goal alone; what is left of it is an error that shows the goals."""
_USES_SORRY = ("uses 'sorry'", "uses `sorry`")
_SLACK = 2.0
"""Times what the lines before took when they were new: how long they may take to be replayed."""
_STATUSES = {CheckStatus.TIMED_OUT: StepStatus.TIMED_OUT, CheckStatus.OUT_OF_MEMORY: StepStatus.OUT_OF_MEMORY}


class Checks(Protocol):
    """A session, or a pool of them."""

    async def check(self, request: CheckRequest) -> CheckResult:
        """See `prover.lean.session.Session.check`."""


class ReplayedStates:
    """`prover.lean.tactic_state.TacticStates` over anything that checks. It holds nothing."""

    def __init__(self, checks: Checks) -> None:
        self._checks = checks

    async def open_hole(self, opening: Opening, limits: Limits | None = None) -> Step:
        """See `TacticStates.open_hole`."""
        return await self._run(TacticState(opening, ()), None, limits or Limits())

    async def apply_tactic(self, state: TacticState, tactic: str, limits: Limits | None = None) -> Step:
        """See `TacticStates.apply_tactic`."""
        text = tactic_text(tactic)
        refusal = refused_step(state, text)
        return refusal or await self._run(state, text, limits or Limits())

    async def _run(self, state: TacticState, tactic: str | None, limits: Limits) -> Step:
        began = perf_counter()
        lines = state.lines if tactic is None else (*state.lines, tactic)
        script = _Script.of(state.opening, lines)
        allowed = Limits(limits.seconds + _SLACK * state.seconds, limits.memory)
        result = await self._checks.check(CheckRequest(script.text, state.opening.context, allowed))
        status, messages, goals = _read(script, result, state.opening.other_holes, opened=tactic is None)
        elapsed = perf_counter() - began
        if status is not StepStatus.APPLIED:
            return Step(None, status, messages, elapsed)
        return Step(TacticState(state.opening, goals, lines, result.elapsed), status, messages, elapsed)


def tactic_states(session: Checks) -> TacticStates:
    """The session itself, if it has tactic states of its own; else they are replayed on it."""
    if hasattr(session, "open_hole"):
        return cast(TacticStates, session)
    return ReplayedStates(session)


def refused_step(state: TacticState, tactic: str) -> Step | None:
    """What every implementation answers without asking Lean; `None`: Lean is to be asked."""
    if state.done:
        return Step(None, StepStatus.FAILED, (_error("there are no goals left"),))
    complaint = tactic_complaint(tactic)
    return None if complaint is None else Step(None, StepStatus.REFUSED, (_error(complaint),))


@dataclass(frozen=True, slots=True)
class _Script:
    """A declaration with lines in its hole: where the block begins, and where the last step stands in it.

    `first`, `last`: the step's lines in the text, from 1 (the opening itself has none); `indentation`: columns that
    stand before each of them.
    """

    text: str
    focus: Position
    first: int = 0
    last: int = 0
    indentation: int = 0

    @classmethod
    def of(cls, opening: Opening, lines: tuple[str, ...]) -> "_Script":
        # Each step in parentheses: it must be a sequence of tactics by itself, and ends where it ends.
        block = [_FOCUS]
        for step in lines:
            first, *others = step.split("\n")
            block += [f"  ({first}", *(f"   {line}" if line else "" for line in others), "  )"]
        edit = fill(opening.command, Hole(opening.place, HoleKind.TACTIC), "\n".join(block))
        text = apply(opening.command, (edit,))
        focus = _position(text, edit.span.start + edit.text.index(_FOCUS))
        if not lines:
            return cls(text, focus)
        last = focus.line + len(block) - 2
        first_line = last - lines[-1].count("\n")
        line = text.split("\n")[first_line - 1]
        return cls(text, focus, first_line, last, line.index("(") + 1)

    def holds(self, message: Message) -> bool:
        """The message is about the last step."""
        return self.first <= message.start.line <= self.last

    def relative(self, message: Message) -> Message:
        """The message with positions in the step's own text."""
        end = message.end
        return replace(message, start=self._relative(message.start), end=self._relative(end) if end else None)

    def _relative(self, position: Position) -> Position:
        return Position(position.line - self.first + 1, max(0, position.column - self.indentation))


def _read(
    script: _Script, result: CheckResult, other_holes: int, *, opened: bool
) -> tuple[StepStatus, tuple[Message, ...], tuple[str, ...]]:
    """Status, messages of the step and goals after it."""
    if result.status is not CheckStatus.ELABORATED:
        return _STATUSES[result.status], (), ()
    unsolved = [m for m in result.errors if m.text.startswith(_UNSOLVED) and m.start == script.focus]
    own = tuple(script.relative(m) for m in result.messages if script.holds(m))
    elsewhere = tuple(
        m if opened else replace(m, start=Position(1, 0), end=None)
        for m in result.errors
        if m not in unsolved and not script.holds(m)
    )
    failures = tuple(m for m in own if m.severity is Severity.ERROR) + elsewhere
    if failures:
        return StepStatus.FAILED, own + elsewhere, ()
    if len(unsolved) > 1:
        return StepStatus.FAILED, (_error("the hole stands for several goals, one after the other"),), ()
    if unsolved:
        return StepStatus.APPLIED, own, tuple(unsolved[0].text.removeprefix(_UNSOLVED).split("\n\n"))
    if opened:
        return StepStatus.FAILED, (_error("Lean never comes to this hole"),), ()
    if len(result.sorries) > other_holes or (other_holes == 0 and any(map(_says_sorry, result.messages))):
        return StepStatus.FAILED, (*own, _error("the proof uses `sorry`")), ()
    return StepStatus.APPLIED, own, ()


def _says_sorry(message: Message) -> bool:
    return message.severity is Severity.WARNING and any(words in message.text for words in _USES_SORRY)


def _error(text: str) -> Message:
    return Message(Severity.ERROR, text, Position(1, 0))


def _position(text: str, offset: int) -> Position:
    return Position(text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1))

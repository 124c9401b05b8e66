"""The tactic states that a worker holds: a cache, from which the longest known beginning of a script is taken."""

import os
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from prover.lean.check import MIB
from prover.lean.message import Message, Position, Severity
from prover.lean.native.capture import Captured
from prover.lean.native.contexts import Contexts, evaluates, read_header
from prover.lean.native.elaborator import Elaboration
from prover.lean.native.holes import holes_of
from prover.lean.native.memory import resident
from prover.lean.native.runtime import Runtime
from prover.lean.native.submission import Gate
from prover.lean.native.tactics import Applied, Saved, Tactics

MOST_STATES = 1024
"""States kept; each costs what it does not share with the others, often about a hundred kilobytes."""
MOST_MEMORY = 320 * MIB
"""Bytes that the process may grow by before states are forgotten; less than makes a pool replace a session."""
_NEW_MEMORY = 32 * MIB


@dataclass(frozen=True, slots=True)
class HolePlace:
    """A text with a hole: the key of its context, the text, and the byte offset of the hole."""

    context: str
    text: str
    offset: int


Key = tuple[HolePlace, tuple[str, ...]]


class States:
    """Opens holes and applies tactics, each once as long as its state is kept."""

    def __init__(self, runtime: Runtime, contexts: Contexts) -> None:
        self._runtime, self._contexts = runtime, contexts
        self._tactics = Tactics(runtime)
        self._kept: OrderedDict[Key, Saved] = OrderedDict()
        self._at_start = resident(os.getpid())
        self._after_forgetting = 0

    def holds(self, place: HolePlace, lines: Sequence[str]) -> bool:
        """The state after these lines is at hand."""
        return (place, tuple(lines)) in self._kept

    def apply(self, place: HolePlace, lines: Sequence[str], tactic: str, gate: Gate, cancel: int) -> Applied:
        """Apply a tactic to a state that is held; the new state is kept."""
        saved = self._kept[place, tuple(lines)]
        self._kept.move_to_end((place, tuple(lines)))
        applied = self._tactics.apply(saved, tactic, gate, cancel)
        if applied.saved is not None:
            self._keep((place, (*lines, tactic)), applied.saved)
        return applied

    def reach(self, place: HolePlace, lines: Sequence[str], gate: Gate, cancel: int) -> Applied:
        """Hold the state after these lines: open the hole or begin at the longest script that is held, and apply the
        rest."""
        known = next((n for n in range(len(lines), -1, -1) if self.holds(place, lines[:n])), None)
        if known is None:
            opened = self._open(place, cancel)
            if opened.saved is None:
                return opened
            self._keep((place, ()), opened.saved)
            known = 0
        applied = Applied(self._kept[place, tuple(lines[:known])])
        for at in range(known, len(lines)):
            applied = self.apply(place, lines[:at], lines[at], gate, cancel)
            if applied.saved is None:
                break
        return applied

    def make_room(self, memory: int) -> None:
        """Forget the older half of the states when they have made the process large, or it has used up half of the
        `memory` bytes it may use: what is asked of it next shall not fail for what it keeps."""
        now = resident(os.getpid())
        # Memory that is free again stays with the process, so being large alone is no reason to do it once more.
        if now <= min(memory // 2, self._at_start + MOST_MEMORY) or now < self._after_forgetting + _NEW_MEMORY:
            return
        for _ in range(len(self._kept) // 2):
            _, oldest = self._kept.popitem(last=False)
            self._tactics.forget(oldest)
        self._after_forgetting = resident(os.getpid())

    def _keep(self, key: Key, saved: Saved) -> None:
        before = self._kept.pop(key, None)
        self._kept[key] = saved
        if before is not None:
            self._tactics.forget(before)
        if len(self._kept) > MOST_STATES:
            _, oldest = self._kept.popitem(last=False)
            self._tactics.forget(oldest)

    def _open(self, place: HolePlace, cancel: int) -> Applied:
        """Elaborate the text up to the end of the command with the hole, and take the state from there."""
        header = read_header(self._runtime, place.text)
        start = header.parsed if header.plain else 0
        state = self._contexts.state(place.context)
        elaboration = Elaboration(self._runtime, state, place.text, start=start, cancel=cancel)
        captured: list[Captured] = []
        found = False
        while (syntax := elaboration.parse()) is not None:
            if evaluates(syntax):
                elaboration.skip()
                continue
            hole = next((hole for hole in holes_of(syntax) if hole.start == place.offset), None)
            marked = self._runtime.capture.mark(syntax, (hole.start, hole.end)) if hole else None
            if marked is not None:
                found = True
                elaboration.replace_syntax(marked)
                self._runtime.capture.begin()
            elaboration.elaborate()
            if marked is not None:
                captured = self._runtime.capture.end()
        messages = list(elaboration.messages)
        elaboration.close()
        errors = any(message.severity is Severity.ERROR for message in messages)
        if errors or len(captured) != 1:
            for one in captured:
                for value in one.everything:
                    self._runtime.objects.drop(value)
            if not errors:
                messages.append(_complaint(found, len(captured)))
            return Applied(None, tuple(messages))
        saved = self._tactics.opened(captured[0])
        if saved is None:
            messages.append(_error("there is no goal at the hole"))
        return Applied(saved, () if saved else tuple(messages))


def _complaint(found: bool, runs: int) -> Message:
    if not found:
        return _error("there is no hole at this place")
    return _error(
        "the hole stands for several goals, one after the other" if runs else "Lean never comes to this hole"
    )


def _error(text: str) -> Message:
    return Message(Severity.ERROR, text, Position(1, 0))

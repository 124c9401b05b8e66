"""One submitted text: elaborated command by command, with what a `CheckResult` tells about it."""

from collections.abc import Callable

from prover.lean.check import Sorry
from prover.lean.message import Message, Severity
from prover.lean.native.contexts import read_header
from prover.lean.native.elaborator import Elaboration
from prover.lean.native.holes import ByteHole, goals_of, holes_of, may_have_holes
from prover.lean.native.infotree import InfoTrees, innermost
from prover.lean.native.offsets import Offsets
from prover.lean.native.protocol import Frame, messages_to_json, sorries_to_json
from prover.lean.native.runtime import Runtime

_UNSOLVED = "Tactic.unsolvedGoals"

Gate = Callable[[int], tuple[str, ...]]
"""Says what is refused in a parsed command, in words."""


class Submission:
    """A text on its way through Lean. `goals`: note the goals at the first error and at each sorry.

    `commands` counts those elaborated so far, the end of the text included.
    """

    def __init__(self, runtime: Runtime, state: int, text: str, *, goals: bool, cancel: int) -> None:
        self._runtime = runtime
        self._offsets = Offsets(text)
        self._look_for_holes = may_have_holes(text)
        self._holes: list[ByteHole] = []
        self._sorries: list[Sorry] = []
        self._goals: tuple[str, ...] = ()
        self._want_goals = goals
        self.commands = 0
        self._seen_error = False
        header = read_header(runtime, text)
        # As in any Lean file, blanks and comments before the first command are the (empty) header. With anything in
        # it, such as an import, it is parsed as a command, which it is not.
        start = header.parsed if header.plain else 0
        information = self._note_goals if goals else None
        self.elaboration = Elaboration(runtime, state, text, start=start, cancel=cancel, information=information)

    def run(self, gate: Gate | None = None, *, enforced: bool = True) -> list[str]:
        """Elaborate the text to its end; returns what the gate refuses.

        An enforced gate ends it there: neither the refused command nor anything after it is elaborated.
        """
        refused: list[str] = []
        while (syntax := self.elaboration.parse()) is not None:
            if gate is not None:
                refused += gate(syntax)
                if refused and enforced:
                    self.elaboration.skip()
                    break
            self._holes = holes_of(syntax) if self._look_for_holes else []
            before = len(self._sorries)
            self.elaboration.elaborate()
            self.commands += 1
            if len(self._sorries) == before:
                self._sorries += [self._sorry(hole, ()) for hole in self._holes]
        return refused

    @property
    def without_error(self) -> bool:
        """No error so far."""
        return self._first_error() is None

    def report(self) -> Frame:
        """What Lean said, as part of an answer."""
        elaboration = self.elaboration
        goals = self._goals
        error = self._first_error()
        if self._want_goals and error is not None and error.kind == _UNSOLVED:
            goals = tuple(error.text.partition("\n")[2].split("\n\n"))
        return {
            "messages": messages_to_json(elaboration.messages),
            "goals": goals,
            "sorries": sorries_to_json(self._sorries),
            "seconds": elaboration.seconds,
            "interrupted": elaboration.interrupted,
        }

    def close(self) -> None:
        """Give everything back."""
        self.elaboration.close()

    def _first_error(self) -> Message | None:
        return next((m for m in self.elaboration.messages if m.severity is Severity.ERROR), None)

    def _note_goals(self, info_state: int) -> None:
        error = None if self._seen_error else self._first_error()
        if error is None and not self._holes:
            return
        trees = InfoTrees(self._runtime, info_state)
        places = list(trees.places())
        self._sorries += [self._sorry(hole, goals_of(hole, places, trees)) for hole in self._holes]
        if error is not None:
            self._seen_error = True
            if error.kind != _UNSOLVED:
                place = innermost(places, self._offsets.offset(error.start))
                self._goals = trees.goals(place) if place else ()

    def _sorry(self, hole: ByteHole, goals: tuple[str, ...]) -> Sorry:
        return Sorry(self._offsets.position(hole.start), self._offsets.position(hole.end), goals)

"""Trusted texts elaborated once and kept: the contexts that stand before candidates."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from prover.lean.message import Message, Position, Severity
from prover.lean.native.elaborator import Elaboration, is_empty
from prover.lean.native.names import show_name
from prover.lean.native.objects import array_items, name_of, pair, unbox
from prover.lean.native.objects import field as part
from prover.lean.native.runtime import Runtime
from prover.lean.native.syntax import byte_range, kind_of, nodes

EVALUATING = frozenset(
    f"Lean.Parser.Command.{name}" for name in ("eval", "evalBang", "runCmd", "runElab", "runMeta", "initialize")
) | {"Lean.runCmd", "Lean.runElab", "Lean.runMeta", "Lean.Parser.Command.declareBuiltin"}
"""Commands that execute what the text says. In a trusted text they are left out, not run."""

MOST_PLACES, NEAR_PLACES = 64, 16
"""How many places of one text are kept, and how many of them in a row at its end."""


def evaluates(syntax: int) -> bool:
    """The command contains one that executes code."""
    return any(kind_of(node) in EVALUATING for node in nodes(syntax))


class Interrupted(Exception):
    """The elaboration of a context was interrupted."""


@dataclass
class Elaborated:
    """A text that was elaborated: the state after it, what Lean said, and places to begin again from.

    Place `i` is a command from byte offset `starts[i]` to `ends[i]`, with the state before it in `states[i]`. Every
    state keeps what Lean held at that time in memory, so places far from the end are kept only here and there.
    """

    text: bytes
    state: int
    messages: tuple[Message, ...]
    seconds: float
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    states: list[int] = field(default_factory=list)

    def thin(self, drop: Callable[[int], None]) -> None:
        """Give up every second place, but for the last ones, if there are too many."""
        if len(self.states) <= MOST_PLACES:
            return
        far = len(self.states) - NEAR_PLACES
        for state in self.states[1:far:2]:
            drop(state)
        for places in (self.starts, self.ends, self.states):
            del places[1:far:2]


class Contexts:
    """Elaborated texts by key, each on top of the same first state. Whoever asks decides what to forget.

    A text that begins like one that is kept is elaborated from the last command that both have in common: the
    contexts of the theorems of one file grow like that.
    """

    def __init__(self, runtime: Runtime, first: int) -> None:
        self._runtime = runtime
        self._first = first
        self._kept: dict[str, Elaborated] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._kept

    def state(self, key: str) -> int:
        """State after a kept text (borrowed); the first state for the empty key."""
        return self._kept[key].state if key else self._first

    def add(self, key: str, text: str, cancel: int = 0) -> Elaborated:
        """Elaborate a text and keep it. Its imports, if any, are skipped: what is imported is in the first state.

        `cancel` is a cancel token (borrowed) or 0; raises `Interrupted` when it was set.
        """
        encoded = text.encode("utf-8", "replace")
        best, command = self._closest(encoded)
        keep = self._runtime.objects.keep
        if best is None:
            elaborated = self._elaborate(text, encoded, self._first, read_header(self._runtime, text).parsed, cancel)
        else:
            elaborated = self._elaborate(text, encoded, best.states[command], best.starts[command], cancel)
            elaborated.starts[:0] = best.starts[:command]
            elaborated.ends[:0] = best.ends[:command]
            elaborated.states[:0] = [keep(state) for state in best.states[:command]]
        elaborated.thin(self._runtime.objects.drop)
        self.forget((key,))
        self._kept[key] = elaborated
        return elaborated

    def forget(self, keys: Sequence[str]) -> None:
        """Drop texts that are no longer needed."""
        for key in keys:
            gone = self._kept.pop(key, None)
            if gone is not None:
                self._drop(gone)

    def _drop(self, elaborated: Elaborated) -> None:
        for state in (elaborated.state, *elaborated.states):
            self._runtime.objects.drop(state)

    def _closest(self, text: bytes) -> tuple[Elaborated | None, int]:
        """The kept text with the longest usable beginning in common, and the command to begin again from.

        A command is read again unless it *and the whole of the next one* lie in what both texts have in common: the
        parser may look at what follows a command before it ends it.
        """
        best, best_command, best_start = None, 0, 0
        for kept in self._kept.values():
            common = _common_length(kept.text, text)
            whole = bisect_right(kept.ends, common) - 1  # the last command that lies wholly within it
            if whole > 0 and kept.starts[whole] > best_start:
                best, best_command, best_start = kept, whole, kept.starts[whole]
        return best, best_command

    def _elaborate(self, text: str, encoded: bytes, state: int, start: int, cancel: int) -> Elaborated:
        elaboration = Elaboration(self._runtime, state, text, start=start, cancel=cancel)
        places = Elaborated(encoded, state, (), 0.0)
        while True:
            before, offset = elaboration.state(), elaboration.offset
            syntax = elaboration.parse()
            if syntax is None:
                self._runtime.objects.drop(before)
                break
            place = byte_range(syntax)
            if elaboration.at_end:
                # What follows the last command may read otherwise in a longer text.
                self._runtime.objects.drop(before)
            else:
                places.starts.append(offset)
                places.ends.append(place[1] if place else elaboration.offset)
                places.states.append(before)
                places.thin(self._runtime.objects.drop)
            if evaluates(syntax):
                elaboration.messages.append(not_evaluated(text, place))
                elaboration.skip()
            else:
                elaboration.elaborate()
        messages, seconds = tuple(elaboration.messages), elaboration.seconds
        result = replace(places, state=elaboration.state(), messages=messages, seconds=seconds)
        interrupted = elaboration.interrupted
        elaboration.close()
        if interrupted:
            self._drop(result)
            raise Interrupted
        return result


def _common_length(one: bytes, other: bytes) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


@dataclass(frozen=True, slots=True)
class Header:
    """The imports of a text: byte offset after them and the blanks that follow, their byte range, the modules.

    `plain`: there is nothing but blanks and comments, and the parser has no complaint about them.
    """

    parsed: int
    span: tuple[int, int]
    imports: tuple[str, ...]
    plain: bool


_NO_HEADER = Header(0, (0, 0), (), plain=True)
_COMMAND_FIRST = re.compile(
    r"(?:theorem|lemma|example|def|abbrev|inductive|structure|class|instance|axiom|opaque|namespace|section|open|variable"
    r"|universe|set_option)(?=[ \n])"
)


def read_header(runtime: Runtime, text: str) -> Header:
    """What a text begins with; nothing is imported."""
    if _COMMAND_FIRST.match(text):
        return _NO_HEADER  # Lean's parser, which reads as little of such a text, takes a millisecond to set itself up
    objects = runtime.objects
    parsed = objects.io(runtime.symbols.parse_header(runtime.input_context(text)))
    header, rest = pair(parsed)
    state, log = pair(rest)
    offset = unbox(part(state, 0))
    complaints = not is_empty(log)
    modules = runtime.symbols.header_imports(objects.keep(header), 0)
    imports = tuple(show_name(name_of(part(one, 0))) for one in array_items(modules))
    objects.drop(modules)
    span = byte_range(header)
    objects.drop(parsed)
    return Header(offset, span or (0, 0), imports, plain=span is None and not complaints)


def not_evaluated(text: str, place: tuple[int, int] | None) -> Message:
    """The warning that stands for a command that would have executed code."""
    before = text.encode("utf-8", "replace")[: place[0] if place else 0].decode("utf-8", "replace")
    line = before.count("\n")
    column = len(before) - (before.rfind("\n") + 1)
    return Message(
        Severity.WARNING, "not evaluated: commands that execute code are left out", Position(line + 1, column)
    )

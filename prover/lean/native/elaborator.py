"""The command loop: parse a command, elaborate it, collect what Lean says, until the text ends.

A text is elaborated from a saved `Command.State`, which is a value: many texts can start from the same one and none
of them sees another.
"""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from prover.lean.message import Message, Position, Severity
from prover.lean.native.objects import box, field, list_items, pair, tag, text_of, unbox
from prover.lean.native.runtime import Runtime

TEXT_LIMIT = 100_000
"""Code points kept of one message."""
MESSAGE_LIMIT = 1_000
"""Messages of each severity kept of one text."""

# Fields of Lean.Elab.Command.State and Lean.Elab.Command.Scope.
ENVIRONMENT, MESSAGES, SCOPES, INFO_STATE = 0, 1, 2, 8
OPTIONS, NAMESPACE, OPEN_DECLARATIONS = 1, 2, 3
_UNREPORTED, _SIZE = 1, 2  # of Lean.MessageLog, of Lean.PersistentArray
_ENABLED = b"\1" + b"\0" * 7  # InfoState.enabled := true
_PARSER_STATE_SCALARS = b"\0" * 8  # recovering := false
_CONTEXT_SCALARS = b"\0" * 8  # suppressElabErrors := false
_INTERNAL = Message(
    Severity.ERROR, "Lean gave up on this command (it was interrupted, or it failed inside)", Position(1, 0)
)

_SEVERITIES = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "information": Severity.INFORMATION,
    "info": Severity.INFORMATION,
}


def is_empty(log: int) -> bool:
    """A `Lean.MessageLog` has no messages."""
    return field(field(log, _UNREPORTED), _SIZE) == box(0)


def messages_of(runtime: Runtime, log: int) -> Iterator[Message]:
    """The messages of a `Lean.MessageLog` (borrowed)."""
    symbols, objects = runtime.symbols, runtime.objects
    if is_empty(log):
        return
    entries = symbols.message_log_to_list(objects.keep(log))
    for entry in list_items(entries):
        compressed = symbols.json_compress(symbols.message_to_json(objects.keep(entry)))
        yield _message(json.loads(text_of(compressed)))
        objects.drop(compressed)
    objects.drop(entries)


class Elaboration:
    """One text on its way through Lean, command by command:

        elaboration = Elaboration(runtime, state, text)
        while (syntax := elaboration.parse()) is not None:
            elaboration.elaborate()          # or `skip` it
        elaboration.close()

    `state` is borrowed. `start` is the byte offset at which to begin (after the imports of a whole file). `cancel` is
    a cancel token (borrowed) or 0. `information` switches info trees on; it is given each command's `InfoState`.
    `messages` and `seconds` (the time inside Lean) grow with every command.
    """

    def __init__(
        self,
        runtime: Runtime,
        state: int,
        text: str,
        *,
        start: int = 0,
        cancel: int = 0,
        information: Callable[[int], None] | None = None,
    ) -> None:
        self._runtime = runtime
        self._symbols, self._objects = runtime.symbols, runtime.objects
        self._cancel = cancel
        self._information = information
        self.messages: list[Message] = []
        self._counts: Counter[Severity] = Counter()
        self.seconds = 0.0
        self.interrupted = False
        self._input = runtime.input_context(text)
        self._size = len(text.encode("utf-8", "replace"))
        self._parser_state = self._objects.constructor(0, [box(start)], _PARSER_STATE_SCALARS)
        keep = self._objects.keep
        first = self._with_information(state) if information else keep(state)
        self._reference = self._symbols.mk_ref(first)
        self._syntax = 0
        self._position = box(0)
        self._last = False

    # --- reading the state ------------------------------------------------------------------------------------------

    def state(self) -> int:
        """The present `Command.State` (a new reference)."""
        return self._symbols.ref_get(self._reference)

    @property
    def offset(self) -> int:
        """Byte offset at which the next command will be parsed."""
        return unbox(field(self._parser_state, 0))

    @property
    def at_end(self) -> bool:
        """The command just parsed is the last: the end of the text, or an `#exit` before it."""
        return self._last

    @property
    def nothing_follows(self) -> bool:
        """After the command just parsed, the text has only blanks and comments (which the parser has passed)."""
        return self.offset >= self._size

    # --- the loop ---------------------------------------------------------------------------------------------------

    def parse(self) -> int | None:
        """Parse the next command with the environment as it is now. Returns its syntax (borrowed until it is
        elaborated or skipped), or `None` after the end of the text; parse errors are messages."""
        if self._last or self.interrupted:
            return None
        began = time.perf_counter()
        objects, keep = self._objects, self._objects.keep
        state = self.state()
        scope = field(field(state, SCOPES), 0)
        context = objects.constructor(
            0,
            [
                keep(field(state, ENVIRONMENT)),
                keep(field(scope, OPTIONS)),
                keep(field(scope, NAMESPACE)),
                keep(field(scope, OPEN_DECLARATIONS)),
            ],
        )
        objects.drop(state)
        self._position = field(self._parser_state, 0)
        parsed = self._symbols.parse_command(
            keep(self._input), context, self._parser_state, keep(self._runtime.messages)
        )
        syntax, rest = pair(parsed)
        self._syntax = keep(syntax)
        parser_state, log = pair(rest)
        self._parser_state = keep(parser_state)
        self._collect(log)
        objects.drop(parsed)
        self._last = bool(self._symbols.is_terminal_command(keep(self._syntax)))
        self.seconds += time.perf_counter() - began
        return self._syntax

    def replace_syntax(self, take: int) -> None:
        """Elaborate this syntax instead of what was just parsed."""
        self._objects.drop(self._syntax)
        self._syntax = take

    def elaborate(self) -> None:
        """Elaborate the command just parsed."""
        began = time.perf_counter()
        objects, keep = self._objects, self._objects.keep
        context = objects.constructor(
            0,
            [
                keep(field(self._input, 1)),  # file name
                keep(field(self._input, 2)),  # file map
                box(0),  # recursion depth
                self._position,
                box(0),  # macro stack
                box(0),  # no quotation context
                keep(self._runtime.first_macro_scope),
                box(0),  # no syntax that messages refer to
                box(0),  # no snapshot
                objects.some(keep(self._cancel)) if self._cancel else box(0),
            ],
            _CONTEXT_SCALARS,
        )
        syntax, self._syntax = self._syntax, 0
        result = self._symbols.elaborate_command(syntax, objects.empty_array(), context, self._reference)
        objects.drop(context)
        if tag(result) != 0:
            # Ordinary failures are messages; an exception that leaves a command is an interruption.
            self.interrupted = True
            self.messages.append(_INTERNAL)
        objects.drop(result)
        state = self.state()
        self._collect(field(state, MESSAGES))
        if self._information is not None:
            self._information(field(state, INFO_STATE))
        objects.drop(state)
        self.seconds += time.perf_counter() - began

    def skip(self) -> None:
        """Leave the command just parsed without elaborating it."""
        self._objects.drop(self._syntax)
        self._syntax = 0

    def run(self) -> None:
        """Elaborate all that is left."""
        while self.parse() is not None:
            self.elaborate()

    def close(self) -> None:
        """Give back all references. Once."""
        for value in (self._parser_state, self._reference, self._input):
            self._objects.drop(value)
        if self._syntax:
            self.skip()

    # --- inside -----------------------------------------------------------------------------------------------------

    def _with_information(self, state: int) -> int:
        """New state like `state`, with info trees switched on."""
        objects = self._objects
        info = field(state, INFO_STATE)
        fields = [objects.keep(field(info, index)) for index in range(3)]
        return objects.with_field(state, INFO_STATE, objects.constructor(0, fields, _ENABLED))

    def _collect(self, log: int) -> None:
        for message in messages_of(self._runtime, log):
            self._add(message)

    def _add(self, message: Message) -> None:
        """Keep a message unless there are too many of its severity; an error is never crowded out by chatter."""
        count = self._counts[message.severity] = self._counts[message.severity] + 1
        if count <= MESSAGE_LIMIT:
            self.messages.append(message)
        elif count == MESSAGE_LIMIT + 1:
            note = f"more than {MESSAGE_LIMIT} messages of this severity; the others are left out"
            self.messages.append(Message(message.severity, note, message.start))


def _message(parts: dict[str, Any]) -> Message:
    """A message from Lean's own JSON."""
    end = parts["endPos"]
    return Message(
        _SEVERITIES[parts["severity"]],
        _shortened(parts["data"]),
        Position(parts["pos"]["line"], parts["pos"]["column"]),
        Position(end["line"], end["column"]) if end else None,
        parts["kind"] if parts["kind"] != "[anonymous]" else "",
    )


def _shortened(text: str) -> str:
    if len(text) <= TEXT_LIMIT:
        return text
    return f"{text[:TEXT_LIMIT]}\n… ({len(text) - TEXT_LIMIT} more characters)"

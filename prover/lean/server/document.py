"""An open document: a prefix that stays (preamble and context), then the text that is checked.

Reports carry the version of the document that they are about. Only those about the current version count, so that an
answer to an earlier text is never taken for the answer to this one.
"""

import asyncio
from dataclasses import dataclass

from prover.lean import processes
from prover.lean.message import Message, Position, Severity
from prover.lean.server.client import WORKER_CRASHED, LanguageServer, RequestRefused
from prover.lean.server.framing import Json
from prover.lean.server.positions import Lines, WirePosition

SEPARATOR = "/-! -/\n"
"""A command that does nothing. It ends the command before it, so that what follows cannot continue that one, and so
that Lean need not read that one again when what follows changes."""

_SEVERITIES = {1: Severity.ERROR, 2: Severity.WARNING}
_UNSOLVED_GOALS_TAG = 1
_FATAL_PROGRESS = 2
_END = {"line": 2**31 - 1, "character": 0}


class WorkerCrashed(Exception):
    """The process that elaborates the document died."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One report of Lean, by the protocol's positions in the whole document."""

    start: WirePosition
    end: WirePosition
    severity: Severity
    text: str
    kind: str

    @staticmethod
    def of(value: Json) -> "Diagnostic":
        """From the JSON object of the protocol."""
        # `range` is cut to the first line for the sake of editors.
        place = value.get("fullRange") or value["range"]
        unsolved = _UNSOLVED_GOALS_TAG in (value.get("leanTags") or ())
        return Diagnostic(
            WirePosition.of(place["start"]),
            WirePosition.of(place["end"]),
            _SEVERITIES.get(value.get("severity", 1), Severity.INFORMATION),
            str(value["message"]),
            "Tactic.unsolvedGoals" if unsolved else str(value.get("code") or ""),
        )


def prefix_of(preamble: str, context: str) -> str:
    """The lines that stand before what is checked."""
    return f"{preamble}\n{SEPARATOR}{context}\n{SEPARATOR}"


class Document:
    """A document of one server. `open` first, then `change` any number of times, then `close`."""

    def __init__(self, server: LanguageServer, prefix: str) -> None:
        self.server = server
        self.address = server.new_address()
        self.prefix = prefix
        self.first_line = prefix.count("\n")
        self.text = ""
        self.context = ""
        """The context within the prefix."""
        self.unsettled = False
        """A check was broken off and its elaboration may still run."""
        self.workers: tuple[int, ...] = ()
        self._version = 0
        self._diagnostics: list[Diagnostic] = []
        self._done = asyncio.Event()
        self._crashed = False
        self._known: frozenset[Diagnostic] = frozenset()

    def open(self) -> None:
        """Open the document with its prefix alone."""
        self.server.listen(self.address, self._hear)
        self._next_version()
        item = {"uri": self.address, "languageId": "lean4", "version": self._version, "text": self.prefix}
        self.server.notify("textDocument/didOpen", {"textDocument": item})

    def change_prefix(self, prefix: str) -> None:
        """Put another prefix in place of the whole document; Lean elaborates it from the first difference on."""
        self.prefix, self.text = prefix, ""
        self.first_line = prefix.count("\n")
        self._known = frozenset()
        self._next_version()
        parameters = {
            "textDocument": {"uri": self.address, "version": self._version},
            "contentChanges": [{"text": prefix}],
        }
        self.server.notify("textDocument/didChange", parameters)

    def change(self, text: str) -> None:
        """Replace what stands after the prefix."""
        self.text = text
        self._next_version()
        place = {"start": {"line": self.first_line, "character": 0}, "end": _END}
        parameters = {
            "textDocument": {"uri": self.address, "version": self._version},
            "contentChanges": [{"range": place, "text": text}],
        }
        self.server.notify("textDocument/didChange", parameters)

    async def elaborated(self) -> None:
        """Wait until Lean has come to the end of the current text. Raises `WorkerCrashed` or `ServerGone`."""
        parameters = {"uri": self.address, "version": self._version}
        try:
            await self.server.request("textDocument/waitForDiagnostics", parameters)
        except RequestRefused as error:
            if error.code == WORKER_CRASHED or self._crashed:
                raise WorkerCrashed(str(error)) from error
            raise WorkerCrashed(f"Lean refused to wait for the text: {error}") from error
        # The answer alone does not say that Lean came to the end; its last progress report does.
        await self._done.wait()
        if self._crashed:
            raise WorkerCrashed("the process that elaborates the text died")

    def find_workers(self) -> None:
        """Look up the processes that elaborate this document (after the first elaboration)."""
        self.workers = tuple(self.server.workers(self.address))

    def settle_prefix(self) -> tuple[Diagnostic, ...]:
        """Take what was reported so far as belonging to the prefix, and return it."""
        self._known = frozenset(self._diagnostics)
        return tuple(sorted(self._known, key=lambda diagnostic: diagnostic.start))

    def messages(self) -> tuple[Message, ...]:
        """What Lean reports about the current text, by position relative to it."""
        lines = Lines(self.text)
        found = []
        for diagnostic in self._diagnostics:
            if diagnostic.start.line >= self.first_line:
                start, end = self._inside(lines, diagnostic.start), self._inside(lines, diagnostic.end)
            elif diagnostic not in self._known:
                # Reported at a place of the context, yet only since this text stands after it.
                start, end = Position(1, 0), None
            else:
                continue
            found.append(Message(diagnostic.severity, diagnostic.text, start, end, diagnostic.kind))
        return tuple(sorted(found, key=lambda message: message.start))

    async def ask_at(self, method: str, place: WirePosition) -> Json:
        """The answer to a request about a place of the text (relative to it); `None` if Lean refuses."""
        outside = WirePosition(place.line + self.first_line, place.character)
        return await self.ask(method, {"position": outside.json})

    async def ask(self, method: str, parameters: dict[str, Json]) -> Json:
        """The answer to a request about this document; `None` if Lean refuses. Raises as `elaborated` does."""
        try:
            return await self.server.request(method, {"textDocument": {"uri": self.address}, **parameters})
        except RequestRefused as error:
            if error.code == WORKER_CRASHED:
                raise WorkerCrashed(str(error)) from error
            return None

    def close(self) -> None:
        """Close the document and end its workers."""
        self.server.listen(self.address, None)
        for pid in self.workers or self.server.workers(self.address):
            processes.kill(pid)
        self.server.notify("textDocument/didClose", {"textDocument": {"uri": self.address}})

    def _inside(self, lines: Lines, place: WirePosition) -> Position:
        return lines.position(WirePosition(max(0, place.line - self.first_line), place.character))

    def _next_version(self) -> None:
        self._version += 1
        self._diagnostics = []
        self._done = asyncio.Event()

    def _hear(self, method: str, parameters: Json) -> None:
        if method == "$/lean/fileProgress":
            processing = parameters.get("processing", ())
            if any(part.get("kind") == _FATAL_PROGRESS for part in processing):
                self._crashed = True
                self._done.set()
            elif not processing and parameters["textDocument"].get("version") == self._version:
                self._done.set()
        elif method == "textDocument/publishDiagnostics" and parameters.get("version") == self._version:
            heard = [Diagnostic.of(value) for value in parameters.get("diagnostics", ())]
            if parameters.get("isIncremental"):
                self._diagnostics.extend(heard)
            else:
                self._diagnostics = heard

"""A session over the language server that is built into any `lean`: no other build, incremental, goals at a place.

One document is kept open for each context that is in use. A check replaces only what stands after the prefix, and the
server elaborates only that again. When a check exceeds its limits Lean is asked to stop; if it does not, the worker
process of that document is killed, and the next check opens the document anew.
"""

import asyncio
import time
from collections import OrderedDict
from dataclasses import dataclass

from prover.errors import ProverError
from prover.lean import processes
from prover.lean.check import CheckRequest, CheckResult, CheckStatus, Context, Limits
from prover.lean.environment import Environment
from prover.lean.message import Severity
from prover.lean.server import goals
from prover.lean.server.client import LanguageServer, ServerGone
from prover.lean.server.document import Diagnostic, Document, WorkerCrashed, prefix_of
from prover.lean.server.outline import outline_of
from prover.lean.server.positions import Lines
from prover.lean.session import SessionLost
from prover.lean.source import Outline
from prover.lean.tokens import without_header

PREFIX_SECONDS = 300.0
"""For a preamble and a context, which are trusted: an import of a large library takes its time."""

OPEN_CONTEXTS = 3
"""Documents kept open; each has a worker process with its own imports."""

_LOOK_SECONDS = 0.02
_SETTLE_SECONDS = 1.0
_IDLE_LOOKS = 6
_IDLE_LOOK_SECONDS = 0.05
_IDLE_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Elaboration:
    status: CheckStatus
    peak: int


class ServerSession:
    """Implements `session.Session` for any environment, one check at a time."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._server: LanguageServer | None = None
        self._documents: OrderedDict[str, Document] = OrderedDict()
        self._turn = asyncio.Lock()
        self._closed = False

    async def start(self) -> None:
        """Start the server and elaborate the preamble; raises `ProverError` when either fails."""
        async with self._turn:
            self._closed = False
            try:
                await self._document(Context())
            except (ServerGone, WorkerCrashed) as error:
                raise ProverError(f"Lean ended while it read the preamble: {error}") from error

    async def check(self, request: CheckRequest) -> CheckResult:
        """Elaborate `request.text`. What Lean says about the context is not reported. Raises `SessionLost`."""
        async with self._turn:
            try:
                document = await self._ready(request.context)
            except (ServerGone, WorkerCrashed) as error:
                raise await self._lost(None, error) from error
            started = time.monotonic()
            try:
                elaboration = await self._elaborate(document, request.text, request.limits)
                result = await self._result(document, request, elaboration)
            except (ServerGone, WorkerCrashed) as error:
                raise await self._lost(document, error) from error
            elapsed = time.monotonic() - started
            if elaboration.status is not CheckStatus.ELABORATED:
                await self._stop(document, elaboration.status)
            return CheckResult(
                elaboration.status,
                result.messages,
                result.goals,
                result.sorries,
                elapsed=elapsed,
                peak_rss=elaboration.peak or None,
            )

    async def outline(self, text: str, *, goals: bool = False, limits: Limits | None = None) -> Outline:
        """Elaborate a whole file; see `server.outline` for what is approximate. Raises as `check` does."""
        limits = limits or Limits(seconds=PREFIX_SECONDS)
        async with self._turn:
            document: Document | None = None
            try:
                document = await self._ready(Context())
                elaboration = await self._elaborate(document, without_header(text), limits)
                if elaboration.status is CheckStatus.ELABORATED:
                    return await outline_of(document, text, with_goals=goals)
            except (ServerGone, WorkerCrashed) as error:
                raise await self._lost(document, error) from error
            await self._stop(document, elaboration.status)
            raise ProverError(f"The file could not be read by Lean within its limits ({elaboration.status.value}).")

    async def close(self) -> None:
        """End the server and all workers. Idempotent."""
        self._closed = True
        server, self._server = self._server, None
        self._documents.clear()
        if server is not None:
            await server.end()

    @property
    def alive(self) -> bool:
        """The server process runs."""
        return self._server is not None and self._server.alive

    @property
    def rss(self) -> int:
        """Resident memory of the server and its workers, in bytes."""
        return processes.resident(self.pids)

    @property
    def pids(self) -> tuple[int, ...]:
        """Ids of the server and its workers, each of which leads a process group of its own."""
        return tuple(self._server.every_process()) if self._server is not None else ()

    async def _ready(self, context: Context) -> Document:
        """As `_document`, with a new server if the one at hand turns out to be at its end."""
        known = self._server
        try:
            return await self._document(context)
        except ServerGone as error:
            # A server often dies of its worker's death, a moment after that was reported and looked after.
            if known is None or self._server is not known:
                raise
            await self._lost(None, error)
        return await self._document(context)

    async def _document(self, context: Context) -> Document:
        """The open document of this context, made ready if there is none."""
        server = await self._running_server()
        for open_document in list(self._documents.values()):
            if open_document.unsettled:
                await self._settle(open_document)
        document = self._documents.get(context.key)
        if document is not None:
            self._documents.move_to_end(context.key)
            return document
        prefix = prefix_of(self._environment.preamble, without_header(context.text))
        document = self._take_over(context)
        if document is None:
            document = Document(server, prefix)
            document.open()
        else:
            document.change_prefix(prefix)
        try:
            async with asyncio.timeout(PREFIX_SECONDS):
                await document.elaborated()
        except TimeoutError as error:
            document.close()
            raise ProverError(f"The imports and the context took Lean more than {PREFIX_SECONDS:.0f} s.") from error
        except BaseException:
            document.close()
            raise
        document.find_workers()
        self._refuse_broken_header(document, document.settle_prefix())
        document.context = context.text
        self._documents[context.key] = document
        return document

    def _take_over(self, context: Context) -> Document | None:
        """A document to change into the one for `context`: it saves a worker and the imports, often more."""
        for key, document in reversed(self._documents.items()):
            # The contexts of the theorems of one file grow like that. The empty one stays, for other beginnings.
            if document.context and context.text.startswith(document.context):
                return self._documents.pop(key)
        if len(self._documents) >= OPEN_CONTEXTS:
            return self._documents.popitem(last=False)[1]
        return None

    def _refuse_broken_header(self, document: Document, reports: tuple[Diagnostic, ...]) -> None:
        """Raise `ProverError` if the preamble itself has an error: nothing after it could be judged."""
        lines = self._environment.preamble.count("\n") + 1
        errors = [r for r in reports if r.severity is Severity.ERROR and r.start.line < lines]
        if errors:
            document.close()
            raise ProverError(f"The environment's header has an error: {errors[0].text}")

    async def _running_server(self) -> LanguageServer:
        if self._closed:
            raise SessionLost("the session is closed")
        if self._server is not None and self._server.alive:
            return self._server
        if self._server is not None:
            await self._server.end()
        self._documents.clear()
        self._server = LanguageServer(self._environment)
        await self._server.start()
        return self._server

    async def _elaborate(self, document: Document, text: str, limits: Limits) -> _Elaboration:
        """Elaborate `text` in the document within the limits; cancelling it stops Lean with the next check."""
        deadline = time.monotonic() + limits.seconds
        peak = 0
        document.change(text)
        waiting = asyncio.create_task(document.elaborated())
        try:
            while True:
                rest = deadline - time.monotonic()
                done, _ = await asyncio.wait({waiting}, timeout=max(0.0, min(_LOOK_SECONDS, rest)))
                held = processes.resident(document.workers)
                peak = max(peak, held)
                if done:
                    waiting.result()
                    return _Elaboration(CheckStatus.ELABORATED, peak)
                if document.workers and held == 0:
                    # Lean's server does not always say so, when it dies while a change is on its way.
                    raise WorkerCrashed("the process that elaborates the text died")
                if peak > limits.memory:
                    return _Elaboration(CheckStatus.OUT_OF_MEMORY, peak)
                if rest <= 0:
                    return _Elaboration(CheckStatus.TIMED_OUT, peak)
        except asyncio.CancelledError:
            document.unsettled = True
            document.change("")
            raise
        finally:
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)

    async def _result(self, document: Document, request: CheckRequest, elaboration: _Elaboration) -> CheckResult:
        messages = document.messages()
        result = CheckResult(elaboration.status, messages)
        if elaboration.status is not CheckStatus.ELABORATED:
            return result
        lines = Lines(request.text)
        sorries = goals.as_sorries(lines, await goals.holes(document, lines))
        at_error: tuple[str, ...] = ()
        if request.goals and result.errors:
            at_error = await goals.goals_at_error(document, lines, result.errors[0])
        return CheckResult(elaboration.status, messages, at_error, sorries)

    async def _stop(self, document: Document, status: CheckStatus) -> None:
        """End an elaboration that exceeded its limits: gently, or by ending the worker process."""
        if status is CheckStatus.OUT_OF_MEMORY:
            self._drop(document)
            return
        document.change("")
        await self._settle(document)

    async def _settle(self, document: Document) -> None:
        """Wait until an interrupted document is at rest; if it does not come to rest, drop it."""
        document.unsettled = False
        try:
            async with asyncio.timeout(_SETTLE_SECONDS):
                await document.elaborated()
        except (TimeoutError, ServerGone, WorkerCrashed):
            self._drop(document)
            return
        except BaseException:
            document.unsettled = True
            raise
        # The answer to the empty text comes at once, while the former elaboration may still run beside it.
        for _ in range(_IDLE_LOOKS):
            before = processes.cpu_seconds(document.workers)
            await asyncio.sleep(_IDLE_LOOK_SECONDS)
            used = processes.cpu_seconds(document.workers) - before
            if used < _IDLE_SHARE * _IDLE_LOOK_SECONDS:
                return
        self._drop(document)

    def _drop(self, document: Document) -> None:
        for key, known in list(self._documents.items()):
            if known is document:
                del self._documents[key]
        document.close()

    async def _lost(self, document: Document | None, error: Exception) -> SessionLost:
        """Clear away what died, so that the next check starts it again."""
        if document is not None:
            self._drop(document)
        words = ""
        if self._server is not None and not self._server.alive:
            words = self._server.last_words
            await self._server.end()
            self._server = None
            self._documents.clear()
        return SessionLost(f"Lean was lost: {words or error}")

"""The process `lean --server`: requests, notifications, and the file workers that it starts.

The server starts one worker process per open document, each in a process group of its own. All of them carry the
document's address on their command line; the address holds a token of this server alone, by which they are found.
"""

import asyncio
import contextlib
import os
import secrets
from collections import deque
from collections.abc import Callable

from prover.errors import ProverError
from prover.lean import processes
from prover.lean.environment import Environment
from prover.lean.server import framing
from prover.lean.server.framing import BrokenStream, Json

ARGUMENTS = ("--server", "-Dserver.reportDelayMs=0", "-Dweak.Elab.async=false")
"""By default the server holds every report back for 200 ms, for the sake of people who type.

And it elaborates proofs beside each other, as the `lean` command does not: each progress report then lists all that
are under way, which made a file of 500 theorems five times as slow here.
"""

INITIALIZE_SECONDS = 60.0
WORKER_CRASHED = -32902
"""Error code of an answer that Lean gives in the name of a worker that died."""


class ServerGone(Exception):
    """The server process ended, or its stream broke."""


class RequestRefused(Exception):
    """The server answered with an error; `code` is the protocol's number."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


Listener = Callable[[str, Json], None]
"""Called with the method and the parameters of each notification about one document."""


class LanguageServer:
    """One `lean --server` in a process group of its own. Used once: started, used, ended."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._token = f"prover-{secrets.token_hex(8)}"
        self._process: asyncio.subprocess.Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._complaints: asyncio.Task[None] | None = None
        self._last_words: deque[bytes] = deque(maxlen=20)
        self._waiting: dict[int, asyncio.Future[Json]] = {}
        self._listeners: dict[str, Listener] = {}
        self._requests = 0
        self._documents = 0
        self._legend: tuple[str, ...] = ()

    async def start(self) -> None:
        """Start the process. Raises `ProverError` when it cannot be started or is no Lean server."""
        command = (*self._environment.command, *ARGUMENTS)
        try:
            self._process = await asyncio.create_subprocess_exec(
                *command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                cwd=self._environment.root,
                env={**os.environ, **self._environment.variables},
                start_new_session=True,
            )
        except OSError as error:
            raise ProverError(f"Lean cannot be started ({command[0]}: {error.strerror}).") from error
        self._reader = asyncio.create_task(self._read())
        self._complaints = asyncio.create_task(self._listen_to_complaints())
        parameters = {
            "processId": os.getpid(),
            "rootUri": self._environment.root.absolute().as_uri(),
            "capabilities": {"lean": {"incrementalDiagnosticSupport": True}},
            "initializationOptions": {"hasWidgets": False},
        }
        try:
            async with asyncio.timeout(INITIALIZE_SECONDS):
                answer = await self.request("initialize", parameters)
            legend = answer["capabilities"]["semanticTokensProvider"]["legend"]["tokenTypes"]
            self._legend = tuple(str(kind) for kind in legend)
        except (ServerGone, RequestRefused, TimeoutError, KeyError, TypeError) as error:
            await asyncio.sleep(0)
            reason = self.last_words or str(error) or "no answer"
            await self.end()
            raise ProverError(f"Lean's server did not start: {reason}") from error
        self.notify("initialized", {})

    @property
    def alive(self) -> bool:
        """The process runs and its stream is whole."""
        running = self._process is not None and self._process.returncode is None
        return running and self._reader is not None and not self._reader.done()

    @property
    def pid(self) -> int | None:
        """Id of the server process and of its process group, once started."""
        return self._process.pid if self._process is not None else None

    @property
    def last_words(self) -> str:
        """The first line of what was last written to the error stream."""
        text = b"".join(self._last_words).decode(errors="replace").strip()
        return text.splitlines()[0] if text else ""

    @property
    def token_types(self) -> tuple[str, ...]:
        """Names of the semantic token types, by their number."""
        return self._legend

    def new_address(self) -> str:
        """Address for a new document; no file stands behind it, so that no build tool is asked about it."""
        self._documents += 1
        return f"untitled:{self._token}/{self._documents}.lean"

    def listen(self, address: str, listener: Listener | None) -> None:
        """Send notifications about the document to `listener` from now on (`None`: drop them)."""
        if listener is None:
            self._listeners.pop(address, None)
        else:
            self._listeners[address] = listener

    def workers(self, address: str) -> list[int]:
        """Ids of the processes that elaborate the document (usually one)."""
        return processes.with_argument(address)

    def every_process(self) -> list[int]:
        """Ids of all processes of this server, workers included."""
        group = processes.in_group(self.pid) if self.pid is not None else []
        return [*group, *(pid for pid in processes.with_argument(self._token) if pid not in group)]

    def notify(self, method: str, parameters: Json) -> None:
        """Send a notification. A broken stream is not reported here: the next request finds it."""
        self._write({"method": method, "params": parameters})

    async def request(self, method: str, parameters: Json) -> Json:
        """Send a request and wait for its result. Raises `ServerGone` or `RequestRefused`."""
        if self._process is None or self._reader is None or self._reader.done():
            raise ServerGone("the server does not run")
        self._requests += 1
        number = self._requests
        future: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self._waiting[number] = future
        try:
            self._write({"id": number, "method": method, "params": parameters})
            return await future
        finally:
            self._waiting.pop(number, None)

    async def end(self) -> None:
        """Kill the process group and every worker, and wait until the server process is gone. Idempotent."""
        self.kill()
        if self._process is not None:
            await self._process.wait()
            # A worker may have been born while its group was being ended.
            for pid in processes.with_argument(self._token):
                processes.kill(pid)
        for task in (self._reader, self._complaints):
            if task is not None:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task

    def kill(self) -> None:
        """End all processes without waiting for them."""
        if self._process is None:
            return
        workers = processes.with_argument(self._token)
        if self._process.returncode is None:
            processes.kill_group(self._process.pid)
        for pid in workers:
            processes.kill(pid)

    def _write(self, message: dict[str, Json]) -> None:
        if self._process is None or self._process.stdin is None or self._process.stdin.is_closing():
            return
        with contextlib.suppress(ConnectionError):
            self._process.stdin.write(framing.encode({"jsonrpc": "2.0", **message}))

    async def _read(self) -> None:
        assert self._process is not None and self._process.stdout is not None
        try:
            while True:
                self._dispatch(await framing.read(self._process.stdout))
        except BrokenStream as error:
            for future in self._waiting.values():
                if not future.done():
                    future.set_exception(ServerGone(str(error)))

    def _dispatch(self, message: dict[str, Json]) -> None:
        method = message.get("method")
        if method is None:
            future = self._waiting.get(message.get("id", -1))
            if future is None or future.done():
                return
            if error := message.get("error"):
                future.set_exception(RequestRefused(int(error.get("code", 0)), str(error.get("message", ""))))
            else:
                future.set_result(message.get("result"))
        elif "id" in message:
            # Refresh and registration requests: nothing to do, but the server waits for an answer.
            self._write({"id": message["id"], "result": None})
        else:
            parameters = message.get("params") or {}
            document = parameters.get("textDocument", parameters)
            listener = self._listeners.get(document.get("uri", "")) if isinstance(document, dict) else None
            if listener is not None:
                listener(str(method), parameters)

    async def _listen_to_complaints(self) -> None:
        assert self._process is not None and self._process.stderr is not None
        while chunk := await self._process.stderr.read(4096):
            self._last_words.append(chunk)

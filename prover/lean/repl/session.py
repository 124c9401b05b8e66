"""A session over the community REPL, for a project that has a `repl` binary of its toolchain.

The preamble and each context are elaborated once and known by the number of their environment; a check starts from
that number and its own new number is never used again. The REPL keeps every environment it ever made, so it is
started anew after a number of commands. It can neither be interrupted nor limited: what exceeds its limits is killed.
"""

import asyncio
import contextlib
import os
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from prover.errors import ProverError
from prover.lean import processes
from prover.lean.check import CheckRequest, CheckResult, CheckStatus, Context, Limits
from prover.lean.environment import Environment
from prover.lean.message import Message, Severity
from prover.lean.repl import protocol
from prover.lean.repl.protocol import BrokenStream, Json
from prover.lean.session import SessionLost, Unsupported
from prover.lean.source import Outline
from prover.lean.tokens import without_header

PREFIX_SECONDS = 300.0
"""For a preamble and a context, which are trusted: an import of a large library takes its time."""

COMMANDS_BEFORE_RESTART = 400
"""A REPL dies of memory after some hundreds of commands; it is renewed before."""

_LOOK_SECONDS = 0.02
_UNSOLVED_GOALS = "unsolved goals\n"


@dataclass
class _Repl:
    """A running REPL and what it holds: environment number of each context, by key; `""` is the preamble."""

    process: asyncio.subprocess.Process
    environments: dict[str, int] = field(default_factory=dict)
    commands: int = 0
    last_words: deque[bytes] = field(default_factory=lambda: deque(maxlen=20))

    @property
    def alive(self) -> bool:
        return self.process.returncode is None

    async def send(self, command: dict[str, Json]) -> dict[str, Json]:
        """One command and its answer. Raises `BrokenStream`."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.commands += 1
        with contextlib.suppress(ConnectionError):
            self.process.stdin.write(protocol.encode(command))
            await self.process.stdin.drain()
        return await protocol.read(self.process.stdout)

    async def watch(self) -> None:
        """Keep what it writes to its error stream; when it ends, end what it started at once."""
        assert self.process.stderr is not None
        listening = asyncio.create_task(self._listen(self.process.stderr))
        try:
            await self.process.wait()
            # Later its number could belong to another group.
            processes.kill_group(self.process.pid)
            await listening
        finally:
            listening.cancel()

    async def _listen(self, stream: asyncio.StreamReader) -> None:
        while chunk := await stream.read(4096):
            self.last_words.append(chunk)

    def complaint(self) -> str:
        """First line of what it last wrote to its error stream."""
        text = b"".join(self.last_words).decode(errors="replace").strip()
        return text.splitlines()[0] if text else ""


class ReplSession:
    """Implements `session.Session`; `outline` is not supported. `binary` is started with `environment.variables`.

    Goals at the first error are known only where the message itself contains them (unsolved goals).
    """

    def __init__(
        self, environment: Environment, binary: Path, *, commands_before_restart: int = COMMANDS_BEFORE_RESTART
    ) -> None:
        self._environment = environment
        self._binary = binary
        self._commands_before_restart = commands_before_restart
        self._repl: _Repl | None = None
        self._watchers: set[asyncio.Task[None]] = set()
        self._turn = asyncio.Lock()
        self._closed = False

    async def start(self) -> None:
        """Start the REPL and elaborate the preamble; raises `ProverError` when either fails."""
        async with self._turn:
            self._closed = False
            try:
                await self._with_context(Context())
            except BrokenStream as error:
                raise ProverError(f"The REPL ended while it read the preamble: {await self._words(error)}") from error

    async def check(self, request: CheckRequest) -> CheckResult:
        """Elaborate `request.text`. What Lean says about the context is not reported. Raises `SessionLost`."""
        async with self._turn:
            try:
                repl, number = await self._with_context(request.context)
                started = time.monotonic()
                answer, status, peak = await self._limited(repl, {"cmd": request.text, "env": number}, request.limits)
            except BrokenStream as error:
                raise SessionLost(f"The REPL was lost: {await self._words(error)}") from error
        if answer is None:
            return CheckResult(status, elapsed=time.monotonic() - started, peak_rss=peak or None)
        messages = _messages(answer)
        result = CheckResult(
            status,
            messages,
            sorries=tuple(protocol.sorry(value) for value in answer.get("sorries") or ()),
            elapsed=time.monotonic() - started,
            peak_rss=peak or None,
        )
        if not request.goals or not result.errors or not result.errors[0].text.startswith(_UNSOLVED_GOALS):
            return result
        rest = result.errors[0].text[len(_UNSOLVED_GOALS) :]
        goals = tuple(goal for goal in rest.split("\n\n") if goal.strip())
        return CheckResult(status, messages, goals, result.sorries, elapsed=result.elapsed, peak_rss=result.peak_rss)

    async def outline(self, text: str, *, goals: bool = False, limits: Limits | None = None) -> Outline:
        """Raises `Unsupported`: the protocol says nothing of where declarations stand."""
        raise Unsupported("The REPL driver cannot split a file.", hint="Use the server driver for that.")

    async def close(self) -> None:
        """End the process group. Idempotent."""
        self._closed = True
        await self._end()

    @property
    def alive(self) -> bool:
        """The REPL runs."""
        return self._repl is not None and self._repl.alive

    @property
    def rss(self) -> int:
        """Resident memory of the process group, in bytes."""
        return processes.resident(self.pids)

    @property
    def pids(self) -> tuple[int, ...]:
        """Ids of the processes of its process group."""
        return tuple(processes.in_group(self._repl.process.pid)) if self._repl is not None else ()

    async def _with_context(self, context: Context) -> tuple[_Repl, int]:
        """The running REPL and the number of the environment after `context`."""
        repl = await self._running()
        preamble = self._environment.preamble
        if "" not in repl.environments:
            errors = await self._elaborate_prefix(repl, "", {"cmd": preamble})
            if errors:
                await self._end()
                raise ProverError(f"The environment's header has an error: {errors[0].text}")
        number = repl.environments[""]
        text = without_header(context.text)
        if text.strip():
            if context.key not in repl.environments:
                await self._elaborate_prefix(repl, context.key, {"cmd": text, "env": number})
            number = repl.environments[context.key]
        return repl, number

    async def _elaborate_prefix(self, repl: _Repl, key: str, command: dict[str, Json]) -> list[Message]:
        """Elaborate trusted text and keep the number of its environment; returns the errors in it."""
        try:
            async with asyncio.timeout(PREFIX_SECONDS):
                answer = await repl.send(command)
        except TimeoutError as error:
            await self._end()
            raise ProverError(f"The imports and the context took Lean more than {PREFIX_SECONDS:.0f} s.") from error
        except asyncio.CancelledError:
            self._kill()
            raise
        errors = [message for message in _messages(answer) if message.severity is Severity.ERROR]
        repl.environments[key] = int(answer["env"])
        return errors

    async def _limited(
        self, repl: _Repl, command: dict[str, Json], limits: Limits
    ) -> tuple[dict[str, Json] | None, CheckStatus, int]:
        """The answer within the limits, or none; the peak memory in bytes."""
        deadline = time.monotonic() + limits.seconds
        group, peak = processes.in_group(repl.process.pid), 0
        waiting = asyncio.create_task(repl.send(command))
        try:
            while True:
                rest = deadline - time.monotonic()
                done, _ = await asyncio.wait({waiting}, timeout=max(0.0, min(_LOOK_SECONDS, rest)))
                peak = max(peak, processes.resident(group))
                if done:
                    return waiting.result(), CheckStatus.ELABORATED, peak
                if peak > limits.memory or rest <= 0:
                    await self._end()
                    exceeded = CheckStatus.OUT_OF_MEMORY if peak > limits.memory else CheckStatus.TIMED_OUT
                    return None, exceeded, peak
                group = processes.in_group(repl.process.pid)
        except asyncio.CancelledError:
            self._kill()
            raise
        finally:
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)

    async def _running(self) -> _Repl:
        if self._closed:
            raise SessionLost("the session is closed")
        if self._repl is not None and self._repl.alive and self._repl.commands < self._commands_before_restart:
            return self._repl
        await self._end()
        try:
            process = await asyncio.create_subprocess_exec(
                str(self._binary),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                cwd=self._environment.root,
                env={**os.environ, **self._environment.variables},
                limit=protocol.MAXIMUM_LINE,
                start_new_session=True,
            )
        except OSError as error:
            raise ProverError(f"The REPL cannot be started ({self._binary}: {error.strerror}).") from error
        self._repl = _Repl(process)
        watcher = asyncio.create_task(self._repl.watch())
        self._watchers.add(watcher)
        watcher.add_done_callback(self._watchers.discard)
        return self._repl

    async def _words(self, error: BrokenStream) -> str:
        """Why the REPL was lost, in its own words if it left any; what is left of it is cleared away."""
        repl = self._repl
        await self._end()
        return (repl.complaint() if repl is not None else "") or str(error)

    def _kill(self) -> None:
        """Give the process up at once; its watcher sees it to its end."""
        repl, self._repl = self._repl, None
        if repl is not None and repl.alive:
            processes.kill_group(repl.process.pid)

    async def _end(self) -> None:
        self._kill()
        await asyncio.gather(*self._watchers, return_exceptions=True)


def _messages(answer: dict[str, Json]) -> tuple[Message, ...]:
    if "env" not in answer:
        raise BrokenStream(f"it refused the command: {answer.get('message', answer)}")
    found = [protocol.message(value) for value in answer.get("messages") or ()]
    return tuple(sorted(found, key=lambda message: message.start))

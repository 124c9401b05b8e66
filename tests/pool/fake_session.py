"""A session around a real process that answers, sleeps, crashes or grows on request, and keeps its limits or not."""

import asyncio
import contextlib
import os
import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path

from prover.errors import ProverError
from prover.lean.check import CheckRequest, CheckResult, CheckStatus, Limits
from prover.lean.message import Message, Position, Severity
from prover.lean.session import SessionLost, Unsupported
from prover.lean.source import Outline
from prover.lean.strict import StrictRequest
from prover.lean.verdict import Evidence

PROCESS = """
import os, signal, sys, time
held = []
interrupts = {signal.SIGINT}
# On a busy machine an interrupt may come before the request that it is meant for is read: it waits for that.
signal.pthread_sigmask(signal.SIG_BLOCK, interrupts)
for line in sys.stdin:
    verb, _, rest = line.strip().partition(" ")
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, interrupts)
        if verb == "sleep":
            time.sleep(float(rest))
        elif verb == "crash":
            os.kill(os.getpid(), 9)
        elif verb == "crash-once":
            if not os.path.exists(rest):
                open(rest, "w").close()
                os.kill(os.getpid(), 9)
        elif verb == "grow":
            held.append(os.urandom(int(rest) << 20))
        elif verb == "grow-forever":
            while True:
                held.append(os.urandom(8 << 20))
                time.sleep(0.01)
    except KeyboardInterrupt:
        rest = "interrupted"
    signal.pthread_sigmask(signal.SIG_BLOCK, interrupts)
    print(os.getpid(), rest, flush=True)
"""


@dataclass
class Record:
    """What the sessions of one test did, in order."""

    sessions: list["FakeSession"] = field(default_factory=list)
    start_attempts: int = 0
    asked: list[str] = field(default_factory=list)

    def left_over(self) -> list[int]:
        """The process ids of these sessions that still exist."""
        return [pid for session in self.sessions for pid in session.pids if process_exists(pid)]


def process_exists(pid: int) -> bool:
    """Not counting a zombie whose parent has yet to look."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


class FakeSession:
    """`check` answers with one message `PID REST`; see `PROCESS` for what a text may ask for."""

    def __init__(
        self,
        record: Record,
        *,
        keeps_limits: bool = True,
        heeds_cancel: bool = True,
        start_error: ProverError | None = None,
    ) -> None:
        self.record = record
        self.keeps_limits = keeps_limits
        self.heeds_cancel = heeds_cancel
        self.start_error = start_error
        self.process: asyncio.subprocess.Process | None = None
        self.pids: list[int] = []
        self.busy = False
        record.sessions.append(self)

    async def start(self) -> None:
        self.record.start_attempts += 1
        await asyncio.sleep(0)
        if self.start_error is not None:
            raise self.start_error
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-S", "-E", "-c", PROCESS),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        self.pids.append(self.process.pid)

    async def check(self, request: CheckRequest) -> CheckResult:
        if request.text == "a bug of the driver":
            raise ValueError(request.text)
        assert not self.busy, "two requests at once on one session"
        self.busy = True
        self.record.asked.append(request.text)
        try:
            if not self.keeps_limits:
                return await self._ask(request.text)
            async with asyncio.timeout(request.limits.seconds):
                return await self._ask(request.text)
        except TimeoutError:
            return CheckResult(CheckStatus.TIMED_OUT)
        finally:
            self.busy = False

    async def _ask(self, text: str) -> CheckResult:
        process = self.process
        assert process is not None and process.stdin is not None and process.stdout is not None
        process.stdin.write(f"{text}\n".encode())
        reading = asyncio.ensure_future(process.stdout.readline())
        try:
            answer = await asyncio.shield(reading)
        except asyncio.CancelledError:
            if not self.heeds_cancel:
                await asyncio.shield(reading)
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGINT)
            await reading
            raise
        if not answer:
            await process.wait()
            raise SessionLost("the process ended in the middle of a check")
        return CheckResult(
            CheckStatus.ELABORATED, (Message(Severity.INFORMATION, answer.decode().strip(), Position(1, 0)),)
        )

    async def outline(self, text: str, *, goals: bool = False, limits: Limits | None = None) -> Outline:
        raise Unsupported("a fake has no outline")

    async def evidence(self, request: StrictRequest) -> Evidence:
        result = await self.check(CheckRequest(request.candidate, request.context, request.limits))
        return Evidence(result=result, refused=())

    async def close(self) -> None:
        if self.process is not None:
            self.kill()
            await self.process.wait()

    def kill(self) -> None:
        assert self.process is not None
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)

    @property
    def alive(self) -> bool:
        return self.process is not None and self.process.returncode is None

    @property
    def rss(self) -> int:
        if self.process is None or not process_exists(self.process.pid):
            return 0
        return int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def pid_of(result: CheckResult) -> int:
    """Which process answered."""
    return int(result.messages[0].text.split()[0])

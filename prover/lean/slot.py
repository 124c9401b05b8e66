"""A place in a pool: one session at a time, watched from outside and replaced when it breaks.

Sessions keep their own limits. What stands here is the second line: it ends a session that ignores them, that died,
that grew or that served long enough.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from prover.errors import ProverError
from prover.lean.check import MIB, Limits
from prover.lean.session import Session, SessionLost

_T = TypeVar("_T")
_log = logging.getLogger(__name__)

WARM_UP = 16
"""Requests after which a session's memory is taken as its normal size; it is looked at every so many requests."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the pool waits beyond the limits that the sessions themselves enforce. All in seconds.

    `limit_factor` and `grace`: a request may take `limit_factor * Limits.seconds + grace`; a strict request
    elaborates the statement, the candidate and then replays, each within its limit, and may restart a process.
    `start`: for `Session.start`. `settle`: for a session to end a cancelled request or to close.
    `look`: how often the memory of a busy session is looked at.
    """

    limit_factor: float = 3.0
    grace: float = 30.0
    start: float = 120.0
    settle: float = 10.0
    look: float = 0.5


@dataclass(frozen=True, slots=True)
class Wear:
    """When a session is replaced although it works: after so many requests, or so many bytes more than after its
    first `WARM_UP` requests. `None`: never."""

    requests: int | None
    rss_growth: int | None


@dataclass
class Counts:
    """What happened in a pool since its start; see `PoolStatistics`."""

    requests: int = 0
    started: int = 0
    restarts: int = 0
    recycled: int = 0
    killed: int = 0
    lost: int = 0
    cancelled: int = 0


class Slot:
    """A place for one session made by `factory`. Whoever took the slot from the pool is its only user.

    `spawn` keeps a background task alive and is waited for when the pool closes (ending a session takes a while).
    """

    def __init__(
        self,
        factory: Callable[[], Session],
        patience: Patience,
        wear: Wear,
        counts: Counts,
        spawn: Callable[[Coroutine[Any, Any, None]], None],
    ) -> None:
        self._factory = factory
        self._patience = patience
        self._wear = wear
        self._counts = counts
        self._spawn = spawn
        self._session: Session | None = None
        self._answered = 0
        self._baseline: int | None = None
        self._lost_before = False
        self._last_context: str | None = None
        self._unsettled = False  # a request was interrupted and the session has not shown that it is free again

    @property
    def running(self) -> bool:
        """It holds a session whose process runs."""
        return self._session is not None and self._session.alive

    @property
    def rss(self) -> int:
        """Resident bytes of its session."""
        return self._session.rss if self._session is not None and self._session.alive else 0

    def preference(self, context: str | None) -> int:
        """0 for the best choice: a session that holds the context, then a running one, then an empty place."""
        if self._session is None or not self._session.alive:
            return 2
        if context is None:
            return 1
        holds = getattr(self._session, "holds", None)
        held = holds(context) if holds is not None else self._last_context == context
        return 0 if held else 1

    async def start(self) -> None:
        """Start a session in place of what is there; raises `SessionLost`, whose cause is the session's `ProverError`
        where there is one."""
        if self._session is not None:
            self.drop(lost=True)
        session: Session | None = None
        try:
            session = self._factory()
            async with asyncio.timeout(self._patience.start):
                await session.start()
        except BaseException as error:
            if session is not None:
                self._spawn(self.end(session))
            if isinstance(error, ProverError):
                raise SessionLost(str(error)) from error
            if isinstance(error, (OSError, TimeoutError)):
                reason = str(error) or f"no answer within {self._patience.start:g} s"
                cause = ProverError(f"Lean could not be started: {reason}")
                raise SessionLost(cause.message) from cause
            raise
        self._counts.started += 1
        self._counts.restarts += self._lost_before
        self._session, self._answered, self._baseline, self._last_context = session, 0, None, None
        self._lost_before = False

    async def ask(self, limits: Limits, context: str | None, question: Callable[[Session], Awaitable[_T]]) -> _T:
        """Put the question to the running session; raises `SessionLost` (and drops the session) when it is lost."""
        if self._session is None:
            raise SessionLost("no session runs here")
        self._unsettled = True
        try:
            answer = await self._guarded(self._session, limits, question)
        except SessionLost:
            self.drop(lost=True)
            raise
        except ProverError:
            self._unsettled = False  # an orderly refusal, such as `Unsupported`
            raise
        self._unsettled = False
        self._last_context = context
        self._answered += 1
        self._counts.requests += 1
        return answer

    async def _guarded(self, session: Session, limits: Limits, question: Callable[[Session], Awaitable[_T]]) -> _T:
        """Ask, and end the session if it overstays the request's limits by far or dies without a word."""
        loop = asyncio.get_running_loop()
        allowed = self._patience.limit_factor * limits.seconds + self._patience.grace
        deadline = loop.time() + allowed
        asked = asyncio.ensure_future(question(session))
        asked.add_done_callback(_forget)
        memory: int | None = None
        seen_alive = loop.time()
        try:
            while True:
                patience = min(self._patience.look, max(0.0, deadline - loop.time()))
                await asyncio.wait({asked}, timeout=patience)
                if asked.done():
                    return _result(asked)
                if loop.time() >= deadline:
                    reason = f"it gave no answer within {allowed:g} s (limit {limits.seconds:g} s)"
                    break
                if session.alive:
                    seen_alive = loop.time()
                elif loop.time() - seen_alive > self._patience.settle:  # longer than a restart of its process takes
                    reason = "its process is gone"
                    break
                rss = session.rss
                if memory is None:
                    memory = (self._baseline or rss) + 2 * limits.memory
                if rss > memory:
                    reason = f"it holds {rss // MIB} MiB (limit {limits.memory // MIB} MiB)"
                    break
        except asyncio.CancelledError:
            await self._interrupt(asked)
            raise
        self._counts.killed += 1
        asked.cancel()
        await self.end(session)
        raise SessionLost(f"the session was ended, {reason}")

    async def _interrupt(self, asked: asyncio.Future[_T]) -> None:
        """Cancel a request; the session stays only if it comes back from it in time."""
        asked.cancel()
        await asyncio.wait({asked}, timeout=self._patience.settle)
        if not asked.done():
            self._counts.killed += 1
            return  # still unsettled: `tidy` ends the session
        if asked.cancelled() or isinstance(asked.exception(), ProverError) or asked.exception() is None:
            self._unsettled = False

    def tidy(self) -> None:
        """After a request: drop a session that is broken, in doubt, worn or grown."""
        if self._session is None:
            return
        if self._unsettled or not self._session.alive:
            self.drop(lost=True)
        elif self._worn(self._session):
            self._counts.recycled += 1
            self.drop(lost=False)

    def drop(self, *, lost: bool) -> None:
        """Leave the place empty; the session is ended in the background."""
        session, self._session = self._session, None
        self._unsettled = False
        self._lost_before = self._lost_before or lost
        if session is not None:
            self._spawn(self.end(session))

    def _worn(self, session: Session) -> bool:
        if self._wear.requests is not None and self._answered >= self._wear.requests:
            return True
        # Reading the memory costs some ten microseconds per process, hence not every time.
        if self._wear.rss_growth is None or self._answered == 0 or self._answered % WARM_UP:
            return False
        rss = session.rss
        if self._baseline is None:
            self._baseline = rss
        return rss - self._baseline > self._wear.rss_growth

    async def end(self, session: Session) -> None:
        """Close a session, whatever state it is in; a close that hangs is made up for by `kill`, if it has one."""
        closing = asyncio.ensure_future(session.close())
        await asyncio.wait({closing}, timeout=self._patience.settle)
        if not closing.done():
            closing.cancel()
            kill = getattr(session, "kill", None)
            if kill is not None:
                kill()
            _log.warning("a Lean session did not close within %g s", self._patience.settle)
        elif not closing.cancelled() and closing.exception() is not None:
            _log.warning("closing a Lean session: %s", closing.exception())


def _forget(asked: asyncio.Future[_T]) -> None:
    """Keep asyncio from reporting the error of a request that nobody waits for any more."""
    if not asked.cancelled():
        asked.exception()


def _result(asked: asyncio.Future[_T]) -> _T:
    """The answer; a pipe that broke under the session, or a request it cancelled itself, is a lost session."""
    if asked.cancelled():
        raise SessionLost("the session gave the request up")
    try:
        return asked.result()
    except (ConnectionError, EOFError) as error:
        raise SessionLost(f"the connection to the Lean process broke ({type(error).__name__})") from error

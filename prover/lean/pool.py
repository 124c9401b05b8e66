"""N Lean sessions behind one door: whoever asks gets the next free one, and a broken one is replaced.

A request is asked once more, on a fresh session, when its session is lost; a lost session is never taken for an
answer about the candidate. For plain scripts there is `prover.lean.blocking_pool`.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, TypeVar

from prover.errors import ProverError
from prover.lean.check import MIB, CheckRequest, CheckResult, Context, Limits
from prover.lean.elaborated import Elaborated, ElaborationRequest, elaborator
from prover.lean.session import Session, SessionLost
from prover.lean.slot import Counts, Patience, Slot, Wear
from prover.lean.source import Outline
from prover.lean.strict import StrictRequest
from prover.lean.tactic_replay import tactic_states
from prover.lean.tactic_state import Opening, Step, TacticState
from prover.lean.verdict import Evidence

_T = TypeVar("_T")
_log = logging.getLogger(__name__)
_REQUEST, _BACKGROUND = "pool request", "pool background"


@dataclass(frozen=True, slots=True)
class PoolStatistics:
    """What a pool did and holds. `rss`: resident bytes of all its sessions now; the other numbers are counts.

    `requests`: answered by a session. `started`: sessions started. `restarts`: those of them that replaced one that
    was lost or ended by force. `recycled`: sessions ended because of growth or use count. `killed`: sessions that
    ignored their own limits or a cancellation. `lost`: requests given up after two lost sessions. `cancelled`:
    requests interrupted. `sessions`, `busy` and `waiting` (requests without a session yet) hold for this moment.
    """

    requests: int = 0
    started: int = 0
    restarts: int = 0
    recycled: int = 0
    killed: int = 0
    lost: int = 0
    cancelled: int = 0
    sessions: int = 0
    busy: int = 0
    waiting: int = 0
    rss: int = 0


class PoolClosed(SessionLost):
    """The pool was closed before or while the request ran."""


class Pool:
    """At most `size` sessions made by `factory`, started when needed; an async context manager.

    Requests are served in the order of arrival. Among several free sessions the one that already holds the
    request's context is preferred. Entering starts the first session, so that a Lean that cannot be started is one
    clear error (`ProverError`) at the door. Cancelling a request interrupts its check; the pool stays healthy.

    `recycle_after`: a session is replaced after so many requests. `recycle_rss_growth`: and when it holds so many
    bytes more than when it was warm. `None`: never.
    """

    def __init__(
        self,
        factory: Callable[[], Session],
        size: int,
        *,
        recycle_after: int | None = 20_000,
        recycle_rss_growth: int | None = 512 * MIB,
        patience: Patience | None = None,
    ) -> None:
        if size < 1:
            raise ValueError("a pool needs at least one session")
        self._counts = Counts()
        patience, wear = patience or Patience(), Wear(recycle_after, recycle_rss_growth)
        self._slots = tuple(Slot(factory, patience, wear, self._counts, self._in_background) for _ in range(size))
        self._free: list[Slot] = list(self._slots)
        self._waiters: deque[asyncio.Future[Slot]] = deque()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._door = asyncio.Lock()
        self._refusal: ProverError | None = None
        self._closed = False

    # --- the questions ------------------------------------------------------------------------------------------

    async def check(self, request: CheckRequest) -> CheckResult:
        """As `Session.check`; raises `SessionLost` when two sessions were lost over it."""
        return await self._ask(request.limits, request.context.key, lambda session: session.check(request))

    async def outline(self, text: str, *, goals: bool = False, limits: Limits | None = None) -> Outline:
        """As `Session.outline`; raises `SessionLost` when two sessions were lost over it."""
        return await self._ask(
            limits or Limits(), None, lambda session: session.outline(text, goals=goals, limits=limits)
        )

    async def evidence(self, request: StrictRequest) -> Evidence:
        """As `Judge.evidence`, for sessions that are judges; a lost session becomes `Evidence.error`."""

        async def gather(session: Session) -> Evidence:
            judge = getattr(session, "evidence", None)
            if judge is None:
                raise TypeError(f"{type(session).__name__} is not a judge")
            evidence: Evidence = await judge(request)
            return evidence

        try:
            return await self._ask(request.limits, request.context.key, gather)
        except SessionLost as lost:
            return Evidence(error=str(lost))

    async def mentions(
        self, text: str, context: Context | None = None, limits: Limits | None = None
    ) -> tuple[str, ...] | None:
        """As `NativeSession.mentions`; raises `SessionLost` when two sessions were lost over it."""

        async def ask(session: Session) -> tuple[str, ...] | None:
            asked = getattr(session, "mentions", None)
            if asked is None:
                raise TypeError(f"{type(session).__name__} does not tell what a proof mentions")
            names: tuple[str, ...] | None = await asked(text, context, limits)
            return names

        return await self._ask(limits or Limits(), context.key if context else None, ask)

    async def elaborated(self, request: ElaborationRequest) -> Elaborated:
        """As `Elaborator.elaborated`; raises `SessionLost` when two sessions were lost over it, and `Unsupported`."""
        return await self._ask(
            request.limits, request.context.key, lambda session: elaborator(session).elaborated(request)
        )

    async def open_hole(self, opening: Opening, limits: Limits | None = None) -> Step:
        """As `TacticStates.open_hole`; raises `SessionLost` when two sessions were lost over it."""
        return await self._ask(
            limits or Limits(),
            opening.context.key,
            lambda session: tactic_states(session).open_hole(opening, limits),
        )

    async def apply_tactic(self, state: TacticState, tactic: str, limits: Limits | None = None) -> Step:
        """As `TacticStates.apply_tactic`, in a session that holds the state if one is free, else in any: the lines of
        the state are replayed there. Raises `SessionLost` when two sessions were lost over it."""
        limits = limits or Limits()
        return await self._ask(
            Limits(limits.seconds + state.seconds, limits.memory),
            state.key,
            lambda session: tactic_states(session).apply_tactic(state, tactic, limits),
        )

    # --- life ---------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Start one session if none runs (requests do so too); raises the `ProverError` of `Session.start`."""
        try:
            if not any(slot.running for slot in self._slots):
                await self._serve(None, self._ready)
        except PoolClosed:
            raise
        except SessionLost as lost:
            raise ProverError(f"Lean could not be started: {lost}") from lost

    async def close(self) -> None:
        """Interrupt what runs, end every session. Idempotent; requests still waiting raise `PoolClosed`."""
        self._closed = True
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_exception(PoolClosed("the pool of Lean sessions was closed before this was checked"))
        self._waiters.clear()
        for task in self._tasks:
            if task.get_name() == _REQUEST:
                task.cancel()
        while requests := [task for task in self._tasks if task.get_name() == _REQUEST]:
            await asyncio.wait(requests)
        for slot in self._slots:
            slot.drop(lost=False)
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def __aenter__(self) -> Self:
        try:
            await self.start()
        except BaseException:
            await self.close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def size(self) -> int:
        """How many requests can run at the same time."""
        return len(self._slots)

    @property
    def rss(self) -> int:
        """Resident memory of all sessions, in bytes."""
        return sum(slot.rss for slot in self._slots)

    @property
    def statistics(self) -> PoolStatistics:
        """Counts since the start, and what is held now."""
        return PoolStatistics(
            **vars(self._counts),
            sessions=sum(slot.running for slot in self._slots),
            busy=len(self._slots) - len(self._free),
            waiting=sum(not waiter.done() for waiter in self._waiters),
            rss=self.rss,
        )

    # --- who gets which session ---------------------------------------------------------------------------------

    async def _acquire(self, context: str | None) -> Slot:
        if self._closed:
            raise PoolClosed("the pool of Lean sessions is closed")
        if self._free:
            slot = min(self._free, key=lambda free: free.preference(context))
            self._free.remove(slot)
            return slot
        waiter: asyncio.Future[Slot] = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            return await waiter
        except asyncio.CancelledError:
            if waiter.done() and not waiter.cancelled() and waiter.exception() is None:
                self._release(waiter.result())  # it was given a session in the very moment of its cancellation
            raise

    def _release(self, slot: Slot) -> None:
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(slot)
                return
        self._free.append(slot)

    # --- one request --------------------------------------------------------------------------------------------

    async def _ask(self, limits: Limits, context: str | None, question: Callable[[Session], Awaitable[_T]]) -> _T:
        async def answer(slot: Slot) -> _T:
            try:
                await self._ready(slot)
                return await slot.ask(limits, context, question)
            except SessionLost as lost:
                _log.info("a Lean session was lost, asking once more on a fresh one: %s", lost)
            try:
                await self._ready(slot)
                return await slot.ask(limits, context, question)
            except SessionLost as lost:
                self._counts.lost += 1
                raise SessionLost(f"the Lean process was lost twice over this: {lost}") from lost

        return await self._serve(context, answer)

    async def _serve(self, context: str | None, work: Callable[[Slot], Awaitable[_T]]) -> _T:
        slot = await self._acquire(context)
        # The pool owns the task: a caller that is cancelled leaves at once, the session is settled behind its back.
        task = self._own(self._work(slot, work), _REQUEST)
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError:
            task.cancel()
            raise
        if task.cancelled():
            raise PoolClosed("the pool of Lean sessions was closed while this was checked")
        return task.result()

    async def _work(self, slot: Slot, work: Callable[[Slot], Awaitable[_T]]) -> _T:
        try:
            return await work(slot)
        except asyncio.CancelledError:
            self._counts.cancelled += 1
            raise
        finally:
            slot.tidy()
            self._release(slot)

    async def _ready(self, slot: Slot) -> None:
        """Have a session run in the slot; raises `ProverError` when not even a first one can be started."""
        if slot.running:
            return
        if self._counts.started:
            await slot.start()
            return
        # Until one session has started, one request at a time tries: that Lean cannot be started is found out once.
        async with self._door:
            if self._refusal is not None:
                raise self._refusal
            try:
                await slot.start()
            except SessionLost as lost:
                if self._counts.started or not isinstance(lost.__cause__, ProverError):
                    raise
                self._refusal = lost.__cause__
                raise self._refusal from None

    # --- tasks --------------------------------------------------------------------------------------------------

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        self._own(work, _BACKGROUND)

    def _own(self, work: Coroutine[Any, Any, _T], name: str) -> asyncio.Task[_T]:
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._disown)
        return task

    def _disown(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()  # whoever awaits it has it; nobody need hear of it after a cancellation

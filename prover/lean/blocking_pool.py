"""The pool for plain scripts: the same methods, blocking; the event loop runs in a thread of its own."""

import asyncio
import atexit
import concurrent.futures
import threading
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

from prover.lean.check import MIB, CheckRequest, CheckResult, Limits
from prover.lean.pool import Pool, PoolStatistics
from prover.lean.session import Session
from prover.lean.slot import Patience
from prover.lean.source import Outline
from prover.lean.strict import StrictRequest
from prover.lean.tactic_state import Opening, Step, TacticState
from prover.lean.verdict import Evidence

_T = TypeVar("_T")


class BlockingPool:
    """`Pool` without `async`: a context manager whose methods may be called from any thread.

    Ctrl-C in the middle of a call interrupts that check and leaves the pool healthy; leaving the `with` block, or
    the end of the program, closes it. Several threads get several sessions.
    """

    def __init__(
        self,
        factory: Callable[[], Session],
        size: int = 1,
        *,
        recycle_after: int | None = 20_000,
        recycle_rss_growth: int | None = 512 * MIB,
        patience: Patience | None = None,
    ) -> None:
        self._pool = Pool(
            factory,
            size,
            recycle_after=recycle_after,
            recycle_rss_growth=recycle_rss_growth,
            patience=patience,
        )
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="lean pool", daemon=True)
        self._closing = threading.Lock()
        self._closed = False

    def check(self, request: CheckRequest) -> CheckResult:
        """As `Pool.check`."""
        return self._run(self._pool.check(request))

    def outline(self, text: str, *, goals: bool = False, limits: Limits | None = None) -> Outline:
        """As `Pool.outline`."""
        return self._run(self._pool.outline(text, goals=goals, limits=limits))

    def evidence(self, request: StrictRequest) -> Evidence:
        """As `Pool.evidence`."""
        return self._run(self._pool.evidence(request))

    def open_hole(self, opening: Opening, limits: Limits | None = None) -> Step:
        """As `Pool.open_hole`."""
        return self._run(self._pool.open_hole(opening, limits))

    def apply_tactic(self, state: TacticState, tactic: str, limits: Limits | None = None) -> Step:
        """As `Pool.apply_tactic`."""
        return self._run(self._pool.apply_tactic(state, tactic, limits))

    @property
    def statistics(self) -> PoolStatistics:
        """As `Pool.statistics`."""
        return self._pool.statistics

    def start(self) -> None:
        """Start the thread and one session; raises `ProverError` when Lean cannot be started."""
        self._thread.start()
        atexit.register(self.close)
        try:
            self._run(self._pool.start())
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End every session and the thread. Idempotent; calls that wait in other threads raise `PoolClosed`."""
        with self._closing:
            if self._closed or not self._thread.is_alive():
                return
            self._closed = True
            atexit.unregister(self.close)
            try:
                asyncio.run_coroutine_threadsafe(self._pool.close(), self._loop).result()
            finally:
                self._loop.call_soon_threadsafe(self._loop.stop)
                self._thread.join()
                self._loop.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self, work: Coroutine[Any, Any, _T]) -> _T:
        if self._closed or not self._thread.is_alive():
            work.close()
            raise RuntimeError("the pool is not open: use it in a `with` block")
        future: concurrent.futures.Future[_T] | None = None
        try:
            future = asyncio.run_coroutine_threadsafe(work, self._loop)
            return future.result()
        except BaseException:
            if future is not None:
                future.cancel()  # Ctrl-C while waiting: interrupt the check too (no effect on one that has ended)
            raise

"""Trying the portfolio on one hole: cheap attempts first, in rounds of growing time slices, several at a time."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

from prover.engine.layout import proof_text
from prover.engine.portfolio import Alternatives, Attempt
from prover.engine.portfolio.attempt import steps_of
from prover.engine.portfolio.simplify import simpler
from prover.lean.check import CheckResult, CheckStatus
from prover.lean.session import SessionLost

SLICES = (1.0, 5.0, 20.0, 60.0)
"""Seconds that an attempt gets in each round; who ran out of time comes back in the next one."""
GRACE = 0.3
"""Seconds that a simpler attempt may take longer than one that has passed."""
SIMPLIFY_SECONDS = 1.0
SIMPLIFY_CHECKS = 40

Check = Callable[[str, float], Awaitable[CheckResult]]
"""Checks tactic text in the place of the hole, within so many seconds; see `succeeded` for what passing means."""

Running = dict["asyncio.Task[CheckResult | None]", Attempt | Alternatives]


@dataclass(frozen=True, slots=True)
class Found:
    """A proof for a hole (`None`: there is none within the budget), and the number of attempts made."""

    proof: str | None
    tried: int
    lost: str | None = None
    """What a lost Lean process said, when attempts were lost and no proof was found."""


class Search:
    """One search; `tried` can be read while it runs. `width`: how many attempts run at the same time."""

    def __init__(self, check: Check, width: int, holes_left: int = 0) -> None:
        self._check = check
        self._width = width
        self._holes_left = holes_left
        self.tried = 0
        self.lost: str | None = None
        self.passed = False
        """An attempt has passed; `run` is still making it simpler."""

    async def run(
        self, attempts: Iterable[Attempt | Alternatives], seconds: float, told: Callable[[], None] = lambda: None
    ) -> Found:
        """Search for at most `seconds`. `told` is called after every attempt. Cancelling it interrupts the checks."""
        deadline = monotonic() + seconds
        waiting: Iterator[Attempt | Alternatives] = iter(attempts)
        for time_slice in (*SLICES, seconds):
            unfinished: list[Attempt | Alternatives] = []
            async with contextlib.aclosing(self._round(waiting, time_slice, deadline, unfinished)) as found:
                async for attempt in found:
                    told()
                    if attempt is not None:
                        self.passed = True
                        return Found(await self._simplified(attempt, deadline), self.tried)
            if not unfinished or monotonic() >= deadline:
                break
            waiting = iter(unfinished)
        return Found(None, self.tried, self.lost)

    async def _round(
        self,
        waiting: Iterator[Attempt | Alternatives],
        time_slice: float,
        deadline: float,
        unfinished: list[Attempt | Alternatives],
    ) -> AsyncGenerator[Attempt | None, None]:
        """Yields after each attempt: the proof if it passed, else `None`; who needs longer goes to `unfinished`."""
        running: Running = {}
        started: dict[asyncio.Task[CheckResult | None], int] = {}
        try:
            while True:
                while len(running) < self._width and monotonic() < deadline:
                    attempt = next(waiting, None)
                    if attempt is None:
                        break
                    allowed = max(0.1, min(time_slice, deadline - monotonic()))
                    task = asyncio.ensure_future(self._one(attempt.lines, allowed))
                    running[task], started[task] = attempt, len(started)
                if not running:
                    return
                done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    attempt = running.pop(task)
                    result = task.result()
                    self.tried += 1
                    if result is None:
                        yield None
                    elif result.status is CheckStatus.TIMED_OUT:
                        # Alternatives in one elaboration hide each other when one of them hangs.
                        if isinstance(attempt, Alternatives):
                            unfinished.extend(Attempt(steps_of(tactic)) for tactic in attempt.tactics)
                        else:
                            unfinished.append(attempt)
                        yield None
                    elif succeeded(result, self._holes_left):
                        yield await self._simplest(attempt.found(result.messages), started[task], running, started)
                    else:
                        yield None
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def _simplest(
        self,
        found: Attempt | None,
        number: int,
        running: Running,
        started: dict[asyncio.Task[CheckResult | None], int],
    ) -> Attempt | None:
        """What was found, or a simpler proof: attempts that began before it are simpler, and get a moment to end, so
        that the proof of an easy goal does not depend on which of two sessions is quicker."""
        before = [task for task in running if started[task] < number]
        if not before:
            return found
        await asyncio.wait(before, timeout=GRACE)
        for task in before:
            result = task.result() if task.done() else None
            if result is not None and succeeded(result, self._holes_left):
                return running[task].found(result.messages) or found
        return found

    async def _one(self, lines: Iterable[str], seconds: float) -> CheckResult | None:
        try:
            return await self._check(proof_text(lines), seconds)
        except SessionLost as lost:
            self.lost = str(lost)
            return None

    async def _simplified(self, attempt: Attempt, deadline: float) -> str | None:
        """The proof as it is written down: checked once more by itself, then made simpler where that is quick."""
        result = await self._one(attempt.steps, max(1.0, deadline - monotonic()))
        if result is None or not succeeded(result, self._holes_left):
            return None
        steps, checks, until = attempt.steps, 0, min(deadline, monotonic() + SIMPLIFY_SECONDS)
        allowed = 2 * result.elapsed + 0.3
        improved = True
        while improved:
            improved = False
            for shorter in simpler(steps):
                if checks >= SIMPLIFY_CHECKS or monotonic() >= until:
                    break
                checks += 1
                result = await self._one(shorter, min(allowed, max(0.1, until - monotonic())))
                if result is not None and succeeded(result, self._holes_left):
                    steps, improved = shorter, True
                    break
        return proof_text(steps)


def succeeded(result: CheckResult, holes_left: int) -> bool:
    """No error, and no `sorry` beyond those of the other holes that are still open."""
    return result.without_error and len(result.sorries) <= holes_left

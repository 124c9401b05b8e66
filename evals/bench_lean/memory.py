"""Memory of one pool over thousands of checks."""

import asyncio
from dataclasses import dataclass

from evals.bench_lean.candidates import candidates
from evals.bench_lean.measure import WrongAnswer
from prover.lean.check import CheckRequest, Context
from prover.lean.pool import Pool
from prover.lean.strict import StrictRequest
from prover.lean.verdict import decide

POINTS = 10
STRICT_EVERY = 4


@dataclass(frozen=True, slots=True)
class Curve:
    """Resident bytes of the pool after so many checks; the first point is the end of the warm-up."""

    points: tuple[tuple[int, int], ...]

    @property
    def growth(self) -> float:
        """Highest point over the first one, less 1: 0.10 is ten percent."""
        values = [rss for _, rss in self.points]
        return max(values) / values[0] - 1


async def memory_curve(pool: Pool, checks: int) -> Curve:
    """Run the checks (every fourth with the whole verdict) and look at the memory at ten places.

    The pool must not recycle its sessions, which would hide a leak.
    """
    points = []
    step = max(1, checks // POINTS)
    for first in range(0, step * POINTS, step):
        await _run(pool, first, step)
        points.append((first + step, pool.rss))
    return Curve(tuple(points))


async def _run(pool: Pool, first: int, count: int) -> None:
    waiting = iter(enumerate(candidates(count, first=first)))

    async def work() -> None:
        for index, candidate in waiting:
            if index % STRICT_EVERY:
                accepted = (await pool.check(CheckRequest(candidate.text))).without_error
            else:
                request = StrictRequest(Context(), candidate.trusted, candidate.text, candidate.name)
                accepted = decide(await pool.evidence(request), "bench").proved
            if accepted != candidate.valid:
                raise WrongAnswer(f"after {first + index} checks:\n{candidate.text}")

    await asyncio.gather(*(work() for _ in range(pool.size)))

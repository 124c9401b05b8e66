"""Questions about one statement, put to Lean beside the search for its proof, with a share of Lean's time."""

import asyncio
from dataclasses import dataclass, field
from time import monotonic

from prover.engine.lean import Lean
from prover.lean.check import CheckRequest, CheckResult, Context, Limits
from prover.lean.problem import Problem

_PAUSE = 2.0
"""Times as long as a check took."""


class OutOfTime(Exception):
    """The deadline has passed, or Lean's time for this statement is used up."""


@dataclass
class Asking:
    """Checks behind the statement of `problem`. `allowed`: seconds of Lean's time that all of them may take.

    While the search keeps all sessions busy, each check is followed by a pause twice as long: two thirds of a session
    at least, and all others, are left to the search.
    """

    lean: Lean
    problem: Problem
    deadline: float
    allowed: float
    used: float = field(default=0.0, init=False)

    def negation(self, levels: str) -> str:
        """The negation of the statement: of the type that Lean gave to the declaration, not of a text."""
        return f"¬type_of% @_root_.{self.problem.name}{levels}"

    async def check(self, text: str, seconds: float, *, goals: bool = False) -> CheckResult:
        """Commands checked behind the statement. Raises `OutOfTime` and `SessionLost`."""
        left = min(self.deadline - monotonic(), self.allowed - self.used)
        if left <= 0:
            raise OutOfTime
        # The statement itself, still open, belongs to what stands before: its type can be asked for by name.
        context = Context(f"{self.problem.context.text}{self.problem.command}\n\n")
        request = CheckRequest(text, context, Limits(max(0.1, min(seconds, left))), goals)
        result = await self.lean.pool.check(request)
        self.used += result.elapsed
        now = self.lean.pool.statistics
        if now.busy + now.waiting >= self.lean.pool.size:
            await asyncio.sleep(max(0.0, min(_PAUSE * result.elapsed, self.deadline - monotonic())))
        return result

"""The verdict `refuted`: a counterexample is looked for, and Lean judges by the strict rules that it is one."""

import asyncio
from dataclasses import dataclass
from time import monotonic

from prover.engine.lean import Lean
from prover.engine.portfolio.goal import Goal, read_goal
from prover.engine.refutation.counterexample import Counterexample, counterexamples
from prover.lean.check import Context, Limits
from prover.lean.judgement import applicable_rules
from prover.lean.problem import Problem
from prover.lean.strict import StrictRequest
from prover.lean.verdict import Outcome, Verdict, decide

REFUTE_SECONDS = 10.0
"""Wall-clock limit of the strict check of a refutation."""
SLICE = 0.005
"""Seconds of computing between two looks at what else there is to do: the search beside it must not wait."""
_NAME = "prover_refutation"


@dataclass(frozen=True)
class Refuter:
    """Looks for a counterexample to one statement whose whole proof is open."""

    lean: Lean
    problem: Problem

    @classmethod
    def of(cls, lean: Lean, problem: Problem) -> "Refuter | None":
        """`None` unless the whole body is one hole: a hole further in has hypotheses that the proof before it made,
        and says nothing about the statement."""
        if len(problem.holes) != 1 or len(problem.holes[0].goals) != 1 or not problem.name:
            return None
        body = problem.declaration.body
        if body is None or body.of(problem.command)[2:].split() not in (["by", "sorry"], ["sorry"]):
            return None
        return cls(lean, problem)

    async def run(self, seconds: float) -> Verdict | None:
        """The verdict `refuted`, or `None` if no counterexample was found within `seconds` or Lean accepts none.

        The refuted statement is the type that Lean gave to the declaration itself, not a text of ours.
        """
        goal = read_goal(self.problem.holes[0].goals[0])
        found = await self._computed(goal, monotonic() + seconds)
        if found is None:
            return None
        values = dict(found.values)
        arguments = " ".join(f"({values[n]})" if n in values else "(by decide)" for n in goal.order)
        return await self._judged(f"fun h => absurd (h {arguments}) (by decide)", str(found))

    async def _computed(self, goal: Goal, deadline: float) -> Counterexample | None:
        pause = monotonic() + SLICE
        for found in counterexamples(goal):
            if found is not None or monotonic() > deadline:
                return found
            if monotonic() > pause:
                await asyncio.sleep(SLICE)
                pause = monotonic() + SLICE
        return None

    async def _judged(self, proof: str, witness: str) -> Verdict | None:
        statement = f"theorem _root_.{_NAME} : ¬type_of% @_root_.{self.problem.name}"
        request = StrictRequest(
            context=Context(f"{self.problem.context.text}{self.problem.command}\n\n"),
            trusted=f"{statement} := by sorry",
            candidate=f"{statement} := {proof}",
            name=_NAME,
            limits=Limits(REFUTE_SECONDS),
        )
        rules = applicable_rules(self.lean.environment)
        verdict = decide(await self.lean.judge.evidence(request), self.lean.environment.id, rules)
        if not verdict.proved:
            return None
        reason = f"it is false for {witness}" if witness else "it is false"
        return Verdict(Outcome.REFUTED, reason, None, verdict.axioms, verdict.environment, verdict.rules)

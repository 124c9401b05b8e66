"""The verdict `refuted`: a counterexample is looked for, and Lean judges by the strict rules that it is one."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic

from prover.engine.lean import Lean
from prover.engine.refutation.asking import Asking, OutOfTime
from prover.engine.refutation.counterexample import counterexamples
from prover.engine.refutation.looking import look
from prover.lean.check import Context, Limits
from prover.lean.judgement import applicable_rules
from prover.lean.problem import Problem
from prover.lean.session import SessionLost
from prover.lean.strict import StrictRequest
from prover.lean.verdict import Outcome, Verdict, decide

JUDGE_SECONDS = 10.0
"""Wall-clock limit of the strict check of a refutation."""
SLICE = 0.005
"""Seconds of computing between two looks at what else there is to do: the search beside it must not wait."""
HEAD_START = 0.5
"""Seconds that the search has Lean for itself: what is easy is proved by then."""
LEAN_SECONDS = 15.0
"""Lean's time for one statement, at most."""
_NAME = "prover_refutation"
_FACT = "by first | decide +kernel | omega | (simp; done) | grind"


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

    async def run(self, seconds: float, known: Sequence[str] = ()) -> Verdict | None:
        """The verdict `refuted`, or `None` if no counterexample was found within `seconds` or Lean accepts none.

        The refuted statement is the type that Lean gave to the declaration itself, not a text of ours. `known`:
        definitions of the file that it mentions.
        """
        deadline = monotonic() + seconds
        computing = asyncio.ensure_future(self._by_computing(deadline))
        asking = asyncio.ensure_future(self._by_asking(deadline, known))
        try:
            for one in asyncio.as_completed([computing, asking]):
                verdict = await one
                if verdict is not None:
                    return verdict
            return None
        finally:
            for task in (computing, asking):
                task.cancel()
            await asyncio.gather(computing, asking, return_exceptions=True)

    async def _by_computing(self, deadline: float) -> Verdict | None:
        """Numbers, computed with here."""
        pause = monotonic() + SLICE
        for found in counterexamples(self.problem.holes[0].goals[0]):
            if found is not None:
                arguments = " ".join(f"({_FACT})" if n is None else f"({n})" for n in found.arguments)
                verdict = await self._judged("", f"fun h => absurd (@h {arguments}) ({_FACT})", str(found))
                if verdict is not None:
                    return verdict
            if monotonic() > deadline:
                return None
            if monotonic() > pause:
                await asyncio.sleep(SLICE)
                pause = monotonic() + SLICE
        return None

    async def _by_asking(self, deadline: float, known: Sequence[str]) -> Verdict | None:
        """Values of any type, with Lean deciding."""
        await asyncio.sleep(HEAD_START)
        asking = Asking(self.lean, self.problem, deadline, LEAN_SECONDS)
        try:
            async for found in look(asking, known):
                verdict = await self._judged(found.levels, found.proof, found.witness)
                if verdict is not None:
                    return verdict
        except (OutOfTime, SessionLost):
            # What Lean's process died of is reported by the search beside this, if it ends with nothing.
            return None
        return None

    async def _judged(self, levels: str, proof: str, witness: str) -> Verdict | None:
        statement = f"theorem _root_.{_NAME} : ¬type_of% @_root_.{self.problem.name}{levels}"
        request = StrictRequest(
            context=Context(f"{self.problem.context.text}{self.problem.command}\n\n"),
            trusted=f"{statement} := by sorry",
            candidate=f"{statement} := {proof}",
            name=_NAME,
            limits=Limits(JUDGE_SECONDS),
        )
        rules = applicable_rules(self.lean.environment)
        verdict = decide(await self.lean.judge.evidence(request), self.lean.environment.id, rules)
        if not verdict.proved:
            return None
        reason = f"it is false for {witness}" if witness else "it is false"
        return Verdict(Outcome.REFUTED, reason, None, verdict.axioms, verdict.environment, verdict.rules)

"""The benchmark of tactic states measures what it says: both ways are run, and compared."""

import pytest

from evals.bench_steps import LINES, TRIED, measure, script
from prover.lean.check import Limits
from prover.lean.embedded import embedded_paths
from prover.lean.native import NativeSession
from prover.lean.tactic_replay import ReplayedStates
from prover.lean.tactic_state import Step, StepStatus, TacticState


async def test_a_row_compares_both_ways() -> None:
    async with NativeSession(embedded_paths()) as session:
        row = await measure("quick", 2, session, ReplayedStates(session), rounds=1)
        assert row.kept > 0 and row.replayed > 0 and row.line > 0
        slow, costs = await script("slow", 1, session)
        assert len(slow.lines) == len(costs) == 1 and set(LINES) == {"quick", "slow"}
        steps = [await session.apply_tactic(slow, tactic) for tactic in TRIED]
        assert {step.status for step in steps} == {StepStatus.APPLIED, StepStatus.FAILED}


async def test_ways_that_disagree_are_no_measurement() -> None:
    class Wrong(ReplayedStates):
        async def apply_tactic(self, state: TacticState, tactic: str, limits: Limits | None = None) -> Step:
            return Step(TacticState(state.opening, ()), StepStatus.APPLIED)

    async with NativeSession(embedded_paths()) as session:
        with pytest.raises(RuntimeError, match="no_such_lemma"):
            await measure("quick", 1, session, Wrong(session), rounds=1)

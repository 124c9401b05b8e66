"""Proofs that hang, eat memory or kill Lean: the right verdict, one sentence, and the next check is fine."""

from dataclasses import dataclass

import pytest
from bad_day import Processes, native_session, proves

from prover.lean.check import MIB, CheckRequest, CheckStatus, Context, Limits
from prover.lean.pool import Pool
from prover.lean.session import SessionLost
from prover.lean.strict import StrictRequest
from prover.lean.verdict import Outcome, Rule, Verdict, decide


@dataclass(frozen=True)
class Bad:
    """A candidate that misbehaves, with the trusted statement and what must be said about it."""

    statement: str
    proof: str
    status: CheckStatus
    reason: str
    context: str = ""
    seconds: float = 2.0
    memory: int = 2048 * MIB


SLOW = "def slow : Nat → Nat → Bool\n  | 0, m => m == m\n  | n + 1, m => slow n (2 * m) && slow n (2 * m + 1)\n"
BRANCHING = "inductive Branching : Prop\n  | mk : Branching → Branching → Branching\n"

BAD_PROOFS = {
    "a tactic that hangs": Bad("1 = 2", "by repeat (have := 1)", CheckStatus.TIMED_OUT, "timed out"),
    "decide on something huge": Bad(
        "slow 60 1 = true", "by decide +kernel", CheckStatus.TIMED_OUT, "timed out", context=SLOW
    ),
    "a memory bomb": Bad(
        "Branching",
        "by repeat' constructor",
        CheckStatus.OUT_OF_MEMORY,
        "ran out of memory",
        context=BRANCHING,
        seconds=60.0,
        memory=400 * MIB,
    ),
    "deep recursion": Bad(
        "1 = 1", "id (" * 3000 + "rfl" + ")" * 3000, CheckStatus.ELABORATED, "maximum recursion depth", seconds=60.0
    ),
}


@pytest.mark.parametrize("name", BAD_PROOFS)
async def test_a_bad_proof_gets_its_verdict_and_the_next_check_is_fine(name: str, processes: Processes) -> None:
    bad = BAD_PROOFS[name]
    context, limits = Context(bad.context), Limits(bad.seconds, bad.memory)
    candidate = f"theorem x : {bad.statement} := {bad.proof}"
    async with Pool(native_session, 1) as pool:
        result = await pool.check(CheckRequest(candidate, context, limits))
        assert result.status is bad.status
        verdict = await judge(pool, f"theorem x : {bad.statement} := by sorry", candidate, context, limits)
        assert (verdict.outcome, verdict.rule) == (Outcome.NOT_PROVED, Rule.ELABORATES)
        assert bad.reason in verdict.reason and "\n" not in verdict.reason
        assert await proves(pool)
        assert pool.statistics.killed == 0, "the session keeps its limits itself"
        assert processes.running()


PANIC = "theorem x : 1 <<< (2 ^ 70) = 0 := by decide +kernel"
OVERFLOW = "set_option maxRecDepth 10000000 in\ntheorem x : 1 = 1 := " + "id (" * 20_000 + "rfl" + ")" * 20_000


@pytest.mark.parametrize("text", [PANIC, OVERFLOW], ids=["a panic inside Lean", "a stack overflow"])
async def test_a_proof_that_kills_lean_is_reported_as_lost_and_the_next_check_is_fine(
    text: str, processes: Processes
) -> None:
    async with Pool(native_session, 1) as pool:
        with pytest.raises(SessionLost, match="lost twice"):
            await pool.check(CheckRequest(text, limits=Limits(seconds=60.0)))
        assert await proves(pool)


async def test_a_proof_that_kills_lean_could_not_be_checked(processes: Processes) -> None:
    async with Pool(native_session, 1) as pool:
        statement = "theorem x : 1 <<< (2 ^ 70) = 0 := by sorry"
        verdict = await judge(pool, statement, PANIC, Context(), Limits(60.0))
        assert verdict.outcome is Outcome.COULD_NOT_CHECK
        assert "\n" not in verdict.reason
        assert await proves(pool)


async def judge(pool: Pool, trusted: str, candidate: str, context: Context, limits: Limits) -> Verdict:
    """The verdict on `x`."""
    return decide(await pool.evidence(StrictRequest(context, trusted, candidate, "x", limits)), "embedded")

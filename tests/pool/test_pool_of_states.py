"""Tactic states through a pool: the real Lean, several sessions."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from functools import partial

import pytest

from prover.lean.blocking_pool import BlockingPool
from prover.lean.check import Context, Limits
from prover.lean.embedded import embedded_paths
from prover.lean.native import NativeSession
from prover.lean.pool import Pool
from prover.lean.source import Span
from prover.lean.tactic_state import Opening, StepStatus, TacticState

TEXT = "theorem target (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n  sorry\n"
OPENING = Opening(Context(), TEXT, Span(TEXT.index("sorry"), TEXT.index("sorry") + 5))
LOOP = "repeat (have := 1)"


class Sessions:
    """Makes native sessions and remembers them."""

    def __init__(self) -> None:
        self.made: list[NativeSession] = []

    def __call__(self) -> NativeSession:
        self.made.append(NativeSession(embedded_paths()))
        return self.made[-1]


@pytest.fixture(scope="module")
def sessions() -> Sessions:
    return Sessions()


@pytest.fixture(scope="module")
async def pool(sessions: Sessions) -> AsyncIterator[Pool]:
    async with Pool(sessions, 2) as started:
        yield started


async def after(pool: Pool, *tactics: str) -> TacticState:
    step = await pool.open_hole(OPENING)
    for tactic in tactics:
        assert step.state is not None, step
        step = await pool.apply_tactic(step.state, tactic)
    assert step.state is not None, step
    return step.state


async def test_a_step_goes_to_the_session_that_holds_the_state(pool: Pool) -> None:
    state = await after(pool, "constructor")
    await asyncio.gather(*(pool.apply_tactic(state, "exact hp") for _ in range(2)))  # both sessions run now
    deeper = await pool.apply_tactic(state, "case right => exact hq")
    assert deeper.state is not None
    for _ in range(5):
        step = await pool.apply_tactic(deeper.state, "exact hp")
        assert step.reused and step.state is not None and step.state.done


async def test_steps_at_the_same_time_are_spread_over_the_sessions(pool: Pool, sessions: Sessions) -> None:
    state = await after(pool, "constructor", "have e := hp")
    steps = await asyncio.gather(*(pool.apply_tactic(state, f"have k{n} := hq") for n in range(12)))
    assert [step.status for step in steps] == [StepStatus.APPLIED] * 12
    assert all(session.holds(state.key) for session in sessions.made[:2])
    for step in steps:
        assert step.state is not None and (await pool.apply_tactic(step.state, "exact e")).state is not None


async def test_a_step_that_is_cancelled_or_runs_out_of_time_harms_no_other(pool: Pool) -> None:
    state = await after(pool, "constructor")
    cancelled = asyncio.ensure_future(pool.apply_tactic(state, LOOP))
    slow = asyncio.ensure_future(pool.apply_tactic(state, LOOP, Limits(seconds=0.5)))
    await asyncio.sleep(0.2)
    cancelled.cancel()
    step = await pool.apply_tactic(state, "exact hp")
    assert step.state is not None and (await slow).status is StepStatus.TIMED_OUT
    with pytest.raises(asyncio.CancelledError):
        await cancelled


async def test_a_process_that_dies_between_two_steps_is_replaced(pool: Pool, sessions: Sessions) -> None:
    state = await after(pool, "constructor", "exact hp")
    for session in sessions.made:
        if session.alive:
            os.kill(session.pids[1], signal.SIGKILL)
    step = await pool.apply_tactic(state, "exact hq")
    assert step.state is not None and step.state.done


def test_a_plain_script_takes_steps(sessions: Sessions) -> None:
    with BlockingPool(partial(NativeSession, embedded_paths())) as pool:
        first = pool.open_hole(OPENING)
        assert first.state is not None
        step = pool.apply_tactic(first.state, "exact ⟨hp, hq⟩")
        assert step.state is not None and step.state.done

"""The search: cheap first, who hangs comes back with more time, nothing is left running."""

import asyncio

import pytest

from prover.engine.portfolio import Alternatives, Attempt
from prover.engine.search import Search
from prover.lean.check import CheckResult, CheckStatus, Sorry
from prover.lean.message import Message, Position, Severity
from prover.lean.session import SessionLost

START = Position(1, 0)
PASSED = CheckResult(CheckStatus.ELABORATED)
FAILED = CheckResult(CheckStatus.ELABORATED, (Message(Severity.ERROR, "no", START),))
SLOW = CheckResult(CheckStatus.TIMED_OUT)


def attempts(*texts: str) -> list[Attempt]:
    return [Attempt((text,)) for text in texts]


async def test_the_first_attempt_that_passes_is_the_proof() -> None:
    async def check(text: str, seconds: float) -> CheckResult:
        return PASSED if text == "good" else FAILED

    found = await Search(check, 1).run(attempts("bad", "good", "never"), 60)
    assert (found.proof, found.tried) == ("good", 2)


async def test_an_attempt_that_ran_out_of_time_comes_back_with_more() -> None:
    given: list[tuple[str, float]] = []

    async def check(text: str, seconds: float) -> CheckResult:
        given.append((text, seconds))
        return FAILED if text == "bad" else PASSED if seconds > 2 else SLOW

    found = await Search(check, 1).run(attempts("slow", "bad"), 60)
    assert found.proof == "slow"
    assert [text for text, _ in given[:3]] == ["slow", "bad", "slow"]
    assert given[0][1] < given[2][1]


async def test_a_hanging_alternative_does_not_hide_the_others() -> None:
    async def check(text: str, seconds: float) -> CheckResult:
        return SLOW if "hang" in text else PASSED if text == "good" else FAILED

    found = await Search(check, 2).run([Alternatives(("hang", "good"))], 60)
    assert found.proof == "good"


async def test_the_alternative_that_passed_is_found_by_its_mark() -> None:
    async def check(text: str, seconds: float) -> CheckResult:
        marks = (Message(Severity.INFORMATION, "alternative 1", START),) if text.startswith("first") else ()
        return CheckResult(CheckStatus.ELABORATED, marks)

    found = await Search(check, 1).run([Alternatives(("rfl", "simp; omega"))], 60)
    assert found.proof in {"simp", "omega", "simp\nomega"}  # simplified as far as the check allows


async def test_a_proof_with_a_sorry_of_its_own_is_none() -> None:
    async def check(text: str, seconds: float) -> CheckResult:
        return CheckResult(CheckStatus.ELABORATED, sorries=(Sorry(START, START), Sorry(START, START)))

    assert (await Search(check, 1, holes_left=1).run(attempts("cheat"), 5)).proof is None
    assert (await Search(check, 1, holes_left=2).run(attempts("fine"), 5)).proof == "fine"


async def test_a_lost_process_is_not_a_failed_attempt() -> None:
    async def check(text: str, seconds: float) -> CheckResult:
        if text == "crash":
            raise SessionLost("killed")
        return FAILED

    found = await Search(check, 1).run(attempts("crash", "bad"), 5)
    assert found.proof is None
    assert found.lost == "killed"


async def test_the_budget_ends_the_search() -> None:
    async def check(text: str, seconds: float) -> CheckResult:
        await asyncio.sleep(min(seconds, 0.05))
        return SLOW

    found = await asyncio.wait_for(Search(check, 2).run(attempts(*"abcdefgh"), 0.3), 30)
    assert found.proof is None


async def test_success_stops_what_runs_beside_it() -> None:
    cancelled: list[str] = []

    async def check(text: str, seconds: float) -> CheckResult:
        if text == "good":
            return PASSED
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            cancelled.append(text)
            raise
        return FAILED

    assert (await Search(check, 3).run(attempts("a", "b", "good"), 60)).proof == "good"
    assert cancelled == ["a", "b"]


async def test_cancelling_the_search_cancels_its_checks() -> None:
    cancelled: list[str] = []

    async def check(text: str, seconds: float) -> CheckResult:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            cancelled.append(text)
            raise
        return FAILED

    task = asyncio.ensure_future(Search(check, 2).run(attempts("a", "b"), 60))
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert sorted(cancelled) == ["a", "b"]

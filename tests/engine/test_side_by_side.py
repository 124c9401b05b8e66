"""Proving and refuting at the same time: the first result stops the other, nothing is left running."""

import asyncio

from proving import Prove

from prover.engine.portfolio import Attempt
from prover.engine.refutation import side_by_side
from prover.engine.search import Found, Search
from prover.lean.check import CheckResult, CheckStatus
from prover.lean.verdict import Outcome, Verdict

PASSED = CheckResult(CheckStatus.ELABORATED)
REFUTED = Verdict(Outcome.REFUTED, "it is false")


class Beside:
    """A refutation that ends with `verdict` after `seconds`, and knows whether it was stopped."""

    def __init__(self, verdict: Verdict | None, seconds: float = 0.0) -> None:
        self.verdict, self.seconds, self.stopped = verdict, seconds, False

    async def run(self) -> Verdict | None:
        try:
            await asyncio.sleep(self.seconds)
        except asyncio.CancelledError:
            self.stopped = True
            raise
        return self.verdict


class Checks:
    """Checks that pass after `seconds`, and know whether they were stopped."""

    def __init__(self, seconds: float) -> None:
        self.seconds, self.stopped = seconds, False

    async def __call__(self, text: str, seconds: float) -> CheckResult:
        try:
            await asyncio.sleep(self.seconds)
        except asyncio.CancelledError:
            self.stopped = True
            raise
        return PASSED


async def race(checks: Checks, beside: Beside, attempts: int = 1) -> tuple[Found, Verdict | None]:
    search = Search(checks, 1)
    return await side_by_side(search, search.run([Attempt(("good",))] * attempts, 60.0), beside.run())


async def test_a_proof_stops_the_refutation() -> None:
    beside = Beside(REFUTED, 1000.0)
    found, verdict = await race(Checks(0.0), beside)
    assert (found.proof, verdict) == ("good", None)
    assert beside.stopped


async def test_a_refutation_stops_the_search() -> None:
    checks = Checks(1000.0)
    found, verdict = await race(checks, Beside(REFUTED, 0.01))
    assert (found.proof, verdict) == (None, REFUTED)
    assert checks.stopped


async def test_without_a_counterexample_the_search_goes_on() -> None:
    found, verdict = await race(Checks(0.02), Beside(None))
    assert (found.proof, verdict) == ("good", None)


async def test_without_a_proof_the_refutation_goes_on() -> None:
    found, verdict = await race(Checks(0.0), Beside(REFUTED, 0.05), attempts=0)
    assert (found.proof, verdict) == (None, REFUTED)


async def test_cancelling_stops_both() -> None:
    checks, beside = Checks(1000.0), Beside(REFUTED, 1000.0)
    task = asyncio.ensure_future(race(checks, beside))
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled()
    assert checks.stopped
    assert beside.stopped


async def test_a_false_statement_does_not_use_up_the_budget(prove: Prove) -> None:
    """Before, the refutation began only when the search had nothing more to try."""
    text = "theorem t (a b c : ℕ) (h : a ^ 2 + b ^ 2 = c ^ 2) : a * b * c = 0 := by sorry\n"
    (report,) = (await prove(text, budget=1000.0)).report.declarations
    assert report.verdict.reason == "it is false for a = 3, b = 4, c = 5"

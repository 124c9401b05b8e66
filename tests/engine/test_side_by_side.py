"""Proving and refuting at the same time: the first result stops the other, nothing is left running."""

import asyncio

from proving import Prove

from prover.engine.hole_search import HoleSearch
from prover.engine.portfolio import Attempt
from prover.engine.refutation import side_by_side
from prover.engine.search import Found, Search
from prover.engine.tree.surroundings import Surroundings
from prover.lean.check import CheckResult, CheckStatus, Context, Limits
from prover.lean.source import Span
from prover.lean.tactic_state import Opening, Step, TacticState
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


class Never:
    """Tactic states that never come."""

    async def open_hole(self, opening: Opening, limits: Limits | None = None) -> Step:
        await asyncio.sleep(1000.0)
        raise AssertionError

    async def apply_tactic(self, state: TacticState, tactic: str, limits: Limits | None = None) -> Step:
        raise AssertionError


async def test_a_search_that_is_stopped_as_its_first_attempt_ends_does_stop() -> None:
    """Symptom: a refutation that was found at once, and reported when the whole budget was spent."""

    async def failing(text: str, seconds: float) -> CheckResult:
        return CheckResult(CheckStatus.TIMED_OUT)

    opening = Opening(Context(), "example : 1 = 2 := by sorry", Span(22, 27))
    search = HoleSearch(failing, 1, 0, states=Never(), opening=opening, around=Surroundings())

    def told() -> None:
        running.cancel()

    running = asyncio.ensure_future(search.run([Attempt(("bad",))], 1000.0, told))
    done, _ = await asyncio.wait({running}, timeout=20.0)
    assert done
    assert running.cancelled()

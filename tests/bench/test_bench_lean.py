"""The benchmark runs, its figures say what they claim, and an arm with wrong answers gets no figure."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from evals.bench_lean.__main__ import main
from evals.bench_lean.arms import Answer
from evals.bench_lean.candidates import Candidate, candidates
from evals.bench_lean.measure import Block, Timings, WrongAnswer, take_turns
from evals.bench_lean.memory import Curve
from evals.bench_lean.report import Row, ratio_row


class Guessing:
    """An arm that accepts everything."""

    name = "guessing"

    async def check_all(self, candidates: Sequence[Candidate]) -> list[Answer]:
        return [Answer(candidate, True, 0.001) for candidate in candidates]


@pytest.mark.slow
def test_a_quick_run_measures_every_target(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = tmp_path / "figures.json"
    assert main(["--quick", "--long", "--json", str(figures)]) == 0
    rows = json.loads(figures.read_text())
    assert sorted(row["target"] for row in rows if row["target"] is not None) == [1.8, 2.0, 2.0, 2.0, 4.0, 7.0, 10.0]
    assert all(row["value"] > 0 for row in rows if row["unit"] == "×")
    assert "target" in capsys.readouterr().out


async def test_an_arm_that_answers_wrongly_ends_the_run() -> None:
    with pytest.raises(WrongAnswer, match="guessing"):
        await take_turns([Guessing()], rounds=1, per_round=10, warm_up=10)


def test_candidates_are_mixed_and_no_statement_comes_twice() -> None:
    hundred, next_hundred = candidates(100), candidates(100, first=100)
    assert 30 <= sum(candidate.valid for candidate in hundred) <= 70
    assert len({candidate.text for candidate in hundred + next_hundred}) == 200
    assert {c.statement for c in hundred}.isdisjoint(c.statement for c in next_hundred)
    assert all(tactic in " ".join(c.text for c in hundred) for tactic in ("omega", "simp", "induction"))


def test_ratios_are_taken_block_by_block() -> None:
    timings = Timings(
        {
            "slow": [Block(4.0, ()), Block(40.0, ()), Block(6.0, ())],
            "fast": [Block(2.0, ()), Block(20.0, ()), Block(1.0, ())],
        }
    )
    row = ratio_row(timings, "slow", "fast", 2.5)
    assert (row.value, row.low, row.high, row.samples, row.met) == (2.0, 2.0, 4.0, 3, False)


@pytest.mark.parametrize(("value", "at_least", "met"), [(3, True, True), (1, True, False), (1, False, True)])
def test_a_target_is_a_lower_or_an_upper_bound(value: float, at_least: bool, met: bool) -> None:
    assert Row("figure", "", value, value, value, target=2.0, at_least=at_least).met is met


def test_growth_is_measured_from_the_end_of_the_warm_up() -> None:
    assert Curve(((100, 1000), (200, 1100), (300, 1050))).growth == pytest.approx(0.1)

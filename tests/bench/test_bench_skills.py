"""The benchmark of the library runs, and says what it counted."""

import pytest

from evals.library_problems.__main__ import run
from evals.library_problems.measure import PROBLEMS


def test_there_are_twenty_problems() -> None:
    assert len(list(PROBLEMS.glob("*.lean"))) == 20


async def test_one_problem_in_both_arms(capsys: pytest.CaptureFixture[str]) -> None:
    assert await run(2.0, 1, "04_rev_append") == 0
    said = capsys.readouterr().out
    assert "04_rev_append" in said and "proofs that do not stand alone: 0" in said

"""The engine's benchmark runs both arms over the same candidates."""

import re
import sys

import pytest

from evals.bench_engine.__main__ import main
from evals.bench_engine.server import answer, body


def test_both_arms_see_the_same_share_of_proofs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench_engine", "--candidates", "20", "--rounds", "1"])
    assert main() == 0
    out = capsys.readouterr().out
    assert re.findall(r"proofs: (\d+)", out) == ["2", "2"]
    assert re.search(r"whole loop: \d+ candidates/s \(target 100: (?:reached|missed)\), \d+% of the pool alone", out)


def test_no_two_answers_are_the_same_proof() -> None:
    assert body(1) != body(2)
    first, second = answer({}), answer({})
    assert first["choices"][0]["message"] != second["choices"][0]["message"]

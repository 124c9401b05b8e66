"""The comparison of agents: equal budgets, rows that are kept, and a table that counts them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.agents.arms import Budget, Row, joined
from evals.agents.rows import Rows
from evals.agents.statistics import paired_difference, wilson
from prover.errors import ProverError
from tests.support.model_server import model_server, served

NAMES = ("mathd_numbertheory_207",)
GOOD = "```lean4\ntheorem any : True := by\n  rfl\n```"
BAD = "```lean4\ntheorem any : True := by\n  exact nothing\n```"


def _bench(folder: Path, url: str, *more: str) -> str:
    only = [part for name in NAMES for part in ("--only", name)]
    command = [sys.executable, "-m", "evals.agents", "--base-url", url, "--out", str(folder), "--jobs", "1"]
    command += ["--drafts", "2", "--tokens", "50", "--budget", "0.01", "--at-once", "1", *only, *more]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_every_arm_is_measured_once_and_the_same_command_goes_on(tmp_path: Path) -> None:
    with model_server() as server:
        server.set(models=[served("tiny", owner="someone")], context=100_000)
        said = [{"role": "assistant", "content": text} for text in (BAD, GOOD)]
        server.set(script=[{"fault": "override", "choice": {"message": message}} for message in said])
        first = _bench(tmp_path, server.url)
        asked = len(server.requests())
        kept = [json.loads(line) for line in (tmp_path / "rows.jsonl").read_text().splitlines()]
        (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in kept[:-1]), encoding="utf-8")
        again = _bench(tmp_path, server.url)
        assert len(server.requests()) == asked
    shown = _bench(tmp_path, "http://127.0.0.1:9/v1", "--show")
    assert shown.split("Models alone")[1].split() == again.split("Models alone")[1].split()
    arms = {(row["arm"], row["name"]): row for row in kept}
    assert {arm for arm, _ in arms} >= {"portfolio", "prover", "prover+corrector"}
    assert all(row["answers"] <= 2 for row in arms.values())
    solved = [row for row in kept if row["arm"] == "prover" and row["outcome"] == "proved"]
    assert [row["proof"].endswith(":= by rfl\n") for row in solved] == [True]
    assert "prover+corrector" in first and "1 are measured now" in again
    assert again.split("Models alone")[1].split()[:40] == first.split("Models alone")[1].split()[:40]


def test_all_arms_allow_the_same_number_of_answers() -> None:
    for drafts in (2, 4, 16):
        assert {arm.rounds.drafts for arm in Budget(drafts).arms()} == {drafts}
    with pytest.raises(ProverError):
        Budget(3)


def test_what_the_search_proves_costs_no_tokens() -> None:
    searched = Row("portfolio", "a", "d", "s", "proved", "", 1.0)
    model = Row("prover", "a", "d", "s", "not_proved", "", 1.0, tokens_written=100)
    assert joined(searched, model) == searched
    assert joined(Row("portfolio", "a", "d", "s", "not_proved", "", 1.0), model) == model


def test_a_line_torn_by_a_kill_is_measured_again(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    Rows(path).keep(Row("prover", "a", "d", "s", "proved", "", 1.0))
    path.write_bytes(path.read_bytes() + b'{"arm": "prover", "na')
    rows = Rows(path)
    rows.keep(Row("prover", "b", "d", "s", "proved", "", 1.0))
    assert Rows(path).find("prover", "a", "d", "s") and Rows(path).find("prover", "b", "d", "s")


def test_the_interval_of_a_share_is_wilsons() -> None:
    low, high = wilson(7, 20)
    assert (round(low, 4), round(high, 4)) == (0.1812, 0.5671)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_intervals_hold_what_was_seen_and_turn_round_with_the_arms(more: int, fewer: int, same: int) -> None:
    count = more + fewer + same
    low, high = wilson(more, count)
    assert 0.0 <= low <= (more / count if count else 0.5) <= high <= 1.0
    difference, least, most = paired_difference(more, fewer, count)
    other, other_least, other_most = paired_difference(fewer, more, count)
    assert other == -difference and other_least == pytest.approx(-most) and other_most == pytest.approx(-least)
    assert -1.0 <= least < most <= 1.0


def test_no_difference_seen_is_no_proof_of_none() -> None:
    difference, least, most = paired_difference(0, 0, 120)
    assert difference == 0.0 and least < 0.0 < most

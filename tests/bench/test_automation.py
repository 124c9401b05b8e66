"""The measurement of the automation: it counts what it says, resumes, and its stored proofs are judged afresh."""

import json
from pathlib import Path

import pytest
from rich.console import Console

from evals.automation import recheck
from evals.automation.__main__ import Setting, check_set, prove_set
from evals.automation.report import counted, curve, proved
from evals.automation.sets import ItemSet, core_statements, from_file
from prover.lean.verdict import Outcome

STATEMENTS = """/-! Three of them. -/

def twice (n : Nat) : Nat := n + n

theorem true_one (n : Nat) : twice n = n + n := by
  sorry

def half (n : Nat) : Nat := n / 2

theorem false_one (n : Nat) : n < 5 := by
  sorry

theorem open_one (x y z : Nat) (h : x ^ 3 + y ^ 3 = z ^ 3) : x * y * z = 0 ∨ half x = x + 1 := by
  sorry
"""


@pytest.fixture
def statements(tmp_path: Path) -> ItemSet:
    path = tmp_path / "statements.lean"
    path.write_text(STATEMENTS)
    return from_file("three", path)


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    return Setting(tmp_path / "out", 1.0, 2, ())


def test_each_theorem_gets_what_stands_before_it_but_no_other_theorem(statements: ItemSet) -> None:
    first, second, third = (item.text for item in statements.items)
    assert first.startswith("/-! Three") and "def twice" in first and "def half" not in first
    assert "def twice" in second and "def half" in second and "true_one" not in second
    assert third.count("theorem") == 1 and third.endswith("  sorry\n")


async def test_proved_refuted_and_open_are_told_apart_and_a_second_run_does_nothing_again(
    statements: ItemSet, setting: Setting
) -> None:
    records, easy = await prove_set(statements, setting, Console(quiet=True))
    assert [r.outcome for r in records] == ["proved", "refuted", "not_proved"]
    assert easy == {"true_one"}
    folder = setting.folder / "three"
    assert recheck.stored(folder) == ["true_one"]
    kept = folder / "open_one.json"
    kept.write_text(json.dumps(json.loads(kept.read_text()) | {"seconds": 1234.5}))
    again, _ = await prove_set(statements, setting, Console(quiet=True))
    assert again[:2] == records[:2] and again[2].seconds == 1234.5
    other, _ = await prove_set(statements, Setting(setting.folder, 1.5, 2, ()), Console(quiet=True))
    assert other[2].seconds != 1234.5, "a result with another budget does not count"


async def test_a_stored_proof_of_another_statement_is_refused(
    statements: ItemSet, setting: Setting, capsys: pytest.CaptureFixture[str]
) -> None:
    await prove_set(statements, setting, Console(quiet=True))
    folder = setting.folder / "three"
    assert await recheck.main(folder) == 0
    solved = folder / "true_one.solved.lean"
    solved.write_text(solved.read_text().replace("twice n = n + n", "n = n"))
    assert await recheck.main(folder) == 1
    assert "refused: true_one\n0 of 1" in capsys.readouterr().out


async def test_a_proof_that_fails_says_where(tmp_path: Path, setting: Setting) -> None:
    path = tmp_path / "proofs.lean"
    path.write_text(
        "import Mathlib\n\n"
        "theorem fine (a b : ℤ) : (a - b) * (a + b) = a ^ 2 - b ^ 2 := by\n  ring\n\n"
        "theorem wrong (a b : ℤ) : (a - b) * (a + b) = a ^ 2 + b ^ 2 := by\n  ring\n\n"
        "theorem cheated (a b : ℤ) : (a - b) * (a + b) = a ^ 2 + b ^ 2 := by\n  sorry\n"
    )
    records = await check_set(from_file("proofs", path), setting)
    assert [(r.name, r.outcome) for r in records] == [
        ("fine", "proved"),
        ("wrong", "not_proved"),
        ("cheated", "not_proved"),
    ]
    assert records[1].reason.startswith("line ")
    console = Console(record=True, quiet=False, width=100)
    counted("proofs", records, Outcome.PROVED, console)
    curve(records, 60.0, console)
    text = console.export_text()
    assert "1 of 3 proved" in text and "cheated" in text
    assert proved(records) == records[:1]


def test_the_core_set_is_the_120_statements_with_one_hole_each() -> None:
    items = core_statements().items
    assert len(items) == len({item.digest for item in items}) == 120
    assert all(item.text.count("sorry") == 1 for item in items)

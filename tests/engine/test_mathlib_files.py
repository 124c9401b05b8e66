"""Files that import Mathlib, outside a Lake project: our own names and tactics answer, and that is said."""

from pathlib import Path

import pytest

from prover.engine.check import CheckReport, check_file
from prover.engine.lean import Lean, choose_environment
from prover.engine.opening import NOT_MATHLIB
from prover.engine.options import Options
from prover.engine.prove import Solved, prove_file
from prover.lean.check import CheckRequest
from prover.lean.server import ServerSession
from prover.lean.source_file import SourceFile
from prover.lean.verdict import Outcome

PROOFS = """import Mathlib

theorem square (x y : ℤ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by
  ring

theorem mean (x y : ℤ) : 2 * x * y ≤ x ^ 2 + y ^ 2 := by
  nlinarith [sq_nonneg (x - y)]

theorem small (n : ℕ) (low : 2 ≤ n) (high : n ≤ 4) : n ^ 2 % 7 ≠ 0 := by
  interval_cases n <;> norm_num

theorem product (n : ℕ) (even : Even n) : Even (n * n) := even.mul_right n
"""
GOALS = """import Mathlib

theorem square (x y : ℤ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by
  sorry

theorem cubes (x y : ℤ) : x ^ 3 - y ^ 3 = (x - y) * (x ^ 2 + x * y + y ^ 2) := by
  sorry
"""


async def check(lean: Lean, text: str, original: str | None = None) -> CheckReport:
    compared = SourceFile(Path("original.lean"), original.encode()) if original is not None else None
    return await check_file(lean, SourceFile(Path("t.lean"), text.encode()), original=compared)


async def prove(lean: Lean, text: str) -> Solved:
    return await prove_file(lean, SourceFile(Path("t.lean"), text.encode()), Options(budget=60.0))


async def test_proofs_in_mathlibs_style_pass_the_strict_check(lean_for_mathlib: Lean) -> None:
    report = await check(lean_for_mathlib, PROOFS)
    assert [theorem.verdict.outcome for theorem in report.theorems] == [Outcome.PROVED] * 4
    assert report.environment.endswith("-mathlib")
    assert NOT_MATHLIB in report.notes


async def test_such_proofs_are_compared_with_the_original_too(lean_for_mathlib: Lean) -> None:
    report = await check(lean_for_mathlib, PROOFS, PROOFS.replace("by\n  ring", "by sorry"))
    assert report.all_proved
    changed = await check(lean_for_mathlib, PROOFS, PROOFS.replace("2 * x * y ≤", "2 * y * x ≤"))
    assert [theorem.name for theorem in changed.theorems if not theorem.verdict.proved] == ["mean"]


async def test_a_candidate_that_imports_more_than_its_original_is_told_so(lean: Lean) -> None:
    report = await check(lean, PROOFS, PROOFS.removeprefix("import Mathlib\n"))
    assert report.problem is not None
    assert "the original does not import Mathlib" in report.problem


async def test_what_is_false_is_not_proved_by_these_tactics(lean_for_mathlib: Lean) -> None:
    text = "import Mathlib\n\ntheorem no (x : ℤ) : x ^ 2 = x := by\n  ring\n"
    report = await check(lean_for_mathlib, text)
    assert report.problem is not None and report.problem.startswith("it does not elaborate")
    assert report.messages[0].text.startswith("unsolved goals")


async def test_open_theorems_are_proved_with_tactics_of_that_style(lean_for_mathlib: Lean) -> None:
    solved = await prove(lean_for_mathlib, GOALS)
    assert solved.report.all_proved
    assert solved.report.environment.endswith("-mathlib")
    assert solved.report.notes == (NOT_MATHLIB,)


async def test_what_only_mathlib_has_is_missed_and_the_way_out_is_named(lean_for_mathlib: Lean) -> None:
    solved = await prove(lean_for_mathlib, "import Mathlib\n\ntheorem t (x : ℝ) : x = x := by sorry\n")
    assert solved.report.problem is not None
    assert "names and tactics for ℕ and ℤ only" in solved.report.problem
    assert "--lean" in solved.report.problem
    assert solved.report.messages[0].start.line == 3


async def test_other_imports_beside_it_are_noted(lean_for_mathlib: Lean) -> None:
    report = await check(lean_for_mathlib, f"import Aesop\n{PROOFS}")
    assert report.all_proved
    assert report.notes[0] == NOT_MATHLIB
    assert report.notes[1].startswith("`import Aesop` not followed")


@pytest.mark.parametrize(
    ("header", "ours"),
    [
        ("import Mathlib", True),
        ("-- a comment\nimport Aesop\nimport Mathlib.Tactic.Ring", True),
        ("", False),
        ("import Mathlibs", False),
        ("-- import Mathlib", False),
        ("theorem t : 1 = 1 := rfl\nimport Mathlib", False),
    ],
)
async def test_the_imports_of_a_file_decide(tmp_path: Path, header: str, ours: bool) -> None:
    file = tmp_path / "a.lean"
    file.write_text(f"{header}\n", encoding="utf-8")
    environment, _ = await choose_environment(file)
    assert environment.id.endswith("-mathlib") is ours
    assert environment.preamble.startswith("import Mathlib\n") is ours


async def test_the_original_decides_where_there_is_one(tmp_path: Path) -> None:
    """A candidate cannot have a statement read with names that the original did not have."""
    file, original = tmp_path / "a.lean", tmp_path / "original.lean"
    file.write_text("import Mathlib\n", encoding="utf-8")
    original.write_text("theorem t : 1 = 1 := by sorry\n", encoding="utf-8")
    environment, _ = await choose_environment(file, original=original)
    assert not environment.id.endswith("-mathlib")


async def test_lean_as_a_language_server_has_them_too(lean_for_mathlib: Lean) -> None:
    request = CheckRequest("example (x y : ℤ) : (x + y) * (x - y) = x ^ 2 - y ^ 2 := by ring")
    session = ServerSession(lean_for_mathlib.environment)
    await session.start()
    try:
        assert (await session.check(request)).messages == ()
    finally:
        await session.close()


@pytest.mark.parametrize("numbers", ["ℝ", "ℚ", "ℂ", "Real"])
async def test_numbers_that_are_not_there_are_an_error_and_not_just_any_type(
    lean_for_mathlib: Lean, numbers: str
) -> None:
    text = f"import Mathlib\n\ntheorem t (x y : {numbers}) : x = x := by\n  sorry\n"
    solved = await prove(lean_for_mathlib, text)
    assert solved.report.problem is not None and "ℕ and ℤ only" in solved.report.problem
    assert numbers in solved.report.messages[0].text

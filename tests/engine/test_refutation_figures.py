"""The figures that are reported: forty false statements, sixteen true ones beside them."""

from pathlib import Path

import pytest

from evals.refutation import FALSE, TRUE, measure
from prover.engine.lean import Lean
from prover.engine.opening import open_file
from prover.engine.refutation import Refuter
from prover.lean.problem import problems
from prover.lean.source_file import SourceFile


@pytest.mark.slow
async def test_false_statements_are_refuted_and_true_ones_are_not() -> None:
    measured = await measure(budget=60.0, jobs=2)
    assert len(measured.false) == 40
    assert measured.refuted >= 35
    assert measured.wrong == ()


def test_there_are_forty_false_statements_and_more_than_fifteen_true_ones() -> None:
    counts = [sum(file.read_text(encoding="utf-8").count("\ntheorem ") for file in files) for files in (FALSE, TRUE)]
    assert counts[0] == 40
    assert counts[1] >= 15


TRUE_STATEMENTS = """
theorem pred_succ_of_pos (n : ℕ) (h : 0 < n) : n - 1 + 1 = n := by sorry
theorem nothing_satisfies_it (n : ℕ) (h₁ : n % 4 = 1) (h₂ : n % 6 = 2) : n = 17 := by sorry
theorem length_of_append (xs ys : List ℕ) : (xs ++ ys).length = ys.length + xs.length := by sorry
theorem if_any (α : Type) (a : α) (p : α → Prop) (h : ∀ x, p x) : ∃ x, p x := by sorry
theorem curried_once (p q r : Prop) : (p ∧ q → r) ↔ (p → q → r) := by sorry
"""


async def test_nothing_true_is_refuted_though_nobody_proves_it_meanwhile(lean: Lean) -> None:
    """Without the search beside it: the refutation alone tries all it has, or for as long as it may."""
    source = SourceFile(Path("true.lean"), TRUE_STATEMENTS.encode())
    opened = await open_file(lean, source)
    assert opened.outline is not None
    for problem in problems(opened.outline, source.text):
        refuter = Refuter.of(lean, problem)
        assert refuter is not None
        assert await refuter.run(3.0) is None

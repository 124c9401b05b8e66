"""False statements are refuted by a counterexample, which Lean judges by the strict rules like a proof."""

import pytest
from proving import Prove, solved_text

from prover.engine.refutation.counterexample import counterexample
from prover.lean.verdict import ALL_RULES, Outcome


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("theorem t (n : ℕ) : n < n ^ 2 + n := by sorry", "it is false for n = 0"),
        ("theorem t : (1 : ℕ) = 2 := sorry", "it is false"),
        ("theorem t (n : ℕ) (h : 2 ∣ n) (k : 0 < n) : 4 ∣ n := by\n  sorry", "it is false for n = 2"),
        (
            "namespace A\nvariable (a : ℤ)\ntheorem t (h : 1 < a * a) : 1 < a := by sorry\nend A",
            "it is false for a = -2",
        ),
        ("theorem t (a b : ℕ) : a - b + b = a := by sorry", "it is false for a = 0, b = 1"),
        ("theorem t (xs ys : List ℕ) : xs ++ ys = ys ++ xs := by sorry", "it is false for xs = [0], ys = [1]"),
        ("theorem t (p q : Prop) (h : p ∨ q) : p := by sorry", "it is false for p = False, q = True"),
        ("theorem t (x : ℤ × Option ℤ) : x.2 = some x.1 ∨ x.2 = none := by sorry", "it is false for x = (0, some 1)"),
        (
            "theorem t : ∀ f : Bool → Bool, ∀ b, f (f b) = f b := by sorry",
            "it is false for f = fun x => !x, b = true",
        ),
        ("theorem t {α : Type u} (p : α → Prop) : (∃ x, p x) → ∀ x, p x := by sorry", "it is false for"),
    ],
)
async def test_a_false_statement_is_refuted(prove: Prove, text: str, example: str) -> None:
    solved = await prove(text + "\n", budget=10.0)
    (report,) = solved.report.declarations
    assert report.verdict.outcome is Outcome.REFUTED
    assert report.verdict.reason.startswith(example)
    assert set(report.verdict.rules) == set(ALL_RULES)
    assert "sorryAx" not in report.verdict.axioms
    assert solved_text(solved) == text + "\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "theorem t (n : ℕ) : ∃ p, n < p ∧ ∀ d, 1 < d → d < p → ¬d ∣ p := by sorry", marks=pytest.mark.slow
        ),
        "theorem t (n : ℕ) (h : n ≠ n) : n ^ 2 + 1 = n → 1 = 2 := by\n  intro h\n  sorry",
    ],
)
async def test_what_cannot_be_refuted_is_not_called_false(prove: Prove, text: str) -> None:
    (report,) = (await prove(text + "\n", budget=10.0)).report.declarations
    assert report.verdict.outcome is not Outcome.REFUTED


def test_hypotheses_must_hold_in_a_counterexample() -> None:
    assert counterexample("n : ℕ\nh : 5 < n\n⊢ n = 6") is not None
    assert str(counterexample("n : ℕ\nh : 5 < n\n⊢ n = 6")) == "n = 7"
    assert counterexample("n : ℕ\nh : n < 0\n⊢ n = 6") is None


def test_a_hypothesis_that_cannot_be_read_stops_the_search() -> None:
    assert counterexample("n : ℕ\nh : n ∈ [1, 2]\n⊢ n = 6") is None

"""One goal for each way the portfolio has; the strict verdict judges what it finds."""

import json

import pytest
from proving import Prove, solved_text

from evals.portfolio import STATEMENTS
from prover.engine.lean import Lean
from prover.engine.options import Options
from prover.engine.prove import prove_file
from prover.lean.environment import EnvironmentKind
from prover.lean.source_file import SourceFile
from prover.lean.verdict import Outcome

GOALS = {
    "one tactic": "theorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b := by sorry",
    "propositions": "theorem t (p q : Prop) : ¬(p ∨ q) ↔ ¬p ∧ ¬q := by sorry",
    "a search tactic": "theorem t (a b c : ℕ) (h : a ∣ b) (k : b ∣ c) : a ∣ c := by sorry",
    "kernel evaluation": "theorem t : 5 ^ 1234 % 100 = 25 := by sorry",
    "induction with powers": "theorem t (n : ℕ) : 8 ∣ 9 ^ n - 1 := by sorry",
    "a recurrence": (
        "theorem t (u : ℕ → ℕ) (h : u 0 = 1) (k : ∀ n, u (n + 1) = 2 * u n) (n : ℕ) : u n = 2 ^ n := by sorry"
    ),
    "remainders of squares": "theorem t (a : ℤ) : a ^ 2 % 5 ≠ 3 := by sorry",
    "remainders of powers": "theorem t (n : ℕ) : ¬5 ∣ 3 ^ n := by sorry",
    "an equation without solutions": "theorem t (x y : ℤ) : x ^ 2 - 7 * y ^ 2 ≠ 3 := by sorry",
    "a common divisor": "theorem t (n : ℕ) : Nat.gcd (6 * n + 5) (4 * n + 3) = 1 := by sorry",
    "gcd and lcm": "theorem t (n : ℕ) (h : Nat.gcd n 30 = 6) (k : Nat.lcm n 30 = 120) : n = 24 := by sorry",
    "a bounded search": (
        "theorem t (x y : ℕ) (h : 0 < x ∧ 0 < y) (k : x * y + (x + y) = 23) (l : x ^ 2 * y + x * y ^ 2 = 120) : "
        "x ^ 2 + y ^ 2 = 34 := by sorry"
    ),
    "a bounded search by contradiction": "theorem t (n : ℕ) (h : ∃ x, x ^ 2 = n) (k : 5 ≤ n) : 9 ≤ n := by sorry",
    "divisors": ("theorem t (a b : ℕ) (h : a * b = 77) (k : 1 < a) (l : 1 < b) : a + b = 18 := by sorry"),
    "integers between bounds": ("theorem t (a : ℤ) (h : 0 < a ∧ a < 20) (k : a ^ 3 - a = 60) : a = 4 := by sorry"),
    "a witness": "theorem t (n : ℕ) : ∃ m, n < m ∧ ∃ k, m = k + 1 := by sorry",
    "a chain of values": (
        "theorem t (f : ℤ → ℤ) (h : ∀ x, f x + f (x - 1) = x ^ 2) (k : f 3 = 4) : f 9 = 43 := by sorry"
    ),
    "small instances": ("theorem t (f : ℕ → ℕ) (h : ∀ n, f (n + 1) = f n + 2) (k : f 0 = 1) : f 3 = 7 := by sorry"),
    "lists": "theorem t (f : ℕ → ℕ) (xs : List ℕ) : (xs.map f).length = xs.length := by sorry",
    "own data types": (
        "inductive Tree where\n  | leaf\n  | node (l r : Tree)\n"
        "def Tree.flip : Tree → Tree\n  | leaf => leaf\n  | node l r => node r.flip l.flip\n"
        "theorem t (x : Tree) : x.flip.flip = x := by sorry"
    ),
}


LONG = ("remainders of powers",)


@pytest.mark.parametrize(
    "text",
    [pytest.param(text, id=name, marks=pytest.mark.slow if name in LONG else ()) for name, text in GOALS.items()],
)
async def test_it_proves(prove: Prove, text: str) -> None:
    solved = await prove(text + "\n")
    (report,) = solved.report.declarations
    assert report.verdict.outcome is Outcome.PROVED, report.verdict.reason
    written = solved_text(solved)
    assert "sorry" not in written
    assert not any(search in written for search in ("first", "exact?", "trace", "try"))


@pytest.mark.parametrize(
    "text",
    [
        "theorem t : 1 = 2 := by sorry",
        "theorem t (n : ℕ) : n < n ^ 2 + n := by sorry",
        "theorem t (n : ℕ) : 7 ∣ 2 ^ n - 1 := by sorry",
        "theorem t (a b : ℕ) (h : a * b = 12) : a = 3 := by sorry",
        "theorem t (p q : Prop) (h : p ∨ q) : p := by sorry",
        "theorem t (xs ys : List ℕ) : xs ++ ys = ys ++ xs := by sorry",
    ],
)
async def test_false_statements_stay_open(prove: Prove, text: str) -> None:
    solved = await prove(text + "\n", budget=10.0)
    (report,) = solved.report.declarations
    assert report.verdict.outcome in {Outcome.NOT_PROVED, Outcome.REFUTED}
    assert solved_text(solved) == text + "\n"


@pytest.mark.slow
async def test_at_least_ninety_of_the_core_statements(lean: Lean) -> None:
    assert lean.environment.kind is EnvironmentKind.EMBEDDED
    proved = 0
    for row in map(json.loads, STATEMENTS.read_text(encoding="utf-8").splitlines()):
        source = SourceFile(STATEMENTS, f"{row['statement']} := by\n  sorry\n".encode())
        solved = await prove_file(lean, source, Options(30.0))
        proved += solved.report.declarations[0].verdict.proved
    assert proved >= 90

"""The tree search on real goals: what the portfolio alone does not prove, written as a person would write it."""

import asyncio

import pytest
from proving import Prove, solved_text

from evals.own_goals import own_goals
from prover.engine.lean import Lean
from prover.engine.tree.script import Script
from prover.engine.tree.search import TreeSearch
from prover.engine.tree.surroundings import surroundings
from prover.lean.check import CheckRequest, Context
from prover.lean.problem import declarations, problems
from prover.lean.tactic_replay import ReplayedStates
from prover.lean.tactic_state import Opening
from prover.lean.verdict import Outcome

EVEN = "inductive IsEven : Nat → Prop where\n  | zero : IsEven 0\n  | step {n : Nat} : IsEven n → IsEven (n + 2)\n\n"
SNOC = (
    "def snoc (x : Nat) : List Nat → List Nat\n  | [] => [x]\n  | y :: ys => y :: snoc x ys\n\n"
    "def backwards : List Nat → List Nat\n  | [] => []\n  | x :: xs => snoc x (backwards xs)\n\n"
)
GOALS = {
    "recursion of a function": f"{SNOC}theorem t (x : Nat) (xs : List Nat) : (snoc x xs).length = xs.length + 1",
    "induction on a proof": f"{EVEN}theorem t (m n : Nat) (h : IsEven m) (k : IsEven n) : IsEven (m + n)",
    "no constructor fits": f"{EVEN}theorem t : ¬IsEven 1",
    "a witness that solves an equation": (
        "theorem t (a b : Nat) (h : ∃ k, a = 2 * k + 1) (k : ∃ k, b = 2 * k + 1) : ∃ k, a * b = 2 * k + 1"
    ),
    "a factor that solves an equation": "theorem t (a b c x y : Nat) (h : a ∣ b) (k : a ∣ c) : a ∣ b * x + c * y",
    "excluded middle": "theorem t (α : Type) (a : α) (p : α → Prop) : ∃ x, p x → ∀ y, p y",
    "values of functions": (
        "theorem t {α β γ : Type} (f : α → β) (g : β → γ) (h : ∀ b, ∃ a, f a = b) (k : ∀ c, ∃ b, g b = c) :\n"
        "    ∀ c, ∃ a, g (f a) = c"
    ),
    "two witnesses": (
        "theorem t {α : Type} (x : α) (xs : List α) (h : x ∈ xs) : ∃ before after, xs = before ++ x :: after"
    ),
    "products of inequalities": "theorem t (a b : Int) (h : 0 < a) (k : 0 < a * b) : 0 < b",
    "squares": "theorem t (a b : Int) : 2 * a * b ≤ a ^ 2 + b ^ 2",
    "remainders of a product": "theorem t (n : Nat) : 6 ∣ n * (n + 1) * (n + 2)",
    "a factor by an equation that is known": (
        "theorem t (x y z : Int) (h : (x - y) ^ 2 + (y - z) ^ 2 + (z - x) ^ 2 = x * y * z) :\n"
        "    x + y + z + 6 ∣ x ^ 3 + y ^ 3 + z ^ 3"
    ),
    "roots of a polynomial": "theorem t (x : Int) (h : x ^ 2 + 3 * x - 10 = 0) : x = 2 ∨ x = -5",
    "the only root of a polynomial": (
        "theorem t (a : Nat) (h : 0 < a) (k : a * (a + 1) * (a + 2) = 8 * (a + (a + 1) + (a + 2))) : a = 4"
    ),
    "recursion without an argument to match": (
        "def halvings (n : Nat) : Nat := if n < 2 then 0 else halvings (n / 2) + 1\n\n"
        "theorem t (n : Nat) (h : 0 < n) : halvings n < n"
    ),
}


@pytest.mark.parametrize("statement", GOALS.values(), ids=GOALS.keys())
async def test_it_proves(prove: Prove, statement: str) -> None:
    solved = await prove(f"{statement} := by\n  sorry\n")
    report = solved.report.declarations[-1]
    assert report.verdict.outcome is Outcome.PROVED, report.verdict.reason
    written = solved_text(solved)
    assert not any(
        word in written for word in ("sorry", "first", "exact?", "trace", "rotate_left", "?_ with", "done")
    )


async def _searched(lean: Lean, text: str, seconds: float = 30.0, *, replayed: bool = False) -> Script | None:
    outline = await lean.pool.outline(text, goals=True)
    (problem,) = problems(outline, text)
    (hole,) = problem.holes
    around = surroundings(
        declarations(outline, text), frozenset(), problem, hole.goals[0], mathlib=False, project=False
    )
    states = ReplayedStates(lean.pool) if replayed else lean.pool
    return await TreeSearch(states, around, 2).run(Opening.of(problem, hole), seconds)


@pytest.mark.parametrize("replayed", [False, True])
async def test_proofs_are_structured_by_cases(lean: Lean, replayed: bool) -> None:
    text = f"{SNOC}theorem t (x : Nat) (xs : List Nat) : (snoc x xs).length = xs.length + 1 := by sorry\n"
    script = await _searched(lean, text, replayed=replayed)
    assert script is not None
    assert script.tactic.endswith(" with")
    assert all(branch.label.startswith("| ") for branch in script.branches)
    proof = "\n  ".join(script.lines())
    assert (await lean.pool.check(CheckRequest(text.replace("sorry", f"\n  {proof}"), Context()))).without_error


async def test_a_term_that_occurs_twice_is_generalized(lean: Lean) -> None:
    text = f"{SNOC}theorem t (xs : List Nat) : (backwards xs).length = xs.length := by sorry\n"
    script = await _searched(lean, text, 120.0)
    assert script is not None
    assert "generalize" in script.text


@pytest.mark.parametrize(
    "text",
    [
        "theorem t (xs ys : List Nat) : xs ++ ys = ys ++ xs := by sorry\n",
        "theorem t (p q : Prop) (h : p ∨ q) : p := by sorry\n",
        "theorem t (f : Nat → Nat) (h : ∀ a, f a = f (a + 1)) : f 0 = 1 := by sorry\n",
    ],
)
async def test_nothing_is_found_for_what_is_false(lean: Lean, text: str) -> None:
    assert await _searched(lean, text, 4.0) is None


async def test_a_goal_without_moves_ends_the_search(lean: Lean) -> None:
    assert await asyncio.wait_for(_searched(lean, "theorem t : False := by sorry\n", 500.0), 60) is None


async def test_cancelling_leaves_the_sessions_in_order(lean: Lean) -> None:
    text = "theorem t (xs ys : List Nat) : xs ++ ys = ys ++ xs := by sorry\n"
    task = asyncio.ensure_future(_searched(lean, text, 500.0))
    await asyncio.sleep(1.0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await lean.pool.check(CheckRequest("example : 1 = 1 := rfl"))).without_error


async def test_the_other_holes_of_a_proof_stay_what_they_are(prove: Prove) -> None:
    text = (
        f"{EVEN}theorem t (n : Nat) : IsEven (2 * n) ∧ ¬IsEven 1 := by\n"
        "  have h : ¬IsEven 1 := by\n    sorry\n  constructor\n  · sorry\n  · exact h\n"
    )
    solved = await prove(text)
    assert solved.report.declarations[-1].verdict.outcome is Outcome.PROVED
    assert solved_text(solved).endswith("  · exact h\n")


def test_the_goals_of_our_own_are_many() -> None:
    assert len(own_goals()) >= 80


@pytest.mark.slow
async def test_most_goals_of_our_own_are_proved(prove: Prove) -> None:
    proved = 0
    for statement in own_goals().values():
        solved = await prove(f"{statement} := by\n  sorry\n", budget=20.0)
        proved += solved.report.declarations[-1].verdict.proved
    assert proved >= 70

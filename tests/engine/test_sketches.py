"""What is kept of a proof that fails: as much as Lean takes, with holes for the rest; and how those are filled."""

from collections.abc import Awaitable, Callable

import pytest
from drafting_support import problem_of

from agents.draft import Draft
from prover.engine.drafting.checking import Checker
from prover.engine.drafting.repair import Repairer
from prover.engine.drafting.shorten import shortened
from prover.engine.drafting.sketch import Fault, first_fault, sketch
from prover.engine.lean import Lean
from prover.lean.check import CheckRequest, Limits
from prover.lean.problem import Problem
from prover.lean.source import HoleKind
from prover.lean.splice import Edit

CASES = {
    "a have with a wrong proof": (
        "(a b : Nat) (h : a = b) : b + 0 = a",
        "have h1 : b = a := by\n  exact h\nsimp\nexact h1",
        "have h1 : b = a := by\n  sorry\nsimp\nexact h1",
    ),
    "one case of two": (
        "(p q : Prop) (h : p ∧ q) : q ∧ p",
        "constructor\n· exact h.1\n· exact h.1",
        "constructor\n· sorry\n· exact h.1",
    ),
    "inside an induction": (
        "(n : Nat) : n + 0 = n ∧ 0 + n = n",
        "induction n with\n| zero => exact foo\n| succ n ih =>\n  constructor\n  · rfl\n  · rw [Nat.foo]\n    simp",
        "induction n with\n| zero => sorry\n| succ n ih =>\n  constructor\n  · rfl\n  · sorry",
    ),
    "a tactic that does not exist here": (
        "(x : Int) (h : 2 * x = 4) : x = 2 ∧ x + 1 = 3",
        "have hx : x = 2 := by magic\nconstructor\n· exact hx\n· rw [hx]\n  rfl",
        "have hx : x = 2 := by sorry\nconstructor\n· exact hx\n· rw [hx]\n  rfl",
    ),
    "goals left open at the end": (
        "(x : Int) (h : 2 * x = 4) : x = 2 ∧ x + 1 = 3",
        "constructor",
        "constructor\nsorry\nsorry",
    ),
    "nothing of it holds": ("(x : Int) (h : 2 * x = 4) : x = 2", "magic h\nother", None),
    "nothing is wrong": ("(x : Int) (h : 2 * x = 4) : x = 2", "omega", "omega"),
}


def _faults(lean: Lean, statement: str) -> Callable[[str], Awaitable[Fault | None]]:
    async def first(body: str) -> Fault | None:
        text = f"theorem t {statement} := by\n" + "\n".join(f"  {line}" for line in body.split("\n"))
        result = await lean.pool.check(CheckRequest(text, limits=Limits(20)))
        if not result.errors:
            return None
        return first_fault(result.errors, 2, 2, body)

    return first


@pytest.mark.parametrize(("statement", "body", "expected"), CASES.values(), ids=CASES.keys())
async def test_only_what_fails_becomes_a_hole(lean: Lean, statement: str, body: str, expected: str | None) -> None:
    assert await sketch(body, _faults(lean, statement)) == expected


FILE = "theorem both (x : Int) (h : 2 * x = 4) : x = 2 ∧ x + 1 = 3 := by\n  sorry\n"


async def _by_omega(problem: Problem, seconds: float) -> tuple[Edit, ...]:
    return tuple(problem.filled(hole, "omega") for hole in problem.holes)


@pytest.mark.parametrize(
    ("body", "repaired"),
    [
        (
            "have hx : x = 2 := by magic\nexact ⟨hx, by rw [hx]; rfl⟩",
            "have hx : x = 2 := by omega\nexact ⟨hx, by rw [hx]; rfl⟩",
        ),
        ("constructor\n· exact h\n· magic", "constructor\n· omega\n· omega"),
        ("have helped := helper\nconstructor", "have helped := helper\nconstructor\nomega\nomega"),
    ],
)
async def test_a_failed_draft_is_repaired_and_then_judged_like_any_other(
    lean: Lean, body: str, repaired: str
) -> None:
    problem = await problem_of(lean, f"def unused := 1\n\n{FILE}")
    checker = Checker(lean, problem)
    draft = Draft(body, helpers="theorem helper : True := trivial")
    checked = await checker.check(draft, 0)
    assert checked.troubles
    again = await Repairer(checker, _by_omega)(draft, checked)
    assert again is not None and again.body == repaired
    verdict = (await checker.check(again, 1)).verdict
    assert verdict is not None and verdict.proved


async def test_a_repair_without_success_gives_up(lean: Lean) -> None:
    async def nothing(problem: Problem, seconds: float) -> None:
        return None

    checker = Checker(lean, await problem_of(lean, FILE))
    draft = Draft("constructor\n· exact h\n· magic")
    assert await Repairer(checker, nothing)(draft, await checker.check(draft, 0)) is None


async def test_a_proof_is_made_shorter_but_stays_a_proof(lean: Lean) -> None:
    checker = Checker(lean, await problem_of(lean, FILE))

    async def passes(draft: Draft) -> bool:
        verdict = (await checker.check(draft, 0)).verdict
        return verdict is not None and verdict.proved

    long = Draft(
        "have unused := h\nhave hx : x = 2 := by\n  omega\nconstructor\n· exact hx\n· omega",
        helpers="theorem no : True := trivial",
    )
    short = await shortened(long, passes, 20.0)
    assert short.body == "omega" and short.helpers == "" and await passes(short)
    term = Draft("⟨by omega, by omega⟩", HoleKind.TERM)
    assert await shortened(term, passes, 5.0) == term

"""Numbers that refute: what is computed for a proposition is what Lean decides, and equations are solved."""

import random

import pytest

from prover.engine.lean import Lean
from prover.engine.refutation.computing import Unreadable, proposition, readable
from prover.engine.refutation.counterexample import counterexample, counterexamples
from prover.lean.check import CheckRequest, Limits

TYPES = {"n": "ℕ", "m": "ℕ", "a": "ℤ", "b": "ℤ"}
GIVEN = ((3, 0, -7, 2), (0, 5, 4, -3), (6, 4, 0, -1))


def term(chance: random.Random, kind: str, depth: int) -> str:
    if depth == 0 or chance.random() < 0.2:
        names = ["n", "m"] if kind == "ℕ" else ["a", "b", "(n : ℤ)"]
        return chance.choice([*names, str(chance.randrange(4))])
    operator = chance.choice(["+", "-", "*", "/", "%", "^"])
    left = term(chance, kind, depth - 1)
    right = str(chance.randrange(3)) if operator == "^" else term(chance, kind, depth - 1)
    return f"({left} {operator} {right})"


def formula(chance: random.Random, depth: int) -> str:
    if depth == 0:
        kind = chance.choice("ℕℤ")
        left, right = term(chance, kind, 2), term(chance, kind, 2)
        return f"({left}) {chance.choice(['=', '≠', '<', '≤', '∣'])} (({right}) : {kind})"
    if chance.random() < 0.2:
        return f"¬({formula(chance, depth - 1)})"
    connective = chance.choice(["∧", "∨", "→", "↔"])
    return f"({formula(chance, depth - 1)}) {connective} ({formula(chance, depth - 1)})"


async def test_what_is_computed_is_what_lean_decides(lean: Lean) -> None:
    """Division, remainder and subtraction of both kinds of numbers, casts and connectives, as Lean defines them."""
    chance = random.Random(1)
    formulas = [formula(chance, chance.randrange(3)) for _ in range(50)]
    binders = " ".join(f"({name} : {kind})" for name, kind in TYPES.items())
    printed = await lean.pool.check(
        CheckRequest(
            "\n".join(f"example {binders} : {f} := by sorry" for f in formulas), limits=Limits(60), goals=True
        )
    )
    assert printed.without_error
    claims: list[str] = []
    for text, goal in zip(formulas, printed.sorries, strict=True):
        compute = proposition(readable(goal.goals[0].partition("⊢")[2]), TYPES)
        for values in GIVEN:
            arguments = " ".join(f"({value})" for value in values)
            truth = "" if compute(values) else "¬"
            claims.append(f"example : {truth}((fun {binders} => {text}) {arguments}) := by decide +kernel")
    result = await lean.pool.check(CheckRequest("\n".join(claims), limits=Limits(120)))
    assert [m.text for m in result.errors] == []
    assert 20 < sum("example : ¬((" in claim for claim in claims) < 130, "both truth values occur"


@pytest.mark.parametrize(
    ("goal", "found"),
    [
        ("n : ℕ\nh₁ : n % 101 = 7\nh₂ : n % 103 = 9\n⊢ n < 5000", "n = 10309"),
        ("n : ℕ\nhn : 1 < n\nh : 2 ^ (n - 1) ≡ 1 [MOD n]\n⊢ Nat.Prime n", "n = 341"),
        ("p : ℕ\nhp : Nat.Prime p\n⊢ Nat.Prime (2 ^ p - 1)", "p = 11"),
        ("a b : ℤ\n⊢ |a + b| = |a| + |b|", "a = 1, b = -1"),
        ("n : ℕ\n⊢ n ! ≤ 3 ^ n", "n = 7"),
        ("⊢ ∀ (n : ℕ), 5 < n → n = 6", "n = 7"),
        ("n : ℕ\n⊢ ∃ m, m < n", "n = 0"),
        ("⊢ 2 + 2 = 5", ""),
    ],
)
def test_the_smallest_counterexample_is_found(goal: str, found: str) -> None:
    assert str(counterexample(goal)) == found


@pytest.mark.parametrize(
    "goal",
    [
        "x y : ℤ\nh₀ : 3 * x + 5 * y = 1000\nh₁ : 200 < x\n⊢ y < 70",
        "x y z : ℕ\nh : x * y + z = 123456\nk : 1000 < x\nl : 2 < y\n⊢ z < 5",
        "x y : ℤ\nh₀ : x + y = 123457\nh₁ : x - y = 1\n⊢ x < y",
        "x y z : ℕ\nh₀ : 2 * x + 3 * y + z = 7000\nh₁ : x + z = 1000\nh₂ : 1500 < y\n⊢ y < 1501",
    ],
)
def test_equations_are_solved_for_one_of_their_variables(goal: str) -> None:
    assert counterexample(goal) is not None


@pytest.mark.parametrize(
    "goal",
    [
        "n : ℕ\nh : 0 < n\n⊢ n - 1 + 1 = n",
        "a b : ℤ\n⊢ a * b = b * a",
        "n : ℕ\nh₁ : n % 4 = 1\nh₂ : n % 6 = 2\n⊢ n = 17",
        "n : ℕ\n⊢ ∃ m, n < m",
        "x y : ℤ\nh₀ : 3 * x + 5 * y = 1000\nh₁ : 200 < x\n⊢ y < 80",
    ],
)
def test_nothing_is_found_against_what_is_true_and_the_search_ends(goal: str) -> None:
    assert counterexample(goal) is None


@pytest.mark.parametrize("text", ["f n = 0", "xs = []", "n ∈ s", "x = y", "∃ f : ℕ → ℕ, f 0 = 1"])
def test_what_cannot_be_computed_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        proposition(readable(text), {"n": "ℕ"})


def test_huge_powers_are_passed_over() -> None:
    assert counterexample("n m : ℕ\nh : 10 ^ (10 ^ n) < m\n⊢ n = n") is None


def test_a_guess_about_a_quantifier_is_not_handed_out_without_end() -> None:
    found = [one for one in counterexamples("n : ℕ\n⊢ ∃ m, m = n * n + 1000") if one is not None]
    assert len(found) == 5

"""Goals as Lean prints them are read back, and what cannot be read is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.engine.portfolio.expression import Expression, evaluate, name, number, parse
from prover.engine.portfolio.goal import read_goal


@pytest.mark.parametrize(
    "text",
    [
        "x + y * z = 3",
        "(x + y) * z ≤ 3 ^ n",
        "x - (y - z) = x - y - z",
        "2 ^ 3 ^ n = 1",
        "¬7 ∣ 2 ^ n + 1",
        "∀ (n : Nat), 0 < n → f (f n) < f (n + 1)",
        "∃ m, m > n ∧ (∃ p, m * p ≤ m + p)",
        "p ∧ q ∨ r ↔ p → q → r",
        "(p ↔ q) → (r → p) → q",
        "↑x - ↑y = -3",
        "(p, q, r) = (2, 4, 8)",
        "Nat.gcd (21 * n + 4) (14 * n + 3) = 1",
    ],
)
def test_what_is_read_prints_as_it_was(text: str) -> None:
    read = parse(text)
    assert read is not None
    assert str(read) == text


def test_method_notation_of_gcd_is_read_as_a_function() -> None:
    assert str(parse("(21 * n + 4).gcd (14 * n + 3) = 1")) == "Nat.gcd (21 * n + 4) (14 * n + 3) = 1"
    assert str(parse("m.lcm n = 12")) == "Nat.lcm m n = 12"


@pytest.mark.parametrize("text", ["fun x => x", "x ∈ s", "[1, 2]", "if x then y else z", "", "f (", "a = b = c ="])
def test_unknown_notation_is_not_misread(text: str) -> None:
    assert parse(text) is None


_LEAVES = st.one_of(st.integers(0, 9).map(number), st.sampled_from("xyz").map(name))
_TERMS = st.recursive(
    _LEAVES,
    lambda inner: st.builds(lambda o, a, b: Expression(o, (a, b)), st.sampled_from("+-*/%^"), inner, inner),
    max_leaves=12,
)


@given(_TERMS)
def test_printing_and_reading_are_inverse(term: Expression) -> None:
    assert parse(str(term)) == term


@pytest.mark.parametrize(
    ("text", "integers", "value"),
    [
        ("3 - 5", False, 0),
        ("3 - 5", True, -2),
        ("7 / 0", False, 0),
        ("7 % 0", False, 7),
        ("2 ^ 10 % 7", False, 2),
        ("Nat.lcm 4 6 = 12 ∧ ¬5 ∣ 12", False, True),
        ("2 ^ 2 ^ 100", False, None),
        ("x + 1", False, None),
    ],
)
def test_closed_expressions_have_the_value_lean_gives_them(text: str, integers: bool, value: object) -> None:
    read = parse(text)
    assert read is not None
    assert evaluate(read, {}, integers) == value


def test_goal_with_hypotheses_over_several_lines() -> None:
    goal = read_goal(
        "case succ\nf : ℕ → ℕ\nx y : ℤ\nxs : List ℕ\nh : 0 < x ∧\n    x < y\nthis✝ : x = y\n⊢ f 3 =\n    4"
    )
    assert goal.integers == ("x", "y")
    assert goal.functions == ("f",)
    assert goal.types["xs"] == "List ℕ"
    assert {n: str(e) for n, e in goal.facts.items()} == {"h": "0 < x ∧ x < y"}
    assert str(goal.conclusion) == "f 3 = 4"


def test_fresh_names_avoid_the_locals() -> None:
    goal = read_goal("h h1 : 0 < 1\nx : ℕ\n⊢ x = x")
    assert goal.fresh("h") == "h2"
    assert goal.fresh("k") == "k"

"""What each direction makes of one parent, and that it elaborates."""

from collections.abc import Awaitable, Callable

import pytest

from prover.engine.evolution.direction import Parent
from prover.engine.evolution.parents import Parents
from prover.engine.evolution.printing import body_text, proposition_text
from prover.engine.evolution.workshop import Workshop

Read = Callable[..., Awaitable[Parent]]

RISING = "(f : Nat → Nat) (h : ∀ n : Nat, f n < f (n + 1))"
EXPECTED = {
    "generalise": (
        ("(f : Nat → Nat) (h : ∀ n : Nat, f (n + 3) = f n) (a : Nat) : f (a + 3) = f a",),
        "(f : Nat → Nat) (a : Nat) (h : ∀ n : Nat, f (n + a) = f n) (b : Nat) : f (b + a) = f b",
    ),
    "weaken hypotheses": (
        (f"{RISING} (a : Nat) : f a ≤ f (a + 1)",),
        "(f : Nat → Nat) (h : ∀ n : Nat, f n ≤ f (n + 1)) (a : Nat) : f a ≤ f (a + 1)",
    ),
    "compose": (
        (f"{RISING} (a : Nat) : a ≤ f a", f"{RISING} (a : Nat) : f a ≤ f (f a)"),
        f"{RISING} (a : Nat) : a ≤ f (f a)",
    ),
    "dualise": (
        (
            "(f : Nat → Nat) (h : ∀ n m : Nat, n ≤ m → f n ≤ f m) (a b : Nat) : f (min a b) ≤ f a",
        ),
        "(f : Nat → Nat) (h : ∀ n m : Nat, m ≤ n → f m ≤ f n) (a b : Nat) : f a ≤ f (max a b)",
    ),
    "specialise": (
        (f"{RISING} (a b : Nat) : f a ≤ f (a + b)",),
        f"{RISING} (a : Nat) : f a ≤ f (a + a)",
    ),
    "swap operations": (
        (f"{RISING} (a b : Nat) : f (min a b) ≤ f a",),
        f"{RISING} (a b : Nat) : f (min b a) ≤ f a",
    ),
    "strengthen": (
        (f"{RISING} (a b : Nat) (h₁ : a < b) : f a < f b",),
        f"{RISING} (a b : Nat) : a < b ↔ f a < f b",
    ),
    "iff from two": (
        (f"{RISING} (a b : Nat) (h₁ : a < b) : f a < f b", f"{RISING} (a b : Nat) (h₁ : f a < f b) : a < b"),
        f"{RISING} (a b : Nat) : a < b ↔ f a < f b",
    ),
    "induct": (
        (f"{RISING} (a : Nat) : f a ≤ f (a + 1)",),
        f"{RISING} (a b : Nat) : f a ≤ f (a + b)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("direction", EXPECTED)
async def test_a_direction_makes_what_it_says(direction: str, parents: Parents, parent: Read) -> None:
    bodies, expected = EXPECTED[direction]
    first, *others = [await parent(body, f"thing_{number}") for number, body in enumerate(bodies)]
    said = Workshop().said(direction, first, (first, *others))
    texts = [body_text(one.statement).strip() for one in said.proposals]
    assert expected in texts
    assert all(one.parents[0] == first.id for one in said.proposals)
    for one in said.proposals:
        assert await parents.proposition(proposition_text(one.statement)) is not None, body_text(one.statement)


async def test_what_a_small_model_refutes_is_not_proposed(parent: Read) -> None:
    """`f a = f (a + b)` and `f a < f (a + b)` are false for strictly rising maps."""
    said = Workshop().said("strengthen", await parent(f"{RISING} (a b : Nat) : f a ≤ f (a + b)"), ())
    assert said.proposals == [] and said.falsified == 2


async def test_a_law_with_two_steps_is_carried_on(parents: Parents) -> None:
    theory = next(one for one in await parents.of_theories() if one.id == "predicate by twos")
    texts = [body_text(one.statement) for one in Workshop().said("induct", theory, ()).proposals]
    assert any(text.endswith("(h₂ : P a) : P (a + 2 * b)") for text in texts), texts

"""Statements survive being read and printed, and small models tell the false ones."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from prover.engine.evolution.conjecture import Exploration
from prover.engine.evolution.direction import Parent
from prover.engine.evolution.models import told
from prover.engine.evolution.parents import Parents
from prover.engine.evolution.printing import body_text, head_text, proposition_text
from prover.engine.lean import Lean
from prover.engine.skills.applying import parted
from prover.lean.check import CheckRequest
from skills_db.normal_form import statement_keys

Read = Callable[[str], Awaitable[Parent]]

BODIES = (
    "(f : Nat → Nat) (h : ∀ n : Nat, f n < f (n + 1)) (a b : Nat) (h₁ : a < b) : f a < f b",
    "{α : Type} (op : α → α → α) (h : ∀ x y z : α, op (op x y) z = op x (op y z)) (x : α) : op x x = op (op x x) x",
    "(P : Nat → Prop) (h : ∀ n : Nat, P n → P (n + 2)) (a : Nat) (h₁ : P a) : P (a + 2 * 3) ∧ (¬P 1 ∨ P 3)",
    "{α : Type} (xs ys : List α) (g : α → α) : List.map g (xs ++ ys) = List.map g xs ++ List.map g ys",
    "(a b : Int) (h : -a ≤ b - 3 * (a + b)) : ∃ n : Nat, (n : Int) + a ^ 2 ≥ b ∧ n ≠ 0",
    "{α : Type} (x : α) (xs : List α) : x :: xs ≠ ([] : List α) ↔ (xs = xs → True)",
    "(a b c : Nat) : a - (b - c) + a / (b * c) % 5 ≤ max (min a b) c → b ∣ c + a",
    "(f g : Nat → Nat) (h : ∀ n m : Nat, f n ≤ m ↔ n ≤ g m) (a : Nat) : a ≤ g (f a)",
)


async def test_a_printed_statement_says_what_was_read(lean: Lean, parents: Parents, parent: Read) -> None:
    for body in BODIES:
        statement = (await parent(body)).statement
        again = (await parent(body_text(statement).strip())).statement
        assert body_text(again) == body_text(statement), body
        read = [await parents.proposition(text) for text in (_closed(body), proposition_text(statement))]
        assert all(one is not None for one in read), (body, proposition_text(statement))
        keys = [
            statement_keys(replace(e, declared=(replace(e.declared[0], type=place),)), e.declared[0].name, "")
            for e, place in (one for one in read if one is not None)
        ]
        assert keys[0] == keys[1], body
        head = await lean.pool.check(CheckRequest(f"{head_text(statement, 'printed')} := by\n  sorry"))
        assert head.without_error, (head_text(statement, "printed"), head.errors)


def _closed(body: str) -> str:
    binders, conclusion = parted(f"theorem x {body}")
    return f"∀ {binders}, {conclusion}"


async def test_small_models_tell_false_statements(parent: Read) -> None:
    group = (
        "{α : Type} (op : α → α → α) (e : α) (i : α → α) (h : ∀ x y z : α, op (op x y) z = op x (op y z)) "
        "(h₁ : ∀ x : α, op e x = x) (h₂ : ∀ x : α, op (i x) x = e) (x y : α)"
    )
    false = (
        "(f : Nat → Nat) (h : ∀ n : Nat, f n < f (n + 1)) (a : Nat) : f a < f (f a)",
        f"{group} : op x y = op y x",
        "(f : Nat → Nat) (h : f 0 = 0) (h₁ : ∀ n : Nat, f (n + 1) = f n + (n + 1)) (a : Nat) : f a ≤ a + a",
        "{α : Type} (xs ys : List α) : xs ++ ys = ys ++ xs",
        "(a b : Int) : a - b ≤ a",
        "{α : Type} (R : α → α → Prop) (h : ∀ x y : α, R x y → R y x) (x y z : α) (h₁ : R x y) (h₂ : R y z) : R x z",
    )
    true = (
        "(f : Nat → Nat) (h : ∀ n : Nat, f n < f (n + 1)) (a : Nat) : f a ≤ f (f a)",
        f"{group} : i (op x y) = op (i y) (i x)",
        "(f : Nat → Nat) (h : f 0 = 0) (h₁ : ∀ n : Nat, f (n + 1) = f n + (n + 1)) (a : Nat) : f a ≤ a * a",
        "(f : Nat → Nat) (h : f 0 = 1) (h₁ : ∀ n : Nat, f (n + 1) = (n + 1) * f n) (a : Nat) : 1 ≤ f a",
        "(a b : Nat) : a - b ≤ a",
    )
    for body in false:
        assert told((await parent(body)).statement).false, body
    for body in true:
        found = told((await parent(body)).statement)
        assert not found.false and found.cases, body


async def test_conjectures_need_the_laws_and_hold_in_all_small_models(parents: Parents) -> None:
    theories = {one.id: one.statement for one in await parents.of_theories()}
    monoid = Exploration(theories["monoid"])
    texts = [body_text(one.stated(monoid.about)).rpartition(" : ")[2] for one in monoid.found_equations()]
    assert "op y (op z u) = op (op y z) u" in texts
    assert "op y z = op z y" not in texts
    assert monoid.false["equations"] > 100
    maps = Exploration(theories["commuting maps"])
    assert maps.found_equations() and maps.lawless == 0
    assert Exploration(theories["predicate by twos"]).found_orders()
    steps = Exploration(theories["constant steps from a start"])
    texts = [body_text(one.stated(steps.about)).rpartition(" : ")[2] for one in steps.found_equations()]
    assert "f b + a = f (b + 1)" in texts and "b * f a = f a * b" not in texts, "the latter needs no law"

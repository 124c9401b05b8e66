"""Goals of any kind are read far enough to find moves for them, and to see when two are the same."""

import pytest

from prover.engine.tree.moves.logic import introductions
from prover.engine.tree.sequent import Sequent, read_sequent, renamed
from prover.engine.tree.shape import closed_parts, conditions, shape

GOAL = """case node
α : Type
p : α → Prop
l r : Tree α
f : α → α
h✝ : l.size = 3
hp : ∀ (x : α),
  p x
n : ℕ
he : IsEven (n + 1)
k : p (f a)
⊢ l.size + n =
    3"""


def test_hypotheses_by_what_they_are() -> None:
    sequent = read_sequent(GOAL)
    assert sequent.tag == "node"
    assert sequent.conclusion == "l.size + n = 3"
    assert [v.name for v in sequent.variables] == ["l", "r", "n"]
    assert [f.name for f in sequent.functions] == ["f"]
    assert [f.name for f in sequent.facts] == ["hp", "he", "k"]
    assert sequent.hidden == ("h✝",)
    assert sequent.types["hp"] == "∀ (x : α), p x"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a b : ℕ\nh : a < b\n⊢ a ≤ b", "x y : ℕ\nk : x < y\n⊢ x ≤ y"),
        ("a b : ℕ\nh : a < b\n⊢ a ≤ b", "b a : ℕ\nh : a < b\n⊢ a ≤ b"),
        ("a : ℕ\nh : 0 < a\nk : a < 5\n⊢ a = 2", "a : ℕ\nk : a < 5\nh : 0 < a\n⊢ a = 2"),
        ("xs : List ℕ\n⊢ xs.length = 0", "case nil\nys : List ℕ\n⊢ ys.length = 0"),
    ],
)
def test_the_same_up_to_names_and_order(one: str, other: str) -> None:
    first, second = read_sequent(one), read_sequent(other)
    assert first.renaming[0] == second.renaming[0]
    names = dict(zip(first.renaming[1], second.renaming[1], strict=True))
    assert renamed(first.conclusion, names) == second.conclusion


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a b : ℕ\nh : a < b\n⊢ a ≤ b", "a b : ℕ\nh : b < a\n⊢ a ≤ b"),
        ("a b : ℕ\nh : a < b\n⊢ a ≤ b", "a b : ℤ\nh : a < b\n⊢ a ≤ b"),
        ("a b : ℕ\nh : a < b\n⊢ a ≤ b", "a b : ℕ\n⊢ a ≤ b"),
        ("a b c : ℕ\nh : a < b\n⊢ c ≤ c", "a b c : ℕ\nh : a < c\n⊢ c ≤ c"),
    ],
)
def test_different_goals_are_told_apart(one: str, other: str) -> None:
    assert read_sequent(one).renaming[0] != read_sequent(other).renaming[0]


@pytest.mark.parametrize(
    ("text", "operator", "parts"),
    [
        ("a ∧ ∃ x, b → c", "∧", ("a", "∃ x, b → c")),
        ("¬a = b", "¬", ("a = b",)),
        ("(a ∨ b) ∧ c ↔ d", "↔", ("(a ∨ b) ∧ c", "d")),
        ("p → q → r", "→", ("p", "q → r")),
        ("f (if a = b then c else d) = 3", "=", ("f (if a = b then c else d)", "3")),
        ("x :: xs = [] ++ y", "=", ("x :: xs", "[] ++ y")),
        ("(p ∧ q)", "∧", ("p", "q")),
        ("IsEven (n + 1)", "", ("IsEven (n + 1)",)),
    ],
)
def test_outermost_connective(text: str, operator: str, parts: tuple[str, ...]) -> None:
    assert (shape(text).operator, shape(text).parts) == (operator, parts)


def test_bound_names_with_types_and_guards() -> None:
    read = shape("∀ (x : Nat) {y z : List (α × β)}, x = 0")
    assert [(b.name, b.type) for b in read.binders] == [("x", "Nat"), ("y", "List (α × β)"), ("z", "List (α × β)")]
    (binder,) = shape("∀ x ∈ xs, p x").binders
    assert (binder.name, binder.guard) == ("x", "x ∈ xs")


def test_names_for_what_is_introduced_are_free() -> None:
    sequent = Sequent(read_sequent("x : ℕ\nh : x = 0\n⊢ ∀ x ∈ xs, p x → ¬q x").hypotheses, "∀ x ∈ xs, p x → ¬q x")
    assert introductions(sequent) == ["x1", "h1", "h2", "h3"]


def test_parts_that_can_be_decided_before_anything_is_introduced() -> None:
    assert list(closed_parts("∃ x, p x → ∀ y, q y")) == ["∀ y, q y"]
    assert conditions("(if a = b then if c then 1 else 2 else 3) = 4") == ["a = b", "c"]

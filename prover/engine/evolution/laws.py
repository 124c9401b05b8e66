"""Theories to begin with: a few functions, relations or predicates, and laws that they obey. General mathematics;
what follows from them is not written down anywhere, evolution has to find it."""

from collections.abc import Iterator
from dataclasses import dataclass

_MAP = "(f : Nat → Nat)"
_OPERATION = "{α : Type} (op : α → α → α)"
_ASSOCIATIVE = "(assoc : ∀ a b c : α, op (op a b) c = op a (op b c))"
_COMMUTATIVE = "(comm : ∀ a b : α, op a b = op b a)"
_UNIT = "(left : ∀ a : α, op e a = a) (right : ∀ a : α, op a e = a)"
_RELATION = "{α : Type} (R : α → α → Prop)"
_PREDICATE = "(P : Nat → Prop)"
_LIST_RECURSION = "{α : Type} (f : List α → Nat)"
_ITERATION = "{α : Type} (g : α → α) (it : Nat → α → α) (zero : ∀ x : α, it 0 x = x)"
_ITERATED = f"{_ITERATION} (step : ∀ (n : Nat) (x : α), it (n + 1) x = g (it n x))"

THEORIES: dict[str, str] = {
    # name: binders, as Lean reads them
    "strictly rising map": f"{_MAP} (h : ∀ n, f n < f (n + 1))",
    "rising map": f"{_MAP} (h : ∀ n, f n ≤ f (n + 1))",
    "falling map": f"{_MAP} (h : ∀ n, f (n + 1) ≤ f n)",
    "monotone map": f"{_MAP} (h : ∀ a b, a ≤ b → f a ≤ f b)",
    "additive map": f"{_MAP} (h : ∀ a b, f (a + b) = f a + f b)",
    "subadditive map": f"{_MAP} (h : ∀ a b, f (a + b) ≤ f a + f b)",
    "multiplicative map": f"{_MAP} (one : f 1 = 1) (h : ∀ a b, f (a * b) = f a * f b)",
    "sums to products": f"{_MAP} (zero : f 0 = 1) (h : ∀ a b, f (a + b) = f a * f b)",
    "periodic map": f"{_MAP} (p : Nat) (h : ∀ n, f (n + p) = f n)",
    "constant steps": f"{_MAP} (c : Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + c)",
    "constant steps from a start": f"{_MAP} (c : Nat) (step : ∀ n, f (n + 1) = f n + c)",
    "constant factors": f"{_MAP} (c : Nat) (zero : f 0 = 1) (step : ∀ n, f (n + 1) = c * f n)",
    "sums of a sequence": "(f g : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + g n)",
    "triangular steps": f"{_MAP} (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + (n + 1))",
    "square steps": f"{_MAP} (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + 2 * n + 1)",
    "factorials": f"{_MAP} (zero : f 0 = 1) (step : ∀ n, f (n + 1) = (n + 1) * f n)",
    "sums of the last two": f"{_MAP} (zero : f 0 = 0) (one : f 1 = 1) (step : ∀ n, f (n + 2) = f (n + 1) + f n)",
    "adjoint maps": "(f g : Nat → Nat) (h : ∀ a b, f a ≤ b ↔ a ≤ g b)",
    "predicate with steps": f"{_PREDICATE} (h : ∀ n, P n → P (n + 1))",
    "predicate with a start": f"{_PREDICATE} (zero : P 0) (h : ∀ n, P n → P (n + 1))",
    "predicate downward": f"{_PREDICATE} (h : ∀ n, P (n + 1) → P n)",
    "predicate by twos": f"{_PREDICATE} (zero : P 0) (h : ∀ n, P n → P (n + 2))",
    "predicate by twos, both starts": f"{_PREDICATE} (zero : P 0) (one : P 1) (h : ∀ n, P n → P (n + 2))",
    "predicate by equal steps": f"{_PREDICATE} (k : Nat) (h : ∀ n, P n → P (n + k))",
    "predicate closed under sums": f"{_PREDICATE} (h : ∀ a b, P a → P b → P (a + b))",
    "involution": "{α : Type} (g : α → α) (h : ∀ x, g (g x) = x)",
    "idempotent map": "{α : Type} (g : α → α) (h : ∀ x, g (g x) = g x)",
    "injective map": "{α : Type} (g : α → α) (h : ∀ x y, g x = g y → x = y)",
    "commuting maps": "{α : Type} (f g : α → α) (h : ∀ x, f (g x) = g (f x))",
    "iteration": _ITERATED,
    "iterated involution": f"{_ITERATED} (h : ∀ x : α, g (g x) = x)",
    "iteration with an invariant": f"{_ITERATED} (P : α → Prop) (h : ∀ x : α, P x → P (g x))",
    "semigroup": f"{_OPERATION} {_ASSOCIATIVE}",
    "commutative semigroup": f"{_OPERATION} {_ASSOCIATIVE} {_COMMUTATIVE}",
    "idempotent semigroup": f"{_OPERATION} {_ASSOCIATIVE} (idem : ∀ a : α, op a a = a)",
    "monoid": f"{_OPERATION} (e : α) {_ASSOCIATIVE} {_UNIT}",
    "group": f"{_OPERATION} (i : α → α) (e : α) {_ASSOCIATIVE} (left : ∀ a : α, op e a = a) "
    "(inverse : ∀ a : α, op (i a) a = e)",
    "powers in a monoid": f"{_OPERATION} (e : α) (power : α → Nat → α) {_ASSOCIATIVE} {_UNIT} "
    "(zero : ∀ a : α, power a 0 = e) (step : ∀ (a : α) (n : Nat), power a (n + 1) = op (power a n) a)",
    "symmetric and transitive": f"{_RELATION} (symm : ∀ a b : α, R a b → R b a) "
    "(trans : ∀ a b c : α, R a b → R b c → R a c)",
    "preorder along a sequence": f"{_RELATION} (refl : ∀ a : α, R a a) "
    "(trans : ∀ a b c : α, R a b → R b c → R a c) (f : Nat → α) (h : ∀ n, R (f n) (f (n + 1)))",
    "transitive along a sequence": f"{_RELATION} (trans : ∀ a b c : α, R a b → R b c → R a c) (f : Nat → α) "
    "(h : ∀ n, R (f n) (f (n + 1)))",
    "length of a list": f"{_LIST_RECURSION} (nil : f [] = 0) "
    "(cons : ∀ (x : α) (xs : List α), f (x :: xs) = f xs + 1)",
    "weight of a list": f"{_LIST_RECURSION} (w : α → Nat) (nil : f [] = 0) "
    "(cons : ∀ (x : α) (xs : List α), f (x :: xs) = w x + f xs)",
    "list of images": "{α : Type} (g : α → α) (f : List α → List α) (nil : f [] = []) "
    "(cons : ∀ (x : α) (xs : List α), f (x :: xs) = g x :: f xs)",
    "list turned round": "{α : Type} (f : List α → List α) (nil : f [] = []) "
    "(cons : ∀ (x : α) (xs : List α), f (x :: xs) = f xs ++ [x])",
    "list folded in a monoid": f"{_OPERATION} (e : α) {_ASSOCIATIVE} {_UNIT} (f : List α → α) (nil : f [] = e) "
    "(cons : ∀ (x : α) (xs : List α), f (x :: xs) = op x (f xs))",
    "predicate on all of a list": "{α : Type} (p : α → Prop) (P : List α → Prop) (nil : P []) "
    "(cons : ∀ (x : α) (xs : List α), P (x :: xs) ↔ p x ∧ P xs)",
    "additive map of integers": "(f : Int → Int) (h : ∀ a b, f (a + b) = f a + f b)",
    "odd map of integers": "(f : Int → Int) (h : ∀ a, f (-a) = -f a)",
    "steps of integers": "(f : Int → Int) (h : ∀ a, f a ≤ f (a + 1))",
}


@dataclass(frozen=True, slots=True)
class Theory:
    """Laws with a name."""

    name: str
    binders: str

    @property
    def text(self) -> str:
        """A proposition that has the laws as its hypotheses, and says nothing."""
        return f"∀ {self.binders}, True"


def theories() -> Iterator[Theory]:
    """All of them."""
    return (Theory(name, binders) for name, binders in THEORIES.items())

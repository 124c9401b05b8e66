/-! Own types, recursion, classes, namespaces, deriving. Valid in stock Lean 4 as well. -/

theorem t42 (P : Nat → Prop) (h : ∀ n, P n → P (n + 2)) (h0 : P 0) : P 4 := by
  have h2 := h 0 h0
  specialize h 2 h2
  exact h
inductive Tree (α : Type) where
  | leaf : Tree α
  | node : Tree α → α → Tree α → Tree α
namespace Tree
def size {α : Type} : Tree α → Nat
  | leaf => 0
  | node l _ r => size l + 1 + size r
def mirror {α : Type} : Tree α → Tree α
  | leaf => leaf
  | node l x r => node (mirror r) x (mirror l)
theorem size_mirror {α : Type} (t : Tree α) : (mirror t).size = t.size := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp only [mirror, size, ihl, ihr]; omega
end Tree
def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)
theorem fib_pos (n : Nat) (h : 0 < n) : 0 < fib n := by
  match n, h with
  | 1, _ => decide
  | n + 2, _ =>
    have := fib_pos (n + 1) (by omega)
    simp only [fib]
    omega
structure Point where
  x : Nat
  y : Nat
theorem pt (p q : Point) (hx : p.x = q.x) (hy : p.y = q.y) : p = q := by
  cases p; cases q; simp_all
section
variable (α : Type) (r : α → α → Prop)
theorem sv (h : ∀ a, r a a) (a : α) : r a a := h a
end
class Mag (α : Type) where
  op : α → α → α
  op_comm : ∀ a b, op a b = op b a
instance : Mag Nat := ⟨(· + ·), Nat.add_comm⟩
theorem mg {α : Type} [Mag α] (a b : α) : Mag.op a b = Mag.op b a := Mag.op_comm a b
open Nat in
theorem on (a b : Nat) : a + b = b + a := add_comm' a b
where add_comm' (a b : Nat) : a + b = b + a := Nat.add_comm a b
def log2 (n : Nat) : Nat := if n ≤ 1 then 0 else 1 + log2 (n / 2)
termination_by n
decreasing_by omega
inductive Color where | red | green | blue
  deriving DecidableEq, Inhabited
example : Color.red ≠ Color.green := by decide
structure P where
  x : Nat
  y : Nat
  deriving DecidableEq
example : (⟨1, 2⟩ : P) ≠ ⟨1, 3⟩ := by decide
@[ext] structure Q where
  x : Nat
  y : Nat
example (p q : Q) (h : p.x = q.x) (h' : p.y = q.y) : p = q := by
  ext
  · exact h
  · exact h'
def f (xs : List Nat) : Nat := match xs with
  | [] => 0
  | x :: xs => x + f xs
example : f [1,2,3] = 6 := by decide
example : f [1,2,3] = 6 := by rfl
example : f [1,2,3] = 6 := by simp [f]

/-! Equations of a function that goes two steps back. -/

def twoStepsBack : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => twoStepsBack (n + 1) + twoStepsBack n

theorem rewriting_with_a_recursive_equation (n : Nat) : twoStepsBack (n + 2) = twoStepsBack n + twoStepsBack (n + 1) := by
  rw [twoStepsBack, Nat.add_comm]

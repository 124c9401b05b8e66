import Mathlib

/-! False statements in Mathlib's words; see `false_statements.lean`. -/

theorem product_even (a b : ℤ) (h : Even (a * b)) : Even a ∧ Even b := by sorry

theorem mersenne (p : ℕ) (hp : p.Prime) : (2 ^ p - 1).Prime := by sorry

theorem cancel_modulo (a b c : ℕ) (h : a * c ≡ b * c [MOD 12]) : a ≡ b [MOD 12] := by sorry

theorem fermat_without_coprimality (a p : ℕ) (hp : p.Prime) : a ^ (p - 1) ≡ 1 [MOD p] := by sorry

/-- The first pseudoprime to base 2 is 341. -/
theorem converse_of_fermat (n : ℕ) (hn : 1 < n) (h : 2 ^ (n - 1) ≡ 1 [MOD n]) : Nat.Prime n := by sorry

theorem triangle_equality (a b : ℤ) : |a + b| = |a| + |b| := by sorry

open Nat in
theorem factorial_below_power (n : ℕ) : n ! ≤ 3 ^ n := by sorry

theorem injective_is_surjective (f : ℕ → ℕ) (h : Function.Injective f) : Function.Surjective f := by sorry

theorem eventually_even : ∃ N : ℕ, ∀ n ≥ N, Even n := by sorry

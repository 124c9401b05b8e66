import Mathlib

/-! True statements in Mathlib's words; see `true_statements.lean`. -/

theorem product_odd (a b : ℤ) (h : Odd (a * b)) : Odd a ∧ Odd b := by sorry

theorem triangle_inequality (a b : ℤ) : |a + b| ≤ |a| + |b| := by sorry

theorem exponent_of_mersenne_prime (p : ℕ) (hp : (2 ^ p - 1).Prime) : p ≠ 4 := by sorry

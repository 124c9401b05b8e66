/-! The closed form at a polynomial in two variables. -/

def tri : Nat → Nat
  | 0 => 0
  | n + 1 => tri n + (n + 1)

theorem tri_product (a b : Nat) : 2 * tri (a * b + a) = (a * b + a) * (a * b + a + 1) := by
  sorry

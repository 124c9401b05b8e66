/-! The closed form at a square, for a function of our own. -/

def tri : Nat → Nat
  | 0 => 0
  | n + 1 => tri n + (n + 1)

theorem tri_square (k : Nat) : 2 * tri (k * k) = k * k * (k * k + 1) := by
  sorry

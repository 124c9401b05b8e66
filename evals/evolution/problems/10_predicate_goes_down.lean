theorem predicate_goes_down (P : Nat → Prop) (h : ∀ n, P (n + 1) → P n) (a b : Nat) (l : a ≤ b) (p : P b) : P a ∧ P (a / 2) := by
  sorry

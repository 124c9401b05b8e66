theorem predicate_by_twos (P : Nat → Prop) (h0 : P 0) (h1 : P 1) (h : ∀ n, P n → P (n + 2)) (a b : Nat) : P (a * b) := by
  sorry

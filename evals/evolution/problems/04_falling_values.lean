theorem falling_values (f : Nat → Nat) (h : ∀ n, f (n + 1) ≤ f n) (m n : Nat) : f (m * n + n) ≤ f n := by
  sorry

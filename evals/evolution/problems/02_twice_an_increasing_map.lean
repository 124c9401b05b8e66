theorem twice_an_increasing_map (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (n : Nat) : n ≤ f (f n) := by
  sorry

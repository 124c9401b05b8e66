theorem maximum_of_rising_values (f : Nat → Nat) (h : ∀ n, f n ≤ f (n + 1)) (a b : Nat) : max (f a) (f b) ≤ f (a + b) := by
  sorry

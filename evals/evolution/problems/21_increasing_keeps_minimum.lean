theorem increasing_keeps_minimum (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (a b : Nat) : f (min a b) = min (f a) (f b) := by
  sorry

theorem additive_at_a_square (f : Nat → Nat) (h : ∀ a b, f (a + b) = f a + f b) (n : Nat) : f (n * n) = n * f n := by
  sorry

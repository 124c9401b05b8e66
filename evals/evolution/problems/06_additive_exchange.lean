theorem additive_exchange (f : Nat → Nat) (h : ∀ a b, f (a + b) = f a + f b) (a b : Nat) : f a * b = f b * a := by
  sorry

theorem increasing_is_injective (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (a b : Nat) (e : f a = f b) : a = b := by
  sorry

theorem below_a_fixed_point (f : Nat → Nat) (h : ∀ a b, a ≤ b → f a ≤ f b) (it : Nat → Nat) (zero : it 0 = 0)
    (step : ∀ n, it (n + 1) = f (it n)) (q : Nat) (fixed : f q = q) (n : Nat) : it n ≤ q := by
  sorry

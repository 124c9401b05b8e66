theorem doubling (f : Nat → Nat) (zero : f 0 = 1) (step : ∀ n, f (n + 1) = 2 * f n) (a b : Nat) :
    f (a + b + a) = f a * f a * f b := by
  sorry

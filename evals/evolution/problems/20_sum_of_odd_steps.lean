theorem sum_of_odd_steps (f : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + (2 * n + 1)) (a b : Nat) :
    f (a + b) = f a + f b + 2 * a * b := by
  sorry

/-! A function that grows by 1, 2, 3, …, in closed form. -/

theorem sum_of_steps (f : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + (n + 1)) (n : Nat) :
    2 * f n = n * (n + 1) := by
  sorry

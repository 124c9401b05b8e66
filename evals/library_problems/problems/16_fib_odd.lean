/-! Fibonacci numbers at odd places. -/

theorem fib_odd (f : Nat → Nat) (zero : f 0 = 0) (one : f 1 = 1) (step : ∀ n, f (n + 2) = f (n + 1) + f n) (n : Nat) :
    f (2 * n + 1) = f (n + 1) * f (n + 1) + f n * f n := by
  sorry

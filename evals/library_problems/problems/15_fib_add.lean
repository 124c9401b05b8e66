/-! The addition formula of the Fibonacci numbers. -/

theorem fib_add (f : Nat → Nat) (zero : f 0 = 0) (one : f 1 = 1) (step : ∀ n, f (n + 2) = f (n + 1) + f n) (m n : Nat) :
    f (m + n + 1) = f (m + 1) * f (n + 1) + f m * f n := by
  sorry

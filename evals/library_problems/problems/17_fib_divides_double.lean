/-! A Fibonacci number divides the one at twice its place. -/

theorem fib_divides_double (f : Nat → Nat) (zero : f 0 = 0) (one : f 1 = 1) (step : ∀ n, f (n + 2) = f (n + 1) + f n) (n : Nat) :
    f (n + 1) ∣ f (n + n + 2) := by
  sorry

/-! Exponents add, for any function that multiplies by `a` each time. -/

theorem power_add (p : Nat → Nat) (a : Nat) (zero : p 0 = 1) (step : ∀ n, p (n + 1) = a * p n) (m n : Nat) :
    p (m + n) = p m * p n := by
  sorry

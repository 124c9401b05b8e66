/-! A product of powers divides a larger power. -/

theorem power_sum_divides (p : Nat → Nat) (a : Nat) (zero : p 0 = 1) (step : ∀ n, p (n + 1) = a * p n) (m n : Nat) :
    p m * p n ∣ p (n + (m + 1)) := by
  sorry

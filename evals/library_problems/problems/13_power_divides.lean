/-! A smaller power divides a larger one. -/

theorem power_divides (p : Nat → Nat) (a : Nat) (zero : p 0 = 1) (step : ∀ n, p (n + 1) = a * p n) (m n : Nat) (h : m ≤ n) :
    p m ∣ p n := by
  sorry

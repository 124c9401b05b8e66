/-!
# What cannot be proved, and what is not proved

A prover is judged by what it refuses. Nothing here may end as `proved` but the last two.
-/

/-- False, and refuted by a counterexample: `n = 0`. -/
theorem square_is_larger (n : ℕ) : n < n ^ 2 + n := by
  sorry

/-- True, and beyond a list of tactics: for every number there is a larger one without proper divisors. -/
theorem unbounded_primes (n : ℕ) : ∃ p, n < p ∧ ∀ d, 1 < d → d < p → ¬d ∣ p := by
  sorry

/-- Its proof is easy, but it rests on the theorem above, which is open: so it is filled and yet not proved. -/
theorem a_prime_above_a_million : ∃ p, 1000000 < p ∧ ∀ d, 1 < d → d < p → ¬d ∣ p := by
  have h := unbounded_primes 1000000
  sorry

/-- Its hypotheses contradict each other: proved, with a remark. -/
theorem says_nothing (x : ℕ) (h : x < 3) (h' : 5 < x) : x ^ 2 = 7 := by
  sorry

theorem still_true (a b : ℕ) (h : a ≤ b) : a ≤ 2 * b := by
  sorry

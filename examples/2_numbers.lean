/-!
# Natural numbers and integers

Some of these are closed by one tactic; for others the proof is made from the goal itself: an induction, a bounded
search that the kernel runs through, remainders of powers.
-/

theorem triangle (s : ℕ → ℕ) (h0 : s 0 = 0) (h : ∀ n, s (n + 1) = s n + (n + 1)) (n : ℕ) :
    2 * s n = n * (n + 1) := by
  sorry

theorem divides_by_twelve (n : ℕ) : 12 ∣ 4 ^ (n + 1) + 20 := by
  sorry

theorem square_mod_four (a : ℤ) : a ^ 2 % 4 = 0 ∨ a ^ 2 % 4 = 1 := by
  sorry

/-- IMO 1964, problem 1b. -/
theorem never_divisible_by_seven (n : ℕ) : ¬7 ∣ 2 ^ n + 1 := by
  sorry

/-- IMO 1959, problem 1: the fraction (21n + 4) / (14n + 3) is in lowest terms. -/
theorem lowest_terms (n : ℕ) : Nat.gcd (21 * n + 4) (14 * n + 3) = 1 := by
  sorry

namespace Equation

variable (x y : ℤ)

/-- Fifth powers and squares leave remainders by 11 that never fit. -/
theorem no_solution : x ^ 5 ≠ y ^ 2 + 4 := by
  sorry

end Equation

theorem rectangle (length width : ℕ) (area : length * width = 2005) (hl : 1 < length) (hw : 1 < width) :
    length + width = 406 := by
  sorry

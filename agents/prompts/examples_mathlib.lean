/- A sum of squares is not negative; multiplied out that is the claim. I give `nlinarith` the square. -/
theorem two_mul_le_squares (a b : ℤ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by
  nlinarith [sq_nonneg (a - b)]

/- The square of an odd number. I take the witness out of the hypothesis and give the new one; the equation is an
identity of polynomials, so `ring` closes it. -/
theorem square_of_odd (n : ℕ) (h : Odd n) : Odd (n ^ 2) := by
  obtain ⟨k, rfl⟩ := h
  exact ⟨2 * k ^ 2 + 2 * k, by ring⟩

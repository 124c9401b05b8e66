/- Each pair of numbers gives the same inequality, so it is a lemma of its own; three uses of it are added up. -/
theorem two_mul_le_squares (x y : ℤ) : 2 * (x * y) ≤ x ^ 2 + y ^ 2 := by
  nlinarith [sq_nonneg (x - y)]

theorem products_le_squares (a b c : ℤ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  linarith [two_mul_le_squares a b, two_mul_le_squares b c, two_mul_le_squares c a]

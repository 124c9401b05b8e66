import Mathlib

/-! Proofs as Mathlib's users write them: names without a namespace, `ring`, `linarith`, `nlinarith`. -/

theorem square_of_sum (a b : ℤ) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by ring

theorem product_of_conjugates (a b : ℤ) : (a - b) * (a + b) = a ^ 2 - b ^ 2 := by ring

theorem cube_of_sum (a b : ℕ) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 + b ^ 3 := by ring

theorem exponents_add_up (a b : ℤ) (n : ℕ) : (a + b) * a ^ (n + 1) = a ^ (n + 2) + b * a ^ n * a := by ring

theorem double_power (n : ℕ) : 2 ^ (n + 1) = 2 * 2 ^ n := by ring

theorem euler_four_squares (a b c d : ℤ) :
    (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) = (a * c - b * d) ^ 2 + (a * d + b * c) ^ 2 := by ring

theorem cast_of_product (n : ℕ) : (n : ℤ) * ((n : ℤ) + 1) = ((n * (n + 1) : ℕ) : ℤ) := by ring

theorem names_for_both_types (a b c : ℕ) (x y z : ℤ) : a * b + c = c + b * a ∧ x * (y + z) = z * x + x * y := by
  constructor
  · rw [mul_comm a b, add_comm]
  · rw [mul_add, mul_comm z x, add_comm]

theorem powers_by_name (a : ℤ) (n : ℕ) : a ^ (n + 2) = a * a * a ^ n := by
  rw [pow_add, pow_two, mul_comm]

theorem order_by_name (a b c : ℤ) (h₁ : a ≤ b) (h₂ : b < c) (h₃ : 0 < a) : 0 < c * c ∧ a ≠ c :=
  ⟨mul_pos (lt_trans h₃ (lt_of_le_of_lt h₁ h₂)) (lt_trans h₃ (lt_of_le_of_lt h₁ h₂)), ne_of_lt (lt_of_le_of_lt h₁ h₂)⟩

theorem dot_notation (a b c : ℕ) (h₁ : a < b) (h₂ : b ≤ c) : a ≤ c ∧ a ≠ c := ⟨h₁.le.trans h₂, (h₁.trans_le h₂).ne⟩

theorem antisymmetry (a b : ℕ) (h₁ : a ∣ b) (h₂ : b ∣ a) : a = b := Nat.dvd_antisymm h₁ h₂

theorem difference_is_positive (a b : ℤ) (h : b < a) : 0 < a - b := sub_pos.mpr h

theorem linear_over_integers (a b : ℤ) (h : a < b) (h₂ : b < 3) : 2 * a + b < 9 := by linarith

theorem linear_over_naturals (a b : ℕ) (h : a < b) (h₂ : b < 3) : 2 * a + b < 9 := by linarith

theorem linear_equation (x y : ℤ) (h₁ : 2 * x + y = 7) (h₂ : x - y = -1) : x = 2 := by linarith

theorem linear_with_products (a b : ℕ) (h : a * b < b) (h₂ : b < 3) : 2 * (a * b) + b < 9 := by linarith

theorem linear_from_a_conjunction (a b : ℤ) (h : a ≤ 3 ∧ b ≤ 4) : a + b ≤ 7 := by linarith [h.1, h.2]

theorem arithmetic_and_geometric_mean (a b : ℤ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by nlinarith [sq_nonneg (a - b)]

theorem three_products (a b c : ℤ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]

theorem three_cubes (a b c : ℤ) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) : 3 * a * b * c ≤ a ^ 3 + b ^ 3 + c ^ 3 := by
  nlinarith [mul_nonneg ha.le (sq_nonneg (a - b)), mul_nonneg ha.le (sq_nonneg (a - c)),
    mul_nonneg hb.le (sq_nonneg (a - b)), mul_nonneg hb.le (sq_nonneg (b - c)),
    mul_nonneg hc.le (sq_nonneg (c - a)), mul_nonneg hc.le (sq_nonneg (b - c))]

theorem squares_are_monotone (a b : ℤ) (ha : 0 ≤ a) (hb : a ≤ b) : a * a ≤ b * b := by nlinarith

theorem squares_of_naturals (a b : ℕ) (h : a ≤ b) : a ^ 2 ≤ b ^ 2 := by nlinarith

theorem product_of_large_numbers (a b : ℤ) (ha : 2 ≤ a) (hb : 3 ≤ b) : 6 ≤ a * b := by nlinarith

theorem no_integer_between (x : ℤ) (h₁ : 0 < x) (h₂ : x < 1) : False := by linarith

theorem exponential_grows (n : ℕ) : n + 1 ≤ 2 ^ n := by
  induction' n with n ih
  · norm_num
  · rw [pow_succ]
    linarith

theorem bernoulli (x : ℕ) (n : ℕ) : 1 + n * x ≤ (1 + x) ^ n := by
  induction n with
  | zero => simp
  | succ n ih =>
    calc 1 + (n + 1) * x ≤ (1 + n * x) * (1 + x) := by nlinarith [mul_nonneg (Nat.zero_le n) (sq_nonneg x)]
      _ ≤ (1 + x) ^ n * (1 + x) := by gcongr
      _ = (1 + x) ^ (n + 1) := by ring

theorem normal_form_of_a_hypothesis (a b : ℤ) (h : (a - b) * (a + b) = a * b + b * a) : a ^ 2 = b * b + 2 * (a * b) := by
  ring_nf at h ⊢
  linarith

theorem signs (a b : ℤ) (ha : 0 < a) (hb : 0 ≤ b) : 0 < a ^ 3 + a * b + b ^ 2 := by positivity

theorem signs_of_naturals (n : ℕ) : 0 < 2 ^ n * (n + 1) := by positivity

theorem congruent_parts (a b c : ℤ) (h : a ≤ b) (hc : 0 ≤ c) : a * c + 3 ≤ b * c + 3 := by gcongr

theorem absolute_value (a : ℤ) (h : |a| ≤ 3) : a ^ 2 ≤ 9 := by
  have h' := abs_le.mp h
  nlinarith [h'.1, h'.2]

theorem root_of_a_quadratic (x : ℤ) (h : x ^ 2 - 5 * x + 6 = 0) : x = 2 ∨ x = 3 := by
  have h' : (x - 2) * (x - 3) = 0 := by ring_nf; linarith
  rcases mul_eq_zero.mp h' with h | h
  · left; linarith
  · right; linarith

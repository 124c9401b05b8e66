import Mathlib

/-! Thirty more proofs in Mathlib's style, written with the first sixty and kept from everyone who worked on the
library until it was finished: how far what was built carries over. -/

theorem held_01 (a b : ℤ) (h : a + b = 1) : 2 * (a ^ 2 + b ^ 2) ≥ 1 := by
  nlinarith [sq_nonneg (a - b)]

theorem held_02 (n : ℕ) : n % 2 = 0 ∨ n % 2 = 1 := by
  rcases Nat.mod_two_eq_zero_or_one n with h | h <;> simp [h]

theorem held_03 (x y : ℤ) (hx : x = 2 * y + 1) (hy : y ^ 2 = 9) (h : 0 ≤ y) : x = 7 := by
  have : y = 3 := by nlinarith
  rw [hx, this]
  norm_num

theorem held_04 (n : ℤ) (h : Even n) : Even (n ^ 2 + 4 * n) := by
  obtain ⟨k, rfl⟩ := h
  use 2 * k ^ 2 + 4 * k
  ring

theorem held_05 (n : ℕ) (h : 5 ≤ n) : 2 * n + 1 < 2 ^ n := by
  induction' h with n hn ih
  · norm_num
  · rw [pow_succ]
    have : 5 ≤ n := hn
    omega

theorem held_06 (a b c : ℤ) (hab : a ∣ b) (hac : a ∣ c) : a ∣ 3 * b - 2 * c := by
  exact dvd_sub (Dvd.dvd.mul_left hab 3) (Dvd.dvd.mul_left hac 2)

theorem held_07 (x : ℤ) (h : x ^ 2 < 10) : x ≤ 3 ∧ -3 ≤ x := by
  constructor
  · by_contra hx
    push_neg at hx
    nlinarith
  · by_contra hx
    push_neg at hx
    nlinarith

theorem held_08 (a b : ℕ) (h : a * b = 6) (ha : a = 2) : b = 3 := by
  subst ha
  linarith

theorem held_09 (f : ℕ → ℕ) (h : ∀ x y, f (x + y) = f x + f y) : f 0 = 0 := by
  have h0 := h 0 0
  simp at h0
  exact h0

theorem held_10 (a b : ℤ) (h : a < b) : a < b ∧ a ≠ b := by
  exact ⟨h, ne_of_lt h⟩

theorem held_11 (n : ℕ) (h : n % 4 = 3) : ¬ ∃ m, n = m ^ 2 := by
  rintro ⟨m, rfl⟩
  have : m % 4 = 0 ∨ m % 4 = 1 ∨ m % 4 = 2 ∨ m % 4 = 3 := by omega
  rcases this with h' | h' | h' | h' <;> simp [Nat.pow_mod, h'] at h

theorem held_12 (x y z : ℤ) (h : x < y) (h' : y < z) : x + 2 ≤ z := by
  have h1 : x + 1 ≤ y := Int.add_one_le_iff.mpr h
  have h2 : y + 1 ≤ z := Int.add_one_le_iff.mpr h'
  linarith

theorem held_13 (p q r : Prop) (h : p ∨ q) (hp : p → r) (hq : q → r) : r := by
  rcases h with hp' | hq'
  · exact hp hp'
  · exact hq hq'

theorem held_14 (a b : ℕ) (h : (a : ℤ) = 2 * b + 1) : a = 2 * b + 1 := by
  exact_mod_cast h

theorem held_15 (n : ℕ) (hn : n ≠ 0) : 1 ≤ n := by
  exact Nat.one_le_iff_ne_zero.mpr hn

theorem held_16 (a b c d : ℤ) (h : a = b) (h' : c = d) : a * c + 2 * a = b * d + 2 * b := by
  subst h h'
  rfl

theorem held_17 : (2 : ℤ) ^ 10 - 24 = 1000 ∧ Nat.gcd 84 36 = 12 ∧ ¬ (7 ∣ 100) := by
  refine ⟨by norm_num, by norm_num, by norm_num⟩

theorem held_18 (x : ℤ) (h : |x| = 4) : x = 4 ∨ x = -4 := by
  rcases abs_cases x with ⟨h1, _⟩ | ⟨h1, _⟩
  · left; linarith
  · right; linarith

theorem held_19 (a b : ℤ) : (a - b) * (a ^ 2 + a * b + b ^ 2) = a ^ 3 - b ^ 3 := by ring

theorem held_20 (n : ℕ) : 7 ∣ 8 ^ n - 1 := by
  induction n with
  | zero => norm_num
  | succ n ih =>
    rw [pow_succ]
    have : 0 < 8 ^ n := by positivity
    omega

theorem held_21 (x y : ℕ) (h : x * y = 0) (hx : x ≠ 0) : y = 0 := by
  simpa [hx] using h

theorem held_22 (a b : ℤ) (h₁ : 0 ≤ a) (h₂ : a ≤ 5) (h₃ : b = a ^ 2) (h₄ : b > 20) : a = 5 := by
  interval_cases a <;> simp_all

theorem held_23 (s : ℕ → ℤ) (hs : ∀ n, s (n + 2) = 2 * s (n + 1) - s n) (h0 : s 0 = 1) (h1 : s 1 = 3) : s 5 = 11 := by
  have h2 := hs 0
  have h3 := hs 1
  have h4 := hs 2
  have h5 := hs 3
  norm_num at h2 h3 h4 h5
  linarith

theorem held_24 (m n : ℕ) (h : Odd m) (h' : Odd n) : Odd (m * n) := by
  obtain ⟨a, ha⟩ := h
  obtain ⟨b, hb⟩ := h'
  exact ⟨2 * a * b + a + b, by rw [ha, hb]; ring⟩

theorem held_25 (a b c : ℤ) (h : a * c = b * c) (hc : c ≠ 0) : a = b := by
  exact mul_right_cancel₀ hc h

theorem held_26 (x : ℤ) (h : x ≡ 3 [ZMOD 7]) : 2 * x ≡ 6 [ZMOD 7] := by
  have := Int.ModEq.mul_left 2 h
  simpa using this

theorem held_27 (a b : ℤ) (h : a ≠ b) : 0 < (a - b) ^ 2 := by
  have : a - b ≠ 0 := sub_ne_zero.mpr h
  positivity

theorem held_28 (n : ℕ) (h₀ : 0 < n) (h₁ : n ^ 2 + n = 72) : n = 8 := by
  have h2 : n < 9 := by nlinarith
  interval_cases n <;> omega

theorem held_29 (a b c : ℕ) (h : Nat.Coprime a b) (h' : a ∣ b * c) : a ∣ c := by
  exact Nat.Coprime.dvd_of_dvd_mul_left h h'

theorem held_30 (x y : ℤ) (h : x * y > 0) (hx : x < 0) : y < 0 := by
  by_contra hy
  have : 0 ≤ y := not_lt.mp hy
  nlinarith [mul_nonneg (neg_nonneg.mpr hx.le) this]

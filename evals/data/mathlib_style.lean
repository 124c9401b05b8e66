import Mathlib

/-! Sixty proofs about `ℕ` and `ℤ` as one writes them for Mathlib. They were written before anyone looked at what the
embedded environment can do, and are not to be changed to make them pass; `make bench-automation` counts how many do. -/

theorem style_01 (a b : ℤ) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by
  nlinarith [sq_nonneg (a - b)]

theorem style_02 (a b c : ℤ) : a * b + b * c + c * a ≤ a ^ 2 + b ^ 2 + c ^ 2 := by
  nlinarith [sq_nonneg (a - b), sq_nonneg (b - c), sq_nonneg (c - a)]

theorem style_03 (n : ℕ) (h : n < 6) : n ^ 2 % 7 ≠ 3 := by
  interval_cases n <;> omega

theorem style_04 (x : ℤ) (h : 2 * x + 3 = 11) : x = 4 := by
  linarith

theorem style_05 (a b : ℤ) (h₀ : a + b = 10) (h₁ : a - b = 4) : a * b = 21 := by
  have ha : a = 7 := by linarith
  have hb : b = 3 := by linarith
  subst ha hb
  norm_num

theorem style_06 (n : ℤ) (h : n % 2 = 1) : n ^ 2 % 8 = 1 := by
  have h1 : n % 8 = 1 ∨ n % 8 = 3 ∨ n % 8 = 5 ∨ n % 8 = 7 := by omega
  rcases h1 with (h1 | h1 | h1 | h1) <;> simp [pow_two, Int.mul_emod, h1]

theorem style_07 (m n : ℕ) (hm : Even m) (hn : Even n) : Even (m + n) := by
  obtain ⟨k, rfl⟩ := hm
  obtain ⟨l, rfl⟩ := hn
  exact ⟨k + l, by ring⟩

theorem style_08 (n : ℕ) : Even (n * (n + 1)) := by
  induction n with
  | zero => simp
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    exact ⟨k + n + 1, by nlinarith⟩

theorem style_09 (a b c : ℕ) (h : a ∣ b) (h' : a ∣ c) : a ∣ b + c := by
  obtain ⟨k, rfl⟩ := h
  obtain ⟨l, rfl⟩ := h'
  exact ⟨k + l, by rw [mul_add]⟩

theorem style_10 (x y : ℤ) (h : x < y) : ¬ y ≤ x := by
  push_neg
  exact h

theorem style_11 (f : ℤ → ℤ) (h : ∀ x, f x = 3 * x + 2) : f (f 1) = 17 := by
  simp only [h]
  norm_num

theorem style_12 (x : ℤ) (hx : 0 < x) : x ^ 3 + x > 0 := by
  positivity

theorem style_13 (a b c d : ℤ) (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d := by
  gcongr

theorem style_14 (n : ℕ) (h : 4 ≤ n) : n ^ 2 ≤ 2 ^ n := by
  induction n, h using Nat.le_induction with
  | base => norm_num
  | succ n hn ih =>
    rw [pow_succ 2 n]
    nlinarith

theorem style_15 (n : ℕ) : 3 ∣ n ^ 3 + 2 * n := by
  induction n with
  | zero => simp
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    refine ⟨k + n ^ 2 + n + 1, ?_⟩
    ring_nf
    ring_nf at hk
    omega

theorem style_16 (p q : Prop) : ¬ (p ∧ q) ↔ (p → ¬ q) := by
  tauto

theorem style_17 (x : ℕ) (h₀ : x ^ 2 = 49) : x = 7 := by
  have : x ≤ 7 := by nlinarith
  interval_cases x <;> simp_all

theorem style_18 (a : ℤ) (h : a * 3 = 0) : a = 0 := by
  rcases mul_eq_zero.mp h with h | h
  · exact h
  · norm_num at h

theorem style_19 (a b : ℕ) (hab : a ≤ b) (hb : b ≤ a) : a = b :=
  le_antisymm hab hb

theorem style_20 (x y z : ℤ) : (x + y + z) ^ 2 = x ^ 2 + y ^ 2 + z ^ 2 + 2 * (x * y + y * z + z * x) := by
  ring

theorem style_21 (n : ℕ) : (n + 1) ^ 3 = n ^ 3 + 3 * n ^ 2 + 3 * n + 1 := by
  ring

theorem style_22 (a b : ℤ) (h : a ≡ b [ZMOD 5]) : a ^ 2 ≡ b ^ 2 [ZMOD 5] := by
  exact h.pow 2

theorem style_23 : ¬ ∃ n : ℤ, n ^ 2 % 4 = 3 := by
  rintro ⟨n, hn⟩
  have h : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3 := by omega
  rcases h with (h | h | h | h) <;> norm_num [pow_two, Int.mul_emod, h] at hn

theorem style_24 : ∃ x : ℕ, x ^ 2 + x = 30 := by
  use 5

theorem style_25 (a b : ℤ) (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a ^ 2 = b ^ 2) : a = b := by
  have h1 : (a - b) * (a + b) = 0 := by linarith
  rcases mul_eq_zero.mp h1 with h2 | h2
  · linarith
  · have : a = 0 := by linarith
    have : b = 0 := by linarith
    linarith

theorem style_26 (n : ℕ) (h : Odd n) : Odd (n ^ 2) := by
  exact h.pow

theorem style_27 (n : ℕ) (hn : ¬ Even n) : Odd n := by
  rwa [Nat.not_even_iff_odd] at hn

theorem style_28 (x y : ℤ) (h₀ : x + y = 7) (h₁ : x * y = 10) : x ^ 2 + y ^ 2 = 29 := by
  have h : (x + y) ^ 2 = 49 := by rw [h₀]; norm_num
  nlinarith

theorem style_29 (x : ℤ) (h : |x - 3| ≤ 2) : 1 ≤ x ∧ x ≤ 5 := by
  rw [abs_le] at h
  constructor <;> linarith [h.1, h.2]

theorem style_30 (a b : ℕ) (h : b ≤ a) : ((a - b : ℕ) : ℤ) = a - b := by
  rw [Nat.cast_sub h]

theorem style_31 (p : ℕ) (hp : Nat.Prime p) (h : p ≠ 2) : p % 2 = 1 := by
  rcases hp.eq_two_or_odd with h2 | h2
  · contradiction
  · exact h2

theorem style_32 (a b c : ℤ) (h : a < b) (hc : 0 < c) : a * c < b * c := by
  exact mul_lt_mul_of_pos_right h hc

theorem style_33 (a b : ℤ) (h : a * b = 1) (ha : 0 < a) : 0 < b := by
  by_contra hb
  push_neg at hb
  nlinarith

theorem style_34 (x y : ℕ) (h : x + y = 12) (h' : 3 * x = y) : x = 3 ∧ y = 9 := by
  refine ⟨?_, ?_⟩ <;> omega

theorem style_35 (n : ℕ) : n % 10 = 3 → (2 * n) % 10 = 6 := by
  intro h
  omega

theorem style_36 (a b : ℕ) (h : Nat.Coprime a b) : Nat.gcd a b = 1 := by
  simpa using h

theorem style_37 (n : ℤ) : n ^ 2 + n + 1 > 0 := by
  nlinarith [sq_nonneg (2 * n + 1)]

theorem style_38 (s : ℕ → ℕ) (h0 : s 0 = 1) (hs : ∀ n, s (n + 1) = 2 * s n) : ∀ n, s n = 2 ^ n := by
  intro n
  induction n with
  | zero => simpa using h0
  | succ n ih => rw [hs, ih, pow_succ]; ring

theorem style_39 (x y : ℤ) (hx : 1 ≤ x) (hy : 1 ≤ y) : x + y ≤ x * y + 1 := by
  nlinarith [mul_nonneg (sub_nonneg.mpr hx) (sub_nonneg.mpr hy)]

theorem style_40 (a b c : ℕ) (h : a < b) (h' : b < c) : a + 1 < c := by
  calc a + 1 ≤ b := h
    _ < c := h'

theorem style_41 (x : ℤ) : x ∣ x ^ 3 - x := by
  exact ⟨x ^ 2 - 1, by ring⟩

theorem style_42 (n : ℤ) : 6 ∣ n * (n + 1) * (2 * n + 1) := by
  have h : n % 6 = 0 ∨ n % 6 = 1 ∨ n % 6 = 2 ∨ n % 6 = 3 ∨ n % 6 = 4 ∨ n % 6 = 5 := by omega
  apply Int.dvd_of_emod_eq_zero
  rcases h with (h | h | h | h | h | h) <;> simp [h, Int.mul_emod, Int.add_emod]

theorem style_43 (f : ℕ → ℕ) (hf : StrictMono f) : ∀ n, n ≤ f n := by
  intro n
  induction n with
  | zero => exact Nat.zero_le _
  | succ n ih =>
    have := hf (Nat.lt_succ_self n)
    omega

theorem style_44 (a b : ℤ) (h : a ∣ b) (hb : 0 < b) : a ≤ b :=
  Int.le_of_dvd hb h

theorem style_45 (x : ℤ) (h₀ : x ^ 2 - 5 * x + 6 = 0) : x = 2 ∨ x = 3 := by
  have h : (x - 2) * (x - 3) = 0 := by ring_nf; linarith
  rcases mul_eq_zero.mp h with h | h
  · left; linarith
  · right; linarith

theorem style_46 (n : ℕ) (hn : 0 < n) : ∃ k, n = k + 1 := by
  obtain ⟨k, hk⟩ := Nat.exists_eq_succ_of_ne_zero hn.ne'
  exact ⟨k, hk⟩

theorem style_47 (a b c : ℤ) (h : a = b) (h' : c ≠ 0) : a * c = b * c := by
  rw [h]

theorem style_48 (x y : ℤ) : max x y + min x y = x + y := by
  rcases le_total x y with h | h
  · rw [max_eq_right h, min_eq_left h]; ring
  · rw [max_eq_left h, min_eq_right h]

theorem style_49 (n : ℕ) (h : n ∣ 7) : n = 1 ∨ n = 7 := by
  have hp : Nat.Prime 7 := by norm_num
  exact (Nat.dvd_prime hp).mp h

theorem style_50 (a b : ℤ) (hab : a + b = 0) : a ^ 3 + b ^ 3 = 0 := by
  have : b = -a := by linarith
  subst this
  ring

theorem style_51 (x y : ℤ) (h : 3 * x + 2 * y = 12) (h' : x - y = -1) : (x, y) = (2, 3) := by
  have hx : x = 2 := by linarith
  have hy : y = 3 := by linarith
  simp [hx, hy]

theorem style_52 (n : ℕ) : (∃ k, n = 2 * k) ∨ (∃ k, n = 2 * k + 1) := by
  rcases Nat.even_or_odd n with ⟨k, hk⟩ | ⟨k, hk⟩
  · left; exact ⟨k, by linarith⟩
  · right; exact ⟨k, hk⟩

theorem style_53 (a b c : ℕ) (ha : a < 10) (h : 100 * a + 10 * b + c = 345) (hb : b < 10) (hc : c < 10) :
    a + b + c = 12 := by
  interval_cases a <;> omega

theorem style_54 (a b : ℤ) (h : 0 < a) (h' : 0 < b) : 0 < a * b + a := by
  have := mul_pos h h'
  linarith

theorem style_55 (x : ℤ) (h : ¬ (x ≤ 3)) (h' : x < 5) : x = 4 := by
  contrapose! h
  omega

theorem style_56 (m n : ℤ) (h : m % 3 = 1) (h' : n % 3 = 2) : (m * n) % 3 = 2 := by
  rw [Int.mul_emod, h, h']
  norm_num

theorem style_57 (n : ℕ) (h : 1 < n) : n < n ^ 2 := by
  nlinarith

theorem style_58 (a b : ℕ) (hab : a ≤ b) : a ^ 2 ≤ b ^ 2 := by
  exact pow_le_pow_left₀ (Nat.zero_le a) hab 2

theorem style_59 (x y z : ℤ) (h₀ : 3 * x + y = 17) (h₁ : 5 * y + z = 14) (h₂ : 3 * x + 5 * z = 41) :
    x + y + z = 12 := by
  linarith

theorem style_60 (a b : ℤ) (h : a ^ 2 + b ^ 2 = 0) : a = 0 ∧ b = 0 := by
  have ha : a ^ 2 = 0 := by nlinarith [sq_nonneg a, sq_nonneg b]
  have hb : b ^ 2 = 0 := by nlinarith [sq_nonneg a, sq_nonneg b]
  exact ⟨pow_eq_zero_iff (two_ne_zero) |>.mp ha, pow_eq_zero_iff (two_ne_zero) |>.mp hb⟩

import Mathlib

/-! Thirty more, about sums, sets, primes and digits, written like the others without looking, when the library was
finished. They are not corrected either: `later_01` and `later_25` look as if they would fail with Mathlib too. -/

open Nat

theorem later_01 (n : ℕ) : ∑ k ∈ Finset.range (n + 1), k = n * (n + 1) / 2 := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [Finset.sum_range_succ, ih]
    have h : 2 ∣ n * (n + 1) := (Nat.even_mul_succ_self n).two_dvd
    omega

theorem later_02 : ∑ k ∈ Finset.Icc 1 10, k ^ 2 = 385 := by
  decide

theorem later_03 (n : ℕ) : ∑ k ∈ Finset.range n, (2 * k + 1) = n ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Finset.sum_range_succ, ih]; ring

theorem later_04 : ∏ k ∈ Finset.range 5, (k + 1) = 120 := by
  simp [Finset.prod_range_succ]

theorem later_05 (n : ℕ) (hn : 2 ≤ n) : n < n ! + 1 := by
  have h := Nat.self_le_factorial n
  omega

theorem later_06 : Nat.choose 6 2 = 15 := by
  norm_num [Nat.choose]

theorem later_07 (n k : ℕ) : Nat.choose (n + 1) (k + 1) = Nat.choose n k + Nat.choose n (k + 1) := by
  rw [Nat.choose_succ_succ]

theorem later_08 : Nat.digits 10 123 = [3, 2, 1] := by
  norm_num

theorem later_09 : (Nat.divisors 28).card = 6 := by
  rfl

theorem later_10 (p : ℕ) (hp : p.Prime) (h : p ∣ 6) : p = 2 ∨ p = 3 := by
  have h2 : p ≤ 6 := Nat.le_of_dvd (by norm_num) h
  have h3 := hp.two_le
  interval_cases p <;> simp_all (config := { decide := true })

theorem later_11 (a b : ℕ) (p : ℕ) (hp : Nat.Prime p) (h : p ∣ a * b) : p ∣ a ∨ p ∣ b :=
  (Nat.Prime.dvd_mul hp).mp h

theorem later_12 (s : Finset ℕ) (h : ∀ x, x ∈ s ↔ 1 ≤ x ∧ x ≤ 3) : s = {1, 2, 3} := by
  ext x
  rw [h]
  simp
  omega

theorem later_13 (s : Finset ℕ) (h : ∀ x, x ∈ s ↔ x < 10 ∧ x % 2 = 0) : s.card = 5 := by
  have : s = (Finset.range 10).filter (fun x => x % 2 = 0) := by
    ext x
    simp [h]
  rw [this]
  rfl

theorem later_14 (f : ℕ → ℕ) (hf : Function.Injective f) (h : f 3 = f (2 + 1)) : f 3 = f 3 := by
  rfl

theorem later_15 (a b : ℤ) (f : ℤ → ℤ) (hf : Function.Injective f) (h : f a = f b) : a = b := by
  exact hf h

theorem later_16 (n : ℕ) (h : n ≡ 3 [MOD 5]) : n ^ 2 ≡ 4 [MOD 5] := by
  have h1 : n ^ 2 ≡ 3 ^ 2 [MOD 5] := h.pow 2
  exact h1.trans (by decide)

theorem later_17 (x y : ℤ) (h : x ≤ y) : |x - y| = y - x := by
  rw [abs_of_nonpos (by linarith)]
  ring

theorem later_18 (a b c : ℤ) (ha : 0 ≤ a) (hb : 0 ≤ b) (hc : 0 ≤ c) :
    (a + b) * (b + c) * (c + a) ≥ 8 * a * b * c := by
  nlinarith [mul_nonneg ha (sq_nonneg (b - c)), mul_nonneg hb (sq_nonneg (c - a)), mul_nonneg hc (sq_nonneg (a - b))]

theorem later_19 (n : ℕ) (hn : 0 < n) (h : n ∣ 12) (h' : n % 5 = 2) : n = 2 ∨ n = 12 := by
  have : n ≤ 12 := Nat.le_of_dvd (by norm_num) h
  interval_cases n <;> omega

theorem later_20 (a : ℕ → ℤ) (h0 : a 0 = 2) (h : ∀ n, a (n + 1) = a n + 3) : ∀ n : ℕ, a n = 3 * n + 2 := by
  intro n
  induction n with
  | zero => simp [h0]
  | succ n ih =>
    rw [h, ih]
    push_cast
    ring

theorem later_21 (x : ℤ) (hx : x ≠ 0) : 0 < x ^ 2 := by
  positivity

theorem later_22 : IsLeast {n : ℕ | 0 < n ∧ 6 ∣ n ∧ 4 ∣ n} 12 := by
  constructor
  · simp
    decide
  · rintro n ⟨h0, h6, h4⟩
    omega

theorem later_23 (m n : ℕ) (h : Nat.gcd m n = 1) (hm : m ∣ 30) (hn : n ∣ 30) : m * n ∣ 30 := by
  exact Nat.Coprime.mul_dvd_of_dvd_of_dvd h hm hn

theorem later_24 (x : ℤ) : x ^ 2 % 3 = 0 ∨ x ^ 2 % 3 = 1 := by
  have : x % 3 = 0 ∨ x % 3 = 1 ∨ x % 3 = 2 := by omega
  rcases this with h | h | h <;> simp [pow_two, Int.mul_emod, h]

theorem later_25 (a b : ℕ) (h : a ^ 2 = b ^ 2) : a = b := by
  nlinarith [Nat.pow_left_injective (le_refl 2) h]

theorem later_26 (S : Finset ℤ) (h : ∀ n : ℤ, n ∈ S ↔ |n| ≤ 2) : S.card = 5 := by
  have : S = Finset.Icc (-2) 2 := by
    ext n
    simp [h, abs_le]
  rw [this]
  rfl

theorem later_27 (n : ℕ) (h : Odd n) (h' : n < 4) : n = 1 ∨ n = 3 := by
  obtain ⟨k, rfl⟩ := h
  omega

theorem later_28 (x y z : ℕ) (h : x + y + z = 6) (h' : x * y * z = 6) (hx : x ≤ y) (hy : y ≤ z) :
    x = 1 ∧ y = 2 ∧ z = 3 := by
  have hz : z ≤ 6 := by omega
  have hy : y ≤ 6 := by omega
  have hx : x ≤ 6 := by omega
  interval_cases x <;> interval_cases y <;> omega

theorem later_29 (a b : ℤ) (hb : 0 < b) (h : a / b = 3) (h' : a % b = 2) : a = 3 * b + 2 := by
  have := Int.ediv_add_emod a b
  rw [h, h'] at this
  linarith

theorem later_30 (n : ℕ) : 2 ^ n ≥ n + 1 := by
  induction n with
  | zero => norm_num
  | succ n ih =>
    calc 2 ^ (n + 1) = 2 * 2 ^ n := by ring
      _ ≥ 2 * (n + 1) := by gcongr
      _ ≥ n + 1 + 1 := by omega

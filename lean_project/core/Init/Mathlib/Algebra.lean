prelude
import Init.Mathlib.Classes

/-!
Equations of Mathlib for sums, products and powers, under Mathlib's names. Those with subtraction or negation are
stated for `ℤ`, unless they hold for `ℕ` too.
-/
set_option linter.all false

section
variable {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α]

/-! ## Sums -/

theorem add_comm (a b : α) : a + b = b + a := both_linear%
theorem add_assoc (a b c : α) : a + b + c = a + (b + c) := both_linear%
theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := both_linear%
theorem add_right_comm (a b c : α) : a + b + c = a + c + b := both_linear%
theorem add_add_add_comm (a b c d : α) : a + b + (c + d) = a + c + (b + d) := both_linear%
theorem add_zero (a : α) : a + 0 = a := both_linear%
theorem zero_add (a : α) : 0 + a = a := both_linear%
theorem add_left_cancel {a b c : α} : a + b = a + c → b = c := both_linear%
theorem add_right_cancel {a b c : α} : a + b = c + b → a = c := both_linear%
theorem add_left_inj (a : α) {b c : α} : b + a = c + a ↔ b = c := both_linear%
theorem add_right_inj (a : α) {b c : α} : a + b = a + c ↔ b = c := both_linear%
theorem add_eq_left {a b : α} : a + b = a ↔ b = 0 := both_linear%
theorem add_eq_right {a b : α} : a + b = b ↔ a = 0 := both_linear%
theorem zero_ne_one : (0 : α) ≠ 1 := both_linear%
theorem one_ne_zero : (1 : α) ≠ 0 := both_linear%
theorem two_ne_zero : (2 : α) ≠ 0 := both_linear%
theorem one_add_one_eq_two : (1 : α) + 1 = 2 := both_linear%

/-! ## Products -/

theorem mul_comm (a b : α) : a * b = b * a := both% (Nat.mul_comm a b), (Int.mul_comm a b)
theorem mul_assoc (a b c : α) : a * b * c = a * (b * c) := both% (Nat.mul_assoc a b c), (Int.mul_assoc a b c)
theorem mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by
  rw [← mul_assoc, mul_comm a b, mul_assoc]
theorem mul_right_comm (a b c : α) : a * b * c = a * c * b := by rw [mul_assoc, mul_comm b c, ← mul_assoc]
theorem mul_mul_mul_comm (a b c d : α) : a * b * (c * d) = a * c * (b * d) := by
  rw [mul_assoc, mul_left_comm b, ← mul_assoc]
theorem mul_one (a : α) : a * 1 = a := both% (Nat.mul_one a), (Int.mul_one a)
theorem one_mul (a : α) : 1 * a = a := both% (Nat.one_mul a), (Int.one_mul a)
theorem mul_zero (a : α) : a * 0 = 0 := both% (Nat.mul_zero a), (Int.mul_zero a)
theorem zero_mul (a : α) : 0 * a = 0 := both% (Nat.zero_mul a), (Int.zero_mul a)
theorem mul_add (a b c : α) : a * (b + c) = a * b + a * c := both% (Nat.mul_add a b c), (Int.mul_add a b c)
theorem add_mul (a b c : α) : (a + b) * c = a * c + b * c := both% (Nat.add_mul a b c), (Int.add_mul a b c)
theorem left_distrib (a b c : α) : a * (b + c) = a * b + a * c := mul_add a b c
theorem right_distrib (a b c : α) : (a + b) * c = a * c + b * c := add_mul a b c
theorem mul_add_one (a b : α) : a * (b + 1) = a * b + a := by rw [mul_add, mul_one]
theorem add_one_mul (a b : α) : (a + 1) * b = a * b + b := by rw [add_mul, one_mul]
theorem two_mul (n : α) : 2 * n = n + n := both_linear%
theorem mul_two (n : α) : n * 2 = n + n := both_linear%
theorem mul_eq_zero {a b : α} : a * b = 0 ↔ a = 0 ∨ b = 0 := both% Nat.mul_eq_zero, Int.mul_eq_zero
theorem zero_eq_mul {a b : α} : 0 = a * b ↔ a = 0 ∨ b = 0 := by rw [eq_comm, mul_eq_zero]
theorem mul_ne_zero_iff {a b : α} : a * b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 := by rw [ne_eq, mul_eq_zero, not_or]
theorem mul_ne_zero {a b : α} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 := mul_ne_zero_iff.mpr ⟨ha, hb⟩
theorem left_ne_zero_of_mul {a b : α} (h : a * b ≠ 0) : a ≠ 0 := (mul_ne_zero_iff.mp h).1
theorem right_ne_zero_of_mul {a b : α} (h : a * b ≠ 0) : b ≠ 0 := (mul_ne_zero_iff.mp h).2
theorem eq_zero_or_eq_zero_of_mul_eq_zero {a b : α} (h : a * b = 0) : a = 0 ∨ b = 0 := mul_eq_zero.mp h
theorem mul_self_eq_zero {a : α} : a * a = 0 ↔ a = 0 := by rw [mul_eq_zero, or_self]
theorem mul_left_cancel₀ {a b c : α} (ha : a ≠ 0) (h : a * b = a * c) : b = c :=
  both% (Nat.mul_left_cancel (Nat.pos_of_ne_zero ha) h), (Int.eq_of_mul_eq_mul_left ha h)
theorem mul_right_cancel₀ {a b c : α} (hb : b ≠ 0) (h : a * b = c * b) : a = c :=
  mul_left_cancel₀ hb (by rw [mul_comm b, h, mul_comm])
theorem mul_left_inj' {a b c : α} (hc : c ≠ 0) : a * c = b * c ↔ a = b :=
  ⟨mul_right_cancel₀ hc, fun h => by rw [h]⟩
theorem mul_right_inj' {a b c : α} (ha : a ≠ 0) : a * b = a * c ↔ b = c :=
  ⟨mul_left_cancel₀ ha, fun h => by rw [h]⟩
theorem mul_eq_mul_left_iff {a b c : α} : a * b = a * c ↔ b = c ∨ a = 0 := by
  by_cases h : a = 0
  · simp only [h, zero_mul, or_true]
  · simp only [mul_right_inj' h, h, or_false]
theorem mul_eq_mul_right_iff {a b c : α} : a * c = b * c ↔ a = b ∨ c = 0 := by
  rw [mul_comm a, mul_comm b, mul_eq_mul_left_iff]

/-! ## Powers -/

theorem pow_zero (a : α) : a ^ 0 = 1 := both% (Nat.pow_zero a), (Int.pow_zero a)
theorem pow_succ (a : α) (n : Nat) : a ^ (n + 1) = a ^ n * a := both% (Nat.pow_succ ..), (Int.pow_succ a n)
theorem pow_succ' (a : α) (n : Nat) : a ^ (n + 1) = a * a ^ n := by rw [pow_succ, mul_comm]
theorem pow_one (a : α) : a ^ 1 = a := by rw [pow_succ, pow_zero, one_mul]
theorem pow_two (a : α) : a ^ 2 = a * a := by rw [pow_succ, pow_one]
theorem sq (a : α) : a ^ 2 = a * a := pow_two a
theorem pow_three (a : α) : a ^ 3 = a * (a * a) := by rw [pow_succ', pow_two]
theorem pow_three' (a : α) : a ^ 3 = a * a * a := by rw [pow_succ, pow_two]
theorem pow_add (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := both% (Nat.pow_add ..), (Int.pow_add a m n)
theorem pow_mul (a : α) (m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := both% (Nat.pow_mul ..), (Int.pow_mul)
theorem pow_mul' (a : α) (m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, pow_mul]
theorem pow_right_comm (a : α) (m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by rw [← pow_mul, pow_mul']
theorem mul_pow (a b : α) (n : Nat) : (a * b) ^ n = a ^ n * b ^ n := both% (Nat.mul_pow a b n), (Int.mul_pow)
theorem one_pow (n : Nat) : (1 : α) ^ n = 1 := both% (Nat.one_pow n), (Int.one_pow)
theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : α) ^ n = 0 :=
  both% (Nat.zero_pow (Nat.pos_of_ne_zero h)), (Int.zero_pow h)
theorem add_sq (a b : α) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by
  rw [pow_two, pow_two, pow_two, add_mul, mul_add, mul_add, two_mul, add_mul, mul_comm b a]
  simp only [add_assoc]
theorem add_pow_two (a b : α) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := add_sq a b
theorem pow_eq_zero_iff {a : α} {n : Nat} (hn : n ≠ 0) : a ^ n = 0 ↔ a = 0 := by
  constructor
  · intro h
    induction n with
    | zero => exact absurd rfl hn
    | succ n ih =>
      rw [pow_succ, mul_eq_zero] at h
      rcases h with h | h
      · by_cases hz : n = 0
        · rw [hz, pow_zero] at h; exact absurd h one_ne_zero
        · exact ih hz h
      · exact h
  · intro h; rw [h, zero_pow hn]
theorem pow_ne_zero {a : α} (n : Nat) (h : a ≠ 0) : a ^ n ≠ 0 := by
  by_cases hn : n = 0
  · rw [hn, pow_zero]; exact one_ne_zero
  · exact fun h' => h ((pow_eq_zero_iff hn).mp h')
theorem sq_eq_zero_iff {a : α} : a ^ 2 = 0 ↔ a = 0 := pow_eq_zero_iff (by decide)
theorem sq_eq_zero' {a : α} : a ^ 2 = 0 ↔ a = 0 := sq_eq_zero_iff
theorem pow_mul_comm (a : α) (m n : Nat) : a ^ m * a ^ n = a ^ n * a ^ m := mul_comm ..
end

/-! ## Differences and negatives -/

theorem sub_eq_add_neg (a b : Int) : a - b = a + -b := by omega
theorem neg_neg (a : Int) : - -a = a := by omega
theorem neg_zero : -(0 : Int) = 0 := rfl
theorem neg_add (a b : Int) : -(a + b) = -a + -b := by omega
theorem neg_sub (a b : Int) : -(a - b) = b - a := by omega
theorem neg_inj {a b : Int} : -a = -b ↔ a = b := by omega
theorem neg_eq_zero {a : Int} : -a = 0 ↔ a = 0 := by omega
theorem neg_eq_iff_eq_neg {a b : Int} : -a = b ↔ a = -b := by omega
theorem neg_add_cancel (a : Int) : -a + a = 0 := by omega
theorem add_neg_cancel (a : Int) : a + -a = 0 := by omega
theorem neg_mul (a b : Int) : -a * b = -(a * b) := Int.neg_mul a b
theorem mul_neg (a b : Int) : a * -b = -(a * b) := Int.mul_neg a b
theorem neg_mul_neg (a b : Int) : -a * -b = a * b := by rw [neg_mul, mul_neg, neg_neg]
theorem neg_one_mul (a : Int) : -1 * a = -a := by omega
theorem neg_sq (a : Int) : (-a) ^ 2 = a ^ 2 := by rw [pow_two, pow_two, neg_mul_neg]
theorem sub_zero (a : Int) : a - 0 = a := by omega
theorem zero_sub (a : Int) : 0 - a = -a := by omega
theorem sub_self (a : Int) : a - a = 0 := by omega
theorem sub_add_cancel (a b : Int) : a - b + b = a := by omega
theorem add_sub_cancel (a b : Int) : a + (b - a) = b := by omega
theorem add_sub_cancel_left (a b : Int) : a + b - a = b := by omega
theorem add_sub_cancel_right (a b : Int) : a + b - b = a := by omega
theorem sub_add_eq_add_sub (a b c : Int) : a - b + c = a + c - b := by omega
theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := by omega
theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by omega
theorem sub_add (a b c : Int) : a - b + c = a - (b - c) := by omega
theorem sub_sub_cancel (a b : Int) : a - (a - b) = b := by omega
theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b := by omega
theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by omega
theorem sub_ne_zero {a b : Int} : a - b ≠ 0 ↔ a ≠ b := by omega
theorem sub_eq_iff_eq_add {a b c : Int} : a - b = c ↔ a = c + b := by omega
theorem eq_sub_iff_add_eq {a b c : Int} : a = b - c ↔ a + c = b := by omega
theorem eq_neg_of_add_eq_zero_left {a b : Int} (h : a + b = 0) : a = -b := by omega
theorem add_eq_zero_iff_eq_neg {a b : Int} : a + b = 0 ↔ a = -b := by omega
theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := Int.mul_sub a b c
theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := Int.sub_mul a b c
theorem mul_sub_one (a b : Int) : a * (b - 1) = a * b - a := by rw [mul_sub, mul_one]
theorem sub_one_mul (a b : Int) : (a - 1) * b = a * b - b := by rw [sub_mul, one_mul]
theorem mul_self_sub_mul_self (a b : Int) : a * a - b * b = (a + b) * (a - b) := by
  rw [add_mul, mul_sub, mul_sub, mul_comm b a]; omega
theorem sq_sub_sq (a b : Int) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rw [pow_two, pow_two, mul_self_sub_mul_self]
theorem sub_sq (a b : Int) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := by
  rw [pow_two, pow_two, pow_two, sub_mul, mul_sub, mul_sub, mul_assoc, mul_comm b a]; omega
theorem mul_self_eq_mul_self_iff {a b : Int} : a * a = b * b ↔ a = b ∨ a = -b := by
  rw [← sub_eq_zero, mul_self_sub_mul_self, mul_eq_zero]; omega
theorem sq_eq_sq_iff_eq_or_eq_neg {a b : Int} : a ^ 2 = b ^ 2 ↔ a = b ∨ a = -b := by
  rw [pow_two, pow_two, mul_self_eq_mul_self_iff]

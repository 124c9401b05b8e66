prelude
import Init.Mathlib.Algebra

/-!
Mathlib's lemmas about order, and about order together with sums, products and powers.
-/
set_option linter.all false

section
variable {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α]

/-! ## A linear order -/

theorem le_refl (a : α) : a ≤ a := both_linear%
theorem le_rfl {a : α} : a ≤ a := le_refl a
theorem le_of_eq {a b : α} (h : a = b) : a ≤ b := by rw [h]; exact le_rfl
theorem Eq.le {a b : α} (h : a = b) : a ≤ b := le_of_eq h
theorem Eq.ge {a b : α} (h : a = b) : a ≥ b := le_of_eq h.symm
theorem le_trans {a b c : α} : a ≤ b → b ≤ c → a ≤ c := both_linear%
theorem le_antisymm {a b : α} : a ≤ b → b ≤ a → a = b := both_linear%
theorem le_antisymm_iff {a b : α} : a = b ↔ a ≤ b ∧ b ≤ a := both_linear%
theorem lt_irrefl (a : α) : ¬a < a := both_linear%
theorem lt_trans {a b c : α} : a < b → b < c → a < c := both_linear%
theorem lt_of_lt_of_le {a b c : α} : a < b → b ≤ c → a < c := both_linear%
theorem lt_of_le_of_lt {a b c : α} : a ≤ b → b < c → a < c := both_linear%
theorem lt_of_le_of_ne {a b : α} : a ≤ b → a ≠ b → a < b := both_linear%
theorem le_of_lt {a b : α} : a < b → a ≤ b := both_linear%
theorem lt_asymm {a b : α} : a < b → ¬b < a := both_linear%
theorem ne_of_lt {a b : α} : a < b → a ≠ b := both_linear%
theorem ne_of_gt {a b : α} : a > b → a ≠ b := both_linear%
theorem not_lt {a b : α} : ¬a < b ↔ b ≤ a := both_linear%
theorem not_le {a b : α} : ¬a ≤ b ↔ b < a := both_linear%
theorem not_lt_of_ge {a b : α} : a ≥ b → ¬a < b := both_linear%
theorem not_le_of_gt {a b : α} : a > b → ¬a ≤ b := both_linear%
theorem not_lt_of_le {a b : α} : a ≤ b → ¬b < a := both_linear%
theorem not_le_of_lt {a b : α} : a < b → ¬b ≤ a := both_linear%
theorem lt_of_not_ge {a b : α} : ¬b ≤ a → a < b := both_linear%
theorem lt_of_not_le {a b : α} : ¬b ≤ a → a < b := both_linear%
theorem le_of_not_gt {a b : α} : ¬b < a → a ≤ b := both_linear%
theorem le_of_not_lt {a b : α} : ¬b < a → a ≤ b := both_linear%
theorem le_of_not_ge {a b : α} : ¬a ≤ b → b ≤ a := both_linear%
theorem le_total (a b : α) : a ≤ b ∨ b ≤ a := both_linear%
theorem lt_or_ge (a b : α) : a < b ∨ b ≤ a := both_linear%
theorem lt_or_le (a b : α) : a < b ∨ b ≤ a := both_linear%
theorem le_or_gt (a b : α) : a ≤ b ∨ b < a := both_linear%
theorem le_or_lt (a b : α) : a ≤ b ∨ b < a := both_linear%
theorem lt_trichotomy (a b : α) : a < b ∨ a = b ∨ b < a := both_linear%
theorem lt_or_gt_of_ne {a b : α} : a ≠ b → a < b ∨ a > b := both_linear%
theorem ne_iff_lt_or_gt {a b : α} : a ≠ b ↔ a < b ∨ a > b := both_linear%
theorem lt_iff_le_and_ne {a b : α} : a < b ↔ a ≤ b ∧ a ≠ b := both_linear%
theorem lt_iff_le_not_ge {a b : α} : a < b ↔ a ≤ b ∧ ¬b ≤ a := both_linear%
theorem le_iff_lt_or_eq {a b : α} : a ≤ b ↔ a < b ∨ a = b := both_linear%
theorem le_iff_eq_or_lt {a b : α} : a ≤ b ↔ a = b ∨ a < b := both_linear%
theorem lt_or_eq_of_le {a b : α} : a ≤ b → a < b ∨ a = b := both_linear%
theorem eq_or_lt_of_le {a b : α} : a ≤ b → a = b ∨ a < b := both_linear%
theorem eq_of_le_of_not_lt {a b : α} : a ≤ b → ¬a < b → a = b := both_linear%
theorem LE.le.trans {a b c : α} : a ≤ b → b ≤ c → a ≤ c := le_trans
theorem LE.le.trans_lt {a b c : α} : a ≤ b → b < c → a < c := lt_of_le_of_lt
theorem LE.le.antisymm {a b : α} : a ≤ b → b ≤ a → a = b := le_antisymm
theorem LE.le.lt_of_ne {a b : α} : a ≤ b → a ≠ b → a < b := lt_of_le_of_ne
theorem LE.le.not_gt {a b : α} : a ≤ b → ¬b < a := not_lt_of_le
theorem LE.le.lt_or_eq {a b : α} : a ≤ b → a < b ∨ a = b := lt_or_eq_of_le
theorem LE.le.eq_or_lt {a b : α} : a ≤ b → a = b ∨ a < b := eq_or_lt_of_le
theorem LT.lt.le {a b : α} : a < b → a ≤ b := le_of_lt
theorem LT.lt.trans {a b c : α} : a < b → b < c → a < c := lt_trans
theorem LT.lt.trans_le {a b c : α} : a < b → b ≤ c → a < c := lt_of_lt_of_le
theorem LT.lt.ne {a b : α} : a < b → a ≠ b := ne_of_lt
theorem LT.lt.ne' {a b : α} : a < b → b ≠ a := ne_of_gt
theorem LT.lt.not_ge {a b : α} : a < b → ¬b ≤ a := not_le_of_lt

/-! ## Order and sums -/

theorem add_le_add {a b c d : α} : a ≤ b → c ≤ d → a + c ≤ b + d := both_linear%
theorem add_lt_add {a b c d : α} : a < b → c < d → a + c < b + d := both_linear%
theorem add_lt_add_of_le_of_lt {a b c d : α} : a ≤ b → c < d → a + c < b + d := both_linear%
theorem add_lt_add_of_lt_of_le {a b c d : α} : a < b → c ≤ d → a + c < b + d := both_linear%
theorem add_le_add_left {b c : α} (h : b ≤ c) (a : α) : a + b ≤ a + c := by
  revert h; exact both_linear%
theorem add_le_add_right {b c : α} (h : b ≤ c) (a : α) : b + a ≤ c + a := by
  revert h; exact both_linear%
theorem add_le_add_iff_left (a : α) {b c : α} : a + b ≤ a + c ↔ b ≤ c := both_linear%
theorem add_le_add_iff_right (a : α) {b c : α} : b + a ≤ c + a ↔ b ≤ c := both_linear%
theorem add_lt_add_iff_left (a : α) {b c : α} : a + b < a + c ↔ b < c := both_linear%
theorem add_lt_add_iff_right (a : α) {b c : α} : b + a < c + a ↔ b < c := both_linear%
theorem le_add_of_nonneg_right {a b : α} : 0 ≤ b → a ≤ a + b := both_linear%
theorem le_add_of_nonneg_left {a b : α} : 0 ≤ b → a ≤ b + a := both_linear%
theorem lt_add_of_pos_right (a : α) {b : α} : 0 < b → a < a + b := both_linear%
theorem lt_add_of_pos_left (a : α) {b : α} : 0 < b → a < b + a := both_linear%
theorem add_nonneg {a b : α} : 0 ≤ a → 0 ≤ b → 0 ≤ a + b := both_linear%
theorem add_pos {a b : α} : 0 < a → 0 < b → 0 < a + b := both_linear%
theorem add_pos_of_pos_of_nonneg {a b : α} : 0 < a → 0 ≤ b → 0 < a + b := both_linear%
theorem add_pos_of_nonneg_of_pos {a b : α} : 0 ≤ a → 0 < b → 0 < a + b := both_linear%
theorem lt_add_one (a : α) : a < a + 1 := both_linear%
theorem zero_lt_one : (0 : α) < 1 := both_linear%
theorem zero_le_one : (0 : α) ≤ 1 := both_linear%
theorem one_pos : (0 : α) < 1 := both_linear%
theorem two_pos : (0 : α) < 2 := both_linear%
theorem zero_lt_two : (0 : α) < 2 := both_linear%
theorem zero_le_two : (0 : α) ≤ 2 := both_linear%
theorem one_lt_two : (1 : α) < 2 := both_linear%

/-! ## Order and products -/

theorem mul_pos {a b : α} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := both% (Nat.mul_pos ha hb), (Int.mul_pos ha hb)
theorem mul_nonneg {a b : α} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := both% (Nat.zero_le _), (Int.mul_nonneg ha hb)
theorem mul_le_mul_of_nonneg_left {a b c : α} (h : b ≤ c) (ha : 0 ≤ a) : a * b ≤ a * c :=
  both% (Nat.mul_le_mul_left a h), (Int.mul_le_mul_of_nonneg_left h ha)
theorem mul_le_mul_of_nonneg_right {a b c : α} (h : b ≤ c) (ha : 0 ≤ a) : b * a ≤ c * a := by
  rw [mul_comm b, mul_comm c]; exact mul_le_mul_of_nonneg_left h ha
theorem mul_le_mul {a b c d : α} (h₁ : a ≤ b) (h₂ : c ≤ d) (hc : 0 ≤ c) (hb : 0 ≤ b) : a * c ≤ b * d :=
  le_trans (mul_le_mul_of_nonneg_right h₁ hc) (mul_le_mul_of_nonneg_left h₂ hb)
theorem mul_lt_mul_of_pos_left {a b c : α} (h : b < c) (ha : 0 < a) : a * b < a * c :=
  both% (Nat.mul_lt_mul_of_pos_left h ha), (Int.mul_lt_mul_of_pos_left h ha)
theorem mul_lt_mul_of_pos_right {a b c : α} (h : b < c) (ha : 0 < a) : b * a < c * a := by
  rw [mul_comm b, mul_comm c]; exact mul_lt_mul_of_pos_left h ha
theorem le_of_mul_le_mul_left {a b c : α} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  both% (Nat.le_of_mul_le_mul_left h hc), (Int.le_of_mul_le_mul_left h hc)
theorem le_of_mul_le_mul_right {a b c : α} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  le_of_mul_le_mul_left (by rw [mul_comm c, mul_comm c]; exact h) hc
theorem lt_of_mul_lt_mul_left {a b c : α} (h : a * b < a * c) (ha : 0 ≤ a) : b < c :=
  both% (Nat.lt_of_mul_lt_mul_left h), (Int.lt_of_mul_lt_mul_left h ha)
theorem lt_of_mul_lt_mul_right {a b c : α} (h : b * a < c * a) (ha : 0 ≤ a) : b < c :=
  lt_of_mul_lt_mul_left (by rw [mul_comm a, mul_comm a]; exact h) ha
theorem mul_le_mul_iff_right₀ {a b c : α} (ha : 0 < a) : a * b ≤ a * c ↔ b ≤ c :=
  ⟨fun h => le_of_mul_le_mul_left h ha, fun h => mul_le_mul_of_nonneg_left h (le_of_lt ha)⟩
theorem mul_le_mul_left' {b c : Nat} (h : b ≤ c) (a : Nat) : a * b ≤ a * c := Nat.mul_le_mul_left a h
theorem mul_le_mul_right' {b c : Nat} (h : b ≤ c) (a : Nat) : b * a ≤ c * a := Nat.mul_le_mul_right a h
theorem mul_lt_mul'' {a b c d : α} (h₁ : a < c) (h₂ : b < d) (ha : 0 ≤ a) (hb : 0 ≤ b) : a * b < c * d :=
  lt_of_le_of_lt (mul_le_mul_of_nonneg_right (le_of_lt h₁) hb) (mul_lt_mul_of_pos_left h₂ (lt_of_le_of_lt ha h₁))
theorem mul_self_nonneg (a : α) : 0 ≤ a * a := both% (Nat.zero_le _), (Int.mul_self_nonneg a)
theorem mul_self_le_mul_self {a b : α} (h1 : 0 ≤ a) (h2 : a ≤ b) : a * a ≤ b * b :=
  mul_le_mul h2 h2 h1 (le_trans h1 h2)
theorem mul_self_lt_mul_self {a b : α} (h1 : 0 ≤ a) (h2 : a < b) : a * a < b * b := mul_lt_mul'' h2 h2 h1 h1
theorem pos_of_mul_pos_left {a b : Nat} (h : 0 < a * b) : 0 < a := Nat.pos_of_ne_zero (by rintro rfl; simp at h)

/-! ## Order and powers -/

theorem sq_nonneg (a : α) : 0 ≤ a ^ 2 := by rw [pow_two]; exact mul_self_nonneg a
theorem pow_two_nonneg (a : α) : 0 ≤ a ^ 2 := sq_nonneg a
theorem sq_pos_of_pos {a : α} (h : 0 < a) : 0 < a ^ 2 := by rw [pow_two]; exact mul_pos h h
theorem pow_pos {a : α} (h : 0 < a) (n : Nat) : 0 < a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_lt_one
  | succ n ih => rw [pow_succ]; exact mul_pos ih h
theorem pow_nonneg {a : α} (h : 0 ≤ a) (n : Nat) : 0 ≤ a ^ n := by
  induction n with
  | zero => rw [pow_zero]; exact zero_le_one
  | succ n ih => rw [pow_succ]; exact mul_nonneg ih h
theorem pow_le_pow_left₀ {a b : α} (ha : 0 ≤ a) (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => rw [pow_zero, pow_zero]; exact le_rfl
  | succ n ih => rw [pow_succ, pow_succ]; exact mul_le_mul ih h ha (pow_nonneg (le_trans ha h) n)
theorem pow_le_pow_left {a b : α} (ha : 0 ≤ a) (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := pow_le_pow_left₀ ha h n
theorem pow_lt_pow_left₀ {a b : α} (h : a < b) (ha : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n := by
  induction n with
  | zero => exact absurd rfl hn
  | succ n ih =>
    rw [pow_succ, pow_succ]
    by_cases hz : n = 0
    · rw [hz, pow_zero, pow_zero, one_mul, one_mul]; exact h
    · exact mul_lt_mul'' (ih hz) h (pow_nonneg ha n) ha
theorem pow_lt_pow_left {a b : α} (h : a < b) (ha : 0 ≤ a) {n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n :=
  pow_lt_pow_left₀ h ha hn
theorem one_le_pow₀ {a : α} (h : 1 ≤ a) {n : Nat} : 1 ≤ a ^ n := by
  have := pow_le_pow_left₀ zero_le_one h n
  rwa [one_pow] at this
theorem pow_le_pow_right₀ {a : α} (ha : 1 ≤ a) {m n : Nat} (h : m ≤ n) : a ^ m ≤ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
  have hm := mul_le_mul_of_nonneg_left (one_le_pow₀ ha (n := k)) (pow_nonneg (le_trans zero_le_one ha) m)
  rwa [mul_one, ← pow_add] at hm
theorem pow_le_pow_right {a : α} (ha : 1 ≤ a) {m n : Nat} (h : m ≤ n) : a ^ m ≤ a ^ n := pow_le_pow_right₀ ha h
theorem pow_lt_pow_right₀ {a : α} (ha : 1 < a) {m n : Nat} (h : m < n) : a ^ m < a ^ n := by
  have hp := pow_pos (lt_trans zero_lt_one ha) m
  have h1 := mul_lt_mul_of_pos_left ha hp
  rw [mul_one, ← pow_succ] at h1
  exact lt_of_lt_of_le h1 (pow_le_pow_right₀ (le_of_lt ha) h)
theorem pow_lt_pow_right {a : α} (ha : 1 < a) {m n : Nat} (h : m < n) : a ^ m < a ^ n := pow_lt_pow_right₀ ha h
end

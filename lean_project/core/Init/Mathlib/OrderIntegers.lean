prelude
import Init.Mathlib.Order

/-!
Mathlib's lemmas about order that speak of differences, negatives, absolute values, maxima and minima.
-/
set_option linter.all false

theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := by omega
theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by omega
theorem sub_nonpos {a b : Int} : a - b ≤ 0 ↔ a ≤ b := by omega
theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a := by omega
theorem sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := by omega
theorem sub_neg {a b : Int} : a - b < 0 ↔ a < b := by omega
theorem sub_le_sub {a b c d : Int} (h : a ≤ b) (k : c ≤ d) : a - d ≤ b - c := by omega
theorem sub_le_self (a : Int) {b : Int} (h : 0 ≤ b) : a - b ≤ a := by omega
theorem sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a := by omega
theorem sub_le_iff_le_add {a b c : Int} : a - c ≤ b ↔ a ≤ b + c := by omega
theorem le_sub_iff_add_le {a b c : Int} : a ≤ c - b ↔ a + b ≤ c := by omega
theorem sub_lt_iff_lt_add {a b c : Int} : a - c < b ↔ a < b + c := by omega
theorem lt_sub_iff_add_lt {a b c : Int} : a < c - b ↔ a + b < c := by omega
theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by omega
theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a := by omega
theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a := by omega
theorem neg_nonneg {a : Int} : 0 ≤ -a ↔ a ≤ 0 := by omega
theorem neg_nonpos {a : Int} : -a ≤ 0 ↔ 0 ≤ a := by omega
theorem neg_pos {a : Int} : 0 < -a ↔ a < 0 := by omega
theorem neg_lt_zero {a : Int} : -a < 0 ↔ 0 < a := by omega
theorem nonneg_of_neg_nonpos {a : Int} (h : -a ≤ 0) : 0 ≤ a := by omega

theorem mul_nonneg_of_nonpos_of_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := by
  rw [← neg_mul_neg]; exact Int.mul_nonneg (by omega) (by omega)
theorem mul_pos_of_neg_of_neg {a b : Int} (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  rw [← neg_mul_neg]; exact Int.mul_pos (by omega) (by omega)
theorem mul_nonpos_of_nonneg_of_nonpos {a b : Int} (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 := by
  have := Int.mul_nonneg ha (neg_nonneg.mpr hb)
  rw [mul_neg] at this; omega
theorem mul_neg_of_pos_of_neg {a b : Int} (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have := Int.mul_pos ha (neg_pos.mpr hb)
  rw [mul_neg] at this; omega
theorem mul_neg_of_neg_of_pos {a b : Int} (ha : a < 0) (hb : 0 < b) : a * b < 0 := by
  rw [mul_comm]; exact mul_neg_of_pos_of_neg hb ha
theorem mul_le_mul_of_nonpos_left {a b c : Int} (h : b ≤ a) (hc : c ≤ 0) : c * a ≤ c * b := by
  have := Int.mul_le_mul_of_nonneg_left h (neg_nonneg.mpr hc)
  rw [neg_mul, neg_mul] at this; omega
theorem mul_self_pos {a : Int} : 0 < a * a ↔ a ≠ 0 := by
  have := mul_self_nonneg a
  have h := mul_self_eq_zero (a := a)
  omega
theorem sq_pos_iff {a : Int} : 0 < a ^ 2 ↔ a ≠ 0 := by rw [pow_two, mul_self_pos]
theorem sq_pos_of_ne_zero {a : Int} (h : a ≠ 0) : 0 < a ^ 2 := sq_pos_iff.mpr h
theorem sq_pos_of_neg {a : Int} (h : a < 0) : 0 < a ^ 2 := sq_pos_iff.mpr (by omega)
theorem mul_pos_iff {a b : Int} : 0 < a * b ↔ 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := by
  constructor
  · intro h
    rcases lt_trichotomy a 0 with ha | ha | ha <;> rcases lt_trichotomy b 0 with hb | hb | hb <;>
      first
      | omega
      | (have := mul_neg_of_neg_of_pos ha hb; omega)
      | (have := mul_neg_of_pos_of_neg ha hb; omega)
      | (subst ha; simp at h)
      | (subst hb; simp at h)
  · rintro (⟨ha, hb⟩ | ⟨ha, hb⟩)
    · exact Int.mul_pos ha hb
    · exact mul_pos_of_neg_of_neg ha hb
theorem pos_of_mul_pos_of_pos_left {a b : Int} (h : 0 < a * b) (ha : 0 < a) : 0 < b := by
  have := mul_pos_iff.mp h; omega

/-! ## Absolute values -/

theorem abs_nonneg (a : Int) : 0 ≤ |a| := Int.abs_nonneg a
theorem abs_of_nonneg {a : Int} (h : 0 ≤ a) : |a| = a := Int.abs_of_nonneg h
theorem abs_of_pos {a : Int} (h : 0 < a) : |a| = a := Int.abs_of_nonneg (by omega)
theorem abs_of_nonpos {a : Int} (h : a ≤ 0) : |a| = -a := Int.abs_of_nonpos h
theorem abs_of_neg {a : Int} (h : a < 0) : |a| = -a := Int.abs_of_nonpos (by omega)
theorem abs_le {a b : Int} : |a| ≤ b ↔ -b ≤ a ∧ a ≤ b := Int.abs_le
theorem abs_lt {a b : Int} : |a| < b ↔ -b < a ∧ a < b := Int.abs_lt
theorem abs_cases (a : Int) : |a| = a ∧ 0 ≤ a ∨ |a| = -a ∧ a < 0 := by rw [Int.abs_def]; omega
theorem le_abs_self (a : Int) : a ≤ |a| := by rw [Int.abs_def]; omega
theorem neg_abs_le (a : Int) : -|a| ≤ a := by rw [Int.abs_def]; omega
theorem neg_le_abs (a : Int) : -a ≤ |a| := by rw [Int.abs_def]; omega
theorem abs_neg (a : Int) : |-a| = |a| := by rw [Int.abs_def, Int.abs_def]; omega
theorem abs_zero : |(0 : Int)| = 0 := rfl
theorem abs_eq_zero {a : Int} : |a| = 0 ↔ a = 0 := by rw [Int.abs_def]; omega
theorem abs_pos {a : Int} : 0 < |a| ↔ a ≠ 0 := by rw [Int.abs_def]; omega
theorem abs_abs (a : Int) : |(|a|)| = |a| := abs_of_nonneg (abs_nonneg a)
theorem abs_sub_comm (a b : Int) : |a - b| = |b - a| := by rw [Int.abs_def, Int.abs_def]; omega
theorem abs_add_le (a b : Int) : |a + b| ≤ |a| + |b| := by simp only [Int.abs_def]; omega
theorem abs_add (a b : Int) : |a + b| ≤ |a| + |b| := abs_add_le a b
theorem abs_eq_abs {a b : Int} : |a| = |b| ↔ a = b ∨ a = -b := by simp only [Int.abs_def]; omega
theorem eq_or_eq_neg_of_abs_eq {a b : Int} (h : |a| = b) : a = b ∨ a = -b := by rw [Int.abs_def] at h; omega
theorem abs_mul (a b : Int) : |a * b| = |a| * |b| := by
  rcases abs_cases a with ⟨h, h'⟩ | ⟨h, h'⟩ <;> rcases abs_cases b with ⟨k, k'⟩ | ⟨k, k'⟩ <;> rw [h, k]
  · exact abs_of_nonneg (Int.mul_nonneg h' k')
  · rw [mul_neg]; exact abs_of_nonpos (mul_nonpos_of_nonneg_of_nonpos h' (by omega))
  · rw [neg_mul, mul_comm]; exact abs_of_nonpos (mul_nonpos_of_nonneg_of_nonpos k' (by omega))
  · rw [neg_mul_neg]; exact abs_of_nonneg (mul_nonneg_of_nonpos_of_nonpos (by omega) (by omega))
theorem abs_mul_abs_self (a : Int) : |a| * |a| = a * a := by
  rcases abs_cases a with ⟨h, _⟩ | ⟨h, _⟩ <;> rw [h]
  exact neg_mul_neg a a
theorem sq_abs (a : Int) : |a| ^ 2 = a ^ 2 := by rw [pow_two, pow_two, abs_mul_abs_self]
theorem abs_le_of_sq_le_sq {a b : Int} (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : |a| ≤ b := by
  apply le_of_not_gt
  intro hlt
  have := mul_self_lt_mul_self hb hlt
  rw [abs_mul_abs_self, ← pow_two, ← pow_two] at this
  omega
theorem pow_le_pow_iff_left₀ {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) {n : Nat} (hn : n ≠ 0) :
    a ^ n ≤ b ^ n ↔ a ≤ b := by
  refine ⟨fun h => le_of_not_gt fun h' => ?_, fun h => pow_le_pow_left₀ ha h n⟩
  exact absurd h (not_le_of_gt (pow_lt_pow_left₀ h' hb hn))

/-! ## Maxima and minima -/

theorem max_def_int (a b : Int) : max a b = if a ≤ b then b else a := rfl

prelude
import Init.Int.LinearLemmas
import Init.Logic.Rearranging

/-!
Integers: sums, differences, products and powers, and their order.
-/
set_option linter.all false
set_option autoImplicit true
universe u v w

namespace Int
protected theorem neg_ne_zero : -a ≠ 0 ↔ a ≠ 0 := by omega
protected theorem neg_eq_of_add_eq_zero {a b : Int} (h : a + b = 0) : -a = b := by omega
protected theorem eq_neg_of_eq_neg {a b : Int} (h : a = -b) : b = -a := by omega
protected theorem neg_add_cancel_left (a b : Int) : -a + (a + b) = b := by omega
protected theorem add_neg_cancel_left (a b : Int) : a + (-a + b) = b := by omega
protected theorem neg_add_cancel_right (a b : Int) : a + -b + b = a := by omega
protected theorem sub_sub_self (a b : Int) : a - (a - b) = b := by omega
protected theorem mul_right_comm (a b c : Int) : a * b * c = a * c * b := by
  rw [Int.mul_assoc, Int.mul_comm b, Int.mul_assoc]
protected theorem neg_mul_comm (a b : Int) : -a * b = a * -b := by simp
protected theorem neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b := by simp
protected theorem neg_mul_eq_mul_neg (a b : Int) : -(a * b) = a * -b := by simp
protected theorem mul_neg_one (a : Int) : a * -1 = -a := by omega

/-! ## Order -/

protected theorem le_rfl {a : Int} : a ≤ a := by omega
protected theorem ge_of_eq {a b : Int} (hab : a = b) : b ≤ a := by omega
protected theorem le_antisymm_iff {a b : Int} : a = b ↔ a ≤ b ∧ b ≤ a := by omega
protected theorem lt_succ (a : Int) : a < a + 1 := by omega
protected theorem one_ne_zero : (1 : Int) ≠ 0 := by omega
protected theorem one_nonneg : 0 ≤ (1 : Int) := by omega
protected theorem lt_iff_le_not_le {a b : Int} : a < b ↔ a ≤ b ∧ ¬b ≤ a := by omega
protected theorem le_of_not_gt {a b : Int} (h : ¬a > b) : a ≤ b := by omega
protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬a < b := by omega
protected theorem lt_or_lt_of_ne {a b : Int} : a ≠ b → a < b ∨ b < a := by omega
protected theorem le_iff_eq_or_lt {a b : Int} : a ≤ b ↔ a = b ∨ a < b := by omega
theorem eq_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : a = natAbs a := by omega
protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by omega
@[simp] protected theorem add_le_add_iff_left (a : Int) : a + b ≤ a + c ↔ b ≤ c := by omega
@[simp] protected theorem add_le_add_iff_right (c : Int) : a + c ≤ b + c ↔ a ≤ b := by omega
protected theorem le_add_of_nonneg_right {a b : Int} (h : 0 ≤ b) : a ≤ a + b := by omega
protected theorem le_add_of_nonneg_left {a b : Int} (h : 0 ≤ b) : a ≤ b + a := by omega
@[simp] protected theorem neg_le_zero_iff {a : Int} : -a ≤ 0 ↔ 0 ≤ a := by omega
@[simp] protected theorem zero_le_neg_iff {a : Int} : 0 ≤ -a ↔ a ≤ 0 := by omega
protected theorem le_of_neg_le_neg {a b : Int} (h : -b ≤ -a) : a ≤ b := by omega
@[simp] protected theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a := by omega
@[simp] protected theorem neg_lt_zero_iff {a : Int} : -a < 0 ↔ 0 < a := by omega
@[simp] protected theorem zero_lt_neg_iff {a : Int} : 0 < -a ↔ a < 0 := by omega
protected theorem sub_left_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - b ≤ c := by omega
protected theorem sub_le_self (a : Int) {b : Int} (h : 0 ≤ b) : a - b ≤ a := by omega
protected theorem le_iff_lt_add_one {a b : Int} : a ≤ b ↔ a < b + 1 := by omega
@[simp] protected theorem neg_min_neg (a b : Int) : min (-a) (-b) = -max a b := by omega
protected theorem lt_min {a b c : Int} : a < min b c ↔ a < b ∧ a < c := by omega
@[simp] protected theorem neg_max_neg (a b : Int) : max (-a) (-b) = -min a b := by omega
protected theorem max_lt {a b c : Int} : max a b < c ↔ a < c ∧ b < c := by omega
@[simp] protected theorem min_self (a : Int) : min a a = a := by omega
@[simp] protected theorem max_self (a : Int) : max a a = a := by omega

/-! ## Products and order -/

protected theorem mul_le_mul_of_nonpos_right {a b c : Int} (h : b ≤ a) (hc : c ≤ 0) : a * c ≤ b * c := by
  have := Int.mul_le_mul_of_nonneg_right h (c := -c) (by omega)
  rw [Int.mul_neg, Int.mul_neg] at this
  omega
protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (ha : a ≤ 0) (h : c ≤ b) : a * b ≤ a * c := by
  rw [Int.mul_comm a b, Int.mul_comm a c]; exact Int.mul_le_mul_of_nonpos_right h ha
protected theorem mul_lt_mul' {a b c d : Int} (h₁ : a ≤ c) (h₂ : b < d) (h₃ : 0 ≤ b) (h₄ : 0 < c) : a * b < c * d :=
  Int.lt_of_le_of_lt (Int.mul_le_mul_of_nonneg_right h₁ h₃)
    (Int.mul_lt_mul_of_pos_left h₂ h₄)
protected theorem mul_lt_mul_of_neg_left {a b c : Int} (h : b < a) (hc : c < 0) : c * a < c * b := by
  have := Int.mul_lt_mul_of_pos_left h (c := -c) (by omega)
  rw [Int.neg_mul, Int.neg_mul] at this
  omega
protected theorem mul_lt_mul_of_neg_right {a b c : Int} (h : b < a) (hc : c < 0) : a * c < b * c := by
  have := Int.mul_lt_mul_of_pos_right h (c := -c) (by omega)
  rw [Int.mul_neg, Int.mul_neg] at this
  omega
protected theorem nonneg_of_mul_nonneg_left {a b : Int} (h : 0 ≤ a * b) (hb : 0 < b) : 0 ≤ a :=
  Int.le_of_not_gt fun ha => Int.not_le_of_gt (Int.mul_neg_of_neg_of_pos ha hb) h
protected theorem nonneg_of_mul_nonneg_right {a b : Int} (h : 0 ≤ a * b) (ha : 0 < a) : 0 ≤ b :=
  Int.le_of_not_gt fun hb => Int.not_le_of_gt (Int.mul_neg_of_pos_of_neg ha hb) h
protected theorem pos_of_mul_pos_left {a b : Int} (h : 0 < a * b) (hb : 0 < b) : 0 < a := Int.lt_of_not_ge fun ha =>
    Int.not_lt_of_ge (Int.mul_nonpos_of_nonpos_of_nonneg ha (Int.le_of_lt hb)) h
protected theorem pos_of_mul_pos_right {a b : Int} (h : 0 < a * b) (ha : 0 < a) : 0 < b := Int.lt_of_not_ge fun hb =>
    Int.not_lt_of_ge (Int.mul_nonpos_of_nonneg_of_nonpos (Int.le_of_lt ha) hb) h
protected theorem neg_of_mul_neg_left {a b : Int} (h : a * b < 0) (hb : 0 < b) : a < 0 :=
  Int.lt_of_not_ge fun ha => Int.not_lt_of_ge (Int.mul_nonneg ha (Int.le_of_lt hb)) h
protected theorem neg_of_mul_neg_right {a b : Int} (h : a * b < 0) (ha : 0 < a) : b < 0 :=
  Int.lt_of_not_ge fun hb => Int.not_lt_of_ge (Int.mul_nonneg (Int.le_of_lt ha) hb) h

/-! ## Absolute values -/

@[simp] theorem natAbs_negSucc (n : Nat) : natAbs -[n+1] = n.succ := by omega
theorem eq_neg_natAbs_of_nonpos {a : Int} (h : a ≤ 0) : a = -natAbs a := by omega
theorem natAbs_sub_of_nonneg_of_le {a b : Int} (h₁ : 0 ≤ b) (h₂ : b ≤ a) : (a - b).natAbs = a.natAbs - b.natAbs := by
  omega
@[simp] theorem toNat_negSucc (n : Nat) : (Int.negSucc n).toNat = 0 := by omega
@[simp] theorem ofNat_toNat (a : Int) : (a.toNat : Int) = max a 0 := by omega
@[simp] theorem le_toNat {n : Nat} {z : Int} (h : 0 ≤ z) : n ≤ z.toNat ↔ (n : Int) ≤ z := by omega
theorem toNat_mul {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a * b).toNat = a.toNat * b.toNat := by
  obtain ⟨m, rfl⟩ := Int.eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_zero_le hb
  rfl
theorem toNat_add_nat {a : Int} (ha : 0 ≤ a) (n : Nat) : (a + n).toNat = a.toNat + n := by omega
@[simp] theorem pred_toNat : ∀ i : Int, (i - 1).toNat = i.toNat - 1 := by omega
theorem toNat_sub_toNat_neg : ∀ n : Int, ↑n.toNat - ↑(-n).toNat = n := by omega
@[simp] theorem toNat_add_toNat_neg_eq_natAbs : ∀ n : Int, n.toNat + (-n).toNat = n.natAbs := by omega
@[simp] theorem toNat_neg_nat : ∀ n : Nat, (-(n : Int)).toNat = 0 := by omega

/-! ## Sums, differences and order -/

theorem eq_negSucc_of_lt_zero : ∀ {a : Int}, a < 0 → ∃ n : Nat, a = -[n+1] := fun {a} h => match a, h with
  | .ofNat n, h => absurd h (Int.not_lt.mpr (Int.ofNat_zero_le n))
  | .negSucc n, _ => ⟨n, rfl⟩
protected theorem lt_of_add_lt_add_left {a b c : Int} (h : a + b < a + c) : b < c := by omega
protected theorem lt_of_add_lt_add_right {a b c : Int} (h : a + b < c + b) : a < c := by omega
@[simp] protected theorem add_lt_add_iff_left (a : Int) : a + b < a + c ↔ b < c := by omega
@[simp] protected theorem add_lt_add_iff_right (c : Int) : a + c < b + c ↔ a < b := by omega
protected theorem add_lt_add_of_le_of_lt {a b c d : Int} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d := by omega
protected theorem add_lt_add_of_lt_of_le {a b c d : Int} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d := by omega
protected theorem lt_add_of_pos_right (a : Int) {b : Int} (h : 0 < b) : a < a + b := by omega
protected theorem lt_add_of_pos_left (a : Int) {b : Int} (h : 0 < b) : a < b + a := by omega
protected theorem add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b := by omega
protected theorem add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b := by omega
protected theorem add_pos_of_pos_of_nonneg {a b : Int} (ha : 0 < a) (hb : 0 ≤ b) : 0 < a + b := by omega
protected theorem add_pos_of_nonneg_of_pos {a b : Int} (ha : 0 ≤ a) (hb : 0 < b) : 0 < a + b := by omega
protected theorem add_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 := by omega
protected theorem add_neg {a b : Int} (ha : a < 0) (hb : b < 0) : a + b < 0 := by omega
@[simp] theorem succ_ofNat_pos (n : Nat) : 0 < (n : Int) + 1 := by omega
protected theorem nonpos_of_neg_nonneg {a : Int} (h : 0 ≤ -a) : a ≤ 0 := by omega
protected theorem lt_of_neg_lt_neg {a b : Int} (h : -b < -a) : a < b := by omega
protected theorem pos_of_neg_neg {a : Int} (h : -a < 0) : 0 < a := by omega
protected theorem neg_of_neg_pos {a : Int} (h : 0 < -a) : a < 0 := by omega
protected theorem lt_neg_of_lt_neg {a b : Int} (h : a < -b) : b < -a := by omega
@[simp] protected theorem neg_pos : 0 < -a ↔ a < 0 := by omega
@[simp] protected theorem neg_nonneg : 0 ≤ -a ↔ a ≤ 0 := by omega
@[simp] protected theorem neg_neg_iff_pos : -a < 0 ↔ 0 < a := by omega
protected theorem sub_nonpos_of_le {a b : Int} (h : a ≤ b) : a - b ≤ 0 := by omega
protected theorem le_of_sub_nonpos {a b : Int} (h : a - b ≤ 0) : a ≤ b := by omega
protected theorem sub_neg_of_lt {a b : Int} (h : a < b) : a - b < 0 := by omega
protected theorem lt_of_sub_neg {a b : Int} (h : a - b < 0) : a < b := by omega
protected theorem add_le_of_le_sub_left {a b c : Int} (h : b ≤ c - a) : a + b ≤ c := by omega
protected theorem le_sub_left_of_add_le {a b c : Int} (h : a + b ≤ c) : b ≤ c - a := by omega
protected theorem add_le_of_le_sub_right {a b c : Int} (h : a ≤ c - b) : a + b ≤ c := by omega
protected theorem le_sub_right_of_add_le {a b c : Int} (h : a + b ≤ c) : a ≤ c - b := by omega
protected theorem le_add_of_sub_left_le {a b c : Int} (h : a - b ≤ c) : a ≤ b + c := by omega
protected theorem le_add_of_sub_right_le {a b c : Int} (h : a - c ≤ b) : a ≤ b + c := by omega
protected theorem sub_right_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - c ≤ b := by omega
protected theorem sub_le_of_sub_le {a b c : Int} (h : a - b ≤ c) : a - c ≤ b := by omega
protected theorem sub_le_sub_left {a b : Int} (h : a ≤ b) (c : Int) : c - b ≤ c - a := by omega
protected theorem sub_le_sub_right {a b : Int} (h : a ≤ b) (c : Int) : a - c ≤ b - c := by omega
protected theorem le_of_sub_le_sub_left {a b c : Int} (h : c - a ≤ c - b) : b ≤ a := by omega
protected theorem le_of_sub_le_sub_right {a b c : Int} (h : a - c ≤ b - c) : a ≤ b := by omega
@[simp] protected theorem sub_le_sub_left_iff {a b c : Int} : c - a ≤ c - b ↔ b ≤ a := by omega
@[simp] protected theorem sub_le_sub_right_iff {a b c : Int} : a - c ≤ b - c ↔ a ≤ b := by omega
protected theorem add_lt_of_lt_sub_left {a b c : Int} (h : b < c - a) : a + b < c := by omega
protected theorem lt_sub_left_of_add_lt {a b c : Int} (h : a + b < c) : b < c - a := by omega
protected theorem lt_add_of_sub_left_lt {a b c : Int} (h : a - b < c) : a < b + c := by omega
protected theorem sub_left_lt_of_lt_add {a b c : Int} (h : a < b + c) : a - b < c := by omega
protected theorem lt_add_of_sub_right_lt {a b c : Int} (h : a - c < b) : a < b + c := by omega
protected theorem sub_right_lt_of_lt_add {a b c : Int} (h : a < b + c) : a - c < b := by omega
protected theorem add_lt_iff {a b c : Int} : a + b < c ↔ a < -b + c := by omega
protected theorem sub_lt_iff {a b c : Int} : a - b < c ↔ a < c + b := by omega
protected theorem sub_lt_sub_left {a b : Int} (h : a < b) (c : Int) : c - b < c - a := by omega
protected theorem sub_lt_sub_right {a b : Int} (h : a < b) (c : Int) : a - c < b - c := by omega
@[simp] protected theorem sub_lt_sub_left_iff {a b c : Int} : c - a < c - b ↔ b < a := by omega
@[simp] protected theorem sub_lt_sub_right_iff {a b c : Int} : a - c < b - c ↔ a < b := by omega
theorem exists_eq_neg_ofNat {a : Int} (H : a ≤ 0) : ∃ n : Nat, a = -(n : Int) := ⟨a.natAbs, by omega⟩
theorem sub_one_lt_of_le {a b : Int} (H : a ≤ b) : a - 1 < b := by omega
theorem le_of_sub_one_lt {a b : Int} (H : a - 1 < b) : a ≤ b := by omega
theorem le_add_one_iff {m n : Int} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 := by omega
protected theorem add_le_iff_le_sub {a b c : Int} : a + b ≤ c ↔ a ≤ c - b := by omega
protected theorem le_add_iff_sub_le {a b c : Int} : a ≤ b + c ↔ a - c ≤ b := by omega

/-! ## Powers -/

protected theorem pow_ne_zero {n : Int} {m : Nat} : n ≠ 0 → n ^ m ≠ 0 := by
  intro h e
  induction m with
  | zero => exact absurd e Int.one_ne_zero
  | succ m ih =>
    rw [Int.pow_succ] at e
    cases Int.mul_eq_zero.mp e with
    | inl e => exact ih e
    | inr e => exact h e
theorem pow_lt_pow_of_lt {a : Int} {b c : Nat} (ha : 1 < a) (hbc : b < c) : a ^ b < a ^ c := by
  obtain ⟨k, rfl⟩ := Int.eq_ofNat_of_zero_le (a := a) (by omega)
  rw [← Int.natCast_pow, ← Int.natCast_pow]
  exact Int.ofNat_lt.mpr ((Nat.pow_lt_pow_iff_right (by omega)).mpr hbc)
theorem toNat_pow_of_nonneg {x : Int} (h : 0 ≤ x) (k : Nat) : (x ^ k).toNat = x.toNat ^ k := by
  obtain ⟨m, rfl⟩ := Int.eq_ofNat_of_zero_le h
  rw [← Int.natCast_pow]; rfl
protected theorem pow_nonneg_of_even {m : Int} {n : Nat} (h : n % 2 = 0) : 0 ≤ m ^ n := by
  rw [← Nat.div_add_mod n 2, h, Nat.add_zero, Int.pow_mul]
  exact Int.pow_nonneg (Int.sq_nonneg m)
end Int

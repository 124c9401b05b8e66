prelude
import Init.Int.Remainders

/-!
Integers: products, powers and order; casts of natural numbers through all operations, for `push_cast`,
`norm_cast` and `exact_mod_cast`.
-/
set_option linter.all false

namespace Int

/-! ## Order and addition -/

protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b := by omega
protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c := by omega
protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d := by omega
protected theorem lt_asymm {a b : Int} (h : a < b) : ¬b < a := by omega
protected theorem le_of_not_le {a b : Int} (h : ¬a ≤ b) : b ≤ a := by omega
protected theorem lt_of_not_ge {a b : Int} (h : ¬a ≤ b) : b < a := by omega
protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬a ≤ b := by omega
protected theorem lt_or_le (a b : Int) : a < b ∨ b ≤ a := by omega
protected theorem le_iff_lt_or_eq {a b : Int} : a ≤ b ↔ a < b ∨ a = b := by omega
protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b := by omega
protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a := by omega
protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := by omega
protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := by omega
protected theorem sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := by omega
protected theorem lt_of_sub_pos {a b : Int} (h : 0 < a - b) : b < a := by omega
protected theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a := by omega
protected theorem sub_le_sub {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a - d ≤ b - c := by omega
protected theorem sub_lt_sub {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a - d < b - c := by omega
protected theorem le_sub_iff_add_le {a b c : Int} : a ≤ c - b ↔ a + b ≤ c := by omega
protected theorem sub_le_iff_le_add {a b c : Int} : a - c ≤ b ↔ a ≤ b + c := by omega
protected theorem sub_eq_zero {a b : Int} : a - b = 0 ↔ a = b := by omega
protected theorem sub_eq_iff_eq_add {a b c : Int} : a - b = c ↔ a = c + b := by omega
protected theorem eq_sub_iff_add_eq {a b c : Int} : a = b - c ↔ a + c = b := by omega
protected theorem neg_inj {a b : Int} : -a = -b ↔ a = b := by omega
protected theorem neg_sub_neg (a b : Int) : -a - -b = b - a := by omega
protected theorem sub_neg (a b : Int) : a - -b = a + b := by omega
protected theorem add_sub_cancel_left (a b : Int) : a + b - a = b := by omega
protected theorem two_mul (a : Int) : 2 * a = a + a := by omega
protected theorem mul_two (a : Int) : a * 2 = a + a := by omega
theorem le_sub_one_of_lt {a b : Int} (h : a < b) : a ≤ b - 1 := by omega
theorem lt_of_le_sub_one {a b : Int} (h : a ≤ b - 1) : a < b := by omega
theorem le_add_one {a b : Int} (h : a ≤ b) : a ≤ b + 1 := by omega
theorem le_of_lt_add_one {a b : Int} (h : a < b + 1) : a ≤ b := by omega
theorem lt_add_one_of_le {a b : Int} (h : a ≤ b) : a < b + 1 := by omega
protected theorem lt_add_one (a : Int) : a < a + 1 := by omega
attribute [simp] Int.sub_neg Int.add_sub_cancel Int.sub_add_cancel Int.neg_mul Int.mul_neg
attribute [simp] Int.dvd_mul_right Int.dvd_mul_left Int.natAbs_neg
@[simp] protected theorem lt_irrefl_iff (a : Int) : (a < a) = False := eq_false (Int.lt_irrefl a)

/-! ## Products -/

protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le (Int.le_of_lt ha)
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le (Int.le_of_lt hb)
  exact ofNat_lt.mpr (Nat.mul_pos (ofNat_lt.mp ha) (ofNat_lt.mp hb))
protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h : a ≤ b) (hc : 0 ≤ c) : a * c ≤ b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_le_mul_of_nonneg_left h hc
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h : a < b) (hc : 0 < c) : c * a < c * b := by
  have := Int.mul_pos hc (Int.sub_pos_of_lt h)
  rw [Int.mul_sub] at this; omega
protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h : a < b) (hc : 0 < c) : a * c < b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]; exact Int.mul_lt_mul_of_pos_left h hc
protected theorem mul_le_mul {a b c d : Int} (h₁ : a ≤ c) (h₂ : b ≤ d) (hb : 0 ≤ b) (hc : 0 ≤ c) : a * b ≤ c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonneg_right h₁ hb) (Int.mul_le_mul_of_nonneg_left h₂ hc)
protected theorem mul_nonpos_of_nonneg_of_nonpos {a b : Int} (ha : 0 ≤ a) (hb : b ≤ 0) : a * b ≤ 0 := by
  have := Int.mul_nonneg ha (b := -b) (by omega)
  rw [Int.mul_neg] at this; omega
protected theorem mul_nonpos_of_nonpos_of_nonneg {a b : Int} (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 := by
  rw [Int.mul_comm]; exact Int.mul_nonpos_of_nonneg_of_nonpos hb ha
protected theorem mul_nonneg_of_nonpos_of_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : 0 ≤ a * b := by
  rw [← Int.neg_mul_neg]; exact Int.mul_nonneg (by omega) (by omega)
protected theorem mul_neg_of_pos_of_neg {a b : Int} (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have := Int.mul_pos ha (b := -b) (by omega)
  rw [Int.mul_neg] at this; omega
protected theorem mul_neg_of_neg_of_pos {a b : Int} (ha : a < 0) (hb : 0 < b) : a * b < 0 := by
  rw [Int.mul_comm]; exact Int.mul_neg_of_pos_of_neg hb ha
protected theorem mul_pos_of_neg_of_neg {a b : Int} (ha : a < 0) (hb : b < 0) : 0 < a * b := by
  rw [← Int.neg_mul_neg]; exact Int.mul_pos (by omega) (by omega)
protected theorem mul_self_nonneg (a : Int) : 0 ≤ a * a := by
  cases Int.le_total 0 a with
  | inl h => exact Int.mul_nonneg h h
  | inr h => exact Int.mul_nonneg_of_nonpos_of_nonpos h h
protected theorem le_of_mul_le_mul_left {a b c : Int} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b := by
  apply Int.not_lt.mp
  intro h'
  have := Int.mul_lt_mul_of_pos_left h' hc
  omega
protected theorem le_of_mul_le_mul_right {a b c : Int} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b := by
  rw [Int.mul_comm a, Int.mul_comm b] at h; exact Int.le_of_mul_le_mul_left h hc
protected theorem lt_of_mul_lt_mul_left {a b c : Int} (h : c * a < c * b) (hc : 0 ≤ c) : a < b := by
  apply Int.not_le.mp
  intro h'
  have := Int.mul_le_mul_of_nonneg_left h' hc
  omega
protected theorem lt_of_mul_lt_mul_right {a b c : Int} (h : a * c < b * c) (hc : 0 ≤ c) : a < b := by
  rw [Int.mul_comm a, Int.mul_comm b] at h; exact Int.lt_of_mul_lt_mul_left h hc
protected theorem eq_of_mul_eq_mul_left {a b c : Int} (ha : a ≠ 0) (h : a * b = a * c) : b = c := by
  have k : a * (b - c) = 0 := by rw [Int.mul_sub]; omega
  cases Int.mul_eq_zero.mp k with
  | inl e => exact absurd e ha
  | inr e => omega
protected theorem eq_of_mul_eq_mul_right {a b c : Int} (ha : a ≠ 0) (h : b * a = c * a) : b = c := by
  rw [Int.mul_comm b, Int.mul_comm c] at h; exact Int.eq_of_mul_eq_mul_left ha h
protected theorem mul_ne_zero {a b : Int} (ha : a ≠ 0) (hb : b ≠ 0) : a * b ≠ 0 :=
  fun h => (Int.mul_eq_zero.mp h).elim ha hb
protected theorem mul_self_le_mul_self {a b : Int} (h₁ : 0 ≤ a) (h₂ : a ≤ b) : a * a ≤ b * b :=
  Int.mul_le_mul h₂ h₂ h₁ (by omega)
protected theorem mul_self_lt_mul_self {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a * a < b * b := by
  have := Int.mul_le_mul_of_nonneg_left (Int.le_of_lt h₂) h₁
  have := Int.mul_lt_mul_of_pos_right h₂ (c := b) (by omega)
  omega

/-! ## Powers -/

attribute [simp] Int.pow_zero
protected theorem pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * b ^ e := by rw [Int.pow_succ, Int.mul_comm]
@[simp] protected theorem pow_one (b : Int) : b ^ 1 = b := Int.one_mul b
protected theorem pow_two (b : Int) : b ^ 2 = b * b := by
  rw [show b ^ 2 = b ^ 1 * b from rfl, Int.pow_one]
@[simp] protected theorem one_pow {n : Nat} : (1 : Int) ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih]; rfl
protected theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : Int) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [Int.pow_succ, Int.mul_zero]
protected theorem pow_add (a : Int) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (Int.mul_one _).symm
  | succ n ih => rw [← Nat.add_assoc, Int.pow_succ, Int.pow_succ, ih, Int.mul_assoc]
protected theorem pow_mul {a : Int} {n m : Nat} : a ^ (n * m) = (a ^ n) ^ m := by
  induction m with
  | zero => rfl
  | succ m ih => rw [Nat.mul_add_one, Int.pow_add, ih, Int.pow_succ]
protected theorem mul_pow {a b : Int} {n : Nat} : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Int.pow_succ, Int.pow_succ, Int.pow_succ, ih, Int.mul_assoc, Int.mul_left_comm (b ^ n), ← Int.mul_assoc]
protected theorem pow_pos {n : Int} {m : Nat} (h : 0 < n) : 0 < n ^ m := by
  induction m with
  | zero => show (0 : Int) < 1; omega
  | succ m ih => rw [Int.pow_succ]; exact Int.mul_pos ih h
protected theorem pow_nonneg {n : Int} {m : Nat} (h : 0 ≤ n) : 0 ≤ n ^ m := by
  induction m with
  | zero => show (0 : Int) ≤ 1; omega
  | succ m ih => rw [Int.pow_succ]; exact Int.mul_nonneg ih h
protected theorem sq_nonneg (a : Int) : 0 ≤ a ^ 2 := by rw [Int.pow_two]; exact Int.mul_self_nonneg a
theorem pow_le_pow_left {a b : Int} (ha : 0 ≤ a) (h : a ≤ b) (n : Nat) : a ^ n ≤ b ^ n := by
  induction n with
  | zero => exact Int.le_refl _
  | succ n ih => rw [Int.pow_succ, Int.pow_succ]; exact Int.mul_le_mul ih h ha (Int.pow_nonneg (by omega))
protected theorem dvd_pow_self (a : Int) {n : Nat} (h : n ≠ 0) : a ∣ a ^ n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact ⟨a ^ n, Int.pow_succ' a n⟩
protected theorem pow_dvd_pow {m n : Nat} (a : Int) (h : m ≤ n) : a ^ m ∣ a ^ n :=
  ⟨a ^ (n - m), by rw [← Int.pow_add]; congr 1; omega⟩
protected theorem neg_pow_two (a : Int) : (-a) ^ 2 = a ^ 2 := by rw [Int.pow_two, Int.pow_two, Int.neg_mul_neg]
@[simp] protected theorem pow_eq_zero {a : Int} {n : Nat} (h : n ≠ 0) : a ^ n = 0 ↔ a = 0 := by
  constructor
  · intro e
    induction n with
    | zero => exact absurd rfl h
    | succ n ih =>
      rw [Int.pow_succ] at e
      cases Int.mul_eq_zero.mp e with
      | inl e => cases n with
        | zero => exact absurd e (by rw [Int.pow_zero]; omega)
        | succ n => exact ih (by omega) e
      | inr e => exact e
  · rintro rfl
    exact Int.zero_pow h

/-! ## Casts -/

theorem natCast_pow (b n : Nat) : ((b ^ n : Nat) : Int) = (b : Int) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, Int.pow_succ, natCast_mul, ih]
protected theorem natCast_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := by omega
theorem ofNat_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := Int.natCast_sub h
theorem natCast_max (m n : Nat) : ((max m n : Nat) : Int) = max (m : Int) n := by omega
theorem natCast_min (m n : Nat) : ((min m n : Nat) : Int) = min (m : Int) n := by omega
@[simp, norm_cast] theorem natCast_zero : ((0 : Nat) : Int) = 0 := rfl
@[simp, norm_cast] theorem natCast_one : ((1 : Nat) : Int) = 1 := rfl
@[simp, norm_cast] theorem cast_ofNat_Int {n : Nat} : ((OfNat.ofNat n : Nat) : Int) = OfNat.ofNat n := rfl
theorem natCast_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := by omega
theorem natCast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := by omega
theorem natCast_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := by omega
theorem natCast_le_zero {n : Nat} : (n : Int) ≤ 0 ↔ n = 0 := by omega
attribute [simp] natCast_eq_zero natCast_pos natCast_pow natCast_ediv natCast_emod
attribute [norm_cast] natCast_pow Int.natCast_sub natCast_max natCast_min natCast_dvd_natCast
attribute [simp] natCast_dvd_natCast

/-! ## Absolute value and conversion to natural numbers -/

@[simp] theorem natAbs_natCast (n : Nat) : natAbs (n : Int) = n := rfl
@[simp] theorem natAbs_zero : natAbs 0 = 0 := rfl
@[simp] theorem natAbs_one : natAbs 1 = 1 := rfl
@[simp] theorem natAbs_eq_zero {a : Int} : natAbs a = 0 ↔ a = 0 := by omega
theorem natAbs_ne_zero {a : Int} : natAbs a ≠ 0 ↔ a ≠ 0 := by omega
theorem natAbs_pos {a : Int} : 0 < natAbs a ↔ a ≠ 0 := by omega
theorem natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : (natAbs a : Int) = a := by omega
theorem ofNat_natAbs_of_nonpos {a : Int} (h : a ≤ 0) : (natAbs a : Int) = -a := by omega
theorem natAbs_eq (a : Int) : a = natAbs a ∨ a = -(natAbs a : Int) := by omega
theorem natAbs_eq_natAbs_iff {a b : Int} : natAbs a = natAbs b ↔ a = b ∨ a = -b := by omega
theorem natAbs_add_le (a b : Int) : natAbs (a + b) ≤ natAbs a + natAbs b := by omega
theorem natAbs_pow (a : Int) (n : Nat) : natAbs (a ^ n) = natAbs a ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, Nat.pow_succ, natAbs_mul, ih]
theorem natAbs_mul_self (a : Int) : ((natAbs a * natAbs a : Nat) : Int) = a * a := by
  rw [natCast_mul]
  cases natAbs_eq a with
  | inl h => rw [← h]
  | inr h => rw [← Int.neg_mul_neg, ← h]
@[simp] theorem toNat_natCast (n : Nat) : toNat (n : Int) = n := rfl
@[simp] theorem toNat_zero : toNat 0 = 0 := rfl
@[simp] theorem toNat_one : toNat 1 = 1 := rfl
theorem toNat_of_nonpos {a : Int} (h : a ≤ 0) : toNat a = 0 := by omega
theorem self_le_toNat (a : Int) : a ≤ toNat a := by omega
@[simp] theorem toNat_le {a : Int} {n : Nat} : toNat a ≤ n ↔ a ≤ n := by omega
@[simp] theorem lt_toNat {n : Nat} {a : Int} : n < toNat a ↔ (n : Int) < a := by omega
theorem toNat_sub_of_le {a b : Int} (h : b ≤ a) : (toNat (a - b) : Int) = a - b := by omega

end Int

prelude
import Init.Int.Products

/-!
Integers: the remaining everyday lemmas of stock Lean on order, quotients, signs and greatest common divisors.
-/
set_option linter.all false

namespace Int

/-! ## Order, minimum and maximum -/

protected theorem zero_lt_one : (0 : Int) < 1 := by omega
protected theorem one_pos : (0 : Int) < 1 := by omega
theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := Iff.rfl
theorem le_sub_one_iff {a b : Int} : a ≤ b - 1 ↔ a < b := by omega
theorem sub_one_lt_iff {a b : Int} : a - 1 < b ↔ a ≤ b := by omega
protected theorem sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a := by omega
protected theorem neg_lt_of_neg_lt {a b : Int} (h : -a < b) : -b < a := by omega
protected theorem neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := by omega
protected theorem nonneg_of_neg_nonpos {a : Int} (h : -a ≤ 0) : 0 ≤ a := by omega
protected theorem add_lt_of_lt_sub_right {a b c : Int} (h : a < c - b) : a + b < c := by omega
protected theorem lt_sub_right_of_add_lt {a b c : Int} (h : a + b < c) : a < c - b := by omega
protected theorem le_min {a b c : Int} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by omega
protected theorem max_le {a b c : Int} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by omega
protected theorem max_eq_left {a b : Int} (h : b ≤ a) : max a b = a := by omega
protected theorem max_eq_right {a b : Int} (h : a ≤ b) : max a b = b := by omega
protected theorem min_eq_left {a b : Int} (h : a ≤ b) : min a b = a := by omega
protected theorem min_eq_right {a b : Int} (h : b ≤ a) : min a b = b := by omega
protected theorem lt_or_gt (a b : Int) : a < b ∨ a = b ∨ b < a := Int.lt_trichotomy a b
protected theorem eq_iff_le_and_ge {a b : Int} : a = b ↔ a ≤ b ∧ b ≤ a := by omega
protected theorem ne_iff_lt_or_gt {a b : Int} : a ≠ b ↔ a < b ∨ b < a := by omega

/-! ## Casts -/

theorem ofNat_succ (n : Nat) : ((n + 1 : Nat) : Int) = n + 1 := rfl
theorem ofNat_add (n m : Nat) : ((n + m : Nat) : Int) = n + m := rfl
theorem ofNat_mul (n m : Nat) : ((n * m : Nat) : Int) = n * m := rfl
theorem ofNat_ediv (m n : Nat) : ((m / n : Nat) : Int) = m / n := rfl
theorem ofNat_emod (m n : Nat) : ((m % n : Nat) : Int) = m % n := rfl
theorem ofNat_zero_le (n : Nat) : (0 : Int) ≤ n := natCast_nonneg n
theorem natCast_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n := ofNat_le
theorem natCast_lt {m n : Nat} : (m : Int) < n ↔ m < n := ofNat_lt
theorem negSucc_lt_zero (n : Nat) : negSucc n < 0 := Int.not_le.mp (not_zero_le_negSucc n)
theorem toNat_lt {n : Nat} {z : Int} (h : 0 ≤ z) : z.toNat < n ↔ z < n := by omega
theorem toNat_sub (m n : Nat) : toNat ((m : Int) - n) = m - n := by omega
theorem toNat_add {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a + b).toNat = a.toNat + b.toNat := by omega
theorem natAbs_dvd {a b : Int} : (natAbs a : Int) ∣ b ↔ a ∣ b := by
  rw [natCast_dvd, natAbs_dvd_natAbs]
theorem dvd_natAbs {a b : Int} : a ∣ (natAbs b : Int) ↔ a ∣ b := by
  rw [dvd_natCast, natAbs_dvd_natAbs]
theorem natAbs_lt_natAbs_of_nonneg_of_lt {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a.natAbs < b.natAbs := by omega

/-! ## Quotients -/

theorem ediv_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a / b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  exact natCast_nonneg (m / n)
protected theorem le_ediv_iff_mul_le {a b c : Int} (h : 0 < c) : a ≤ b / c ↔ a * c ≤ b := by
  constructor
  · intro k
    have := Int.mul_le_mul_of_nonneg_right k (Int.le_of_lt h)
    have := mul_ediv_self_le (x := b) (k := c) (by omega)
    rw [Int.mul_comm] at this
    omega
  · intro k
    exact le_ediv_of_mul_le h (by rw [Int.mul_comm]; exact k)
protected theorem ediv_lt_iff_lt_mul {a b c : Int} (h : 0 < c) : a / c < b ↔ a < b * c := by
  have := @Int.le_ediv_iff_mul_le b a c h
  omega
theorem ediv_mul_le (a : Int) {b : Int} (h : b ≠ 0) : a / b * b ≤ a := by
  rw [Int.mul_comm]; exact mul_ediv_self_le h
theorem lt_ediv_add_one_mul_self (a : Int) {b : Int} (h : 0 < b) : a < (a / b + 1) * b := by
  have := lt_mul_ediv_self_add (x := a) h
  rw [Int.add_mul, Int.mul_comm, Int.one_mul]; exact this
theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (h : b ≠ 0) : (a + b * c) / b = a / b + c := by
  have h₁ := mul_ediv_add_emod (a + b * c) b
  have h₂ := mul_ediv_add_emod a b
  rw [add_mul_emod_self_left] at h₁
  apply Int.eq_of_mul_eq_mul_left h
  rw [Int.mul_add]; omega
theorem add_mul_ediv_right (a b : Int) {c : Int} (h : c ≠ 0) : (a + b * c) / c = a / c + b := by
  rw [Int.mul_comm, add_mul_ediv_left a b h]
protected theorem ediv_eq_of_eq_mul_right {a b c : Int} (h : b ≠ 0) (e : a = b * c) : a / b = c := by
  rw [e, mul_ediv_cancel_left c h]
protected theorem ediv_eq_of_eq_mul_left {a b c : Int} (h : b ≠ 0) (e : a = c * b) : a / b = c := by
  rw [e, mul_ediv_cancel c h]
protected theorem eq_mul_of_ediv_eq_right {a b c : Int} (h : b ∣ a) (e : a / b = c) : a = b * c := by
  rw [← e, Int.mul_ediv_cancel' h]
theorem add_ediv_of_dvd_left {a b c : Int} (h : c ∣ a) : (a + b) / c = a / c + b / c := by
  by_cases e : c = 0
  · subst e; rw [Int.ediv_zero, Int.ediv_zero, Int.ediv_zero]; rfl
  · obtain ⟨k, rfl⟩ := h
    rw [Int.add_comm, add_mul_ediv_left b k e, mul_ediv_cancel_left k e, Int.add_comm]
theorem add_ediv_of_dvd_right {a b c : Int} (h : c ∣ b) : (a + b) / c = a / c + b / c := by
  rw [Int.add_comm, add_ediv_of_dvd_left h, Int.add_comm]
theorem ediv_dvd_of_dvd {a b : Int} (h : a ∣ b) : b / a ∣ b := ⟨a, by rw [Int.ediv_mul_cancel h]⟩

/-! ## Remainders and divisors -/

theorem sub_emod_right (a b : Int) : (a - b) % b = a % b := by
  have h := add_mul_emod_self_left a b (-1)
  rw [Int.mul_neg, Int.mul_one] at h; exact h
theorem dvd_emod_iff {k m n : Int} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  rw [dvd_iff_emod_eq_zero, dvd_iff_emod_eq_zero, emod_emod_of_dvd m h]
theorem dvd_antisymm {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) (h₁ : a ∣ b) (h₂ : b ∣ a) : a = b := by
  have := Nat.dvd_antisymm (natAbs_dvd_natAbs.mpr h₁) (natAbs_dvd_natAbs.mpr h₂)
  omega
theorem eq_one_or_neg_one_of_mul_eq_one {a b : Int} (h : a * b = 1) : a = 1 ∨ a = -1 := by
  have k : natAbs a * natAbs b = 1 := by rw [← natAbs_mul, h]; rfl
  have := (Nat.mul_eq_one.mp k).1
  omega
theorem eq_one_of_mul_eq_one_right {a b : Int} (ha : 0 ≤ a) (h : a * b = 1) : a = 1 := by
  have := eq_one_or_neg_one_of_mul_eq_one h
  omega
@[simp] protected theorem mul_self_eq_zero {a : Int} : a * a = 0 ↔ a = 0 := by
  rw [Int.mul_eq_zero]; exact ⟨fun h => h.elim id id, Or.inl⟩
protected theorem mul_lt_mul {a b c d : Int} (h₁ : a < c) (h₂ : b ≤ d) (hb : 0 < b) (hc : 0 ≤ c) : a * b < c * d :=
  Int.lt_of_lt_of_le (Int.mul_lt_mul_of_pos_right h₁ hb) (Int.mul_le_mul_of_nonneg_left h₂ hc)
theorem pow_lt_pow_left {a b : Int} {n : Nat} (ha : 0 ≤ a) (h : a < b) (hn : n ≠ 0) : a ^ n < b ^ n := by
  obtain ⟨x, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨y, rfl⟩ := eq_ofNat_of_zero_le (a := b) (by omega)
  rw [← natCast_pow, ← natCast_pow]
  exact ofNat_lt.mpr (Nat.pow_lt_pow_left (ofNat_lt.mp h) hn)

/-! ## Greatest common divisors -/

def gcd (m n : Int) : Nat := m.natAbs.gcd n.natAbs
def lcm (m n : Int) : Nat := m.natAbs.lcm n.natAbs
theorem gcd_dvd_left (a b : Int) : (gcd a b : Int) ∣ a := natCast_dvd.mpr (Nat.gcd_dvd_left _ _)
theorem gcd_dvd_right (a b : Int) : (gcd a b : Int) ∣ b := natCast_dvd.mpr (Nat.gcd_dvd_right _ _)
theorem dvd_gcd {a b : Int} {c : Nat} (h₁ : (c : Int) ∣ a) (h₂ : (c : Int) ∣ b) : c ∣ gcd a b :=
  Nat.dvd_gcd (natCast_dvd.mp h₁) (natCast_dvd.mp h₂)
theorem gcd_comm (a b : Int) : gcd a b = gcd b a := Nat.gcd_comm _ _
@[simp] theorem gcd_natCast_natCast (m n : Nat) : gcd (m : Int) n = Nat.gcd m n := rfl
theorem lcm_comm (a b : Int) : lcm a b = lcm b a := Nat.lcm_comm _ _

end Int

instance : Trans (α := Int) (β := Int) (γ := Int) (· ∣ ·) (· ∣ ·) (· ∣ ·) := ⟨Int.dvd_trans⟩

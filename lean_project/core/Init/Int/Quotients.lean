prelude
import Init.Int.Inequalities

/-!
Integers: quotients, remainders and divisibility.
-/
set_option linter.all false
set_option autoImplicit true
universe u v w

namespace Int
theorem ofNat_dvd_left {n : Nat} {z : Int} : (↑n : Int) ∣ z ↔ n ∣ z.natAbs := Int.natCast_dvd
theorem emod_add_ediv_mul (a b : Int) : a % b + a / b * b = a := by rw [Int.mul_comm, Int.emod_add_mul_ediv]
theorem ediv_mul_add_emod (a b : Int) : a / b * b + a % b = a := by rw [Int.mul_comm, Int.mul_ediv_add_emod]
@[simp] theorem mul_add_emod_self_right (a b c : Int) : (a * b + c) % b = c % b := by
  rw [Int.add_comm, Int.add_mul_emod_self_right]
@[simp] theorem mul_add_emod_self_left (a b c : Int) : (a * b + c) % a = c % a := by
  rw [Int.add_comm, Int.add_mul_emod_self_left]
theorem add_emod_eq_add_emod_right {m n k : Int} (i : Int) (H : m % n = k % n) : (m + i) % n = (k + i) % n := by
  rw [Int.add_emod, H, ← Int.add_emod]
theorem emod_add_cancel_right {m n k : Int} (i) : (m + i) % n = (k + i) % n ↔ m % n = k % n := ⟨fun H => by
    have := Int.add_emod_eq_add_emod_right (-i) H
    rw [Int.add_neg_cancel_right, Int.add_neg_cancel_right] at this
    exact this, Int.add_emod_eq_add_emod_right i⟩
theorem mul_ediv_cancel_of_emod_eq_zero {a b : Int} (H : a % b = 0) : b * (a / b) = a := by
  have := Int.mul_ediv_add_emod a b; rw [H, Int.add_zero] at this; exact this
theorem ediv_mul_cancel_of_emod_eq_zero {a b : Int} (H : a % b = 0) : a / b * b = a := by
  rw [Int.mul_comm, Int.mul_ediv_cancel_of_emod_eq_zero H]
protected theorem mul_ediv_assoc (a : Int) : ∀ {b c : Int}, c ∣ b → (a * b) / c = a * (b / c) := by
  intro b c h
  by_cases hc : c = 0
  · subst hc; rw [Int.ediv_zero, Int.ediv_zero, Int.mul_zero]
  · obtain ⟨d, rfl⟩ := h
    rw [Int.mul_left_comm, Int.mul_ediv_cancel_left _ hc, Int.mul_ediv_cancel_left _ hc]
protected theorem mul_ediv_assoc' (b : Int) {a c : Int} (h : c ∣ a) : (a * b) / c = a / c * b := by
  rw [Int.mul_comm, Int.mul_ediv_assoc b h, Int.mul_comm]
theorem neg_ediv_of_dvd : ∀ {a b : Int}, b ∣ a → (-a) / b = -(a / b) := by
  intro a b h
  by_cases hb : b = 0
  · subst hb; rw [Int.ediv_zero, Int.ediv_zero]; rfl
  · obtain ⟨c, rfl⟩ := h
    rw [← Int.mul_neg, Int.mul_ediv_cancel_left _ hb, Int.mul_ediv_cancel_left _ hb]
theorem sub_ediv_of_dvd (a : Int) {b c : Int} (hcb : c ∣ b) : (a - b) / c = a / c - b / c := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.add_ediv_of_dvd_right (Int.dvd_neg.mpr hcb),
    Int.neg_ediv_of_dvd hcb]

/-! ## The second file of lemmas -/

protected theorem exists_add_of_le {a b : Int} (h : a ≤ b) : ∃ (c : Nat), b = a + c := ⟨(b - a).toNat, by omega⟩
theorem toNat_emod {x y : Int} (hx : 0 ≤ x) (hy : 0 ≤ y) : (x % y).toNat = x.toNat % y.toNat := by
  obtain ⟨m, rfl⟩ := Int.eq_ofNat_of_zero_le hx
  obtain ⟨n, rfl⟩ := Int.eq_ofNat_of_zero_le hy
  rfl
@[simp] protected theorem dvd_add_mul_self {a b c : Int} : a ∣ b + c * a ↔ a ∣ b :=
  Int.dvd_add_left (Int.dvd_mul_left c a)
@[simp] protected theorem dvd_add_self_mul {a b c : Int} : a ∣ b + a * c ↔ a ∣ b :=
  Int.dvd_add_left (Int.dvd_mul_right a c)
@[simp] protected theorem dvd_mul_self_add {a b c : Int} : a ∣ b * a + c ↔ a ∣ c :=
  Int.dvd_add_right (Int.dvd_mul_left b a)
@[simp] protected theorem dvd_self_mul_add {a b c : Int} : a ∣ a * b + c ↔ a ∣ c :=
  Int.dvd_add_right (Int.dvd_mul_right a b)
protected theorem dvd_iff_dvd_of_dvd_sub {a b c : Int} (H : a ∣ b - c) : a ∣ b ↔ a ∣ c :=
  ⟨fun h => by have := Int.dvd_sub h H; rw [Int.sub_sub_self] at this; exact this,
    fun h => by have := Int.dvd_add H h; rw [Int.sub_add_cancel] at this; exact this⟩
protected theorem dvd_iff_dvd_of_dvd_add {a b c : Int} (H : a ∣ b + c) : a ∣ b ↔ a ∣ c := by
  rw [← Int.sub_neg] at H; rw [Int.dvd_iff_dvd_of_dvd_sub H, Int.dvd_neg]
theorem natAbs_dvd_self {a : Int} : (a.natAbs : Int) ∣ a := Int.natAbs_dvd.mpr (Int.dvd_refl a)
theorem dvd_natAbs_self {a : Int} : a ∣ (a.natAbs : Int) := Int.dvd_natAbs.mpr (Int.dvd_refl a)
theorem natAbs_eq_of_dvd_dvd (hmn : m ∣ n) (hnm : n ∣ m) : natAbs m = natAbs n :=
  Nat.dvd_antisymm (Int.natAbs_dvd_natAbs.mpr hmn) (Int.natAbs_dvd_natAbs.mpr hnm)
theorem ofNat_dvd_right {n : Nat} {z : Int} : z ∣ (↑n : Int) ↔ z.natAbs ∣ n := Int.dvd_natCast
theorem eq_one_of_mul_eq_one_left {a b : Int} (H : 0 ≤ b) (H' : a * b = 1) : b = 1 :=
  Int.eq_one_of_dvd_one H ⟨a, by rw [Int.mul_comm]; exact H'.symm⟩
theorem dvd_of_mul_dvd_mul_left {a m n : Int} (ha : a ≠ 0) (h : a * m ∣ a * n) : m ∣ n := by
  obtain ⟨b, hb⟩ := h
  exact ⟨b, Int.eq_of_mul_eq_mul_left ha (by rw [hb, Int.mul_assoc])⟩
theorem dvd_of_mul_dvd_mul_right {a m n : Int} (ha : a ≠ 0) (h : m * a ∣ n * a) : m ∣ n := by
  rw [Int.mul_comm m a, Int.mul_comm n a] at h
  exact Int.dvd_of_mul_dvd_mul_left ha h
protected theorem mul_dvd_mul_iff_left {a b c : Int} (h : a ≠ 0) : (a * b) ∣ (a * c) ↔ b ∣ c :=
  ⟨Int.dvd_of_mul_dvd_mul_left h, Int.mul_dvd_mul (Int.dvd_refl a)⟩
protected theorem mul_dvd_mul_iff_right {a b c : Int} (h : a ≠ 0) : (b * a) ∣ (c * a) ↔ b ∣ c :=
  ⟨Int.dvd_of_mul_dvd_mul_right h, fun k => Int.mul_dvd_mul k (Int.dvd_refl a)⟩
protected theorem mul_dvd_mul_left (a : Int) (h : b ∣ c) : a * b ∣ a * c := Int.mul_dvd_mul (Int.dvd_refl a) h
protected theorem mul_dvd_mul_right (a : Int) (h : b ∣ c) : b * a ∣ c * a := Int.mul_dvd_mul h (Int.dvd_refl a)
theorem mul_add_ediv_right (a c : Int) {b : Int} (H : b ≠ 0) : (a * b + c) / b = a + c / b := by
  rw [Int.add_comm, Int.add_mul_ediv_right _ _ H, Int.add_comm]
theorem mul_add_ediv_left (b : Int) {a : Int} (c : Int) (H : a ≠ 0) : (a * b + c) / a = b + c / a := by
  rw [Int.add_comm, Int.add_mul_ediv_left _ _ H, Int.add_comm]
theorem sub_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a - b * c) / c = a / c - b := by
  rw [Int.sub_eq_add_neg, ← Int.neg_mul, Int.add_mul_ediv_right _ _ H, Int.sub_eq_add_neg]
theorem sub_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) : (a - b * c) / b = a / b - c := by
  rw [Int.sub_eq_add_neg, ← Int.mul_neg, Int.add_mul_ediv_left _ _ H, Int.sub_eq_add_neg]
theorem ediv_neg_of_neg_of_pos {a b : Int} (Ha : a < 0) (Hb : 0 < b) : a / b < 0 := by
  refine Int.lt_of_not_ge fun h => ?_
  have := Int.mul_nonneg (Int.le_of_lt Hb) h
  have := Int.mul_ediv_add_emod a b
  have := Int.emod_nonneg a (b := b) (by omega)
  omega
theorem ediv_nonneg_iff_of_pos {a b : Int} (h : 0 < b) : 0 ≤ a / b ↔ 0 ≤ a :=
  ⟨fun k => Int.not_lt.mp fun n => Int.not_le_of_gt (Int.ediv_neg_of_neg_of_pos n h) k,
    fun k => Int.ediv_nonneg k (Int.le_of_lt h)⟩
theorem ediv_nonpos_of_nonneg_of_nonpos {a b : Int} (Ha : 0 ≤ a) (Hb : b ≤ 0) : a / b ≤ 0 := by
  have := Int.ediv_nonneg Ha (b := -b) (by omega); rw [Int.ediv_neg] at this; omega
@[simp] theorem mul_ediv_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : (a * b) / (a * c) = b / c := by
  have pos (d : Int) (hd : 0 < d) : a * b / (a * d) = b / d := ((Int.ediv_emod_unique (Int.mul_pos H hd)).mpr
    ⟨by rw [Int.mul_assoc, ← Int.mul_add, Int.emod_add_mul_ediv],
      Int.mul_nonneg (Int.le_of_lt H) (Int.emod_nonneg b (by omega)),
      Int.mul_lt_mul_of_pos_left (Int.emod_lt_of_pos b hd) H⟩).1
  rcases Int.lt_trichotomy c 0 with h | h | h
  · have k := pos (-c) (by omega)
    rw [Int.mul_neg, Int.ediv_neg, Int.ediv_neg] at k
    exact Int.neg_inj.mp k
  · rw [h, Int.mul_zero, Int.ediv_zero, Int.ediv_zero]
  · exact pos c h
@[simp] theorem mul_ediv_mul_of_pos_left (a : Int) {b : Int} (c : Int) (H : 0 < b) : (a * b) / (c * b) = a / c := by
  rw [Int.mul_comm a b, Int.mul_comm c b, Int.mul_ediv_mul_of_pos _ _ H]
protected theorem eq_ediv_of_mul_eq_right {a b c : Int} (H1 : a ≠ 0) (H2 : a * b = c) : b = c / a := by
  rw [← H2, Int.mul_ediv_cancel_left b H1]
protected theorem eq_ediv_of_mul_eq_left {a b c : Int} (H1 : b ≠ 0) (H2 : a * b = c) : a = c / b := by
  rw [← H2, Int.mul_ediv_cancel a H1]
@[simp] protected theorem neg_ediv_self (a : Int) (h : a ≠ 0) : (-a) / a = -1 := by
  rw [Int.neg_ediv_of_dvd (Int.dvd_refl a), Int.ediv_self h]
@[simp] theorem sub_mul_emod_self_right (a b c : Int) : (a - b * c) % c = a % c := by
  rw [Int.sub_eq_add_neg, ← Int.neg_mul, Int.add_mul_emod_self_right]
@[simp] theorem sub_mul_emod_self_left (a b c : Int) : (a - b * c) % b = a % b := by
  rw [Int.sub_eq_add_neg, ← Int.mul_neg, Int.add_mul_emod_self_left]
@[simp] theorem sub_emod_left (a b : Int) : (a - b) % a = -b % a := by rw [Int.sub_eq_add_neg, Int.add_emod_left]
theorem neg_emod_eq_sub_emod {a b : Int} : -a % b = (b - a) % b := by rw [Int.sub_eq_add_neg, Int.add_emod_left]
@[simp] theorem neg_emod_self (a : Int) : -a % a = 0 := Int.emod_eq_zero_of_dvd (Int.dvd_neg.mpr (Int.dvd_refl a))
theorem emod_lt_of_neg (a : Int) {b : Int} (h : b < 0) : a % b < -b := by
  rw [← Int.emod_neg]; exact Int.emod_lt_of_pos a (by omega)
@[simp] theorem neg_emod_two (i : Int) : -i % 2 = i % 2 := by omega
theorem add_emod_eq_add_emod_left {m n k : Int} (i : Int) (H : m % n = k % n) : (i + m) % n = (i + k) % n := by
  rw [Int.add_emod, H, ← Int.add_emod]
theorem emod_add_cancel_left {m n k i : Int} : (i + m) % n = (i + k) % n ↔ m % n = k % n := by
  rw [Int.add_comm i m, Int.add_comm i k, Int.emod_add_cancel_right]
theorem emod_sub_cancel_right {m n k : Int} (i) : (m - i) % n = (k - i) % n ↔ m % n = k % n := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg]; exact Int.emod_add_cancel_right (-i)
theorem emod_sub_cancel_left {m n k : Int} (i) : (i - m) % n = (i - k) % n ↔ m % n = k % n := by
  rw [Int.emod_eq_emod_iff_emod_sub_eq_zero, Int.emod_eq_emod_iff_emod_sub_eq_zero (m := m),
    ← Int.dvd_iff_emod_eq_zero, ← Int.dvd_iff_emod_eq_zero, show i - m - (i - k) = -(m - k) by omega, Int.dvd_neg]
@[simp] theorem mul_emod_mul_of_pos {a : Int} (b c : Int) (H : 0 < a) : (a * b) % (a * c) = a * (b % c) := by
  rw [Int.emod_def, Int.emod_def, Int.mul_ediv_mul_of_pos _ _ H, Int.mul_sub, Int.mul_assoc]
end Int

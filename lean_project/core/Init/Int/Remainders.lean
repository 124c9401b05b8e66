prelude
import Init.Int.Lemmas

/-!
Integers: calculating with remainders, exact quotients, and divisibility.
-/
set_option linter.all false

namespace Int

/-! ## Remainders of small numbers, by negative numbers, and of multiples -/

theorem emod_neg (a b : Int) : a % -b = a % b := by
  match a with
  | ofNat m => show ofNat (m % natAbs (-b)) = ofNat (m % natAbs b); rw [natAbs_neg]
  | negSucc m =>
    show subNatNat (natAbs (-b)) (m % natAbs (-b) + 1) = subNatNat (natAbs b) (m % natAbs b + 1)
    rw [natAbs_neg]
@[simp] theorem emod_zero (a : Int) : a % 0 = a := by rw [emod_def, Int.zero_mul, Int.sub_zero]
@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := emod_eq_zero_of_dvd ⟨0, (Int.mul_zero b).symm⟩
@[simp] theorem zero_ediv (b : Int) : 0 / b = 0 := by
  match b with
  | ofNat n => exact congrArg ofNat (Nat.zero_div n)
  | negSucc n =>
    show -ofNat (0 / (n + 1)) = 0
    rw [Nat.zero_div]; rfl
theorem emod_eq_of_lt {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a % b = a := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le h₁
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le (a := b) (by omega)
  show ((m % n : Nat) : Int) = m
  rw [Nat.mod_eq_of_lt (by omega)]
theorem ediv_eq_zero_of_lt {a b : Int} (h₁ : 0 ≤ a) (h₂ : a < b) : a / b = 0 := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le h₁
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le (a := b) (by omega)
  show ((m / n : Nat) : Int) = 0
  rw [Nat.div_eq_of_lt (by omega)]; rfl
theorem emod_lt (a : Int) {b : Int} (h : b ≠ 0) : a % b < natAbs b := by
  cases Int.lt_or_gt_of_ne h with
  | inl h => rw [← emod_neg]; have := emod_lt_of_pos a (b := -b) (by omega); omega
  | inr h => have := emod_lt_of_pos a (b := b) h; omega

theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by
  match Int.lt_trichotomy b 0 with
  | .inl h =>
    have e : a + b * c = a + -b * -c := by rw [Int.neg_mul_neg]
    rw [← emod_neg, ← emod_neg a b, e]
    exact add_mul_emod_self_aux a (-c) (by omega)
  | .inr (.inl h) => rw [h, Int.zero_mul, Int.add_zero]
  | .inr (.inr h) => exact add_mul_emod_self_aux a c h
theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := by
  rw [Int.mul_comm, add_mul_emod_self_left]
theorem add_mul_emod_self {a b c : Int} : (a + b * c) % c = a % c := add_mul_emod_self_right a b c
@[simp] theorem add_emod_left (a b : Int) : (a + b) % a = b % a := by
  have h := add_mul_emod_self_left b a 1
  rw [Int.mul_one, Int.add_comm] at h; exact h
@[simp] theorem add_emod_right (a b : Int) : (a + b) % b = a % b := by rw [Int.add_comm, add_emod_left]
@[simp] theorem mul_emod_right (a b : Int) : a * b % a = 0 := emod_eq_zero_of_dvd ⟨b, rfl⟩
@[simp] theorem mul_emod_left (a b : Int) : a * b % b = 0 := by rw [Int.mul_comm, mul_emod_right]
@[simp] theorem emod_self {a : Int} : a % a = 0 := emod_eq_zero_of_dvd ⟨1, (Int.mul_one a).symm⟩
@[simp] theorem emod_one (a : Int) : a % 1 = 0 := emod_eq_zero_of_dvd ⟨a, (Int.one_mul a).symm⟩

/-! ## Remainders of remainders, sums, products and powers -/

/-- A number differs from its remainder by a multiple. -/
theorem emod_eq_add_mul (a n : Int) : a % n = a + n * -(a / n) := by
  rw [emod_def, Int.mul_neg, Int.sub_eq_add_neg]

theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : n % k % m = n % m := by
  obtain ⟨c, rfl⟩ := h
  rw [emod_eq_add_mul n (m * c), Int.mul_assoc, add_mul_emod_self_left]
@[simp] theorem emod_emod (a b : Int) : a % b % b = a % b := emod_emod_of_dvd a ⟨1, (Int.mul_one b).symm⟩
@[simp] theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by
  rw [emod_eq_add_mul m n, Int.add_right_comm, add_mul_emod_self_left]
@[simp] theorem add_emod_emod (k m n : Int) : (k + m % n) % n = (k + m) % n := by
  rw [Int.add_comm, emod_add_emod, Int.add_comm]
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by rw [emod_add_emod, add_emod_emod]
theorem neg_emod_emod (a n : Int) : -(a % n) % n = -a % n := by
  rw [emod_eq_add_mul a n, Int.neg_add, ← Int.mul_neg, add_mul_emod_self_left]
theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by
  have e : a + n * -(a / n) - (b + n * -(b / n)) = a - b + n * (-(a / n) - -(b / n)) := by
    rw [Int.mul_sub]; omega
  rw [emod_eq_add_mul a n, emod_eq_add_mul b n, e, add_mul_emod_self_left]
@[simp] theorem emod_sub_emod (m n k : Int) : (m % n - k) % n = (m - k) % n := by
  rw [sub_emod, emod_emod, ← sub_emod]
@[simp] theorem sub_emod_emod (k m n : Int) : (k - m % n) % n = (k - m) % n := by
  rw [sub_emod, emod_emod, ← sub_emod]
theorem emod_mul_emod (a b n : Int) : a % n * b % n = a * b % n := by
  rw [emod_eq_add_mul a n, Int.add_mul, Int.mul_assoc, add_mul_emod_self_left]
theorem mul_emod (a b n : Int) : a * b % n = (a % n) * (b % n) % n := by
  rw [emod_mul_emod, Int.mul_comm a (b % n), emod_mul_emod, Int.mul_comm]
theorem pow_emod (a : Int) (k : Nat) (n : Int) : a ^ k % n = (a % n) ^ k % n := by
  induction k with
  | zero => rfl
  | succ k ih =>
    rw [Int.pow_succ, Int.pow_succ, mul_emod, ih, ← mul_emod, Int.mul_comm, ← emod_mul_emod a, Int.mul_comm]

theorem emod_emod_eq_of_sub {a b n : Int} (h : n ∣ a - b) : a % n = b % n := by
  obtain ⟨c, hc⟩ := h
  rw [show a = b + n * c by omega, add_mul_emod_self_left]
theorem emod_emod_of_eq {a b n : Int} (h : a % n = b % n) : n ∣ a - b :=
  dvd_of_emod_eq_zero (by rw [sub_emod, h, Int.sub_self, zero_emod])
theorem emod_eq_emod_iff_emod_sub_eq_zero {m n k : Int} : m % n = k % n ↔ (m - k) % n = 0 :=
  ⟨fun h => emod_eq_zero_of_dvd (emod_emod_of_eq h), fun h => emod_emod_eq_of_sub (dvd_of_emod_eq_zero h)⟩

/-! ## Quotients -/

theorem mul_ediv_cancel_left {a : Int} (b : Int) (h : a ≠ 0) : a * b / a = b := by
  cases Int.lt_or_gt_of_ne h with
  | inl h =>
    have k := mul_ediv_cancel_left' (k := -a) (y := b) (by omega)
    rw [ediv_neg, Int.neg_mul] at k
    have e := mul_ediv_cancel_left' (k := -a) (y := -b) (by omega)
    rw [Int.neg_mul_neg, ediv_neg] at e
    omega
  | inr h => exact mul_ediv_cancel_left' h
theorem mul_ediv_cancel (a : Int) {b : Int} (h : b ≠ 0) : a * b / b = a := by
  rw [Int.mul_comm, mul_ediv_cancel_left a h]
@[simp] theorem ediv_one (a : Int) : a / 1 = a := by
  have h := mul_ediv_cancel_left (a := 1) a (by omega)
  rw [Int.one_mul] at h; exact h
@[simp] protected theorem ediv_self {a : Int} (h : a ≠ 0) : a / a = 1 := by
  have k := mul_ediv_cancel_left 1 h
  rw [Int.mul_one] at k; exact k
theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := mul_ediv_add_emod a b
theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a := by rw [Int.add_comm, mul_ediv_add_emod]
theorem emod_add_mul_ediv (a b : Int) : a % b + b * (a / b) = a := emod_add_ediv a b
protected theorem ediv_emod_unique {a b r q : Int} (h : 0 < b) :
    a / b = q ∧ a % b = r ↔ r + b * q = a ∧ 0 ≤ r ∧ r < b := by
  constructor
  · rintro ⟨rfl, rfl⟩
    exact ⟨emod_add_ediv a b, emod_nonneg a (by omega), emod_lt_of_pos a h⟩
  · rintro ⟨rfl, h₀, h₁⟩
    have e : (r + b * q) % b = r := by rw [add_mul_emod_self_left, emod_eq_of_lt h₀ h₁]
    refine ⟨?_, e⟩
    have k := mul_ediv_add_emod (r + b * q) b
    rw [e] at k
    have k' : b * ((r + b * q) / b) = b * q := by omega
    rw [← mul_ediv_cancel_left ((r + b * q) / b) (a := b) (by omega), k', mul_ediv_cancel_left q (by omega)]
protected theorem mul_ediv_cancel' {a b : Int} (h : a ∣ b) : a * (b / a) = b := by
  have k := mul_ediv_add_emod b a
  rw [emod_eq_zero_of_dvd h, Int.add_zero] at k; exact k
theorem mul_ediv_cancel_of_dvd {b a : Int} (h : a ∣ b) : a * (b / a) = b := Int.mul_ediv_cancel' h
protected theorem ediv_mul_cancel {a b : Int} (h : b ∣ a) : a / b * b = a := by
  rw [Int.mul_comm, Int.mul_ediv_cancel' h]
theorem ediv_mul_cancel_of_dvd {a b : Int} (h : b ∣ a) : a / b * b = a := Int.ediv_mul_cancel h

/-! ## Divisibility -/

@[refl] protected theorem dvd_refl (a : Int) : a ∣ a := ⟨1, (Int.mul_one a).symm⟩
@[simp] protected theorem dvd_zero (a : Int) : a ∣ 0 := ⟨0, (Int.mul_zero a).symm⟩
@[simp] protected theorem one_dvd (a : Int) : 1 ∣ a := ⟨a, (Int.one_mul a).symm⟩
@[simp] protected theorem zero_dvd {a : Int} : 0 ∣ a ↔ a = 0 :=
  ⟨fun ⟨c, h⟩ => by rw [h, Int.zero_mul], fun h => h ▸ Int.dvd_refl 0⟩
@[simp] protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b :=
  ⟨fun ⟨c, h⟩ => ⟨-c, by rw [h, Int.mul_neg, Int.neg_mul]⟩, fun ⟨c, h⟩ => ⟨-c, by rw [h, Int.neg_mul_neg]⟩⟩
@[simp] protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b :=
  ⟨fun ⟨c, h⟩ => ⟨-c, by rw [Int.mul_neg, ← h, Int.neg_neg]⟩, fun ⟨c, h⟩ => ⟨-c, by rw [h, Int.mul_neg]⟩⟩
protected theorem dvd_sub {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c :=
  Int.sub_eq_add_neg (a := b) ▸ Int.dvd_add h₁ (Int.dvd_neg.mpr h₂)
theorem dvd_mul_of_dvd_left {a b c : Int} (h : a ∣ b) : a ∣ b * c :=
  Int.dvd_trans h (Int.dvd_mul_right b c)
theorem dvd_mul_of_dvd_right {a c b : Int} (h : a ∣ b) : a ∣ c * b :=
  Int.dvd_trans h (Int.dvd_mul_left c b)
protected theorem mul_dvd_mul {a b c d : Int} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d :=
  match h₁, h₂ with
  | ⟨x, hx⟩, ⟨y, hy⟩ => ⟨x * y, by rw [hx, hy, Int.mul_assoc, Int.mul_left_comm x, ← Int.mul_assoc]⟩
protected theorem dvd_add_right {a b c : Int} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  ⟨fun k => by have := Int.dvd_sub k h; rw [Int.add_comm, Int.add_sub_cancel] at this; exact this, Int.dvd_add h⟩
protected theorem dvd_add_left {a b c : Int} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := by
  rw [Int.add_comm, Int.dvd_add_right h]
theorem dvd_emod_sub_self {x m : Int} : m ∣ x % m - x :=
  ⟨-(x / m), by rw [emod_def, Int.mul_neg]; omega⟩
theorem dvd_sub_self_of_emod_eq {a b c : Int} (h : a % b = c) : b ∣ a - c :=
  ⟨a / b, by rw [← h, emod_def]; omega⟩
theorem dvd_self_sub_of_emod_eq {a b c : Int} (h : a % b = c) : b ∣ c - a :=
  ⟨-(a / b), by rw [← h, emod_def, Int.mul_neg]; omega⟩

theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  constructor
  · rintro ⟨c, h⟩
    have e : (natAbs b : Int) = natAbs a * c := by rw [h]; rfl
    cases natAbs_mul_sign a with
    | inl ha => cases natAbs_mul_sign b with
      | inl hb => exact ⟨c, by rw [hb, e, ← ha]⟩
      | inr hb => exact ⟨-c, by rw [hb, e, Int.mul_neg, ← ha]⟩
    | inr ha => cases natAbs_mul_sign b with
      | inl hb => exact ⟨-c, by rw [Int.mul_neg, ← Int.neg_mul, show -a = natAbs a by omega, ← e]; exact hb⟩
      | inr hb => exact ⟨c, by rw [ha, Int.neg_mul, ← e]; exact hb⟩
  · rintro ⟨c, rfl⟩
    exact ⟨natAbs c, natAbs_mul a c⟩
theorem natCast_dvd_natCast {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := natAbs_dvd_natAbs (a := m) (b := n) |>.symm
theorem ofNat_dvd {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := natCast_dvd_natCast
theorem natCast_dvd {a : Int} {n : Nat} : (n : Int) ∣ a ↔ n ∣ natAbs a := natAbs_dvd_natAbs (a := n) |>.symm
theorem dvd_natCast {a : Int} {n : Nat} : a ∣ (n : Int) ↔ natAbs a ∣ n := natAbs_dvd_natAbs (b := n) |>.symm
theorem le_of_dvd {a b : Int} (hb : 0 < b) (h : a ∣ b) : a ≤ b := by
  have k := Nat.le_of_dvd (by omega) (natAbs_dvd_natAbs.mpr h)
  omega
theorem eq_one_of_dvd_one {a : Int} (h : 0 ≤ a) (k : a ∣ 1) : a = 1 := by
  have := le_of_dvd (by omega) k
  by_cases e : a = 0
  · subst e; obtain ⟨c, hc⟩ := k; omega
  · omega
theorem eq_zero_of_dvd_of_natAbs_lt_natAbs {a b : Int} (h : a ∣ b) (k : natAbs b < natAbs a) : b = 0 := by
  by_cases e : natAbs b = 0
  · omega
  · have := Nat.le_of_dvd (by omega) (natAbs_dvd_natAbs.mpr h); omega

end Int

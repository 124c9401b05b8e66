prelude
import Init.Mathlib.Names.Casts

/-!
Names of Mathlib for even and odd numbers.
-/
set_option linter.all false

section
variable {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α] {a b c : α}
theorem even_zero : Even (0 : α) := ⟨0, both_linear%⟩
theorem even_two : Even (2 : α) := ⟨1, both_linear%⟩
theorem odd_one : Odd (1 : α) := ⟨0, both_linear%⟩
theorem not_even_one : ¬Even (1 : α) := not_even_iff_odd.mpr odd_one
theorem not_odd_zero : ¬Odd (0 : α) := not_odd_iff_even.mpr even_zero
theorem even_add_one : Even (a + 1) ↔ ¬Even a := by
  rw [not_even_iff_odd]
  refine ⟨fun h => ?_, Odd.add_one⟩
  rcases even_or_odd a with k | k
  · exact absurd h (not_even_iff_odd.mpr k.add_one)
  · exact k
theorem odd_add_one : Odd (a + 1) ↔ ¬Odd a := by rw [← not_even_iff_odd, even_add_one, ← not_even_iff_odd]
theorem even_add : Even (a + b) ↔ (Even a ↔ Even b) := by
  rcases even_or_odd a with h | h <;> rcases even_or_odd b with k | k
  · exact ⟨fun _ => ⟨fun _ => k, fun _ => h⟩, fun _ => h.add k⟩
  · exact ⟨fun e => absurd e (not_even_iff_odd.mpr (h.add_odd k)), fun e => absurd (e.mp h) (not_even_iff_odd.mpr k)⟩
  · exact ⟨fun e => absurd e (not_even_iff_odd.mpr (h.add_even k)),
      fun e => absurd (e.mpr k) (not_even_iff_odd.mpr h)⟩
  · exact ⟨fun _ => ⟨fun e => absurd e (not_even_iff_odd.mpr h), fun e => absurd e (not_even_iff_odd.mpr k)⟩,
      fun _ => h.add_odd k⟩
theorem odd_add : Odd (a + b) ↔ (Odd a ↔ Even b) := by
  rw [← not_even_iff_odd, even_add, ← not_even_iff_odd]
  by_cases h : Even a <;> by_cases k : Even b <;> simp [h, k]
theorem odd_mul : Odd (a * b) ↔ Odd a ∧ Odd b := by
  rw [← not_even_iff_odd, even_mul, not_or, not_even_iff_odd, not_even_iff_odd]
theorem odd_pow {n : Nat} : Odd (a ^ n) ↔ Odd a ∨ n = 0 := by
  rw [← not_even_iff_odd, even_pow, Classical.not_and_iff_not_or_not, not_even_iff_odd, ne_eq, Classical.not_not]
theorem even_sq : Even (a ^ 2) ↔ Even a := by rw [even_pow]; exact ⟨And.left, fun h => ⟨h, by decide⟩⟩
theorem Even.pow_of_ne_zero {n : Nat} (h : Even a) (hn : n ≠ 0) : Even (a ^ n) := even_pow.mpr ⟨h, hn⟩
theorem Odd.of_mul_left (h : Odd (a * b)) : Odd a := (odd_mul.mp h).1
theorem Odd.of_mul_right (h : Odd (a * b)) : Odd b := (odd_mul.mp h).2
theorem Odd.ne_zero (h : Odd a) : a ≠ 0 := by rintro rfl; exact not_odd_zero h
theorem Even.exists_two_mul (h : Even a) : ∃ b, a = 2 * b := even_iff_exists_two_mul.mp h
theorem even_iff_exists_two_nsmul : Even a ↔ ∃ b, a = 2 * b := even_iff_exists_two_mul
theorem Even.trans_dvd (h : Even a) (k : a ∣ b) : Even b := by
  rw [even_iff_two_dvd] at *; exact dvd_trans h k
theorem Dvd.dvd.even (h : a ∣ b) (k : Even a) : Even b := k.trans_dvd h
theorem Odd.of_dvd (h : Odd b) (k : a ∣ b) : Odd a := by
  rw [← not_even_iff_odd] at *; exact fun e => h (e.trans_dvd k)
theorem even_or_odd' (a : α) : ∃ k, a = 2 * k ∨ a = 2 * k + 1 := by
  rcases even_or_odd a with h | ⟨k, h⟩
  · obtain ⟨k, h⟩ := even_iff_exists_two_mul.mp h; exact ⟨k, .inl h⟩
  · exact ⟨k, .inr h⟩
theorem Even.add_self (a : α) : Even (a + a) := ⟨a, rfl⟩
theorem Odd.sq (h : Odd a) : Odd (a ^ 2) := odd_pow.mpr (.inl h)
end

namespace Nat
variable {m n : Nat}
theorem even_or_odd' (n : Nat) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := _root_.even_or_odd' n
theorem not_even_iff_odd : ¬Even n ↔ Odd n := _root_.not_even_iff_odd
theorem not_odd_iff_even : ¬Odd n ↔ Even n := _root_.not_odd_iff_even
theorem odd_iff_not_even : Odd n ↔ ¬Even n := _root_.not_even_iff_odd.symm
theorem even_iff_not_odd : Even n ↔ ¬Odd n := _root_.not_odd_iff_even.symm
theorem even_xor_odd (n : Nat) : Even n ∧ ¬Odd n ∨ Odd n ∧ ¬Even n := by
  rcases even_or_odd n with h | h
  · exact .inl ⟨h, _root_.not_odd_iff_even.mpr h⟩
  · exact .inr ⟨h, _root_.not_even_iff_odd.mpr h⟩
theorem not_even_one : ¬Even 1 := _root_.not_even_one
theorem not_odd_zero : ¬Odd 0 := _root_.not_odd_zero
theorem even_add_one : Even (n + 1) ↔ ¬Even n := _root_.even_add_one
theorem odd_add_one : Odd (n + 1) ↔ ¬Odd n := _root_.odd_add_one
theorem even_succ : Even (n + 1) ↔ ¬Even n := _root_.even_add_one
theorem even_add' : Even (m + n) ↔ (Odd m ↔ Odd n) := by simp only [Nat.even_iff, Nat.odd_iff]; omega
theorem even_sub (h : n ≤ m) : Even (m - n) ↔ (Even m ↔ Even n) := by simp only [Nat.even_iff]; omega
theorem even_sub' (h : n ≤ m) : Even (m - n) ↔ (Odd m ↔ Odd n) := by simp only [Nat.even_iff, Nat.odd_iff]; omega
theorem odd_sub (h : n ≤ m) : Odd (m - n) ↔ (Odd m ↔ Even n) := by simp only [Nat.even_iff, Nat.odd_iff]; omega
theorem odd_sub' (h : n ≤ m) : Odd (m - n) ↔ (Odd n ↔ Even m) := by simp only [Nat.even_iff, Nat.odd_iff]; omega
theorem odd_add : Odd (m + n) ↔ (Odd m ↔ Even n) := _root_.odd_add
theorem odd_add' : Odd (m + n) ↔ (Odd n ↔ Even m) := by rw [add_comm]; exact _root_.odd_add
theorem odd_mul : Odd (m * n) ↔ Odd m ∧ Odd n := _root_.odd_mul
theorem odd_mul_odd (h : Odd m) (k : Odd n) : Odd (m * n) := h.mul k
theorem even_pow : Even (m ^ n) ↔ Even m ∧ n ≠ 0 := _root_.even_pow
theorem even_pow' (h : n ≠ 0) : Even (m ^ n) ↔ Even m := by rw [_root_.even_pow]; exact ⟨And.left, fun k => ⟨k, h⟩⟩
theorem odd_pow : Odd (m ^ n) ↔ Odd m ∨ n = 0 := _root_.odd_pow
theorem even_mul_pred_self (n : Nat) : Even (n * (n - 1)) := by
  rw [_root_.even_mul]; simp only [Nat.even_iff]; omega
theorem two_mul_div_two_of_even (h : Even n) : 2 * (n / 2) = n := by rw [Nat.even_iff] at h; omega
theorem div_two_mul_two_of_even (h : Even n) : n / 2 * 2 = n := by rw [Nat.even_iff] at h; omega
theorem two_mul_div_two_add_one_of_odd (h : Odd n) : 2 * (n / 2) + 1 = n := by rw [Nat.odd_iff] at h; omega
theorem Odd.sub_odd (h : Odd m) (k : Odd n) : Even (m - n) := by
  rw [Nat.odd_iff] at *; rw [Nat.even_iff]; omega
theorem Even.sub_odd (h : n ≤ m) (hm : Even m) (hn : Odd n) : Odd (m - n) := by
  rw [Nat.odd_iff] at *; rw [Nat.even_iff] at hm; omega
end Nat

namespace Int
variable {m n : Int}
theorem even_or_odd' (n : Int) : ∃ k, n = 2 * k ∨ n = 2 * k + 1 := _root_.even_or_odd' n
theorem not_even_iff_odd : ¬Even n ↔ Odd n := _root_.not_even_iff_odd
theorem not_odd_iff_even : ¬Odd n ↔ Even n := _root_.not_odd_iff_even
theorem odd_iff_not_even : Odd n ↔ ¬Even n := _root_.not_even_iff_odd.symm
theorem even_iff_not_odd : Even n ↔ ¬Odd n := _root_.not_odd_iff_even.symm
theorem even_add_one : Even (n + 1) ↔ ¬Even n := _root_.even_add_one
theorem even_sub : Even (m - n) ↔ (Even m ↔ Even n) := by simp only [Int.even_iff]; omega
theorem even_sub' : Even (m - n) ↔ (Odd m ↔ Odd n) := by simp only [Int.even_iff, Int.odd_iff]; omega
theorem even_add' : Even (m + n) ↔ (Odd m ↔ Odd n) := by simp only [Int.even_iff, Int.odd_iff]; omega
theorem odd_sub : Odd (m - n) ↔ (Odd m ↔ Even n) := by simp only [Int.even_iff, Int.odd_iff]; omega
theorem odd_add : Odd (m + n) ↔ (Odd m ↔ Even n) := _root_.odd_add
theorem odd_add' : Odd (m + n) ↔ (Odd n ↔ Even m) := by rw [add_comm]; exact _root_.odd_add
theorem odd_mul : Odd (m * n) ↔ Odd m ∧ Odd n := _root_.odd_mul
theorem even_pow {k : Nat} : Even (m ^ k) ↔ Even m ∧ k ≠ 0 := _root_.even_pow
theorem even_pow' {k : Nat} (h : k ≠ 0) : Even (m ^ k) ↔ Even m := by
  rw [_root_.even_pow]; exact ⟨And.left, fun k => ⟨k, h⟩⟩
theorem odd_pow {k : Nat} : Odd (m ^ k) ↔ Odd m ∨ k = 0 := _root_.odd_pow
theorem even_neg : Even (-n) ↔ Even n := by simp only [Int.even_iff]; omega
theorem odd_neg : Odd (-n) ↔ Odd n := by simp only [Int.odd_iff]; omega
theorem natAbs_even : Even n.natAbs ↔ Even n := by simp only [Int.even_iff, Nat.even_iff]; omega
theorem natAbs_odd : Odd n.natAbs ↔ Odd n := by simp only [Int.odd_iff, Nat.odd_iff]; omega
theorem even_mul_pred_self (n : Int) : Even (n * (n - 1)) := by
  rw [_root_.even_mul]; simp only [Int.even_iff]; omega
theorem two_mul_ediv_two_of_even (h : Even n) : 2 * (n / 2) = n := by rw [Int.even_iff] at h; omega
theorem ediv_two_mul_two_of_even (h : Even n) : n / 2 * 2 = n := by rw [Int.even_iff] at h; omega
theorem even_coe_nat (n : Nat) : Even (n : Int) ↔ Even n := by simp only [Int.even_iff, Nat.even_iff]; omega
theorem odd_coe_nat (n : Nat) : Odd (n : Int) ↔ Odd n := by simp only [Int.odd_iff, Nat.odd_iff]; omega
theorem sq_mod_four_eq_one_of_odd {x : Int} : Odd x → x ^ 2 % 4 = 1 := by
  rintro ⟨k, rfl⟩
  rw [show (2 * k + 1) ^ 2 = 4 * (k ^ 2 + k) + 1 by ring1]; omega
theorem eight_dvd_sq_sub_one_of_odd {k : Int} (h : Odd k) : 8 ∣ k ^ 2 - 1 := by
  obtain ⟨m, rfl⟩ := h
  obtain ⟨r, hr⟩ := Int.even_mul_succ_self m
  exact ⟨r, by nlinarith⟩
end Int

theorem Even.sub {a b : Int} (h : Even a) (k : Even b) : Even (a - b) := Int.even_sub.mpr ⟨fun _ => k, fun _ => h⟩
theorem Odd.sub_odd {a b : Int} (h : Odd a) (k : Odd b) : Even (a - b) := by
  rw [Int.odd_iff] at *; rw [Int.even_iff]; omega
theorem Odd.sub_even {a b : Int} (h : Odd a) (k : Even b) : Odd (a - b) := by
  rw [Int.odd_iff] at *; rw [Int.even_iff] at k; omega
theorem Even.sub_odd {a b : Int} (h : Even a) (k : Odd b) : Odd (a - b) := by
  rw [Int.odd_iff] at *; rw [Int.even_iff] at h; omega
theorem Even.neg {a : Int} (h : Even a) : Even (-a) := Int.even_neg.mpr h
theorem Odd.neg {a : Int} (h : Odd a) : Odd (-a) := Int.odd_neg.mpr h
theorem even_neg {a : Int} : Even (-a) ↔ Even a := Int.even_neg
theorem odd_neg {a : Int} : Odd (-a) ↔ Odd a := Int.odd_neg
theorem even_abs {a : Int} : Even |a| ↔ Even a := by rw [Int.abs_def]; simp only [Int.even_iff]; omega
theorem odd_abs {a : Int} : Odd |a| ↔ Odd a := by rw [Int.abs_def]; simp only [Int.odd_iff]; omega
theorem Odd.pos {n : Nat} (h : Odd n) : 0 < n := by rw [Nat.odd_iff] at h; omega
theorem Odd.not_two_dvd_nat {n : Nat} (h : Odd n) : ¬2 ∣ n := by rw [Nat.odd_iff] at h; omega

/-! ## Even and odd exponents -/

theorem Even.neg_pow {n : Nat} (h : Even n) (a : Int) : (-a) ^ n = a ^ n := by
  obtain ⟨k, rfl⟩ := h
  rw [← two_mul, pow_mul, pow_mul, neg_sq]
theorem Even.neg_one_pow {n : Nat} (h : Even n) : (-1 : Int) ^ n = 1 := by rw [h.neg_pow, one_pow]
theorem Odd.neg_pow {n : Nat} (h : Odd n) (a : Int) : (-a) ^ n = -a ^ n := by
  obtain ⟨k, rfl⟩ := h
  rw [pow_succ, pow_mul, neg_sq, mul_neg, ← pow_mul, ← pow_succ]
theorem Odd.neg_one_pow {n : Nat} (h : Odd n) : (-1 : Int) ^ n = -1 := by rw [h.neg_pow, one_pow]
theorem neg_one_pow_eq_or (n : Nat) : (-1 : Int) ^ n = 1 ∨ (-1 : Int) ^ n = -1 :=
  (Nat.even_or_odd n).elim (fun h => .inl h.neg_one_pow) fun h => .inr h.neg_one_pow
theorem Even.pow_nonneg {n : Nat} (h : Even n) (a : Int) : 0 ≤ a ^ n := by
  obtain ⟨k, rfl⟩ := h
  rw [← two_mul, pow_mul]; exact _root_.pow_nonneg (sq_nonneg a) k
theorem Even.pow_pos {n : Nat} (h : Even n) {a : Int} (ha : a ≠ 0) : 0 < a ^ n :=
  lt_of_le_of_ne (h.pow_nonneg a) (Ne.symm (pow_ne_zero n ha))
theorem Even.pow_abs {n : Nat} (h : Even n) (a : Int) : |a| ^ n = a ^ n := by
  rw [_root_.pow_abs, abs_of_nonneg (h.pow_nonneg a)]
theorem Odd.pow_neg {n : Nat} (h : Odd n) {a : Int} (ha : a < 0) : a ^ n < 0 := by
  have h' := h.neg_pow a
  have := _root_.pow_pos (show 0 < -a by omega) n
  omega
theorem Odd.pow_nonneg_iff {n : Nat} (h : Odd n) {a : Int} : 0 ≤ a ^ n ↔ 0 ≤ a :=
  ⟨fun k => le_of_not_gt fun l => not_lt_of_ge k (h.pow_neg l), fun k => _root_.pow_nonneg k n⟩
theorem Odd.pow_pos_iff {n : Nat} (h : Odd n) {a : Int} : 0 < a ^ n ↔ 0 < a := by
  refine ⟨fun k => ?_, fun k => _root_.pow_pos k n⟩
  rcases lt_trichotomy a 0 with l | l | l
  · exact absurd (h.pow_neg l) (lt_asymm k)
  · rw [l, zero_pow (by rintro rfl; exact Nat.not_odd_zero h)] at k; exact absurd k (lt_irrefl 0)
  · exact l
attribute [norm_cast] Int.even_coe_nat Int.odd_coe_nat
attribute [simp] even_zero even_two odd_one not_even_one not_odd_zero even_two_mul even_add_self Even.add_self
  odd_two_mul_add_one Nat.not_even_iff_odd Nat.not_odd_iff_even Int.not_even_iff_odd Int.not_odd_iff_even
  not_even_iff_odd not_odd_iff_even

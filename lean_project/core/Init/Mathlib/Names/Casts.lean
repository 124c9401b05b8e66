prelude
import Init.Mathlib.Names.Products

/-!
Names of Mathlib for casts from `ℕ` to `ℤ`, and for natural numbers that belong to integers.
-/
set_option linter.all false

namespace Nat
theorem cast_inj {m n : Nat} : (m : Int) = n ↔ m = n := Int.ofNat_inj
theorem cast_injective {m n : Nat} (h : (m : Int) = n) : m = n := Int.ofNat_inj.mp h
theorem cast_ne_cast {m n : Nat} : (m : Int) ≠ n ↔ m ≠ n := by omega
theorem cast_le {m n : Nat} : (m : Int) ≤ n ↔ m ≤ n := Int.ofNat_le
theorem cast_lt {m n : Nat} : (m : Int) < n ↔ m < n := Int.ofNat_lt
theorem cast_add (m n : Nat) : ((m + n : Nat) : Int) = m + n := rfl
theorem cast_mul (m n : Nat) : ((m * n : Nat) : Int) = m * n := rfl
theorem cast_pow (m n : Nat) : ((m ^ n : Nat) : Int) = (m : Int) ^ n := Int.natCast_pow m n
theorem cast_zero : ((0 : Nat) : Int) = 0 := rfl
theorem cast_one : ((1 : Nat) : Int) = 1 := rfl
theorem cast_two : ((2 : Nat) : Int) = 2 := rfl
theorem cast_ofNat {n : Nat} : ((OfNat.ofNat n : Nat) : Int) = OfNat.ofNat n := rfl
theorem cast_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = n + 1 := rfl
theorem cast_add_one (n : Nat) : ((n + 1 : Nat) : Int) = n + 1 := rfl
theorem cast_nonneg (n : Nat) : (0 : Int) ≤ n := Int.natCast_nonneg n
theorem cast_pos {n : Nat} : (0 : Int) < n ↔ 0 < n := by omega
theorem cast_ne_zero {n : Nat} : (n : Int) ≠ 0 ↔ n ≠ 0 := by omega
theorem cast_eq_zero {n : Nat} : (n : Int) = 0 ↔ n = 0 := by omega
theorem cast_eq_one {n : Nat} : (n : Int) = 1 ↔ n = 1 := by omega
theorem cast_ne_one {n : Nat} : (n : Int) ≠ 1 ↔ n ≠ 1 := by omega
theorem one_le_cast {n : Nat} : (1 : Int) ≤ n ↔ 1 ≤ n := by omega
theorem one_lt_cast {n : Nat} : (1 : Int) < n ↔ 1 < n := by omega
theorem cast_sub {m n : Nat} (h : m ≤ n) : ((n - m : Nat) : Int) = n - m := Int.ofNat_sub h
theorem cast_pred {n : Nat} (h : 0 < n) : ((n - 1 : Nat) : Int) = n - 1 := Int.ofNat_sub h
theorem cast_max {m n : Nat} : ((max m n : Nat) : Int) = max (m : Int) n := by omega
theorem cast_min {m n : Nat} : ((min m n : Nat) : Int) = min (m : Int) n := by omega
theorem cast_dvd_cast {m n : Nat} (h : m ∣ n) : (m : Int) ∣ n := Int.ofNat_dvd.mpr h
theorem cast_ite (p : Prop) [Decidable p] (m n : Nat) : ((if p then m else n : Nat) : Int) =
    if p then (m : Int) else n := by
  split <;> rfl
theorem abs_cast (n : Nat) : |(n : Int)| = n := Int.abs_of_nonneg (Int.natCast_nonneg n)
end Nat

namespace Int
theorem cast_id (n : Int) : n = n := rfl
theorem coe_nat_dvd {m n : Nat} : (m : Int) ∣ n ↔ m ∣ n := Int.ofNat_dvd
theorem natCast_mod (m n : Nat) : ((m % n : Nat) : Int) = m % n := rfl
theorem natCast_div (m n : Nat) : ((m / n : Nat) : Int) = m / n := rfl
theorem natAbs_cast (n : Nat) : natAbs (n : Int) = n := rfl
theorem natAbs_sq (a : Int) : ((natAbs a : Int)) ^ 2 = a ^ 2 := by
  rw [Int.natCast_natAbs, sq_abs]
theorem sq_natAbs (a : Int) : ((natAbs a : Int)) ^ 2 = a ^ 2 := natAbs_sq a
theorem natCast_toNat_eq_self {a : Int} : (a.toNat : Int) = a ↔ 0 ≤ a := by omega
theorem isUnit_iff' {a b : Int} (h : a * b = 1) : a = 1 ∨ a = -1 := by
  have h' : a.natAbs * b.natAbs = 1 := by rw [← Int.natAbs_mul, h]; rfl
  have := (mul_eq_one.mp h').1; omega
theorem eq_one_or_neg_one_of_mul_eq_one' {a b : Int} (h : a * b = 1) : a = 1 ∧ b = 1 ∨ a = -1 ∧ b = -1 := by
  rcases isUnit_iff' h with k | k <;> subst k <;> omega
theorem mul_eq_one_iff_eq_one_or_neg_one {a b : Int} : a * b = 1 ↔ a = 1 ∧ b = 1 ∨ a = -1 ∧ b = -1 := by
  refine ⟨eq_one_or_neg_one_of_mul_eq_one', ?_⟩
  rintro (⟨rfl, rfl⟩ | ⟨rfl, rfl⟩) <;> rfl
theorem dvd_one_iff {a : Int} : a ∣ 1 ↔ a = 1 ∨ a = -1 :=
  ⟨fun ⟨b, h⟩ => isUnit_iff' h.symm, fun h => by rcases h with rfl | rfl <;> decide⟩
theorem emod_two_eq_zero_or_one (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem emod_two_eq' (n : Int) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem emod_two_ne_zero {n : Int} : ¬n % 2 = 0 ↔ n % 2 = 1 := by omega
theorem emod_two_ne_one {n : Int} : ¬n % 2 = 1 ↔ n % 2 = 0 := by omega
theorem lt_of_mul_lt_mul_left' {a b c : Int} (h : c * a < c * b) (hc : 0 ≤ c) : a < b :=
  lt_of_not_ge fun k => not_lt_of_ge (mul_le_mul_of_nonneg_left k hc) h
theorem sq_of_natAbs (a : Int) : a * a = (a.natAbs * a.natAbs : Nat) := by
  rw [Int.natCast_mul, Int.natCast_natAbs, abs_mul_abs_self]

/-! ## Congruences -/

theorem mod_modEq (a n : Int) : a % n ≡ a [ZMOD n] := Int.emod_emod a n
theorem ModEq.dvd {n a b : Int} (h : a ≡ b [ZMOD n]) : n ∣ b - a := Int.modEq_iff_dvd.mp h
theorem modEq_of_dvd {n a b : Int} (h : n ∣ b - a) : a ≡ b [ZMOD n] := Int.modEq_iff_dvd.mpr h
theorem ModEq.neg {n a b : Int} (h : a ≡ b [ZMOD n]) : -a ≡ -b [ZMOD n] := by
  rw [Int.modEq_iff_dvd] at *
  rw [show -b - -a = -(b - a) by omega]; exact Int.dvd_neg.mpr h
theorem ModEq.add_left_cancel {n a b c d : Int} (h : a ≡ b [ZMOD n]) (k : a + c ≡ b + d [ZMOD n]) :
    c ≡ d [ZMOD n] := by
  rw [Int.modEq_iff_dvd] at *
  have := dvd_sub k h
  rwa [show b + d - (a + c) - (b - a) = d - c by omega] at this
theorem ModEq.add_right_cancel {n a b c d : Int} (h : c ≡ d [ZMOD n]) (k : a + c ≡ b + d [ZMOD n]) :
    a ≡ b [ZMOD n] := by
  rw [Int.modEq_iff_dvd] at *
  have := dvd_sub k h
  rwa [show b + d - (a + c) - (d - c) = b - a by omega] at this
theorem ModEq.sub_left {n a b : Int} (c : Int) (h : a ≡ b [ZMOD n]) : c - a ≡ c - b [ZMOD n] := ModEq.rfl.sub h
theorem ModEq.sub_right {n a b : Int} (c : Int) (h : a ≡ b [ZMOD n]) : a - c ≡ b - c [ZMOD n] := h.sub ModEq.rfl
theorem ModEq.of_dvd {m n a b : Int} (d : m ∣ n) (h : a ≡ b [ZMOD n]) : a ≡ b [ZMOD m] := by
  rw [Int.modEq_iff_dvd] at *; exact dvd_trans d h
theorem modEq_comm {n a b : Int} : a ≡ b [ZMOD n] ↔ b ≡ a [ZMOD n] := ⟨ModEq.symm, ModEq.symm⟩
theorem natCast_modEq_iff {a b n : Nat} : (a : Int) ≡ b [ZMOD n] ↔ a ≡ b [MOD n] := by
  unfold Int.ModEq Nat.ModEq
  rw [← Int.natCast_emod, ← Int.natCast_emod]; exact Int.ofNat_inj
end Int

namespace Nat
theorem mod_modEq (a n : Nat) : a % n ≡ a [MOD n] := Nat.mod_mod a n
theorem modEq_iff_dvd {n a b : Nat} : a ≡ b [MOD n] ↔ (n : Int) ∣ b - a := by
  rw [← Int.natCast_modEq_iff, Int.modEq_iff_dvd]
theorem modEq_iff_dvd' {n a b : Nat} (h : a ≤ b) : a ≡ b [MOD n] ↔ n ∣ b - a := by
  rw [modEq_iff_dvd, ← Int.ofNat_sub h, Int.ofNat_dvd]
theorem ModEq.dvd {n a b : Nat} (h : a ≡ b [MOD n]) : (n : Int) ∣ b - a := modEq_iff_dvd.mp h
theorem ModEq.add_left_cancel {n a b c d : Nat} (h : a ≡ b [MOD n]) (k : a + c ≡ b + d [MOD n]) : c ≡ d [MOD n] := by
  rw [← Int.natCast_modEq_iff] at *; exact Int.ModEq.add_left_cancel h k
theorem ModEq.add_right_cancel {n a b c d : Nat} (h : c ≡ d [MOD n]) (k : a + c ≡ b + d [MOD n]) :
    a ≡ b [MOD n] := by
  rw [← Int.natCast_modEq_iff] at *; exact Int.ModEq.add_right_cancel h k
theorem ModEq.add_left_cancel' {n a b : Nat} (c : Nat) (h : c + a ≡ c + b [MOD n]) : a ≡ b [MOD n] :=
  ModEq.add_left_cancel ModEq.rfl h
theorem ModEq.add_right_cancel' {n a b : Nat} (c : Nat) (h : a + c ≡ b + c [MOD n]) : a ≡ b [MOD n] :=
  ModEq.add_right_cancel ModEq.rfl h
theorem ModEq.of_dvd {m n a b : Nat} (d : m ∣ n) (h : a ≡ b [MOD n]) : a ≡ b [MOD m] := by
  rw [modEq_iff_dvd] at *; exact dvd_trans (Int.ofNat_dvd.mpr d) h
theorem modEq_zero_iff {n a : Nat} : a ≡ 0 [MOD n] ↔ a % n = 0 := by unfold Nat.ModEq; rw [Nat.zero_mod]
end Nat

attribute [norm_cast] Int.natCast_modEq_iff Nat.abs_cast Nat.cast_ite Nat.cast_ne_cast
attribute [simp] Nat.cast_ite

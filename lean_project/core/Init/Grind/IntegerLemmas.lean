prelude
import Init.Grind.LinearSteps

/-!
What `grind` knows of division, natural numbers inside integers, and products before linear arithmetic begins.
-/
set_option linter.all false

/-! ## Division and remainder -/

namespace Int.Internal.Linear

theorem ediv_emod (x y : Int) : -1 * x + y * (x / y) + x % y = 0 := by
  have := Int.mul_ediv_add_emod x y
  omega
theorem emod_nonneg (x y : Int) (cert : decide (y ≠ 0) = true) : -1 * (x % y) ≤ 0 := by
  have := Int.emod_nonneg x (of_decide_eq_true cert)
  omega
theorem emod_le (x y k : Int) (cert : decide (y ≠ 0 ∧ k = 1 - y.natAbs) = true) : x % y + k ≤ 0 := by
  have ⟨hy, hk⟩ := of_decide_eq_true cert
  have := Int.emod_lt x hy
  omega
theorem of_not_dvd (a b : Int) (cert : decide (a ≠ 0) = true) (h : ¬a ∣ b) : b % a > 0 := by
  have := Int.emod_nonneg b (of_decide_eq_true cert)
  have : b % a ≠ 0 := fun e => h (Int.dvd_of_emod_eq_zero e)
  omega

theorem natCast_sub (x y : Nat) : (NatCast.natCast (x - y) : Int) =
    if (NatCast.natCast y : Int) + -1 * NatCast.natCast x ≤ 0 then NatCast.natCast x + -1 * NatCast.natCast y
    else 0 := by
  show ((x - y : Nat) : Int) = if (y : Int) + -1 * x ≤ 0 then (x : Int) + -1 * y else 0
  split <;> omega

end Int.Internal.Linear

/-! ## Signs of expressions -/

namespace Int.Nonneg

theorem num (a : Int) (cert : decide (0 ≤ a) = true) : a ≥ 0 := of_decide_eq_true cert
theorem add (a b : Int) (ha : a ≥ 0) (hb : b ≥ 0) : a + b ≥ 0 := by omega
theorem mul (a b : Int) (ha : a ≥ 0) (hb : b ≥ 0) : a * b ≥ 0 := Int.mul_nonneg ha hb
theorem div (a b : Int) (ha : a ≥ 0) (hb : b ≥ 0) : a / b ≥ 0 := by
  rcases Int.eq_ofNat_of_zero_le ha with ⟨m, rfl⟩
  rcases Int.eq_ofNat_of_zero_le hb with ⟨n, rfl⟩
  exact Int.natCast_nonneg (m / n)
theorem pow (a : Int) (k : Nat) (ha : a ≥ 0) : a ^ k ≥ 0 := by
  induction k with
  | zero => rw [Int.pow_zero]; decide
  | succ k ih => rw [Int.pow_succ]; exact Int.mul_nonneg ih ha
theorem mod (a b : Int) (ha : a ≥ 0) : a % b ≥ 0 := by
  by_cases hb : b = 0
  · rw [hb, Int.emod_zero]; exact ha
  · exact Int.emod_nonneg a hb
theorem natCast (a : Nat) : (NatCast.natCast a : Int) ≥ 0 := Int.natCast_nonneg a
theorem toPoly (e : Int) (h : e ≥ 0) : -1 * e ≤ 0 := by omega

end Int.Nonneg

/-! ## Natural numbers -/

namespace Nat.ToInt

theorem ofNat_toNat (a : Int) : (NatCast.natCast a.toNat : Int) = if a ≤ 0 then 0 else a := by
  show ((a.toNat : Nat) : Int) = _
  split <;> omega
theorem toNat_nonneg (x : Nat) : -1 * (NatCast.natCast x : Int) ≤ 0 := by
  show -1 * (x : Int) ≤ 0
  omega
theorem natCast_ofNat (n : Nat) : (NatCast.natCast (OfNat.ofNat n : Nat) : Int) = OfNat.ofNat n := rfl

section
variable {a b : Nat} {a' b' : Int} (h₁ : (NatCast.natCast a : Int) = a') (h₂ : (NatCast.natCast b : Int) = b')
include h₁ h₂

theorem add_congr : (NatCast.natCast (a + b) : Int) = a' + b' := by rw [← h₁, ← h₂]; rfl
theorem mul_congr : (NatCast.natCast (a * b) : Int) = a' * b' := by rw [← h₁, ← h₂]; rfl
theorem div_congr : (NatCast.natCast (a / b) : Int) = a' / b' := by rw [← h₁, ← h₂]; rfl
theorem mod_congr : (NatCast.natCast (a % b) : Int) = a' % b' := by rw [← h₁, ← h₂]; rfl
theorem of_eq (h : a = b) : a' = b' := by rw [← h₁, ← h₂, h]
theorem of_diseq (h : a ≠ b) : a' ≠ b' := by rw [← h₁, ← h₂]; exact fun e => h (Int.ofNat.inj e)
theorem of_le (h : a ≤ b) : a' ≤ b' := by rw [← h₁, ← h₂]; exact Int.ofNat_le.mpr h
theorem of_not_le (h : ¬a ≤ b) : b' + 1 ≤ a' := by
  rw [← h₁, ← h₂]; exact Int.ofNat_le.mpr (Nat.lt_of_not_le h)
theorem of_dvd (h : a ∣ b) : a' ∣ b' := by rw [← h₁, ← h₂]; exact Int.natCast_dvd_natCast.mpr h
end

theorem pow_congr {a : Nat} {k : Nat} {a' : Int} (h : (NatCast.natCast a : Int) = a') :
    (NatCast.natCast (a ^ k) : Int) = a' ^ k := by rw [← h]; exact Int.natCast_pow a k

theorem le_eq (a b : Nat) (x y : Int) (h₁ : (NatCast.natCast a : Int) = x) (h₂ : (NatCast.natCast b : Int) = y) :
    (a ≤ b) = (x ≤ y) := by rw [← h₁, ← h₂]; exact propext Int.ofNat_le.symm
theorem lt_eq (a b : Nat) (x y : Int) (h₁ : (NatCast.natCast a : Int) = x) (h₂ : (NatCast.natCast b : Int) = y) :
    (a < b) = (x < y) := by rw [← h₁, ← h₂]; exact propext Int.ofNat_lt.symm

end Nat.ToInt

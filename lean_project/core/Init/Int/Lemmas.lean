prelude
import Init.Nat.LinearLemmas

/-!
Integers: lemmas that `omega` proves, divisibility, and absolute value.
-/
set_option linter.all false
universe u v w

/-! ## Linear facts -/

namespace Int

protected theorem add_neg_cancel_right (a b : Int) : a + b + -b = a := by omega
protected theorem neg_sub (a b : Int) : -(a - b) = b - a := by omega
protected theorem sub_sub (a b c : Int) : a - b - c = a - (b + c) := by omega
protected theorem add_sub_assoc (a b c : Int) : a + b - c = a + (b - c) := by omega
protected theorem neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := by omega
theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := by omega
theorem emod_two_eq (x : Int) : x % 2 = 0 ∨ x % 2 = 1 := by omega
protected theorem max_comm (a b : Int) : max a b = max b a := by omega
protected theorem min_comm (a b : Int) : min a b = min b a := by omega
protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a := by omega
end Int

/-! ## Simplification -/

@[simp] protected theorem Int.neg_eq_zero {a : Int} : -a = 0 ↔ a = 0 := by omega
@[simp] protected theorem Int.add_right_inj (a : Int) {b c : Int} : a + b = a + c ↔ b = c := by omega
@[simp] protected theorem Int.add_left_inj {a b : Int} (c : Int) : a + c = b + c ↔ a = b := by omega
@[simp] protected theorem Int.sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a := by omega
@[simp] theorem Int.natCast_nonneg' (n : Nat) : 0 ≤ (n : Int) := Int.natCast_nonneg n

/-! ## Divisibility and absolute value -/

namespace Int

protected theorem dvd_trans {a b c : Int} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c :=
  match h₁, h₂ with | ⟨d, e⟩, ⟨f, g⟩ => ⟨d * f, by rw [g, e, Int.mul_assoc]⟩
protected theorem dvd_add {a b c : Int} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c :=
  match h₁, h₂ with | ⟨d, e⟩, ⟨f, g⟩ => ⟨d + f, by rw [e, g, Int.mul_add]⟩
protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_mul_left (a b : Int) : b ∣ a * b := ⟨a, Int.mul_comm a b⟩
theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (toNat a : Int) = a := by omega
@[simp] theorem natAbs_ofNat (n : Nat) : natAbs (n : Int) = n := rfl

theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := match a, b with
  | ofNat _, ofNat _ => rfl
  | ofNat a, negSucc b => by show natAbs (negOfNat (a * (b + 1))) = a * (b + 1); cases a * (b + 1) <;> rfl
  | negSucc a, ofNat b => by show natAbs (negOfNat ((a + 1) * b)) = (a + 1) * b; cases (a + 1) * b <;> rfl
  | negSucc _, negSucc _ => rfl

@[simp] protected theorem mul_eq_zero {a b : Int} : a * b = 0 ↔ a = 0 ∨ b = 0 := by
  have k : ∀ x : Int, x = 0 ↔ natAbs x = 0 := fun x => by omega
  rw [k, natAbs_mul, Nat.mul_eq_zero, ← k, ← k]

theorem add_mul_emod_self_aux (a b : Int) {c : Int} (hc : 0 < c) : (a + c * b) % c = a % c := by
  have e : (a + c * b) / c = a / c + b := by
    have h1 := mul_ediv_add_emod a c
    have h2 := emod_nonneg a (Int.ne_of_gt hc)
    have h3 := emod_lt_of_pos a hc
    have key : a + c * b = c * (a / c + b) + a % c := by rw [Int.mul_add]; omega
    apply Int.le_antisymm
    · apply Int.not_lt.mp; intro h
      have h4 := Int.mul_le_mul_of_nonneg_left h (Int.le_of_lt hc)
      have h5 := mul_ediv_self_le (x := a + c * b) (Int.ne_of_gt hc)
      rw [Int.mul_add c (a / c + b), Int.mul_one] at h4; omega
    · exact le_ediv_of_mul_le hc (by omega)
  rw [emod_def, emod_def, e, Int.mul_add]; omega

end Int

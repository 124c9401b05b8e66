prelude
import Init.Omega.Elimination

/-!
Facts by which `omega` reads hypotheses about `Nat`, `Int`, pairs and propositions.
-/
set_option linter.all false
universe u v w

/-! ## Integers and casts -/

namespace Lean.Omega

namespace Int

theorem ofNat_congr {x y : Nat} (h : x = y) : (x : Int) = (y : Int) := h ▸ rfl
theorem ofNat_lt_of_lt {x y : Nat} (h : x < y) : (x : Int) < (y : Int) := Int.ofNat_lt.mpr h
theorem ofNat_le_of_le {x y : Nat} (h : x ≤ y) : (x : Int) ≤ (y : Int) := Int.ofNat_le.mpr h
theorem le_of_ge {x y : Int} (h : x ≥ y) : y ≤ x := h
theorem lt_of_gt {x y : Int} (h : x > y) : y < x := h
theorem lt_of_not_le {x y : Int} (h : ¬x ≤ y) : y < x := Int.not_le.mp h
theorem le_of_not_lt {x y : Int} (h : ¬x < y) : y ≤ x := Int.not_lt.mp h
theorem natCast_ofNat {x : Nat} : (@Nat.cast Int instNatCastInt (OfNat.ofNat x)) = OfNat.ofNat x := rfl
theorem add_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a + c = b + d := by rw [h₁, h₂]
theorem sub_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a - c = b - d := by rw [h₁, h₂]
theorem mul_congr {a b c d : Int} (h₁ : a = b) (h₂ : c = d) : a * c = b * d := by rw [h₁, h₂]
theorem neg_congr {a b : Int} (h : a = b) : -a = -b := by rw [h]
theorem emod_ofNat_nonneg {x : Nat} {y : Int} : 0 ≤ (x : Int) % y := Int.natCast_nonneg _

theorem ofNat_sub_dichotomy {a b : Nat} :
    b ≤ a ∧ ((a - b : Nat) : Int) = a - b ∨ a < b ∧ ((a - b : Nat) : Int) = 0 := by
  cases Nat.lt_or_ge a b with
  | inl h => exact Or.inr ⟨h, congrArg Int.ofNat (Nat.sub_eq_zero_of_le (Nat.le_of_lt h))⟩
  | inr h =>
    refine Or.inl ⟨h, ?_⟩
    obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h
    rw [Nat.add_sub_cancel_left, Int.natCast_add, Int.add_comm, Int.add_sub_cancel]

theorem ofNat_sub_sub {a b c : Nat} : ((a - b - c : Nat) : Int) = ((a - (b + c) : Nat) : Int) :=
  congrArg _ (Nat.sub_sub _ _ _)

theorem ofNat_min (a b : Nat) : ((min a b : Nat) : Int) = min (a : Int) b := by
  rw [Int.min_def, Nat.min_def]
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (Int.ofNat_le.mpr h)]
  · rw [if_neg h, if_neg (fun h' => h (Int.ofNat_le.mp h'))]

theorem ofNat_max (a b : Nat) : ((max a b : Nat) : Int) = max (a : Int) b := by
  rw [Int.max_def, Nat.max_def]
  by_cases h : a ≤ b
  · rw [if_pos h, if_pos (Int.ofNat_le.mpr h)]
  · rw [if_neg h, if_neg (fun h' => h (Int.ofNat_le.mp h'))]

theorem ofNat_natAbs (a : Int) : (a.natAbs : Int) = if 0 ≤ a then a else -a := match a with
  | .ofNat n => (if_pos (Int.natCast_nonneg n)).symm
  | .negSucc n => (if_neg (Int.not_zero_le_negSucc n)).symm
theorem neg_le_natAbs {a : Int} : -a ≤ a.natAbs := by
  have h := @Int.le_natAbs (-a); rw [Int.natAbs_neg] at h; exact h

theorem ofNat_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Int.natCast_mul, ih]; rfl

theorem ofNat_mul_nonneg {a b : Nat} : 0 ≤ (a : Int) * b := Int.natCast_nonneg (a * b)
theorem ofNat_pos_of_pos {a : Nat} (h : 0 < a) : 0 < (a : Int) := Int.ofNat_lt.mpr h

theorem pos_pow_of_pos (b : Int) (e : Nat) (h : 0 < b) : 0 < b ^ e := by
  induction e with
  | zero => show (0 : Int) < 1; decide
  | succ e ih =>
    show 0 < b ^ e * b
    have h1 : b ^ e * 1 ≤ b ^ e * b := Int.mul_le_mul_of_nonneg_left (c := b ^ e) h (Int.le_of_lt ih)
    rw [Int.mul_one] at h1; exact Int.lt_of_lt_of_le ih h1

theorem ofNat_fst_mk {β : Type u} {x : Nat} {y : β} : (Prod.fst (x, y) : Int) = x := rfl
theorem ofNat_snd_mk {α : Type u} {x : α} {y : Nat} : (Prod.snd (x, y) : Int) = y := rfl
end Int

/-! ## Natural numbers, pairs, propositions -/

namespace Nat

theorem lt_of_gt {x y : Nat} (h : x > y) : y < x := h
theorem le_of_ge {x y : Nat} (h : x ≥ y) : y ≤ x := h
end Nat

namespace Prod

theorem fst_mk {α : Type u} {β : Type v} {x : α} {y : β} : (Prod.fst (x, y)) = x := rfl
theorem snd_mk {α : Type u} {β : Type v} {x : α} {y : β} : (Prod.snd (x, y)) = y := rfl
end Prod

namespace Decidable

theorem or_not_not_of_not_and {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p ∧ q)) : ¬p ∨ ¬q :=
  Decidable.not_and_iff_or_not.mp h
theorem and_not_of_not_imp {p q : Prop} [Decidable p] (h : ¬(p → q)) : p ∧ ¬q :=
  Decidable.not_imp_iff_and_not.mp h
theorem and_or_not_and_not_of_iff {p q : Prop} [Decidable q] (h : p ↔ q) : (p ∧ q) ∨ (¬p ∧ ¬q) :=
  (Decidable.em q).elim (fun hq => .inl ⟨h.mpr hq, hq⟩) (fun hq => .inr ⟨fun hp => hq (h.mp hp), hq⟩)

theorem and_not_or_not_and_of_not_iff {p q : Prop} [Decidable p] [Decidable q] (h : ¬(p ↔ q)) :
    (p ∧ ¬q) ∨ (¬p ∧ q) :=
  (Decidable.em p).elim (fun hp => .inl ⟨hp, fun hq => h (iff_of_true hp hq)⟩)
    (fun hp => .inr ⟨hp, Decidable.byContradiction (fun hq => h (iff_of_false hp hq))⟩)

end Decidable

theorem and_not_not_of_not_or {p q : Prop} (h : ¬(p ∨ q)) : ¬p ∧ ¬q :=
  ⟨fun x => h (.inl x), fun x => h (.inr x)⟩
theorem ite_disjunction {α : Type u} {P : Prop} [Decidable P] {a b : α} :
    (P ∧ (if P then a else b) = a) ∨ (¬P ∧ (if P then a else b) = b) :=
  (Decidable.em P).elim (fun h => .inl ⟨h, if_pos h⟩) (fun h => .inr ⟨h, if_neg h⟩)
end Lean.Omega

prelude
import Init.Grind.Markers

/-!
The rewriting rules by which `grind` normalises propositions before it works on them; the last command hands them
over.
-/

namespace Lean.Grind
universe u

/-! ## Propositions -/

theorem iff_eq (p q : Prop) : (p ↔ q) = (p = q) := propext ⟨propext, fun h => h ▸ Iff.rfl⟩
theorem heq_eq_eq {α : Sort u} (a b : α) : HEq a b = (a = b) := propext ⟨eq_of_heq, heq_of_eq⟩
theorem not_true_eq : (¬True) = False := not_true
theorem and_assoc (p q r : Prop) : ((p ∧ q) ∧ r) = (p ∧ q ∧ r) := propext _root_.and_assoc

theorem ite_true_false {_ : Decidable p} : ite p True False = p := by by_cases h : p <;> simp [h]
theorem ite_false_true {_ : Decidable p} : ite p False True = ¬p := by by_cases h : p <;> simp [h]

/-! ## Booleans -/

theorem cond_eq_ite {α : Sort u} (c : Bool) (a b : α) : cond c a b = ite (c = true) a b := by cases c <;> rfl
theorem decide_not {p : Prop} [inst : Decidable p] [inst' : Decidable (¬p)] : decide (¬p) = !decide p := by
  by_cases h : p <;> simp [h]
theorem beq_eq_decide_eq {α : Type u} {_ : BEq α} [LawfulBEq α] [DecidableEq α] (a b : α) :
    (a == b) = decide (a = b) := by
  by_cases h : a = b
  · rw [_root_.beq_iff_eq.mpr h, decide_eq_true (eq_true h)]
  · rw [show (a == b) = false from Bool.eq_false_iff.mpr fun e => h (_root_.beq_iff_eq.mp e),
      decide_eq_false (eq_false h)]
theorem bne_eq_decide_not_eq {α : Type u} {_ : BEq α} [LawfulBEq α] [DecidableEq α] (a b : α) :
    (a != b) = decide ¬a = b := by
  rw [decide_not, ← beq_eq_decide_eq]; rfl

/-! ## Numbers -/

theorem Nat.lt_eq (a b : Nat) : (a < b) = (a + 1 ≤ b) := rfl
theorem Int.lt_eq (a b : Int) : (a < b) = (a + 1 ≤ b) := rfl
theorem Nat.succ_eq (n : Nat) : Nat.succ n = n + 1 := rfl
theorem Nat.zero_eq : (Zero.zero : Nat) = 0 := rfl

end Lean.Grind

open Lean.Grind in
init_grind_norm
  | iff_eq heq_eq_eq eq_self
    eq_true_eq eq_false_eq not_eq_prop
    not_true not_false_eq_true
    and_true true_and and_false false_and Lean.Grind.and_assoc
    or_true true_or or_false false_or
    ite_true ite_false ite_true_false ite_false_true dite_eq_ite
    Lean.Grind.forall_and Lean.Grind.exists_const Lean.Grind.exists_or Lean.Grind.exists_prop
    Lean.Grind.exists_and_left Lean.Grind.exists_and_right
    Lean.Grind.cond_eq_ite
    Bool.or_false Bool.or_true Bool.false_or Bool.true_or Bool.or_eq_true Bool.or_assoc
    Bool.and_false Bool.and_true Bool.false_and Bool.true_and Bool.and_eq_true Bool.and_assoc
    Bool.not_not Bool.not_eq_true Bool.not_eq_false
    beq_iff_eq Lean.Grind.beq_eq_decide_eq beq_self_eq_true bne_iff_ne Lean.Grind.bne_eq_decide_not_eq
    decide_eq_true_eq Lean.Grind.decide_not
    ne_eq ge_eq gt_eq
    Lean.Grind.Nat.zero_eq Lean.Grind.Nat.succ_eq Nat.le_zero_eq Lean.Grind.Nat.lt_eq Lean.Grind.Int.lt_eq

/-! ## What is split -/

attribute [grind cases eager] And False Empty True PUnit Exists Subtype
attribute [grind cases] Or

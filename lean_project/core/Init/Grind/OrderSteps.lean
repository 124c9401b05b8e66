prelude
import Init.Grind.SemiringSteps
import Init.Grind.IntegerLemmas

/-!
The steps by which `grind` follows paths of inequalities, with constant offsets if the type is an ordered ring, and
the truth values that they give to other inequalities.
-/
set_option linter.all false

namespace Lean.Grind.Order
open Std
universe u

/-! ## Propositions -/

theorem eq_mp {p q : Prop} (h₁ : p = q) (h₂ : p) : q := h₁ ▸ h₂
theorem eq_mp_not {p q : Prop} (h₁ : p = q) (h₂ : ¬p) : ¬q := h₁ ▸ h₂
theorem eq_trans_true {p q : Prop} (h₁ : p = q) (h₂ : q = True) : p = True := h₁.trans h₂
theorem eq_trans_false {p q : Prop} (h₁ : p = q) (h₂ : q = False) : p = False := h₁.trans h₂
theorem eq_trans_true' {p q : Prop} (h₁ : p = q) (h₂ : p = True) : q = True := h₁.symm.trans h₂
theorem eq_trans_false' {p q : Prop} (h₁ : p = q) (h₂ : p = False) : q = False := h₁.symm.trans h₂

/-! ## Orders -/

section
variable {α : Type u} [LE α]

theorem le_of_eq_1 [IsPreorder α] (a b : α) (h : a = b) : a ≤ b := h ▸ IsPreorder.le_refl a
theorem le_of_eq_2 [IsPreorder α] (a b : α) (h : a = b) : b ≤ a := h ▸ IsPreorder.le_refl a
theorem le_of_not_le [IsLinearPreorder α] (a b : α) (h : ¬a ≤ b) : b ≤ a :=
  (IsLinearPreorder.le_total a b).resolve_left h
theorem eq_of_le_of_le [IsPartialOrder α] (a b : α) (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b :=
  IsPartialOrder.le_antisymm a b h₁ h₂
theorem le_trans [IsPreorder α] {a b c : α} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := IsPreorder.le_trans a b c h₁ h₂
theorem le_eq_true [IsPreorder α] {a b : α} (h : a ≤ b) : (a ≤ b) = True := eq_true h
end

section
variable {α : Type u} [LE α] [LT α] [LawfulOrderLT α]
open LawfulOrderLT (lt_iff)

theorem le_of_lt {a b : α} (h : a < b) : a ≤ b := ((lt_iff a b).mp h).1
theorem lt_of_not_le [IsLinearPreorder α] (a b : α) (h : ¬a ≤ b) : b < a :=
  (lt_iff b a).mpr ⟨le_of_not_le a b h, h⟩
theorem le_of_not_lt [IsLinearPreorder α] (a b : α) (h : ¬a < b) : b ≤ a :=
  (IsLinearPreorder.le_total a b).elim
    (fun l => Classical.byContradiction fun n => h ((lt_iff a b).mpr ⟨l, n⟩)) id

variable [IsPreorder α]

theorem lt_unsat (a : α) (h : a < a) : False := ((lt_iff a a).mp h).2 (IsPreorder.le_refl a)
theorem le_lt_trans {a b c : α} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  have ⟨l, n⟩ := (lt_iff b c).mp h₂
  (lt_iff a c).mpr ⟨le_trans h₁ l, fun h => n (le_trans h h₁)⟩
theorem lt_le_trans {a b c : α} (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  have ⟨l, n⟩ := (lt_iff a b).mp h₁
  (lt_iff a c).mpr ⟨le_trans l h₂, fun h => n (le_trans h₂ h)⟩
theorem lt_trans {a b c : α} (h₁ : a < b) (h₂ : b < c) : a < c := le_lt_trans (le_of_lt h₁) h₂

theorem le_eq_true_of_lt {a b : α} (h : a < b) : (a ≤ b) = True := eq_true (le_of_lt h)
theorem le_eq_false_of_lt {a b : α} (h : a < b) : (b ≤ a) = False := eq_false ((lt_iff a b).mp h).2
theorem lt_eq_true {a b : α} (h : a < b) : (a < b) = True := eq_true h
theorem lt_eq_false_of_lt {a b : α} (h : a < b) : (b < a) = False := eq_false fun l => lt_unsat a (lt_trans h l)
theorem lt_eq_false_of_le {a b : α} (h : a ≤ b) : (b < a) = False := eq_false fun l => lt_unsat a (le_lt_trans h l)
theorem lt_eq_false (a : α) : (a < a) = False := eq_false (lt_unsat a)
end

/-! ## Ordered rings: offsets -/

section
open Semiring Ring
variable {α : Type u} [LE α] [LT α] [LawfulOrderLT α] [IsPreorder α] [Ring α] [OrderedRing α]
open LawfulOrderLT (lt_iff)

theorem add_le {a b : α} (c : α) (h : a ≤ b) : a + c ≤ b + c := (OrderedAdd.add_le_left_iff c).mp h
theorem le_of_add_le {a b : α} (c : α) (h : a + c ≤ b + c) : a ≤ b := (OrderedAdd.add_le_left_iff c).mpr h
theorem add_lt {a b : α} (c : α) (h : a < b) : a + c < b + c :=
  have ⟨l, n⟩ := (lt_iff a b).mp h
  (lt_iff _ _).mpr ⟨add_le c l, fun h => n (le_of_add_le c h)⟩

theorem natCast_nonneg (n : Nat) : (0 : α) ≤ n := by
  induction n with
  | zero => rw [natCast_zero]; exact IsPreorder.le_refl _
  | succ n ih =>
    have h : (0 : α) + (n : α) ≤ 1 + (n : α) := add_le (n : α) (le_of_lt OrderedRing.zero_lt_one)
    rw [zero_add, add_comm] at h
    rw [natCast_succ]; exact le_trans ih h

theorem cast_le {k l : Int} (h : k ≤ l) : (k : α) ≤ l := by
  have e : l = ((l - k).toNat : Int) + k := by omega
  have h := add_le (k : α) (natCast_nonneg (l - k).toNat)
  rwa [zero_add, ← intCast_natCast, ← intCast_add, ← e] at h
theorem cast_lt {k l : Int} (h : k < l) : (k : α) < l := by
  have z := add_lt (k : α) OrderedRing.zero_lt_one
  rw [zero_add, ← intCast_one, ← intCast_add] at z
  exact lt_le_trans z (cast_le (by omega))

theorem le_offset {a b : α} {k l : Int} (hk : k ≤ l) (h : a ≤ b + k) : a ≤ b + l := by
  have e := add_le b (cast_le (α := α) hk)
  rw [add_comm _ b, add_comm _ b] at e; exact le_trans h e
theorem lt_offset {a b : α} {k l : Int} (hk : k < l) (h : a ≤ b + k) : a < b + l := by
  have e := add_lt b (cast_lt (α := α) hk)
  rw [add_comm _ b, add_comm _ b] at e; exact le_lt_trans h e
theorem lt_offset' {a b : α} {k l : Int} (hk : k ≤ l) (h : a < b + k) : a < b + l := by
  have e := add_le b (cast_le (α := α) hk)
  rw [add_comm _ b, add_comm _ b] at e; exact lt_le_trans h e
theorem add_assoc_cast (a : α) (k l : Int) : a + (k : α) + l = a + ((k + l : Int) : α) := by
  rw [intCast_add, add_assoc]
theorem add_cast_zero (a : α) : a + ((0 : Int) : α) = a := by rw [intCast_zero, add_zero]
theorem neg_offset (a : α) (k : Int) : a + (k : α) + ((-k : Int) : α) = a := by
  rw [add_assoc_cast, Int.add_right_neg, add_cast_zero]

/-! ### From equations and negations -/

theorem le_of_eq_1_k (a b : α) (h : a = b) : a ≤ b + Int.cast (R := α) 0 := by
  rw [add_cast_zero]; exact le_of_eq_1 _ _ h
theorem le_of_eq_2_k (a b : α) (h : a = b) : b ≤ a + Int.cast (R := α) 0 := by
  rw [add_cast_zero]; exact le_of_eq_2 _ _ h
theorem le_of_offset_eq_1_k (a b : α) (k : Int) (h : a = b + k) : a ≤ b + k := le_of_eq_1 _ _ h
theorem le_of_offset_eq_2_k (a b : α) (k : Int) (h : a = b + k) : b ≤ a + ((-k : Int) : α) := by
  rw [h, neg_offset]; exact IsPreorder.le_refl b

/-! ### Paths -/

theorem le_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a ≤ b + k₁) (h₂ : b ≤ c + k₂)
    (cert : decide (k = k₂ + k₁) = true) : a ≤ c + k := by
  have h := add_le (k₁ : α) h₂
  rw [add_assoc_cast, ← _root_.of_decide_eq_true cert] at h; exact le_trans h₁ h
theorem le_lt_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a ≤ b + k₁) (h₂ : b < c + k₂)
    (cert : decide (k = k₂ + k₁) = true) : a < c + k := by
  have h := add_lt (k₁ : α) h₂
  rw [add_assoc_cast, ← _root_.of_decide_eq_true cert] at h; exact le_lt_trans h₁ h
theorem lt_le_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a < b + k₁) (h₂ : b ≤ c + k₂)
    (cert : decide (k = k₂ + k₁) = true) : a < c + k := by
  have h := add_le (k₁ : α) h₂
  rw [add_assoc_cast, ← _root_.of_decide_eq_true cert] at h; exact lt_le_trans h₁ h
theorem lt_trans_k {a b c : α} {k₁ k₂ : Int} (k : Int) (h₁ : a < b + k₁) (h₂ : b < c + k₂)
    (cert : decide (k = k₂ + k₁) = true) : a < c + k := lt_le_trans_k k h₁ (le_of_lt h₂) cert

/-! ### Contradictions and values -/

theorem not_le_self {a : α} {k : Int} (hk : k < 0) (h : a ≤ a + k) : False := by
  have h := lt_offset hk h
  rw [add_cast_zero] at h; exact lt_unsat a h
theorem not_lt_self {a : α} {k : Int} (hk : k ≤ 0) (h : a < a + k) : False := by
  have h := lt_offset' hk h
  rw [add_cast_zero] at h; exact lt_unsat a h
theorem le_self {a : α} {k : Int} (hk : 0 ≤ k) : a ≤ a + (k : α) :=
  le_offset hk (by rw [add_cast_zero]; exact IsPreorder.le_refl a)
theorem lt_self {a : α} {k : Int} (hk : 0 < k) : a < a + (k : α) :=
  lt_offset hk (by rw [add_cast_zero]; exact IsPreorder.le_refl a)

theorem le_unsat_k (a : α) (k : Int) (cert : decide (k < 0) = true) (h : a ≤ a + k) : False :=
  not_le_self (_root_.of_decide_eq_true cert) h
theorem lt_unsat_k (a : α) (k : Int) (cert : decide (k ≤ 0) = true) (h : a < a + k) : False :=
  not_lt_self (_root_.of_decide_eq_true cert) h
theorem le_eq_true_k (a : α) (k : Int) (cert : decide (0 ≤ k) = true) : (a ≤ a + k) = True :=
  eq_true (le_self (_root_.of_decide_eq_true cert))
theorem le_eq_false_k (a : α) (k : Int) (cert : decide (k < 0) = true) : (a ≤ a + k) = False :=
  eq_false (le_unsat_k a k cert)
theorem lt_eq_true_k (a : α) (k : Int) (cert : decide (0 < k) = true) : (a < a + k) = True :=
  eq_true (lt_self (_root_.of_decide_eq_true cert))
theorem lt_eq_false_k (a : α) (k : Int) (cert : decide (k ≤ 0) = true) : (a < a + k) = False :=
  eq_false (lt_unsat_k a k cert)

theorem le_eq_true_of_le_k {a b : α} {k₁ k₂ : Int} (cert : decide (k₁ ≤ k₂) = true) (h : a ≤ b + k₁) :
    (a ≤ b + k₂) = True := eq_true (le_offset (_root_.of_decide_eq_true cert) h)
theorem le_eq_true_of_lt_k {a b : α} {k₁ k₂ : Int} (cert : decide (k₁ ≤ k₂) = true) (h : a < b + k₁) :
    (a ≤ b + k₂) = True := eq_true (le_of_lt (lt_offset' (_root_.of_decide_eq_true cert) h))
theorem lt_eq_true_of_lt_k {a b : α} {k₁ k₂ : Int} (cert : decide (k₁ ≤ k₂) = true) (h : a < b + k₁) :
    (a < b + k₂) = True := eq_true (lt_offset' (_root_.of_decide_eq_true cert) h)
theorem lt_eq_true_of_le_k {a b : α} {k₁ k₂ : Int} (cert : decide (k₁ < k₂) = true) (h : a ≤ b + k₁) :
    (a < b + k₂) = True := eq_true (lt_offset (_root_.of_decide_eq_true cert) h)

theorem le_eq_false_of_le_k {a b : α} {k₁ k₂ : Int} (cert : decide (k₂ + k₁ < 0) = true) (h : a ≤ b + k₁) :
    (b ≤ a + k₂) = False :=
  eq_false fun h' => not_le_self (_root_.of_decide_eq_true cert) (le_trans_k _ h h' (_root_.decide_eq_true rfl))
theorem le_eq_false_of_lt_k {a b : α} {k₁ k₂ : Int} (cert : decide (k₂ + k₁ ≤ 0) = true) (h : a < b + k₁) :
    (b ≤ a + k₂) = False :=
  eq_false fun h' => not_lt_self (_root_.of_decide_eq_true cert) (lt_le_trans_k _ h h' (_root_.decide_eq_true rfl))
theorem lt_eq_false_of_le_k {a b : α} {k₁ k₂ : Int} (cert : decide (k₂ + k₁ ≤ 0) = true) (h : a ≤ b + k₁) :
    (b < a + k₂) = False :=
  eq_false fun h' => not_lt_self (_root_.of_decide_eq_true cert) (le_lt_trans_k _ h h' (_root_.decide_eq_true rfl))
theorem lt_eq_false_of_lt_k {a b : α} {k₁ k₂ : Int} (cert : decide (k₂ + k₁ ≤ 0) = true) (h : a < b + k₁) :
    (b < a + k₂) = False :=
  eq_false fun h' => not_lt_self (_root_.of_decide_eq_true cert) (lt_trans_k _ h h' (_root_.decide_eq_true rfl))
end

section
open Semiring Ring
variable {α : Type u} [LE α] [LT α] [LawfulOrderLT α] [IsLinearPreorder α] [Ring α] [OrderedRing α]

theorem move_offset (a b : α) (k : Int) (h : b + (k : α) ≤ a) : b ≤ a + ((-k : Int) : α) := by
  have h := add_le ((-k : Int) : α) h
  rwa [neg_offset] at h
theorem move_offset_lt (a b : α) (k : Int) (h : b + (k : α) < a) : b < a + ((-k : Int) : α) := by
  have h := add_lt ((-k : Int) : α) h
  rwa [neg_offset] at h

theorem le_of_not_lt_k (a b : α) (k k' : Int) (cert : decide (k' = -k) = true) (h : ¬a < b + k) : b ≤ a + k' := by
  rw [_root_.of_decide_eq_true cert]; exact move_offset a b k (le_of_not_lt _ _ h)
theorem lt_of_not_le_k (a b : α) (k k' : Int) (cert : decide (k' = -k) = true) (h : ¬a ≤ b + k) : b < a + k' := by
  rw [_root_.of_decide_eq_true cert]; exact move_offset_lt a b k (lt_of_not_le _ _ h)
end

theorem eq_of_le_of_le_0 {α : Type u} [LE α] [IsPartialOrder α] [Ring α] (a b : α) (h₁ : a ≤ b + Int.cast (R := α) 0)
    (h₂ : b ≤ a + Int.cast (R := α) 0) : a = b := by
  rw [Ring.intCast_zero, Semiring.add_zero] at h₁ h₂
  exact IsPartialOrder.le_antisymm a b h₁ h₂

/-! ## Numbers -/

theorem int_lt (x y k k' : Int) (cert : decide (k' = k - 1) = true) (h : x < y + k) : x ≤ y + k' := by
  have := _root_.of_decide_eq_true cert; omega
theorem nat_eq (a b : Nat) (x y : Int) (h₁ : (NatCast.natCast a : Int) = x) (h₂ : (NatCast.natCast b : Int) = y)
    (h : x = y) : a = b := by rw [← h₁, ← h₂] at h; exact Int.ofNat.inj h
theorem of_nat_eq (a b : Nat) (x y : Int) (h₁ : (NatCast.natCast a : Int) = x) (h₂ : (NatCast.natCast b : Int) = y)
    (h : a = b) : x = y := by rw [← h₁, ← h₂, h]
theorem of_natCast_eq {α : Type u} [NatCast α] (a b : Nat) (x y : α) (h₁ : (NatCast.natCast a : α) = x)
    (h₂ : (NatCast.natCast b : α) = y) (h : a = b) : x = y := by rw [← h₁, ← h₂, h]

end Lean.Grind.Order

namespace Lean.Grind.CommRing
universe u
open Ring

/-! ## Normal forms of inequalities -/

section
variable {α : Type u} [CommRing α] (ctx : Context α)

theorem sub_of_same {lhs rhs lhs' rhs' : Expr} (cert : (lhs.sub rhs).toPoly.same (lhs'.sub rhs').toPoly = true) :
    lhs.denote ctx - rhs.denote ctx = lhs'.denote ctx - rhs'.denote ctx := by
  have e := Poly.denote_same (ctx := ctx) cert
  rwa [Expr.denote_toPoly, Expr.denote_toPoly] at e

theorem eq_norm0 (lhs rhs lhs' rhs' : Expr) (cert : (lhs.sub rhs).toPoly.same (lhs'.sub rhs').toPoly = true) :
    (lhs.denote ctx = rhs.denote ctx) = (lhs'.denote ctx = rhs'.denote ctx) := by
  have e := sub_of_same ctx cert
  exact propext ⟨fun h => sub_eq_zero.mp (e ▸ sub_eq_zero.mpr h), fun h => sub_eq_zero.mp (e ▸ sub_eq_zero.mpr h)⟩

theorem eq_norm_expr (lhs rhs lhs' rhs' : Expr) (cert : (lhs.sub rhs).toPoly.same (lhs'.sub rhs').toPoly = true) :
    (lhs.denote ctx = rhs.denote ctx) = (lhs'.denote ctx = rhs'.denote ctx) := eq_norm0 ctx lhs rhs lhs' rhs' cert
end

section
open Std Semiring
variable {α : Type u} [CommRing α] [LE α]

theorem le_iff_sub_le [IsPreorder α] [OrderedAdd α] (a b : α) : a ≤ b ↔ a - b ≤ 0 := by
  rw [OrderedAdd.add_le_left_iff (-b), ← sub_eq_add_neg, ← sub_eq_add_neg, sub_self]
theorem lt_iff_sub_lt [LT α] [LawfulOrderLT α] [IsPreorder α] [OrderedRing α] (a b : α) : a < b ↔ a - b < 0 := by
  constructor
  · intro l
    have l := Order.add_lt (-b) l
    rwa [← sub_eq_add_neg, ← sub_eq_add_neg, sub_self] at l
  · intro l
    have l := Order.add_lt b l
    rwa [sub_eq_add_neg, add_assoc, neg_add_cancel, add_zero, zero_add] at l

theorem le_norm_expr [LT α] [IsPreorder α] [OrderedRing α] (ctx : Context α) (lhs rhs lhs' rhs' : Expr)
    (cert : (lhs.sub rhs).toPoly.same (lhs'.sub rhs').toPoly = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (lhs'.denote ctx ≤ rhs'.denote ctx) := by
  have e := sub_of_same ctx cert
  exact propext ((le_iff_sub_le ..).trans (by rw [e]; exact (le_iff_sub_le ..).symm))
theorem lt_norm_expr [LT α] [LawfulOrderLT α] [IsPreorder α] [OrderedRing α] (ctx : Context α)
    (lhs rhs lhs' rhs' : Expr) (cert : (lhs.sub rhs).toPoly.same (lhs'.sub rhs').toPoly = true) :
    (lhs.denote ctx < rhs.denote ctx) = (lhs'.denote ctx < rhs'.denote ctx) := by
  have e := sub_of_same ctx cert
  exact propext ((lt_iff_sub_lt ..).trans (by rw [e]; exact (lt_iff_sub_lt ..).symm))
theorem le_norm0 [LT α] [IsPreorder α] [OrderedRing α] (ctx : Context α) (lhs rhs lhs' rhs' : Expr)
    (cert : (lhs.sub rhs).toPoly.same (lhs'.sub rhs').toPoly = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (lhs'.denote ctx ≤ rhs'.denote ctx) := le_norm_expr ctx lhs rhs lhs' rhs' cert
theorem lt_norm0 [LT α] [LawfulOrderLT α] [IsPreorder α] [OrderedRing α] (ctx : Context α)
    (lhs rhs lhs' rhs' : Expr) (cert : (lhs.sub rhs).toPoly.same (lhs'.sub rhs').toPoly = true) :
    (lhs.denote ctx < rhs.denote ctx) = (lhs'.denote ctx < rhs'.denote ctx) := lt_norm_expr ctx lhs rhs lhs' rhs' cert
end

end Lean.Grind.CommRing

prelude
import Init.Hooks.Unexpanders

/-!
Simplification of propositions. Names, statements and `simp` marks follow stock Lean, where proofs rely on them.
-/
set_option linter.all false
universe u v w
variable {p q r a b c : Prop}

/-! ## Connectives with constants -/

theorem ne_eq {α : Sort u} (a b : α) : (a ≠ b) = ¬(a = b) := rfl
attribute [simp] ne_eq eq_self iff_self beq_self_eq_true beq_iff_eq
@[simp] theorem and_true (p : Prop) : (p ∧ True) = p := propext ⟨(·.1), (⟨·, trivial⟩)⟩
@[simp] theorem true_and (p : Prop) : (True ∧ p) = p := propext ⟨(·.2), (⟨trivial, ·⟩)⟩
@[simp] theorem and_false (p : Prop) : (p ∧ False) = False := eq_false (·.2)
@[simp] theorem false_and (p : Prop) : (False ∧ p) = False := eq_false (·.1)
@[simp] theorem and_self (p : Prop) : (p ∧ p) = p := propext ⟨(·.1), fun h => ⟨h, h⟩⟩
@[simp] theorem and_not_self : ¬(a ∧ ¬a) | ⟨h, n⟩ => n h
@[simp] theorem not_and_self : ¬(¬a ∧ a) | ⟨n, h⟩ => n h
@[simp] theorem and_imp : (a ∧ b → c) ↔ (a → b → c) :=
  ⟨fun h ha hb => h ⟨ha, hb⟩, fun h ⟨ha, hb⟩ => h ha hb⟩
@[simp] theorem not_and : ¬(a ∧ b) ↔ (a → ¬b) := and_imp
@[simp] theorem or_self (p : Prop) : (p ∨ p) = p := propext ⟨fun h => h.elim id id, .inl⟩
@[simp] theorem or_true (p : Prop) : (p ∨ True) = True := eq_true (.inr trivial)
@[simp] theorem true_or (p : Prop) : (True ∨ p) = True := eq_true (.inl trivial)
@[simp] theorem or_false (p : Prop) : (p ∨ False) = p := propext ⟨fun h => h.elim id False.elim, .inl⟩
@[simp] theorem false_or (p : Prop) : (False ∨ p) = p := propext ⟨fun h => h.elim False.elim id, .inr⟩

/-! ## Disjunction, equivalence, implication -/

theorem or_imp : (a ∨ b → c) ↔ (a → c) ∧ (b → c) :=
  ⟨fun h => ⟨fun x => h (.inl x), fun x => h (.inr x)⟩, fun h x => x.elim h.1 h.2⟩
@[simp] theorem not_or : ¬(p ∨ q) ↔ ¬p ∧ ¬q := or_imp
@[simp] theorem iff_true (p : Prop) : (p ↔ True) = p :=
  propext ⟨fun h => h.mpr trivial, fun h => iff_of_true h trivial⟩
@[simp] theorem true_iff (p : Prop) : (True ↔ p) = p :=
  propext ⟨fun h => h.mp trivial, fun h => iff_of_true trivial h⟩
@[simp] theorem iff_false (p : Prop) : (p ↔ False) = ¬p :=
  propext ⟨fun h => h.mp, fun h => iff_of_false h id⟩
@[simp] theorem false_iff (p : Prop) : (False ↔ p) = ¬p :=
  propext ⟨fun h => h.mpr, fun h => iff_of_false id h⟩
@[simp] theorem false_implies (p : Prop) : (False → p) = True := eq_true False.elim
@[simp] theorem forall_false (p : False → Prop) : (∀ h : False, p h) = True := eq_true (fun h => h.elim)
@[simp] theorem implies_true (α : Sort u) : (α → True) = True := eq_true (fun _ => trivial)
@[simp] theorem true_implies (p : Prop) : (True → p) = p := propext ⟨(· trivial), fun h _ => h⟩
@[simp] theorem forall_true_left (p : True → Prop) : (∀ x, p x) ↔ p trivial := ⟨(· trivial), fun h _ => h⟩
@[simp] theorem not_true_eq_false : (¬True) = False := eq_false (fun h => h trivial)
@[simp] theorem not_false_eq_true : (¬False) = True := eq_true id
theorem not_false_iff : (¬False) ↔ True := iff_of_true id trivial
@[simp] theorem not_iff_self : ¬(¬a ↔ a) := fun h => have na : ¬a := fun x => h.mpr x x; na (h.mp na)
attribute [simp] Decidable.not_not Classical.not_not Classical.not_forall Classical.not_imp
theorem not_not_em (a : Prop) : ¬¬(a ∨ ¬a) := fun h => h (.inr (fun x => h (.inl x)))
theorem imp_false : (a → False) ↔ ¬a := Iff.rfl
@[simp] theorem imp_self' : (a → a) = True := eq_true id
theorem imp_not_comm : (a → ¬b) ↔ (b → ¬a) := ⟨fun h x y => h y x, fun h x y => h y x⟩

/-! ## Rearranging -/

theorem and_assoc : (a ∧ b) ∧ c ↔ a ∧ b ∧ c := ⟨fun ⟨⟨x, y⟩, z⟩ => ⟨x, y, z⟩, fun ⟨x, y, z⟩ => ⟨⟨x, y⟩, z⟩⟩
theorem or_assoc : (a ∨ b) ∨ c ↔ a ∨ b ∨ c :=
  ⟨fun h => h.elim (fun h => h.elim .inl (.inr ∘ .inl)) (.inr ∘ .inr), fun h => h.elim (.inl ∘ .inl)
    (fun h => h.elim (.inl ∘ .inr) .inr)⟩
theorem and_left_comm : a ∧ b ∧ c ↔ b ∧ a ∧ c := ⟨fun ⟨x, y, z⟩ => ⟨y, x, z⟩, fun ⟨y, x, z⟩ => ⟨x, y, z⟩⟩
theorem or_left_comm : a ∨ b ∨ c ↔ b ∨ a ∨ c := by rw [← or_assoc, ← or_assoc, or_comm (a := a)]
@[simp] theorem and_self_left : a ∧ a ∧ b ↔ a ∧ b := ⟨fun h => ⟨h.1, h.2.2⟩, fun h => ⟨h.1, h.1, h.2⟩⟩
theorem and_congr {a c b r : Prop} (h₁ : a ↔ c) (h₂ : b ↔ r) : a ∧ b ↔ c ∧ r :=
  ⟨fun h => ⟨h₁.mp h.1, h₂.mp h.2⟩, fun h => ⟨h₁.mpr h.1, h₂.mpr h.2⟩⟩
theorem or_congr {a c b r : Prop} (h₁ : a ↔ c) (h₂ : b ↔ r) : a ∨ b ↔ c ∨ r :=
  ⟨Or.imp h₁.mp h₂.mp, Or.imp h₁.mpr h₂.mpr⟩
theorem not_congr (h : a ↔ b) : ¬a ↔ ¬b := ⟨mt h.2, mt h.1⟩
theorem iff_congr {a c b r : Prop} (h₁ : a ↔ c) (h₂ : b ↔ r) : (a ↔ b) ↔ (c ↔ r) :=
  ⟨fun h => h₁.symm.trans (h.trans h₂), fun h => h₁.trans (h.trans h₂.symm)⟩
theorem and_or_left : a ∧ (b ∨ c) ↔ (a ∧ b) ∨ (a ∧ c) :=
  ⟨fun ⟨x, y⟩ => y.imp (⟨x, ·⟩) (⟨x, ·⟩), fun h => h.elim (fun h => ⟨h.1, .inl h.2⟩) (fun h =>
    ⟨h.1, .inr h.2⟩)⟩
theorem or_and_left : a ∨ (b ∧ c) ↔ (a ∨ b) ∧ (a ∨ c) :=
  ⟨fun h => h.elim (fun x => ⟨.inl x, .inl x⟩) (fun x => ⟨.inr x.1, .inr x.2⟩), fun ⟨x, y⟩ =>
    x.elim .inl (fun x => y.elim .inl (fun y => .inr ⟨x, y⟩))⟩
theorem and_or_right : (a ∧ b) ∨ c ↔ (a ∨ c) ∧ (b ∨ c) := by
  rw [or_comm, or_and_left, or_comm (a := c), or_comm (a := c)]
theorem or_and_right : (a ∨ b) ∧ c ↔ (a ∧ c) ∨ (b ∧ c) := by
  rw [and_comm, and_or_left, and_comm (a := c), and_comm (a := c)]
theorem iff_iff_implies_and_implies : (a ↔ b) ↔ (a → b) ∧ (b → a) :=
  ⟨fun h => ⟨h.1, h.2⟩, fun h => ⟨h.1, h.2⟩⟩
theorem imp_and {α : Sort u} : (α → b ∧ c) ↔ (α → b) ∧ (α → c) :=
  ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩
@[simp] theorem and_iff_left_iff_imp : (a ∧ b ↔ a) ↔ (a → b) :=
  ⟨fun h ha => (h.mpr ha).2, fun h => ⟨(·.1), fun x => ⟨x, h x⟩⟩⟩
@[simp] theorem and_iff_right_iff_imp : (a ∧ b ↔ b) ↔ (b → a) :=
  ⟨fun h hb => (h.mpr hb).1, fun h => ⟨(·.2), fun x => ⟨h x, x⟩⟩⟩

/-! ## Quantifiers -/

section

variable {α : Sort u} {P Q : α → Prop} {a' : α}
@[simp] theorem exists_false : ¬∃ _ : α, False := fun ⟨_, h⟩ => h
theorem Nonempty.elim' {α : Sort u} {p : Prop} (h : Nonempty α) (f : α → p) : p := match h with | ⟨x⟩ => f x
@[simp] theorem exists_const {a : Prop} (α : Sort u) [h : Nonempty α] : (∃ _ : α, a) ↔ a :=
  ⟨fun ⟨_, h⟩ => h, fun ha => h.elim' fun x => ⟨x, ha⟩⟩
@[simp] theorem forall_const {a : Prop} (α : Sort u) [h : Nonempty α] : (α → a) ↔ a :=
  ⟨fun f => h.elim' fun x => f x, fun ha _ => ha⟩
@[simp] theorem exists_eq : ∃ x, x = a' := ⟨a', rfl⟩
@[simp] theorem exists_eq' : ∃ x, a' = x := ⟨a', rfl⟩
@[simp] theorem exists_eq_left : (∃ x, x = a' ∧ P x) ↔ P a' :=
  ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨_, rfl, h⟩⟩
@[simp] theorem exists_eq_left' : (∃ x, a' = x ∧ P x) ↔ P a' :=
  ⟨fun ⟨_, e, h⟩ => e ▸ h, fun h => ⟨_, rfl, h⟩⟩
@[simp] theorem exists_eq_right : (∃ x, P x ∧ x = a') ↔ P a' :=
  ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨_, h, rfl⟩⟩
@[simp] theorem exists_eq_right' : (∃ x, P x ∧ a' = x) ↔ P a' :=
  ⟨fun ⟨_, h, e⟩ => e ▸ h, fun h => ⟨_, h, rfl⟩⟩
@[simp] theorem forall_eq : (∀ x, x = a' → P x) ↔ P a' := ⟨fun h => h _ rfl, fun h _ e => e ▸ h⟩
@[simp] theorem forall_eq' : (∀ x, a' = x → P x) ↔ P a' := ⟨fun h => h _ rfl, fun h _ e => e ▸ h⟩
@[simp] theorem not_exists : (¬∃ x, P x) ↔ ∀ x, ¬P x := ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩
theorem forall_and : (∀ x, P x ∧ Q x) ↔ (∀ x, P x) ∧ (∀ x, Q x) :=
  ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩
theorem exists_or : (∃ x, P x ∨ Q x) ↔ (∃ x, P x) ∨ ∃ x, Q x :=
  ⟨fun ⟨x, h⟩ => h.imp (⟨x, ·⟩) (⟨x, ·⟩), fun h => h.elim (fun ⟨x, h⟩ => ⟨x, .inl h⟩) (fun ⟨x, h⟩ =>
    ⟨x, .inr h⟩)⟩
@[simp] theorem exists_and_left {a : Prop} : (∃ x, a ∧ P x) ↔ a ∧ ∃ x, P x :=
  ⟨fun ⟨x, h, y⟩ => ⟨h, x, y⟩, fun ⟨h, x, y⟩ => ⟨x, h, y⟩⟩
@[simp] theorem exists_and_right {a : Prop} : (∃ x, P x ∧ a) ↔ (∃ x, P x) ∧ a :=
  ⟨fun ⟨x, y, h⟩ => ⟨⟨x, y⟩, h⟩, fun ⟨⟨x, y⟩, h⟩ => ⟨x, y, h⟩⟩
@[simp] theorem exists_imp {a : Prop} : ((∃ x, P x) → a) ↔ ∀ x, P x → a :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩
theorem forall_imp (h : ∀ x, P x → Q x) (f : ∀ x, P x) : ∀ x, Q x := fun x => h x (f x)
theorem exists_congr (h : ∀ x, P x ↔ Q x) : (∃ x, P x) ↔ ∃ x, Q x :=
  ⟨fun ⟨x, y⟩ => ⟨x, (h x).1 y⟩, fun ⟨x, y⟩ => ⟨x, (h x).2 y⟩⟩
theorem forall_congr' (h : ∀ x, P x ↔ Q x) : (∀ x, P x) ↔ ∀ x, Q x :=
  ⟨fun f x => (h x).1 (f x), fun f x => (h x).2 (f x)⟩
@[simp] theorem ite_self {c : Prop} {d : Decidable c} (x : α) : (if c then x else x) = x := by
  cases Decidable.em c with | inl h => rw [if_pos h] | inr h => rw [if_neg h]
@[simp] theorem ite_true (x y : α) : (if True then x else y) = x := rfl
@[simp] theorem ite_false (x y : α) : (if False then x else y) = y := rfl
theorem eq_comm {x y : α} : x = y ↔ y = x := ⟨Eq.symm, Eq.symm⟩
theorem ne_comm {x y : α} : x ≠ y ↔ y ≠ x := ⟨Ne.symm, Ne.symm⟩
end

/-! ## Reversed order; casts of propositions -/

@[simp] theorem ge_iff_le {α : Type u} [LE α] {x y : α} : x ≥ y ↔ y ≤ x := Iff.rfl
@[simp] theorem gt_iff_lt {α : Type u} [LT α] {x y : α} : x > y ↔ y < x := Iff.rfl
theorem ge_eq {α : Type u} [LE α] (a b : α) : (a ≥ b) = (b ≤ a) := rfl
theorem gt_eq {α : Type u} [LT α] (a b : α) : (a > b) = (b < a) := rfl
theorem Eq.mpr_prop {p q : Prop} (h₁ : p = q) (h₂ : q) : p := h₁ ▸ h₂
theorem Eq.mpr_not {p q : Prop} (h₁ : p = q) (h₂ : ¬q) : ¬p := h₁ ▸ h₂

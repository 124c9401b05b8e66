prelude
import Init.NumberNotation

/-!
What `grind` cites when it propagates truth values through connectives, equations and conditionals.

The native code applies each of these to explicit lists of arguments, so the order of arguments matters, also of the
implicit ones.
-/

namespace Lean.Grind
universe u v w

theorem em (p : Prop) : p ∨ ¬p := Classical.em p

/-! ## Introducing a hypothesis in normal form -/

def intro_with_eq (p p' : Prop) (q : Sort u) (same : p = p') (h : p' → q) : p → q := fun hp => h (Eq.mp same hp)

def intro_with_eq' (p p' : Prop) (q : p → Sort u) (same : p = p') (h : (hp' : p') → q (Eq.mpr same hp')) :
    (hp : p) → q hp := fun hp => h (Eq.mp same hp)

/-! ## Conjunction and disjunction -/

theorem and_eq_of_eq_true_left {a b : Prop} (h : a = True) : (a ∧ b) = b := by rw [h, true_and]
theorem and_eq_of_eq_true_right {a b : Prop} (h : b = True) : (a ∧ b) = a := by rw [h, and_true]
theorem and_eq_of_eq_false_left {a b : Prop} (h : a = False) : (a ∧ b) = False := by rw [h, false_and]
theorem and_eq_of_eq_false_right {a b : Prop} (h : b = False) : (a ∧ b) = False := by rw [h, and_false]
theorem eq_true_of_and_eq_true_left {a b : Prop} (h : (a ∧ b) = True) : a = True := eq_true (of_eq_true h).1
theorem eq_true_of_and_eq_true_right {a b : Prop} (h : (a ∧ b) = True) : b = True := eq_true (of_eq_true h).2
theorem or_of_and_eq_false {a b : Prop} (h : (a ∧ b) = False) : ¬a ∨ ¬b :=
  (em a).elim (fun ha => .inr fun hb => of_eq_false h ⟨ha, hb⟩) .inl

theorem or_eq_of_eq_true_left {a b : Prop} (h : a = True) : (a ∨ b) = True := by rw [h, true_or]
theorem or_eq_of_eq_true_right {a b : Prop} (h : b = True) : (a ∨ b) = True := by rw [h, or_true]
theorem or_eq_of_eq_false_left {a b : Prop} (h : a = False) : (a ∨ b) = b := by rw [h, false_or]
theorem or_eq_of_eq_false_right {a b : Prop} (h : b = False) : (a ∨ b) = a := by rw [h, or_false]
theorem eq_false_of_or_eq_false_left {a b : Prop} (h : (a ∨ b) = False) : a = False :=
  eq_false fun ha => of_eq_false h (.inl ha)
theorem eq_false_of_or_eq_false_right {a b : Prop} (h : (a ∨ b) = False) : b = False :=
  eq_false fun hb => of_eq_false h (.inr hb)

/-! ## Implication -/

theorem imp_eq_of_eq_false_left {a b : Prop} (h : a = False) : (a → b) = True := eq_true fun ha => (h ▸ ha).elim
theorem imp_eq_of_eq_true_right {a b : Prop} (h : b = True) : (a → b) = True := eq_true fun _ => of_eq_true h
theorem imp_eq_of_eq_true_left {a b : Prop} (h : a = True) : (a → b) = b :=
  propext ⟨fun f => f (of_eq_true h), fun hb _ => hb⟩
theorem eq_true_of_imp_eq_false {a b : Prop} (h : (a → b) = False) : a = True :=
  (em a).elim eq_true fun ha => (of_eq_false h fun ha' => (ha ha').elim).elim
theorem eq_false_of_imp_eq_false {a b : Prop} (h : (a → b) = False) : b = False :=
  eq_false fun hb => of_eq_false h fun _ => hb
theorem eq_false_of_imp_eq_true {a b : Prop} (h₁ : (a → b) = True) (h₂ : b = False) : a = False :=
  eq_false fun ha => of_eq_false h₂ (of_eq_true h₁ ha)

theorem true_imp_eq (p : Prop) : (True → p) = p := propext ⟨fun h => h trivial, fun h _ => h⟩
theorem imp_true_eq (p : Prop) : (p → True) = True := eq_true fun _ => trivial
theorem false_imp_eq (p : Prop) : (False → p) = True := eq_true False.elim
theorem imp_false_eq (p : Prop) : (p → False) = ¬p := rfl
theorem imp_self_eq (p : Prop) : (p → p) = True := eq_true id

/-! ## Negation -/

theorem not_eq_of_eq_true {a : Prop} (h : a = True) : (¬a) = False := eq_false fun f => f (of_eq_true h)
theorem not_eq_of_eq_false {a : Prop} (h : a = False) : (¬a) = True := eq_true (of_eq_false h)
theorem eq_false_of_not_eq_true {a : Prop} (h : (¬a) = True) : a = False := eq_false (of_eq_true h)
theorem eq_true_of_not_eq_false {a : Prop} (h : (¬a) = False) : a = True :=
  eq_true (Classical.byContradiction fun f => of_eq_false h f)
theorem false_of_not_eq_self {a : Prop} (h : (¬a) = a) : False :=
  have no : ¬a := fun ha => (Eq.mpr h ha) ha
  no (Eq.mp h no)

theorem not_true : (¬True) = False := eq_false fun f => f trivial
theorem not_false : (¬False) = True := eq_true id
theorem not_not (p : Prop) : (¬¬p) = p := propext ⟨Classical.byContradiction, fun hp f => f hp⟩
theorem not_and (p q : Prop) : (¬(p ∧ q)) = (¬p ∨ ¬q) :=
  propext ⟨fun h => or_of_and_eq_false (eq_false h), fun h both => h.elim (· both.1) (· both.2)⟩
theorem not_or (p q : Prop) : (¬(p ∨ q)) = (¬p ∧ ¬q) :=
  propext ⟨fun h => ⟨fun hp => h (.inl hp), fun hq => h (.inr hq)⟩, fun h => Or.rec h.1 h.2⟩
theorem not_implies (p q : Prop) : (¬(p → q)) = (p ∧ ¬q) :=
  propext ⟨fun h => ⟨of_eq_true (eq_true_of_imp_eq_false (eq_false h)), fun hq => h fun _ => hq⟩,
    fun h f => h.2 (f h.1)⟩
theorem not_ite {_ : Decidable p} (q r : Prop) : (¬ite p q r) = ite p (¬q) (¬r) := by by_cases h : p <;> simp [h]
private theorem true_eq_false_eq : (True = False) = False := eq_false fun h => h ▸ trivial
private theorem false_eq_true_eq : (False = True) = False := eq_false fun h => h.symm ▸ trivial
theorem not_eq_prop (p q : Prop) : (¬(p = q)) = (p = ¬q) := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq, true_eq_false_eq, false_eq_true_eq]

/-! ## Equations -/

theorem eq_true_eq (p : Prop) : (p = True) = p := propext ⟨of_eq_true, eq_true⟩
theorem eq_false_eq (p : Prop) : (p = False) = ¬p := propext ⟨of_eq_false, eq_false⟩
theorem eq_eq_of_eq_true_left {a b : Prop} (h : a = True) : (a = b) = b := by
  subst h; exact propext ⟨fun e => of_eq_true e.symm, fun hb => (eq_true hb).symm⟩
theorem eq_eq_of_eq_true_right {a b : Prop} (h : b = True) : (a = b) = a := by
  subst h; exact eq_true_eq a
theorem of_eq_eq_true {a b : Prop} (h : (a = b) = True) : (¬a ∨ b) ∧ (¬b ∨ a) := by
  cases of_eq_true h; exact ⟨(em a).symm, (em a).symm⟩
theorem of_eq_eq_false {a b : Prop} (h : (a = b) = False) : (¬a ∨ ¬b) ∧ (b ∨ a) := by
  by_cases ha : a <;> by_cases hb : b <;> simp_all [true_eq_false_eq]

theorem eq_congr {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) : (a₁ = b₁) = (a₂ = b₂) := by
  rw [h₁, h₂]
theorem eq_congr' {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = b₂) (h₂ : b₁ = a₂) : (a₁ = b₁) = (a₂ = b₂) := by
  rw [h₁, h₂]; exact propext ⟨Eq.symm, Eq.symm⟩
theorem heq_congr {α : Sort u} {β : Sort u} {a₁ : α} {b₁ : β} {a₂ : α} {b₂ : β} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) :
    HEq a₁ b₁ = HEq a₂ b₂ := by rw [h₁, h₂]
theorem heq_congr' {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = b₂) (h₂ : b₁ = a₂) :
    HEq a₁ b₁ = HEq a₂ b₂ := by rw [h₁, h₂]; exact propext ⟨HEq.symm, HEq.symm⟩
theorem ne_of_ne_of_eq_left {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := h₁ ▸ h₂
theorem ne_of_ne_of_eq_right {α : Sort u} {a b c : α} (h₁ : a = c) (h₂ : b ≠ c) : b ≠ a := h₁ ▸ h₂

theorem beq_eq_true_of_eq {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : a = b) : (a == b) = true :=
  beq_iff_eq.mpr h
theorem beq_eq_false_of_diseq {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : ¬a = b) :
    (a == b) = false := Bool.eq_false_iff.mpr fun e => h (beq_iff_eq.mp e)
theorem eq_of_beq_eq_true {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : (a == b) = true) : a = b :=
  beq_iff_eq.mp h
theorem ne_of_beq_eq_false {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : (a == b) = false) :
    (a = b) = False := eq_false fun e => Bool.noConfusion (h.symm.trans (beq_iff_eq.mpr e))

/-! ## Booleans -/

theorem Bool.and_eq_of_eq_true_left {a b : Bool} (h : a = true) : (a && b) = b := by rw [h]; rfl
theorem Bool.and_eq_of_eq_true_right {a b : Bool} (h : b = true) : (a && b) = a := by rw [h, Bool.and_true]
theorem Bool.and_eq_of_eq_false_left {a b : Bool} (h : a = false) : (a && b) = false := by rw [h]; rfl
theorem Bool.and_eq_of_eq_false_right {a b : Bool} (h : b = false) : (a && b) = false := by rw [h, Bool.and_false]
theorem Bool.eq_true_of_and_eq_true_left {a b : Bool} (h : (a && b) = true) : a = true := by
  cases a <;> first | rfl | exact h
theorem Bool.eq_true_of_and_eq_true_right {a b : Bool} (h : (a && b) = true) : b = true := by
  cases a <;> first | exact h | cases h
theorem Bool.or_eq_of_eq_true_left {a b : Bool} (h : a = true) : (a || b) = true := by rw [h]; rfl
theorem Bool.or_eq_of_eq_true_right {a b : Bool} (h : b = true) : (a || b) = true := by rw [h, Bool.or_true]
theorem Bool.or_eq_of_eq_false_left {a b : Bool} (h : a = false) : (a || b) = b := by rw [h]; rfl
theorem Bool.or_eq_of_eq_false_right {a b : Bool} (h : b = false) : (a || b) = a := by rw [h, Bool.or_false]
theorem Bool.eq_false_of_or_eq_false_left {a b : Bool} (h : (a || b) = false) : a = false := by
  cases a <;> first | rfl | cases h
theorem Bool.eq_false_of_or_eq_false_right {a b : Bool} (h : (a || b) = false) : b = false := by
  cases a <;> first | exact h | cases h
theorem Bool.not_eq_of_eq_true {a : Bool} (h : a = true) : (!a) = false := by rw [h]; rfl
theorem Bool.not_eq_of_eq_false {a : Bool} (h : a = false) : (!a) = true := by rw [h]; rfl
theorem Bool.eq_false_of_not_eq_true {a : Bool} (h : (!a) = true) : a = false := by
  cases a <;> first | rfl | cases h
theorem Bool.eq_true_of_not_eq_false {a : Bool} (h : (!a) = false) : a = true := by
  cases a <;> first | rfl | cases h
theorem Bool.false_of_not_eq_self {a : Bool} (h : (!a) = a) : False := by cases a <;> cases h
theorem Bool.eq_false_of_not_eq_true' {a : Bool} (h : ¬a = true) : a = false := by
  cases a <;> first | rfl | exact (h rfl).elim
theorem Bool.eq_true_of_not_eq_false' {a : Bool} (h : ¬a = false) : a = true := by
  cases a <;> first | rfl | exact (h rfl).elim
theorem Bool.ne_of_eq_true_of_eq_false {a b : Bool} (h₁ : a = true) (h₂ : b = false) : (a = b) = False :=
  eq_false fun e => Bool.noConfusion (h₁.symm.trans (e.trans h₂))

theorem Bool.ne_of_eq_false_of_eq_true {a b : Bool} (h₁ : a = false) (h₂ : b = true) : (a = b) = False :=
  eq_false fun e => Bool.noConfusion (h₁.symm.trans (e.trans h₂))

theorem flip_bool_eq (a b : Bool) : (a = b) = (b = a) := propext ⟨Eq.symm, Eq.symm⟩
theorem bool_eq_to_prop (a b : Bool) : (a = b) = ((a = true) = (b = true)) := by
  cases a <;> cases b <;> simp [true_eq_false_eq, false_eq_true_eq]

/-! ## Decidable propositions and conditionals -/

theorem of_decide_eq_true {p : Prop} {_ : Decidable p} (h : decide p = true) : p = True :=
  eq_true (_root_.of_decide_eq_true h)
theorem of_decide_eq_false {p : Prop} {_ : Decidable p} (h : decide p = false) : p = False :=
  eq_false (_root_.of_decide_eq_false h)
theorem decide_eq_true {p : Prop} {_ : Decidable p} (h : p = True) : decide p = true :=
  _root_.decide_eq_true (of_eq_true h)
theorem decide_eq_false {p : Prop} {_ : Decidable p} (h : p = False) : decide p = false :=
  _root_.decide_eq_false (of_eq_false h)

theorem dite_cond_eq_true' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α} {r : α}
    (h₁ : c = True) (h₂ : a (of_eq_true h₁) = r) : dite c a b = r := (dite_cond_eq_true h₁).trans h₂
theorem dite_cond_eq_false' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α} {r : α}
    (h₁ : c = False) (h₂ : b (of_eq_false h₁) = r) : dite c a b = r := (dite_cond_eq_false h₁).trans h₂

/-! ## Quantifiers -/

theorem forall_propagator (p : Prop) (q : p → Prop) (q' : Prop) (h₁ : p = True) (h₂ : q (of_eq_true h₁) = q') :
    (∀ hp : p, q hp) = q' := h₂ ▸ propext ⟨fun f => f _, fun h _ => h⟩
theorem of_forall_eq_false (α : Sort u) (p : α → Prop) (h : (∀ x : α, p x) = False) : ∃ x : α, ¬p x :=
  Classical.byContradiction fun f => of_eq_false h fun x => Classical.byContradiction fun hx => f ⟨x, hx⟩

theorem not_forall {α : Sort u} (p : α → Prop) : (¬∀ x, p x) = ∃ x, ¬p x :=
  propext ⟨fun h => of_forall_eq_false α p (eq_false h), fun ⟨x, hx⟩ f => hx (f x)⟩
theorem not_exists {α : Sort u} (p : α → Prop) : (¬∃ x, p x) = ∀ x, ¬p x :=
  propext ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩
theorem _root_.forall_not_of_not_exists {α : Sort u} {p : α → Prop} (h : ¬∃ x, p x) : ∀ x, ¬p x :=
  fun x hx => h ⟨x, hx⟩

theorem forall_true {α : Sort u} : (∀ _ : α, True) = True := eq_true fun _ => trivial
theorem forall_and {α : Sort u} {p q : α → Prop} : (∀ x, p x ∧ q x) = ((∀ x, p x) ∧ ∀ x, q x) :=
  propext ⟨fun h => ⟨fun x => (h x).1, fun x => (h x).2⟩, fun h x => ⟨h.1 x, h.2 x⟩⟩
theorem forall_or_forall {α : Sort u} {β : α → Sort v} (p : α → Prop) (q : (a : α) → β a → Prop) :
    (∀ a : α, p a ∨ ∀ b : β a, q a b) = ∀ (a : α) (b : β a), p a ∨ q a b :=
  propext ⟨fun h a b => (h a).imp id (· b),
    fun h a => (em (p a)).imp id fun hp b => (h a b).resolve_left hp⟩
theorem forall_forall_or {α : Sort u} {β : α → Sort v} (p : α → Prop) (q : (a : α) → β a → Prop) :
    (∀ a : α, (∀ b : β a, q a b) ∨ p a) = ∀ (a : α) (b : β a), q a b ∨ p a :=
  propext ⟨fun h a b => (h a).imp (· b) id,
    fun h a => (em (p a)).elim .inr fun hp => .inl fun b => (h a b).resolve_right hp⟩
theorem forall_imp_eq_or {α : Sort u} (p : α → Prop) (q : Prop) : ((∀ a, p a) → q) = ((∃ a, ¬p a) ∨ q) :=
  propext ⟨fun h => (em (∀ a, p a)).elim (fun all => .inr (h all)) fun no => .inl (not_forall p ▸ no),
    fun h all => h.elim (fun ⟨a, ha⟩ => (ha (all a)).elim) id⟩

theorem exists_const (α : Sort u) [i : Nonempty α] {b : Prop} : (∃ _ : α, b) = b :=
  propext ⟨fun ⟨_, h⟩ => h, fun h => i.elim fun a => ⟨a, h⟩⟩
theorem exists_or {α : Sort u} {p q : α → Prop} : (∃ x, p x ∨ q x) = ((∃ x, p x) ∨ ∃ x, q x) :=
  propext ⟨fun ⟨x, h⟩ => h.imp (⟨x, ·⟩) (⟨x, ·⟩),
    fun h => h.elim (fun ⟨x, hx⟩ => ⟨x, .inl hx⟩) fun ⟨x, hx⟩ => ⟨x, .inr hx⟩⟩
theorem exists_prop {a b : Prop} : (∃ _h : a, b) = (a ∧ b) := propext ⟨fun ⟨ha, hb⟩ => ⟨ha, hb⟩, fun h => ⟨h.1, h.2⟩⟩
theorem exists_and_left {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, b ∧ p x) = (b ∧ ∃ x, p x) :=
  propext ⟨fun ⟨x, hb, hp⟩ => ⟨hb, x, hp⟩, fun ⟨hb, x, hp⟩ => ⟨x, hb, hp⟩⟩
theorem exists_and_right {α : Sort u} {p : α → Prop} {b : Prop} : (∃ x, p x ∧ b) = ((∃ x, p x) ∧ b) :=
  propext ⟨fun ⟨x, hp, hb⟩ => ⟨⟨x, hp⟩, hb⟩, fun ⟨⟨x, hp⟩, hb⟩ => ⟨x, hp, hb⟩⟩

/-! ## Order of alternatives -/

theorem or_assoc (p q r : Prop) : ((p ∨ q) ∨ r) = (p ∨ q ∨ r) := propext _root_.or_assoc
theorem or_swap12 (p q r : Prop) : (p ∨ q ∨ r) = (q ∨ p ∨ r) := propext or_left_comm
theorem or_swap13 (p q r : Prop) : (p ∨ q ∨ r) = (r ∨ q ∨ p) :=
  propext ⟨fun h => h.elim (.inr ∘ .inr) (·.elim (.inr ∘ .inl) .inl),
    fun h => h.elim (.inr ∘ .inr) (·.elim (.inr ∘ .inl) .inl)⟩

/-! ## Search -/

theorem of_lookahead (p : Prop) (h : ¬p → False) : p = True := eq_true (Classical.byContradiction h)

end Lean.Grind

prelude
import Init.Logic.Lemmas

/-!
More lemmas of stock Lean for rearranging propositions, conditionals, and statements about pairs, options and
subtypes.
-/
set_option linter.all false
universe u v w
variable {a b c d : Prop}

/-! ## Connectives -/

theorem and_iff_left {b a : Prop} (hb : b) : a ∧ b ↔ a := ⟨And.left, fun ha => ⟨ha, hb⟩⟩
theorem and_iff_right (ha : a) : a ∧ b ↔ b := ⟨And.right, fun hb => ⟨ha, hb⟩⟩
theorem or_iff_left {b a : Prop} (hb : ¬b) : a ∨ b ↔ a := ⟨fun h => h.resolve_right hb, Or.inl⟩
theorem or_iff_right (ha : ¬a) : a ∨ b ↔ b := ⟨fun h => h.resolve_left ha, Or.inr⟩
theorem imp_intro {α β : Prop} (h : α) : β → α := fun _ => h
theorem imp_congr {a c b d : Prop} (h₁ : a ↔ c) (h₂ : b ↔ d) : (a → b) ↔ (c → d) :=
  ⟨fun h x => h₂.mp (h (h₁.mpr x)), fun h x => h₂.mpr (h (h₁.mp x))⟩
theorem imp_congr_left {a b : Prop} {c : Prop} (h : a ↔ b) : (a → c) ↔ (b → c) := imp_congr h Iff.rfl
theorem imp_congr_right {a : Sort u} {b c : Prop} (h : a → (b ↔ c)) : (a → b) ↔ (a → c) :=
  ⟨fun k x => (h x).mp (k x), fun k x => (h x).mpr (k x)⟩
theorem and_congr_left {c a b : Prop} (h : c → (a ↔ b)) : a ∧ c ↔ b ∧ c :=
  ⟨fun ⟨x, y⟩ => ⟨(h y).mp x, y⟩, fun ⟨x, y⟩ => ⟨(h y).mpr x, y⟩⟩
theorem and_congr_right (h : a → (b ↔ c)) : a ∧ b ↔ a ∧ c :=
  ⟨fun ⟨x, y⟩ => ⟨x, (h x).mp y⟩, fun ⟨x, y⟩ => ⟨x, (h x).mpr y⟩⟩
theorem and_congr_left' (h : a ↔ b) : a ∧ c ↔ b ∧ c := and_congr h Iff.rfl
theorem and_congr_right' {b c a : Prop} (h : b ↔ c) : a ∧ b ↔ a ∧ c := and_congr Iff.rfl h
@[simp] theorem and_congr_left_iff {a c b : Prop} : (a ∧ c ↔ b ∧ c) ↔ (c → (a ↔ b)) :=
  ⟨fun h hc => ⟨fun ha => (h.mp ⟨ha, hc⟩).1, fun hb => (h.mpr ⟨hb, hc⟩).1⟩, and_congr_left⟩
@[simp] theorem and_congr_right_iff : (a ∧ b ↔ a ∧ c) ↔ (a → (b ↔ c)) :=
  ⟨fun h ha => ⟨fun hb => (h.mp ⟨ha, hb⟩).2, fun hc => (h.mpr ⟨ha, hc⟩).2⟩, and_congr_right⟩
theorem or_congr_left (h : a ↔ b) : a ∨ c ↔ b ∨ c := or_congr h Iff.rfl
theorem or_congr_right {b c a : Prop} (h : b ↔ c) : a ∨ b ↔ a ∨ c := or_congr Iff.rfl h
theorem and_right_comm : (a ∧ b) ∧ c ↔ (a ∧ c) ∧ b :=
  ⟨fun ⟨⟨x, y⟩, z⟩ => ⟨⟨x, z⟩, y⟩, fun ⟨⟨x, z⟩, y⟩ => ⟨⟨x, y⟩, z⟩⟩
theorem and_and_and_comm : (a ∧ b) ∧ c ∧ d ↔ (a ∧ c) ∧ b ∧ d :=
  ⟨fun ⟨⟨x, y⟩, z, w⟩ => ⟨⟨x, z⟩, y, w⟩, fun ⟨⟨x, z⟩, y, w⟩ => ⟨⟨x, y⟩, z, w⟩⟩
theorem and_or_imp : (a ∧ b) ∨ (a → c) ↔ (a → b ∨ c) := by
  constructor
  · rintro (h | h) ha
    · exact Or.inl h.2
    · exact Or.inr (h ha)
  · intro h
    by_cases ha : a
    · exact (h ha).elim (fun hb => Or.inl ⟨ha, hb⟩) (fun hc => Or.inr (fun _ => hc))
    · exact Or.inr (fun x => absurd x ha)
theorem eq_iff_iff : (a = b) ↔ (a ↔ b) := ⟨Iff.of_eq, propext⟩
theorem iff_def : (a ↔ b) ↔ (a → b) ∧ (b → a) := iff_iff_implies_and_implies
theorem not_iff_comm' : (¬a ↔ b) ↔ (¬b ↔ a) := by
  by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]
theorem iff_not_comm : (a ↔ ¬b) ↔ (b ↔ ¬a) := by
  by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]
theorem not_and_of_not_left (b : Prop) (h : ¬a) : ¬(a ∧ b) := fun k => h k.1
theorem not_and_of_not_right (a : Prop) {b : Prop} (h : ¬b) : ¬(a ∧ b) := fun k => h k.2
theorem ne_of_apply_ne {α : Sort u} {β : Sort v} (f : α → β) {x y : α} (h : f x ≠ f y) : x ≠ y :=
  fun e => h (congrArg f e)
theorem Eq.congr {α : Sort u} {x₁ y₁ x₂ y₂ : α} (h₁ : x₁ = y₁) (h₂ : x₂ = y₂) : x₁ = x₂ ↔ y₁ = y₂ := by
  subst h₁; subst h₂; exact Iff.rfl
theorem Function.const_apply {β : Sort u} {α : Sort v} {y : β} {x : α} : Function.const α y x = y := rfl
attribute [simp] Function.const_apply

namespace Decidable

theorem or_iff_not_imp_left [Decidable a] : a ∨ b ↔ (¬a → b) :=
  ⟨fun h na => h.resolve_left na, fun h => (em a).elim Or.inl (fun na => Or.inr (h na))⟩
theorem or_iff_not_imp_right {b a : Prop} [Decidable b] : a ∨ b ↔ (¬b → a) :=
  ⟨fun h nb => h.resolve_right nb, fun h => (em b).elim Or.inr (fun nb => Or.inl (h nb))⟩
theorem not_and_iff_or_not_not [Decidable a] : ¬(a ∧ b) ↔ ¬a ∨ ¬b :=
  ⟨fun h => (em a).elim (fun ha => Or.inr (fun hb => h ⟨ha, hb⟩)) Or.inl,
    fun h k => h.elim (fun na => na k.1) (fun nb => nb k.2)⟩
theorem imp_iff_not_or [Decidable a] : (a → b) ↔ (¬a ∨ b) :=
  ⟨fun h => (em a).elim (fun ha => Or.inr (h ha)) Or.inl, fun h ha => h.elim (absurd ha) id⟩
theorem not_imp_not [Decidable a] : (¬a → ¬b) ↔ (b → a) :=
  ⟨fun h hb => byContradiction (fun na => h na hb), fun h na hb => na (h hb)⟩

end Decidable

namespace Classical

theorem or_iff_not_imp_right : a ∨ b ↔ (¬b → a) :=
  ⟨fun h nb => h.resolve_right nb, fun h => (em b).elim Or.inr (fun nb => Or.inl (h nb))⟩
theorem not_imp_iff_and_not : ¬(a → b) ↔ a ∧ ¬b := Classical.not_imp
theorem imp_iff_not_or : (a → b) ↔ (¬a ∨ b) :=
  ⟨fun h => (em a).elim (fun ha => Or.inr (h ha)) Or.inl, fun h ha => h.elim (absurd ha) id⟩
theorem imp_iff_left_iff : (b ↔ a → b) ↔ a ∨ b := by
  by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]
theorem exists_not_of_not_forall {α : Sort u} {p : α → Prop} (h : ¬∀ x, p x) : ∃ x, ¬p x := Classical.not_forall.mp h
theorem not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x :=
  ⟨fun h x => byContradiction (fun n => h ⟨x, n⟩), fun h ⟨x, n⟩ => n (h x)⟩
theorem forall_or_exists_not {α : Sort u} (p : α → Prop) : (∀ x, p x) ∨ ∃ x, ¬p x :=
  (em (∀ x, p x)).elim Or.inl (fun h => Or.inr (exists_not_of_not_forall h))
theorem exists_or_forall_not {α : Sort u} (p : α → Prop) : (∃ x, p x) ∨ ∀ x, ¬p x :=
  (em (∃ x, p x)).elim Or.inl (fun h => Or.inr (fun x hx => h ⟨x, hx⟩))

end Classical

/-! ## Quantifiers -/

section
variable {α : Sort u} {β : Sort v} {p q : α → Prop}

theorem exists_comm {r : α → β → Prop} : (∃ x y, r x y) ↔ ∃ y x, r x y :=
  ⟨fun ⟨x, y, h⟩ => ⟨y, x, h⟩, fun ⟨y, x, h⟩ => ⟨x, y, h⟩⟩
theorem forall_comm {r : α → β → Prop} : (∀ x y, r x y) ↔ ∀ y x, r x y := ⟨fun h y x => h x y, fun h x y => h y x⟩
theorem forall_exists_index {q : (∃ x, p x) → Prop} : (∀ h, q h) ↔ ∀ x (h : p x), q ⟨x, h⟩ :=
  ⟨fun h x hx => h ⟨x, hx⟩, fun h ⟨x, hx⟩ => h x hx⟩
attribute [simp] forall_exists_index
theorem exists_exists_and_eq_and {f : α → β} {r : β → Prop} :
    (∃ y, (∃ x, p x ∧ f x = y) ∧ r y) ↔ ∃ x, p x ∧ r (f x) :=
  ⟨fun ⟨_, ⟨x, hx, e⟩, hr⟩ => ⟨x, hx, e ▸ hr⟩, fun ⟨x, hx, hr⟩ => ⟨_, ⟨x, hx, rfl⟩, hr⟩⟩
theorem exists_exists_eq_and {f : α → β} {r : β → Prop} : (∃ y, (∃ x, f x = y) ∧ r y) ↔ ∃ x, r (f x) :=
  ⟨fun ⟨_, ⟨x, e⟩, hr⟩ => ⟨x, e ▸ hr⟩, fun ⟨x, hr⟩ => ⟨_, ⟨x, rfl⟩, hr⟩⟩
attribute [simp] exists_exists_and_eq_and exists_exists_eq_and
@[simp] theorem exists_or_eq_left (y : α) (r : α → Prop) : ∃ x, x = y ∨ r x := ⟨y, Or.inl rfl⟩
@[simp] theorem exists_or_eq_right (y : α) (r : α → Prop) : ∃ x, r x ∨ x = y := ⟨y, Or.inr rfl⟩
theorem exists_imp_exists (h : ∀ x, p x → q x) : (∃ x, p x) → ∃ x, q x := fun ⟨x, hx⟩ => ⟨x, h x hx⟩
theorem forall_imp_iff_exists_imp {b : Prop} [Nonempty α] : ((∀ x, p x) → b) ↔ ∃ x, p x → b := by
  constructor
  · intro h
    by_cases k : ∀ x, p x
    · exact Nonempty.elim ‹Nonempty α› (fun x => ⟨x, fun _ => h k⟩)
    · obtain ⟨x, hx⟩ := Classical.not_forall.mp k
      exact ⟨x, fun y => absurd y hx⟩
  · rintro ⟨x, h⟩ k
    exact h (k x)

end

/-! ## Conditionals -/

section
variable {α : Sort u} {β : Sort v} {P Q : Prop} [Decidable P] {x y z : α}

theorem if_true {h : Decidable True} (t e : α) : ite True t e = t := if_pos trivial
theorem if_false {h : Decidable False} (t e : α) : ite False t e = e := if_neg id
theorem ite_eq_iff : (if P then x else y) = z ↔ P ∧ x = z ∨ ¬P ∧ y = z := by
  by_cases h : P <;> simp [h]
theorem ite_eq_iff' : (if P then x else y) = z ↔ (P → x = z) ∧ (¬P → y = z) := by
  by_cases h : P <;> simp [h]
theorem ite_not (P : Prop) [Decidable P] (x y : α) : (if ¬P then x else y) = if P then y else x := by
  by_cases h : P <;> simp [h]
theorem ite_and [Decidable Q] : (if P ∧ Q then x else y) = if P then if Q then x else y else y := by
  by_cases h : P <;> by_cases k : Q <;> simp [h, k]
theorem ite_or [Decidable Q] : (if P ∨ Q then x else y) = if P then x else if Q then x else y := by
  by_cases h : P <;> by_cases k : Q <;> simp [h, k]
attribute [simp] ite_not
theorem apply_dite (f : α → β) (P : Prop) [Decidable P] (t : P → α) (e : ¬P → α) :
    f (dite P t e) = dite P (fun h => f (t h)) (fun h => f (e h)) := by
  by_cases h : P
  · rw [dif_pos h, dif_pos h]
  · rw [dif_neg h, dif_neg h]

end

/-! ## Booleans and decisions -/

theorem Bool.true_eq_false : (true = false) = False := eq_false Bool.noConfusion
theorem Bool.eq_true_of_not_eq_false {b : Bool} : ¬b = false → b = true := Bool.of_not_eq_false
theorem Bool.eq_false_of_not_eq_true {b : Bool} : ¬b = true → b = false := Bool.of_not_eq_true
theorem Bool.eq_false_or_eq_true (b : Bool) : b = true ∨ b = false := by cases b <;> simp
@[simp] theorem decide_not {p : Prop} [g : Decidable p] [h : Decidable (¬p)] : decide (¬p) = !decide p := by
  by_cases k : p <;> simp [k]
theorem Bool.decide_and (p q : Prop) [Decidable p] [Decidable q] : decide (p ∧ q) = (decide p && decide q) := by
  by_cases h : p <;> by_cases k : q <;> simp [h, k]
theorem Bool.decide_or (p q : Prop) [Decidable p] [Decidable q] : decide (p ∨ q) = (decide p || decide q) := by
  by_cases h : p <;> by_cases k : q <;> simp [h, k]

/-! ## Options, pairs, sums, subtypes -/

section
variable {α : Type u} {β : Type v}

theorem Option.some_inj {x y : α} : some x = some y ↔ x = y := ⟨fun h => by injection h, fun h => h ▸ rfl⟩
theorem Option.isSome_iff_exists {o : Option α} : o.isSome = true ↔ ∃ x, o = some x := by
  cases o with
  | none => exact ⟨fun h => Bool.noConfusion h, fun ⟨_, h⟩ => nomatch h⟩
  | some x => exact ⟨fun _ => ⟨x, rfl⟩, fun _ => rfl⟩
theorem Option.map_eq_some_iff {β : Type u} {y : β} {α : Type v} {o : Option α} {f : α → β} :
    o.map f = some y ↔ ∃ x, o = some x ∧ f x = y := by
  cases o <;> simp [Option.map]
theorem Option.eq_none_or_eq_some (o : Option α) : o = none ∨ ∃ x, o = some x := by cases o <;> simp
@[simp] theorem Prod.forall {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) :=
  ⟨fun h a b => h (a, b), fun h ⟨a, b⟩ => h a b⟩
@[simp] theorem Prod.exists {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) :=
  ⟨fun ⟨⟨a, b⟩, h⟩ => ⟨a, b, h⟩, fun ⟨a, b, h⟩ => ⟨(a, b), h⟩⟩
@[simp] theorem Sum.forall {p : α ⊕ β → Prop} : (∀ x, p x) ↔ (∀ a, p (.inl a)) ∧ ∀ b, p (.inr b) :=
  ⟨fun h => ⟨fun a => h (.inl a), fun b => h (.inr b)⟩, fun h x => match x with | .inl a => h.1 a | .inr b => h.2 b⟩
@[simp] theorem Sum.exists {p : α ⊕ β → Prop} : (∃ x, p x) ↔ (∃ a, p (.inl a)) ∨ ∃ b, p (.inr b) :=
  ⟨fun ⟨x, h⟩ => match x, h with | .inl a, h => .inl ⟨a, h⟩ | .inr b, h => .inr ⟨b, h⟩,
    fun h => h.elim (fun ⟨a, h⟩ => ⟨.inl a, h⟩) (fun ⟨b, h⟩ => ⟨.inr b, h⟩)⟩

end

section
variable {α : Sort u} {p : α → Prop}

theorem Subtype.eq : {x y : {a // p a}} → x.val = y.val → x = y := Subtype.ext
theorem Subtype.ext_iff {x y : {a // p a}} : x = y ↔ x.val = y.val := ⟨fun h => h ▸ rfl, Subtype.ext⟩
@[simp] theorem Subtype.forall {q : {a // p a} → Prop} : (∀ x, q x) ↔ ∀ a h, q ⟨a, h⟩ :=
  ⟨fun h a ha => h ⟨a, ha⟩, fun h ⟨a, ha⟩ => h a ha⟩
@[simp] theorem Subtype.exists {q : {a // p a} → Prop} : (∃ x, q x) ↔ ∃ a h, q ⟨a, h⟩ :=
  ⟨fun ⟨⟨a, ha⟩, h⟩ => ⟨a, ha, h⟩, fun ⟨a, ha, h⟩ => ⟨⟨a, ha⟩, h⟩⟩

end

prelude
import Init.Hooks.Syntax

/-!
Propositional logic and the rules by which tactics turn a proof of `p` into `p = True` and back.
-/
set_option linter.all false
set_option autoImplicit false
universe u v w
variable {α : Sort u} {β : Sort v}

/-! ## Equality of propositions -/

theorem Eq.propIntro {a b : Prop} (h₁ : a → b) (h₂ : b → a) : a = b := propext ⟨h₁, h₂⟩
@[macro_inline] def Eq.mp {α β : Sort u} (h : α = β) (a : α) : β := h.rec (motive := fun x _ => x) a
@[macro_inline] def Eq.mpr {α β : Sort u} (h : α = β) (b : β) : α := Eq.mp h.symm b
@[elab_as_elim] theorem Eq.substr {α : Sort u} {p : α → Prop} {a b : α} (h₁ : b = a) (h₂ : p a) : p b :=
  Eq.subst (motive := p) h₁.symm h₂

/-! ## Equivalence -/

theorem Iff.refl (a : Prop) : a ↔ a := ⟨fun h => h, fun h => h⟩
protected theorem Iff.rfl {a : Prop} : a ↔ a := Iff.refl a
theorem Iff.symm {a b : Prop} (h : a ↔ b) : b ↔ a := ⟨h.mpr, h.mp⟩
theorem Iff.trans {a b c : Prop} (h₁ : a ↔ b) (h₂ : b ↔ c) : a ↔ c :=
  ⟨fun h => h₂.mp (h₁.mp h), fun h => h₁.mpr (h₂.mpr h)⟩
theorem Iff.comm {a b : Prop} : (a ↔ b) ↔ (b ↔ a) := ⟨Iff.symm, Iff.symm⟩
theorem Iff.of_eq {a b : Prop} (h : a = b) : a ↔ b := Eq.subst (motive := fun x => a ↔ x) h (Iff.refl a)
theorem iff_of_eq {a b : Prop} (h : a = b) : a ↔ b := Iff.of_eq h
theorem iff_of_true {a b : Prop} (ha : a) (hb : b) : a ↔ b := ⟨fun _ => hb, fun _ => ha⟩
theorem iff_of_false {a b : Prop} (ha : ¬a) (hb : ¬b) : a ↔ b :=
  ⟨fun h => absurd h ha, fun h => absurd h hb⟩
attribute [refl] Iff.refl
attribute [symm] Eq.symm Iff.symm

/-! ## Negation and inequality -/

def eagerReduce {α : Sort u} (a : α) : α := a
theorem trivial : True := True.intro
theorem not_false : ¬False := fun h => h
theorem mt {a b : Prop} (h₁ : a → b) (h₂ : ¬b) : ¬a := fun h => h₂ (h₁ h)
theorem Ne.symm {a b : α} (h : a ≠ b) : b ≠ a := fun e => h e.symm
theorem Ne.intro {a b : α} (h : a = b → False) : a ≠ b := h
theorem Ne.elim {a b : α} (h : a ≠ b) : a = b → False := h
theorem Ne.irrefl {a : α} (h : a ≠ a) : False := h rfl
theorem ne_of_eq_of_ne {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := fun h => h₂ (h₁.symm.trans h)
theorem false_of_ne {a : α} : a ≠ a → False := fun h => h rfl
theorem ne_false_of_self {p : Prop} : p → p ≠ False := fun h e => e.mp h
theorem ne_true_of_not {p : Prop} : ¬p → p ≠ True := fun h e => h (e.mpr trivial)

/-! ## Conjunction -/

theorem And.symm {a b : Prop} (h : a ∧ b) : b ∧ a := ⟨h.2, h.1⟩
theorem And.comm {a b : Prop} : a ∧ b ↔ b ∧ a := ⟨And.symm, And.symm⟩
@[macro_inline] def And.elim {a b : Prop} {γ : Sort u} (f : a → b → γ) (h : a ∧ b) : γ := f h.1 h.2
theorem and_comm {a b : Prop} : a ∧ b ↔ b ∧ a := And.comm

/-! ## Disjunction -/

theorem Or.elim {a b c : Prop} (h : a ∨ b) (l : a → c) (r : b → c) : c :=
  match h with | .inl h => l h | .inr h => r h
theorem Or.symm {a b : Prop} (h : a ∨ b) : b ∨ a := h.elim .inr .inl
theorem Or.comm {a b : Prop} : a ∨ b ↔ b ∨ a := ⟨Or.symm, Or.symm⟩
theorem or_comm {a b : Prop} : a ∨ b ↔ b ∨ a := Or.comm
theorem Or.imp {a c b d : Prop} (f : a → c) (g : b → d) (h : a ∨ b) : c ∨ d :=
  h.elim (fun h => .inl (f h)) (fun h => .inr (g h))
theorem Or.imp_left {a b c : Prop} (f : a → b) (h : a ∨ c) : b ∨ c := h.imp f id
theorem Or.imp_right {b c a : Prop} (f : b → c) (h : a ∨ b) : a ∨ c := h.imp id f
theorem Or.intro_left {a : Prop} (b : Prop) (h : a) : a ∨ b := .inl h
theorem Or.intro_right {b : Prop} (a : Prop) (h : b) : a ∨ b := .inr h
theorem Or.resolve_left {a b : Prop} (h : a ∨ b) (na : ¬a) : b := h.elim (fun h => absurd h na) id
theorem Or.resolve_right {a b : Prop} (h : a ∨ b) (nb : ¬b) : a := h.elim id (fun h => absurd h nb)

/-! ## More on negation and existence -/

def Not.elim {a : Prop} {α : Sort u} (h : ¬a) (ha : a) : α := absurd ha h
theorem Not.intro {a : Prop} (h : a → False) : ¬a := h
theorem Not.imp {a b : Prop} (h₁ : ¬b) (h₂ : a → b) : ¬a := fun h => h₁ (h₂ h)
theorem not_not_intro {p : Prop} (h : p) : ¬¬p := fun h' => h' h
theorem not_or_intro {a b : Prop} (ha : ¬a) (hb : ¬b) : ¬(a ∨ b) := fun h => h.elim ha hb
theorem Exists.elim {α : Sort u} {p : α → Prop} {b : Prop} (h : ∃ x, p x) (f : ∀ a, p a → b) : b :=
  match h with | ⟨a, h⟩ => f a h
theorem Exists.imp {α : Sort u} {p q : α → Prop} (h : ∀ a, p a → q a) : (∃ a, p a) → ∃ a, q a
  | ⟨a, hp⟩ => ⟨a, h a hp⟩

/-! ## Propositions equal to True or False -/

theorem of_eq_true {p : Prop} (h : p = True) : p := h.mpr trivial
theorem of_eq_false {p : Prop} (h : p = False) : ¬p := fun hp => h.mp hp
theorem eq_true {p : Prop} (h : p) : p = True := propext ⟨fun _ => trivial, fun _ => h⟩
theorem eq_false {p : Prop} (h : ¬p) : p = False := propext ⟨fun h' => h h', fun h' => h'.elim⟩
theorem eq_false' {p : Prop} (h : p → False) : p = False := eq_false h
theorem eq_true_of_decide {p : Prop} [Decidable p] (h : decide p = true) : p = True :=
  eq_true (of_decide_eq_true h)
theorem eq_false_of_decide {p : Prop} [Decidable p] (h : decide p = false) : p = False :=
  eq_false (of_decide_eq_false h)
theorem eq_self (a : α) : (a = a) = True := eq_true rfl
theorem iff_self (p : Prop) : (p ↔ p) = True := eq_true Iff.rfl

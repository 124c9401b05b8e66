prelude
import Init.Mathlib.Definitions

/-!
Names of Mathlib for laws of logic and equality.
-/
set_option linter.all false
universe u v

section
variable {a b c d p q r : Prop}

theorem em (p : Prop) : p ∨ ¬p := Classical.em p
theorem by_contradiction {p : Prop} : (¬p → False) → p := Classical.byContradiction
theorem not_not : ¬¬a ↔ a := Classical.not_not
theorem of_not_not : ¬¬a → a := Classical.not_not.mp
theorem not_forall {α : Sort u} {p : α → Prop} : (¬∀ x, p x) ↔ ∃ x, ¬p x := Classical.not_forall
theorem not_forall_not {α : Sort u} {p : α → Prop} : (¬∀ x, ¬p x) ↔ ∃ x, p x := by
  rw [not_forall]; exact exists_congr fun _ => not_not
theorem not_exists_not {α : Sort u} {p : α → Prop} : (¬∃ x, ¬p x) ↔ ∀ x, p x := by
  rw [not_exists]; exact forall_congr' fun _ => not_not
theorem not_imp : ¬(a → b) ↔ a ∧ ¬b := Classical.not_imp
theorem not_and_or : ¬(a ∧ b) ↔ ¬a ∨ ¬b := Classical.not_and_iff_not_or_not
theorem or_iff_not_imp_left : a ∨ b ↔ (¬a → b) := Classical.or_iff_not_imp_left
theorem or_iff_not_imp_right : a ∨ b ↔ (¬b → a) := by rw [or_comm, or_iff_not_imp_left]
theorem imp_iff_not_or : (a → b) ↔ ¬a ∨ b := by rw [or_iff_not_imp_left, not_not]
theorem imp_iff_or_not : (b → a) ↔ a ∨ ¬b := by rw [imp_iff_not_or, or_comm]
theorem not_imp_not : (¬a → ¬b) ↔ (b → a) :=
  ⟨fun h hb => by_contradiction fun ha => h ha hb, fun h ha hb => ha (h hb)⟩
theorem not_imp_comm : (¬a → b) ↔ (¬b → a) :=
  ⟨fun h hb => by_contradiction fun ha => hb (h ha), fun h ha => by_contradiction fun hb => ha (h hb)⟩
theorem of_not_imp : ¬(a → b) → a := fun h => (not_imp.mp h).1
theorem not_iff_not : (¬a ↔ ¬b) ↔ (a ↔ b) := ⟨fun h => ⟨not_imp_not.mp h.2, not_imp_not.mp h.1⟩, not_congr⟩
theorem not_iff_comm : (¬a ↔ b) ↔ (¬b ↔ a) := by by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]
theorem not_iff : ¬(a ↔ b) ↔ (¬a ↔ b) := by
  by_cases ha : a <;> by_cases hb : b <;> simp [ha, hb]
theorem imp_or : (a → b ∨ c) ↔ (a → b) ∨ (a → c) := by by_cases ha : a <;> simp [ha]
theorem or_not_of_imp (h : a → b) : b ∨ ¬a := (em a).elim (fun k => .inl (h k)) .inr
theorem not_or_of_imp (h : a → b) : ¬a ∨ b := imp_iff_not_or.mp h
theorem Iff.not (h : a ↔ b) : ¬a ↔ ¬b := not_congr h
theorem Iff.or (h : a ↔ c) (k : b ↔ d) : a ∨ b ↔ c ∨ d := or_congr h k
theorem Iff.and (h : a ↔ c) (k : b ↔ d) : a ∧ b ↔ c ∧ d := and_congr h k
theorem Or.elim3 {d : Prop} (h : a ∨ b ∨ c) (ha : a → d) (hb : b → d) (hc : c → d) : d :=
  h.elim ha fun h => h.elim hb hc
theorem by_cases' {q : Prop} (p : Prop) (hp : p → q) (hn : ¬p → q) : q := (em p).elim hp hn
end

theorem not_ne_iff {α : Sort u} {a b : α} : ¬a ≠ b ↔ a = b := not_not
theorem Ne.eq_or_ne {α : Sort u} (a b : α) : a = b ∨ a ≠ b := em _
theorem eq_or_ne {α : Sort u} (a b : α) : a = b ∨ a ≠ b := em _
theorem ne_or_eq {α : Sort u} (a b : α) : a ≠ b ∨ a = b := (em _).symm
theorem congr_arg {α : Sort u} {β : Sort v} {a b : α} (f : α → β) (h : a = b) : f a = f b := congrArg f h
theorem congr_fun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : f = g) (a : α) : f a = g a := congrFun h a
theorem forall_apply_eq_imp_iff' {α : Sort u} {β : Sort v} {f : α → β} {p : β → Prop} :
    (∀ a b, f a = b → p b) ↔ ∀ a, p (f a) := ⟨fun h a => h a _ rfl, fun h a _ e => e ▸ h a⟩

/-! ## There is exactly one -/

/-- There is exactly one `x` with `p x`. -/
def ExistsUnique {α : Sort u} (p : α → Prop) : Prop := ∃ x, p x ∧ ∀ y, p y → y = x

instance : Inhabited (Lean.MacroM Lean.Syntax) := ⟨fun _ s => .ok .missing s⟩
@[extern "by_name"] opaque Lean.expandExplicitBinders (combinator : Lean.Name) (binders body : Lean.Syntax) :
  Lean.MacroM Lean.Syntax
/-- `∃! x, p x`: there is exactly one. -/
macro "∃! " xs:Lean.explicitBinders ", " b:term : term => do
  return ⟨← Lean.expandExplicitBinders ``ExistsUnique xs b⟩
@[app_unexpander ExistsUnique] def ExistsUnique.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ fun $x:ident => $b) => `(∃! $x:ident, $b)
  | stx => pure stx

section
variable {α : Sort u} {p : α → Prop}
theorem ExistsUnique.intro (w : α) (h : p w) (h' : ∀ y, p y → y = w) : ∃! x, p x := ⟨w, h, h'⟩
theorem ExistsUnique.exists : (∃! x, p x) → ∃ x, p x := fun ⟨x, h, _⟩ => ⟨x, h⟩
theorem ExistsUnique.unique (h : ∃! x, p x) {a b : α} (ha : p a) (hb : p b) : a = b := by
  obtain ⟨x, _, hx⟩ := h; rw [hx a ha, hx b hb]
theorem existsUnique_of_exists_of_unique (h : ∃ x, p x) (h' : ∀ a b, p a → p b → a = b) : ∃! x, p x :=
  h.elim fun x hx => ⟨x, hx, fun y hy => h' y x hy hx⟩
end

/-! ## Functions -/

theorem Function.Injective.eq_iff {α : Sort u} {β : Sort v} {f : α → β} (h : Function.Injective f) {a b : α} :
    f a = f b ↔ a = b := ⟨fun e => h e, fun e => congrArg f e⟩
theorem Function.Injective.ne {α : Sort u} {β : Sort v} {f : α → β} (h : Function.Injective f) {a b : α}
    (hab : a ≠ b) : f a ≠ f b := fun e => hab (h e)
theorem Function.Injective.ne_iff {α : Sort u} {β : Sort v} {f : α → β} (h : Function.Injective f) {a b : α} :
    f a ≠ f b ↔ a ≠ b := not_congr h.eq_iff
theorem Function.Injective.comp {α : Sort u} {β : Sort v} {γ : Sort u} {g : β → γ} {f : α → β}
    (hg : Function.Injective g) (hf : Function.Injective f) : Function.Injective (g ∘ f) := fun _ _ h => hf (hg h)
theorem Function.Injective.of_comp {α : Sort u} {β : Sort v} {γ : Sort u} {g : β → γ} {f : α → β}
    (h : Function.Injective (g ∘ f)) : Function.Injective f := fun _ _ e => h (congrArg g e)
theorem Function.Surjective.comp {α : Sort u} {β : Sort v} {γ : Sort u} {g : β → γ} {f : α → β}
    (hg : Function.Surjective g) (hf : Function.Surjective f) : Function.Surjective (g ∘ f) := fun c =>
  (hg c).elim fun b hb => (hf b).elim fun a ha => ⟨a, by rw [Function.comp_apply, ha, hb]⟩

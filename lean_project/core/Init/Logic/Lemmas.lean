prelude
import Init.List.Indexing

/-!
Assorted lemmas on functions, `if`, options and simplification.
-/
set_option linter.all false
universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

/-! ## Propositions -/

theorem exists_prop {b a : Prop} : (∃ _ : a, b) ↔ a ∧ b := ⟨fun ⟨x, y⟩ => ⟨x, y⟩, fun ⟨x, y⟩ => ⟨x, y⟩⟩

/-! ## Options -/

@[simp] theorem Option.some_ne_none (x : α) : some x ≠ none := nofun
@[simp] theorem Option.isSome_some {x : α} : (some x).isSome = true := rfl
@[simp] theorem Option.isSome_none : (none : Option α).isSome = false := rfl
@[simp] theorem Option.map_some (x : α) (f : α → β) : (some x).map f = some (f x) := rfl
@[simp] theorem Option.map_none (f : α → β) : (none : Option α).map f = none := rfl

/-! ## Functions, `if`, Booleans -/

theorem id_eq {α : Sort u} (a : α) : id a = a := rfl
theorem Function.comp_apply {β : Sort u} {δ : Sort v} {α : Sort w} {f : β → δ} {g : α → β} {x : α} :
    (f ∘ g) x = f (g x) :=
  rfl
theorem Function.comp_def {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) :
    f ∘ g = fun x => f (g x) :=
  rfl
attribute [simp] id_eq Function.comp_apply
@[simp] theorem ite_eq_left_iff {α : Sort u} {P : Prop} [Decidable P] {a b : α} :
    (if P then a else b) = a ↔ (¬P → b = a) := by
  by_cases h : P <;> simp [h]
@[simp] theorem ite_eq_right_iff {α : Sort u} {P : Prop} [Decidable P] {a b : α} :
    (if P then a else b) = b ↔ (P → a = b) := by
  by_cases h : P <;> simp [h]
theorem Bool.eq_false_iff {b : Bool} : b = false ↔ b ≠ true := by cases b <;> simp

@[simp] theorem bne_iff_ne [BEq α] [LawfulBEq α] {a b : α} : (a != b) = true ↔ a ≠ b := by
  show Bool.not (a == b) = true ↔ _
  cases h : a == b with
  | true => have := eq_of_beq h; simp [this]
  | false =>
    exact ⟨fun _ e => by subst e; rw [beq_self_eq_true] at h; exact Bool.noConfusion h, fun _ => rfl⟩

theorem Subtype.ext {α : Sort u} {p : α → Prop} : {a b : {x // p x}} → a.val = b.val → a = b
  | ⟨_, _⟩, ⟨_, _⟩, rfl => rfl
def Function.LeftInverse {α : Sort u} {β : Sort v} (g : β → α) (f : α → β) : Prop := ∀ x, g (f x) = x
theorem Nonempty.elim {α : Sort u} {p : Prop} (h : Nonempty α) (f : α → p) : p := h.elim' f
@[simp] theorem Option.getD_some {x d : α} : (some x).getD d = x := rfl
@[simp] theorem Option.getD_none {d : α} : (none : Option α).getD d = d := rfl
@[simp] theorem Option.bind_some (x : α) (f : α → Option β) : (some x).bind f = f x := rfl
@[simp] theorem Option.bind_none (f : α → Option β) : (none : Option α).bind f = none := rfl
theorem Prod.mk.eta {p : α × β} : (p.1, p.2) = p := rfl

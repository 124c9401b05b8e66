prelude
import Init.Nat.Simprocs

/-!
Sizes, measures and lexicographic orders: what `termination_by` reduces to.
-/
set_option linter.all false
universe u v w

/-! ## Sizes of the basic types -/

deriving instance SizeOf for List
deriving instance SizeOf for Option
deriving instance SizeOf for Prod
deriving instance SizeOf for Sum
deriving instance SizeOf for PUnit
deriving instance SizeOf for Bool
deriving instance SizeOf for Subtype
deriving instance SizeOf for Sigma
deriving instance SizeOf for PSigma
deriving instance SizeOf for PSum
deriving instance SizeOf for PProd
deriving instance SizeOf for MProd
deriving instance SizeOf for Fin
deriving instance SizeOf for Array

/-! ## Measures -/

abbrev measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α := invImage f Nat.lt_wfRel
abbrev SizeOf.measure (α : Sort u) [SizeOf α] : WellFoundedRelation α := _root_.measure sizeOf
abbrev sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α := _root_.measure sizeOf
instance (priority := low) {α : Sort u} [SizeOf α] : WellFoundedRelation α := sizeOfWFRel

/-! ## Lexicographic orders -/

inductive Prod.Lex {α : Type u} {β : Type v} (ra : α → α → Prop) (rb : β → β → Prop) : α × β → α × β → Prop
  | left {a₁ : α} (b₁ : β) {a₂ : α} (b₂ : β) (h : ra a₁ a₂) : Lex ra rb (a₁, b₁) (a₂, b₂)
  | right (a : α) {b₁ b₂ : β} (h : rb b₁ b₂) : Lex ra rb (a, b₁) (a, b₂)

theorem Prod.lexAccessible {α : Type u} {β : Type v} {ra : α → α → Prop} {rb : β → β → Prop} {a : α}
    (aca : Acc ra a) (acb : ∀ b, Acc rb b) :
    ∀ b, Acc (Prod.Lex ra rb) (a, b) := by
  induction aca with
  | intro a _ iha =>
    intro b
    induction acb b with
    | intro b _ ihb =>
      refine ⟨_, fun p lt => ?_⟩
      cases lt with
      | left b₁ b₂ h => exact iha _ h _
      | right _ h => exact ihb _ h

@[instance_reducible]
def Prod.lex {α : Type u} {β : Type v} (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) :
    WellFoundedRelation (α × β) :=
  ⟨Prod.Lex ha.rel hb.rel, ⟨fun (a, b) => Prod.lexAccessible (ha.wf.apply a) hb.wf.apply b⟩⟩

instance Prod.instWellFoundedRelation {α : Type u} {β : Type v} [ha : WellFoundedRelation α]
    [hb : WellFoundedRelation β] :
    WellFoundedRelation (α × β) :=
  Prod.lex ha hb

theorem Prod.lex_def {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} :
    Prod.Lex r s p q ↔ r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2 := by
  obtain ⟨a, b⟩ := p; obtain ⟨c, d⟩ := q
  constructor
  · intro h
    cases h with
    | left _ _ h => exact Or.inl h
    | right _ h => exact Or.inr ⟨rfl, h⟩
  · intro h
    cases h with
    | inl h => exact Prod.Lex.left _ _ h
    | inr h => obtain ⟨e, h⟩ := h; have e : a = c := e; subst e; exact Prod.Lex.right _ h

inductive PSigma.Lex {α : Sort u} {β : α → Sort v} (r : α → α → Prop) (s : ∀ a, β a → β a → Prop) : PSigma
    β → PSigma β → Prop
  | left : {a₁ : α} → (b₁ : β a₁) → {a₂ : α} → (b₂ : β a₂) → r a₁ a₂ → Lex r s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
  | right : (a : α) → {b₁ b₂ : β a} → s a b₁ b₂ → Lex r s ⟨a, b₁⟩ ⟨a, b₂⟩

/-! ## Preprocessing of recursive definitions -/

@[wf_preprocess]
theorem ite_eq_dite {P : Prop} {α : Sort u} {a b : α} [Decidable P] :
    (if P then a else b) = (if h : P then a else b) :=
  rfl

/-! ## Recursion on a natural number -/

noncomputable def WellFounded.Nat.fix {α : Sort u} {motive : α → Sort v} (h : α → Nat) (F : (x : α) →
    ((y : α) → InvImage (· < ·) h y x → motive y) → motive x) (x : α) :
    motive x :=
  WellFounded.fix (InvImage.wf h Nat.lt_wfRel.wf) F x

theorem WellFounded.Nat.fix_eq {α : Sort u} {motive : α → Sort v} (h : α → Nat) (F : (x : α) →
    ((y : α) → InvImage (· < ·) h y x → motive y) → motive x) (x : α) :
    WellFounded.Nat.fix h F x = F x (fun y _ => WellFounded.Nat.fix h F y) := WellFounded.fix_eq _ F x

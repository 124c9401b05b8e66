prelude
import Init.Logic.Classes

/-!
Accessibility, recursion along well-founded relations, and injectivity of the constructors declared so far.
-/
set_option linter.all false
set_option autoImplicit false
universe u v w

/-! ## Accessibility and recursion -/

inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x
theorem Acc.inv {α : Sort u} {r : α → α → Prop} {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y :=
  match h₁ with | ⟨_, h⟩ => h y h₂
inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop
  | intro (h : ∀ a, Acc r a) : WellFounded r
theorem WellFounded.apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a :=
  match wf with | ⟨h⟩ => h a
class WellFoundedRelation (α : Sort u) where
  rel : α → α → Prop
  wf : WellFounded rel

noncomputable def WellFounded.fixF {α : Sort u} {r : α → α → Prop} {C : α → Sort v} (F : ∀ x,
    (∀ y, r y x → C y) → C x) (x : α) (a : Acc r x) :
    C x :=
  Acc.rec (motive := fun x _ => C x) (fun x _ ih => F x ih) a

noncomputable def WellFounded.fix {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : WellFounded r)
    (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) :
    C x :=
  WellFounded.fixF F x (hwf.apply x)

theorem WellFounded.fix_eq {α : Sort u} {C : α → Sort v} {r : α → α → Prop} (hwf : WellFounded r) (F : ∀ x,
    (∀ y, r y x → C y) → C x) (x : α) :
    hwf.fix F x = F x (fun y _ => hwf.fix F y) := by
  have k : ∀ a : Acc r x, WellFounded.fixF F x a = F x (fun y h => WellFounded.fixF F y (Acc.inv a h)) :=
      fun a => by cases a; rfl
  exact k _

theorem WellFounded.induction {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r) {C : α → Prop} (a : α)
    (h : ∀ x, (∀ y, r y x → C y) → C x) :
    C a :=
  hwf.fix h a

/-! ## Inverse images -/

def InvImage {α : Sort u} {β : Sort v} (r : β → β → Prop) (f : α → β) : α → α → Prop :=
  fun a₁ a₂ => r (f a₁) (f a₂)

theorem InvImage.accessible {α : Sort u} {β : Sort v} {r : β → β → Prop} (f : α → β) {b : β} (ac : Acc r b)
    :
    ∀ a, f a = b → Acc (InvImage r f) a :=
  Acc.rec (motive := fun b _ => ∀ a, f a = b → Acc (InvImage r f) a) (fun b _ ih a e =>
    ⟨a, fun y h => ih (f y) (e ▸ h) y rfl⟩) ac

theorem InvImage.wf {α : Sort u} {β : Sort v} {r : β → β → Prop} (f : α → β) (h : WellFounded r) :
    WellFounded (InvImage r f) :=
  ⟨fun a => InvImage.accessible f (h.apply (f a)) a rfl⟩
@[reducible] def invImage {α : Sort u} {β : Sort v} (f : α → β) (h : WellFoundedRelation β) :
    WellFoundedRelation α :=
  ⟨InvImage h.rel f, InvImage.wf f h.wf⟩

/-! ## Injectivity of constructors -/

def wfParam {α : Sort u} (a : α) : α := a
theorem Lean.injEq_helper {P Q R : Prop} : (P → Q → R) → (P ∧ Q → R) := fun h ⟨h₁, h₂⟩ => h h₁ h₂
gen_injective_theorems% Nat
gen_injective_theorems% Prod
gen_injective_theorems% PProd
gen_injective_theorems% MProd
gen_injective_theorems% Option
gen_injective_theorems% List
gen_injective_theorems% Sum
gen_injective_theorems% PSum
gen_injective_theorems% Sigma
gen_injective_theorems% PSigma
gen_injective_theorems% Subtype
gen_injective_theorems% Fin
gen_injective_theorems% Except
gen_injective_theorems% Char
gen_injective_theorems% Array

prelude

/-!
What stands before any type of data: the constants that the code generator inserts, the trivial
propositions, and the two equalities with what follows from them by recursion.

No notation exists in `Init.Foundation`: it is declared in `Init.Hooks`, which needs these types.
-/
set_option linter.all false
set_option bootstrap.inductiveCheckResultingUniverse false
set_option autoImplicit false
universe u v w

/-! ## Constants that the code generator refers to by name -/

unsafe axiom lcErased : Type
unsafe axiom lcAny : Type
unsafe axiom lcProof {α : Prop} : α
unsafe axiom lcUnreachable {α : Sort u} : α
unsafe axiom lcVoid : Type

/-! ## Functions -/

@[inline] def id {α : Sort u} (a : α) : α := a
@[inline] def Function.comp {α : Sort u} {β : Sort v} {δ : Sort w} (f : β → δ) (g : α → β) : α → δ :=
  fun x => f (g x)
@[inline] def Function.const {α : Sort u} (β : Sort v) (a : α) : β → α := fun _ => a
set_option checkBinderAnnotations false in
@[reducible] def inferInstance {α : Sort u} [i : α] : α := i

/-! ## Trivial types and propositions -/

inductive PUnit : Sort u
  | unit : PUnit
@[reducible] def Unit : Type := PUnit
@[match_pattern, reducible] def Unit.unit : Unit := PUnit.unit
inductive True : Prop
  | intro : True
inductive False : Prop
inductive Empty : Type
inductive PEmpty : Sort u
def Not (a : Prop) : Prop := a → False

/-! ## Equality -/

inductive Eq {α : Sort u} : α → α → Prop
  | refl (a : α) : Eq a a
inductive HEq {α : Sort u} : α → {β : Sort u} → β → Prop
  | refl (a : α) : HEq a a
@[match_pattern] def rfl {α : Sort u} {a : α} : Eq a a := Eq.refl a
@[match_pattern] def HEq.rfl {α : Sort u} {a : α} : HEq a a := HEq.refl a
@[macro_inline] def False.elim {C : Sort u} (h : False) : C := h.rec
@[macro_inline] def absurd {a : Prop} {b : Sort v} (h₁ : a) (h₂ : Not a) : b := (h₂ h₁).rec
@[macro_inline] def Empty.elim {C : Sort u} (h : Empty) : C := h.rec
theorem Eq.subst {α : Sort u} {motive : α → Prop} {a b : α} (h₁ : Eq a b) (h₂ : motive a) : motive b :=
  Eq.rec h₂ h₁
abbrev Eq.ndrec.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : Eq a b) :
    motive b :=
  Eq.rec m h
abbrev Eq.ndrec_symm.{u1, u2} {α : Sort u2} {a : α} {motive : α → Sort u1} (m : motive a) {b : α} (h : Eq b a) :
    motive b :=
  Eq.rec (motive := fun x _ => motive x → motive b) (fun m => m) h m
theorem Eq.symm {α : Sort u} {a b : α} (h : Eq a b) : Eq b a := Eq.rec (motive := fun x _ => Eq x a) rfl h
theorem Eq.trans {α : Sort u} {a b c : α} (h₁ : Eq a b) (h₂ : Eq b c) : Eq a c :=
  Eq.rec (motive := fun x _ => Eq a x) h₁ h₂
@[macro_inline] def cast {α β : Sort u} (h : Eq α β) (a : α) : β := Eq.rec (motive := fun α _ => α) a h
theorem congrArg {α : Sort u} {β : Sort v} {a₁ a₂ : α} (f : α → β) (h : Eq a₁ a₂) : Eq (f a₁) (f a₂) :=
  Eq.rec (motive := fun x _ => Eq (f a₁) (f x)) rfl h

theorem congrFun {α : Sort u} {β : α → Sort v} {f g : (x : α) → β x} (h : Eq f g) (a : α) :
    Eq (f a) (g a) :=
  let P : ((x : α) → β x) → Prop := fun x => Eq (f a) (x a)
  Eq.subst (motive := P) h (Eq.refl (f a))

theorem congr {α : Sort u} {β : Sort v} {f₁ f₂ : α → β} {a₁ a₂ : α} (h₁ : Eq f₁ f₂) (h₂ : Eq a₁ a₂) :
    Eq (f₁ a₁) (f₂ a₂) :=
  Eq.trans (congrFun h₁ a₁) (congrArg f₂ h₂)
theorem congrFun' {α : Sort u} {β : Sort v} {f g : α → β} (h : Eq f g) (a : α) : Eq (f a) (g a) :=
  congrFun h a

theorem eq_of_heq {α : Sort u} {a a' : α} (h : HEq a a') : Eq a a' :=
  let P : (β : Sort u) → β → Prop := fun β b => (e : Eq α β) → Eq (cast e a) b
  let aux : P α a' := HEq.rec (motive := fun {β} b _ => P β b) (fun _ => Eq.refl a) h
  aux (Eq.refl α)

theorem heq_of_eq {α : Sort u} {a a' : α} (h : Eq a a') : HEq a a' :=
  Eq.rec (motive := fun x _ => HEq a x) (HEq.refl a) h
theorem HEq.symm {α β : Sort u} {a : α} {b : β} (h : HEq a b) : HEq b a :=
  HEq.rec (motive := fun x _ => HEq x a) (HEq.refl a) h
theorem type_eq_of_heq {α β : Sort u} {a : α} {b : β} (h : HEq a b) : Eq α β :=
  HEq.rec (motive := fun {β} _ _ => Eq α β) rfl h

/-! ## Quotients: `Quot` and its functions are built into the kernel, which wants them beside equality -/

init_quot

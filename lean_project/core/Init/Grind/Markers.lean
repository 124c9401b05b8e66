prelude
import Init.Grind.Propositions

/-!
Identity functions with which `grind` marks terms for itself, and the lemmas that see through them.
-/

namespace Lean.Grind
universe u v

/-! ## Proofs and decision procedures inside terms -/

/-- A proof inside a term; all proofs of one proposition are the same term to `grind`. -/
theorem nestedProof (p : Prop) {h : p} : p := h

/-- A decision procedure inside a term. -/
def nestedDecidable {p : Prop} (h : Decidable p) : Decidable p := h

theorem nestedProof_congr {p q : Prop} (h : p = q) (hp : p) (hq : q) :
    HEq (@nestedProof p hp) (@nestedProof q hq) := by subst h; rfl

theorem nestedDecidable_congr {p q : Prop} (h : p = q) (hp : Decidable p) (hq : Decidable q) :
    HEq (@nestedDecidable p hp) (@nestedDecidable q hq) := by
  subst h; exact heq_of_eq (Subsingleton.elim hp hq)

/-! ## Simplification -/

/-- Only the discriminants of the `match` underneath are to be simplified. -/
def simpMatchDiscrsOnly {α : Sort u} (a : α) : α := a

/-- What is underneath is in normal form. -/
def alreadyNorm (p : Prop) : Prop := p

/-- A function that was replaced by a variable. -/
def abstractFn {α : Sort u} (a : α) : α := a

/-! ## Patterns -/

/-- `a + b` with a numeral `b`, which a pattern matches modulo arithmetic. -/
def offset (a b : Nat) : Nat := a + b

/-- A variable of a theorem's pattern for which `h : x = val` is to be found. -/
def genPattern {α : Sort u} (_h : Prop) (x : α) (_val : α) : α := x

/-- As `genPattern`, with the terms of two types. -/
def genHEqPattern {α β : Sort u} (_h : Prop) (x : α) (_val : β) : α := x

/-- The pattern of a theorem that concludes an equation which is to be proved. -/
def eqBwdPattern {α : Sort u} (a b : α) : Prop := a = b

/-! ## Conditions under which a `match` reduces -/

/-- The equation between a discriminant and the pattern of an alternative. -/
def EqMatch {α : Sort u} (a b : α) {_origin : α} : Prop := a = b

/-- The condition of an alternative. -/
def MatchCond (p : Prop) : Prop := p

/-- A condition that is not yet in use. -/
def PreMatchCond (p : Prop) : Prop := p

/-! ## Equations along equations -/

theorem eqRec_heq {α : Sort v} {a : α} {motive : (x : α) → a = x → Sort u} (v : motive a (Eq.refl a)) {b : α}
    (h : a = b) : HEq (@Eq.rec α a motive v b h) v := by subst h; rfl

theorem eqRecOn_heq {α : Sort v} {a : α} {motive : (x : α) → a = x → Sort u} {b : α} (h : a = b)
    (v : motive a (Eq.refl a)) : HEq (@Eq.recOn α a motive b h v) v := by subst h; rfl

theorem eqNDRec_heq {α : Sort v} {a : α} {motive : α → Sort u} (v : motive a) {b : α} (h : a = b) :
    HEq (@Eq.ndrec α a motive v b h) v := by subst h; rfl

/-! ## Injective functions -/

open Classical in
/-- Some inverse from the left of an injective function. -/
noncomputable def leftInv {α : Sort u} {β : Sort v} (f : α → β) (_ : Function.Injective f) [Nonempty α] : β → α :=
  fun b => if h : ∃ a, f a = b then h.choose else Classical.choice ‹_›

theorem leftInv_eq {α : Sort u} {β : Sort v} (f : α → β) (hf : Function.Injective f) [Nonempty α] (a : α) :
    leftInv f hf (f a) = a :=
  have h : ∃ a', f a' = f a := ⟨a, rfl⟩
  hf ((congrArg f (dif_pos h)).trans h.choose_spec)

/-! ## Printing -/

/-- What stands for an equivalence class when `grind` reports. -/
inductive NodeDef where
  | unit

/-- The name of the `n`th equivalence class. -/
def node_def (_n : Nat) {α : Sort u} {_a : α} : NodeDef := .unit

end Lean.Grind

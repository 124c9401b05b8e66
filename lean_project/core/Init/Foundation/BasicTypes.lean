prelude
import Init.Foundation.Equality

/-!
The types that the kernel, the elaborator and the code generator know by name. Their order matters: `Prod` and
`PULift` precede `Nat`, or the recursion helpers of later types cannot be generated; `Bool` and `Nat` precede
everything whose constructors are told apart through numbers.
-/
set_option linter.all false
set_option bootstrap.inductiveCheckResultingUniverse false
set_option autoImplicit false
universe u v w

/-! ## Pairs -/

structure PULift.{r, s} (α : Sort s) : Sort (max s r 1) where
  up ::
  down : α
structure Prod (α : Type u) (β : Type v) where
  fst : α
  snd : β
structure PProd (α : Sort u) (β : Sort v) where
  fst : α
  snd : β

/-! ## Bool and Nat, with the comparison by which constructors are told apart -/

set_option genCtorIdx false in
inductive Bool : Type
  | false : Bool
  | true : Bool

export Bool (false true)

set_option genCtorIdx false in
inductive Nat
  | zero : Nat
  | succ (n : Nat) : Nat

set_option bootstrap.genMatcherCode false in
@[match_pattern, extern "lean_nat_add"] def Nat.add : (n m : @& Nat) → Nat
  | n, .zero => n
  | n, .succ m => Nat.succ (Nat.add n m)
@[extern "lean_nat_dec_eq"] def Nat.beq (n m : @& Nat) : Bool :=
  n.rec (motive := fun _ => Nat → Bool) (fun m => m.casesOn true (fun _ => false)) (fun _ ih m =>
    m.casesOn false (fun m => ih m)) m
@[extern "lean_nat_dec_le"] def Nat.ble (n m : @& Nat) : Bool :=
  n.rec (motive := fun _ => Nat → Bool) (fun _ => true) (fun _ ih m => m.casesOn false (fun m => ih m)) m
theorem Nat.beq_refl (n : Nat) : Eq (Nat.beq n n) true := n.rec rfl (fun _ ih => ih)
def Bool.ctorIdx : Bool → Nat := fun b => b.casesOn Nat.zero (Nat.succ Nat.zero)

theorem noConfusion_of_Nat {α : Sort u} (f : α → Nat) {a b : α} (h : Eq a b) :
    Bool.rec (motive := fun _ => Prop) False True (Nat.beq (f a) (f b)) :=
  let P : α → Prop := fun x => Bool.rec (motive := fun _ => Prop) False True (Nat.beq (f a) (f x))
  let Q : Bool → Prop := fun c => Bool.rec (motive := fun _ => Prop) False True c
  Eq.subst (motive := P) h (Eq.subst (motive := Q) (Eq.symm (Nat.beq_refl (f a))) True.intro)

@[macro_inline] def cond {α : Sort u} (c : Bool) (x y : α) : α := c.casesOn y x

/-! ## Connectives and pair types -/

structure MProd (α β : Type u) where
  fst : α
  snd : β

structure And (a b : Prop) : Prop where
  intro ::
  left : a
  right : b

inductive Or (a b : Prop) : Prop
  | inl (h : a) : Or a b
  | inr (h : b) : Or a b

structure Iff (a b : Prop) : Prop where
  intro ::
  mp : a → b
  mpr : b → a

inductive Exists {α : Sort u} (p : α → Prop) : Prop
  | intro (w : α) (h : p w) : Exists p
structure Subtype {α : Sort u} (p : α → Prop) where
  val : α
  property : p val
structure Sigma {α : Type u} (β : α → Type v) where
  fst : α
  snd : β fst
structure PSigma {α : Sort u} (β : α → Sort v) where
  fst : α
  snd : β fst
inductive Sum (α : Type u) (β : Type v)
  | inl (val : α) : Sum α β
  | inr (val : β) : Sum α β
inductive PSum (α : Sort u) (β : Sort v)
  | inl (val : α) : PSum α β
  | inr (val : β) : PSum α β
structure PLift (α : Sort u) : Type u where
  up :: 
  down : α
structure ULift.{r, s} (α : Type s) : Type (max s r) where
  up ::
  down : α

/-! ## Annotations that stand for their argument -/

@[reducible] def optParam (α : Sort u) (default : α) : Sort u := α
@[reducible] def outParam (α : Sort u) : Sort u := α
@[reducible] def semiOutParam (α : Sort u) : Sort u := α
@[reducible] def namedPattern {α : Sort u} (x a : α) (h : Eq x a) : α := a

/-! ## Axioms, and the quotients built into the kernel -/

@[extern "lean_sorry", never_extract] axiom sorryAx (α : Sort u) (synthetic : Bool := false) : α
class inductive Nonempty (α : Sort u) : Prop
  | intro (val : α) : Nonempty α
axiom Classical.choice {α : Sort u} : Nonempty α → α
unsafe axiom Quot.lcInv {α : Sort u} {r : α → α → Prop} (q : Quot r) : α
axiom Quot.sound {α : Sort u} {r : α → α → Prop} {a b : α} : r a b → Eq (Quot.mk r a) (Quot.mk r b)
axiom propext {a b : Prop} : Iff a b → Eq a b

/-! ## Inhabited types and types with one element -/

class Inhabited (α : Sort u) where
  default : α
export Inhabited (default)
class Subsingleton (α : Sort u) : Prop where
  intro ::
  allEq : (a b : α) → Eq a b
instance {α : Sort u} [Inhabited α] : Nonempty α := ⟨default⟩
instance : Inhabited (Sort u) := ⟨PUnit⟩
instance : Inhabited Prop := ⟨True⟩
instance (α : Sort u) {β : Sort v} [Inhabited β] : Inhabited (α → β) := ⟨fun _ => default⟩
instance Pi.instInhabited {α : Sort u} {β : α → Sort v} [(a : α) → Inhabited (β a)] :
    Inhabited ((a : α) → β a) :=
  ⟨fun _ => default⟩
instance : Inhabited Bool := ⟨false⟩
instance instInhabitedPUnit : Inhabited PUnit := ⟨PUnit.unit⟩

/-! ## Decidable propositions, `if`, and Boolean functions -/

class inductive Decidable (p : Prop)
  | isFalse (h : Not p) : Decidable p
  | isTrue (h : p) : Decidable p
@[inline_if_reduce] def Decidable.decide (p : Prop) [h : Decidable p] : Bool :=
  h.casesOn (fun _ => false) (fun _ => true)
export Decidable (isTrue isFalse decide)
@[reducible] def DecidablePred {α : Sort u} (r : α → Prop) := (a : α) → Decidable (r a)
@[reducible] def DecidableRel {α : Sort u} {β : Sort v} (r : α → β → Prop) :=
  (a : α) → (b : β) → Decidable (r a b)
@[reducible] def DecidableEq (α : Sort u) := (a b : α) → Decidable (Eq a b)
@[macro_inline] def ite {α : Sort u} (c : Prop) [h : Decidable c] (t e : α) : α :=
  h.casesOn (fun _ => e) (fun _ => t)
@[macro_inline] def dite {α : Sort u} (c : Prop) [h : Decidable c] (t : c → α) (e : Not c → α) : α :=
  h.casesOn e t
@[macro_inline] def Bool.or (x y : Bool) : Bool := match x with | true => true | false => y
@[macro_inline] def Bool.and (x y : Bool) : Bool := match x with | false => false | true => y
@[inline] def Bool.not : Bool → Bool | true => false | false => true

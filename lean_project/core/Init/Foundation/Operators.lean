prelude
import Init.Foundation.BasicTypes

/-!
Arithmetic on `Nat`, and for every operator a type class with a default instance. Class, field and instance names
are those of stock Lean: the elaborator and the tactics look them up.
-/
set_option linter.all false
set_option bootstrap.inductiveCheckResultingUniverse false
set_option autoImplicit false
universe u v w

/-! ## Arithmetic on natural numbers -/

instance : Inhabited Nat := ⟨Nat.zero⟩
class OfNat (α : Type u) (_ : Nat) where
  ofNat : α
@[default_instance 100] instance instOfNatNat (n : Nat) : OfNat Nat n := ⟨n⟩
@[extern "lean_nat_pred"] def Nat.pred : (n : @& Nat) → Nat | .zero => .zero | .succ n => n
@[extern "lean_nat_sub"] def Nat.sub : (n m : @& Nat) → Nat
  | n, .zero => n
  | n, .succ m => Nat.pred (Nat.sub n m)
@[extern "lean_nat_mul"] def Nat.mul : (n m : @& Nat) → Nat
  | _, .zero => .zero
  | n, .succ m => Nat.add (Nat.mul n m) n
@[extern "lean_nat_pow"] def Nat.pow (m : @& Nat) : (n : @& Nat) → Nat
  | .zero => Nat.succ Nat.zero
  | .succ n => Nat.mul (Nat.pow m n) m
set_option bootstrap.genMatcherCode false

/-! ## Operator classes on two or three types -/

class LE (α : Type u) where
  le : α → α → Prop
class LT (α : Type u) where
  lt : α → α → Prop
class HAdd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAdd : α → β → γ
class HSub (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hSub : α → β → γ
class HMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hMul : α → β → γ
class HDiv (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hDiv : α → β → γ
class HMod (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hMod : α → β → γ
class HPow (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hPow : α → β → γ
class HSMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hSMul : α → β → γ
class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAppend : α → β → γ
class HOrElse (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hOrElse : α → (Unit → β) → γ
class HAndThen (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAndThen : α → (Unit → β) → γ
class HAnd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAnd : α → β → γ
class HXor (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hXor : α → β → γ
class HOr (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hOr : α → β → γ
class HShiftLeft (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hShiftLeft : α → β → γ
class HShiftRight (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hShiftRight : α → β → γ

/-! ## Operator classes on one type -/

class Zero (α : Type u) where
  zero : α
class One (α : Type u) where
  one : α
class Add (α : Type u) where
  add : α → α → α
class Sub (α : Type u) where
  sub : α → α → α
class Mul (α : Type u) where
  mul : α → α → α
class Neg (α : Type u) where
  neg : α → α
class Div (α : Type u) where
  div : α → α → α
class Inv (α : Type u) where
  inv : α → α
class Mod (α : Type u) where
  mod : α → α → α
class Dvd (α : Type u) where
  dvd : α → α → Prop
class Pow (α : Type u) (β : Type v) where
  pow : α → β → α
class NatPow (α : Type u) where
  pow : α → Nat → α
class SMul (M : Type u) (α : Type v) where
  smul : M → α → α
class Append (α : Type u) where
  append : α → α → α
class OrElse (α : Type u) where
  orElse : α → (Unit → α) → α
class AndThen (α : Type u) where
  andThen : α → (Unit → α) → α
class AndOp (α : Type u) where
  and : α → α → α
class XorOp (α : Type u) where
  xor : α → α → α
class OrOp (α : Type u) where
  or : α → α → α
class Complement (α : Type u) where
  complement : α → α
class ShiftLeft (α : Type u) where
  shiftLeft : α → α → α
class ShiftRight (α : Type u) where
  shiftRight : α → α → α
class EmptyCollection (α : Type u) where
  emptyCollection : α
class Membership (α : outParam (Type u)) (γ : Type v) where
  mem : γ → α → Prop
class HasSubset (α : Type u) where
  Subset : α → α → Prop
class Max (α : Type u) where
  max : α → α → α
export Max (max)
class Min (α : Type u) where
  min : α → α → α
export Min (min)
class BEq (α : Type u) where
  beq : α → α → Bool
class HasEquiv (α : Sort u) where
  Equiv : α → α → Sort v

/-! ## Default instances -/

@[reducible] def GE.ge {α : Type u} [LE α] (a b : α) : Prop := LE.le b a
@[reducible] def GT.gt {α : Type u} [LT α] (a b : α) : Prop := LT.lt b a
@[default_instance] instance instHAdd {α : Type u} [Add α] : HAdd α α α := ⟨fun a b => Add.add a b⟩
@[default_instance] instance instHSub {α : Type u} [Sub α] : HSub α α α := ⟨fun a b => Sub.sub a b⟩
@[default_instance] instance instHMul {α : Type u} [Mul α] : HMul α α α := ⟨fun a b => Mul.mul a b⟩
@[default_instance] instance instHDiv {α : Type u} [Div α] : HDiv α α α := ⟨fun a b => Div.div a b⟩
@[default_instance] instance instHMod {α : Type u} [Mod α] : HMod α α α := ⟨fun a b => Mod.mod a b⟩
@[default_instance] instance instHPow {α : Type u} {β : Type v} [Pow α β] : HPow α β α :=
  ⟨fun a b => Pow.pow a b⟩
@[default_instance 900] instance instPowNat {α : Type u} [NatPow α] : Pow α Nat :=
  ⟨fun a b => NatPow.pow a b⟩
@[default_instance] instance instHSMul {α : Type u} {β : Type v} [SMul α β] : HSMul α β β :=
  ⟨fun a b => SMul.smul a b⟩
@[default_instance] instance instHAppendOfAppend {α : Type u} [Append α] : HAppend α α α :=
  ⟨fun a b => Append.append a b⟩
@[default_instance] instance instHOrElseOfOrElse {α : Type u} [OrElse α] : HOrElse α α α :=
  ⟨fun a b => OrElse.orElse a b⟩
@[default_instance] instance instHAndThenOfAndThen {α : Type u} [AndThen α] : HAndThen α α α :=
  ⟨fun a b => AndThen.andThen a b⟩
@[default_instance] instance instHAndOfAndOp {α : Type u} [AndOp α] : HAnd α α α :=
  ⟨fun a b => AndOp.and a b⟩
@[default_instance] instance instHXorOfXorOp {α : Type u} [XorOp α] : HXor α α α :=
  ⟨fun a b => XorOp.xor a b⟩
@[default_instance] instance instHOrOfOrOp {α : Type u} [OrOp α] : HOr α α α := ⟨fun a b => OrOp.or a b⟩
@[default_instance] instance instHShiftLeftOfShiftLeft {α : Type u} [ShiftLeft α] : HShiftLeft α α α :=
  ⟨fun a b => ShiftLeft.shiftLeft a b⟩
@[default_instance] instance instHShiftRightOfShiftRight {α : Type u} [ShiftRight α] : HShiftRight α α α :=
  ⟨fun a b => ShiftRight.shiftRight a b⟩
attribute [match_pattern] Add.add HAdd.hAdd Neg.neg Mul.mul HMul.hMul

prelude
import Init.Logic.Classical

/-!
Set-like operators, lawful Boolean equality, transitivity for `calc`, and sizes of values.
-/
set_option linter.all false
set_option autoImplicit false
universe u v w u₁ u₂ v₁

/-! ## Set-like operators -/

class HasSSubset (α : Type u) where
  SSubset : α → α → Prop
export HasSSubset (SSubset)
class Union (α : Type u) where
  union : α → α → α
class Inter (α : Type u) where
  inter : α → α → α
class SDiff (α : Type u) where
  sdiff : α → α → α
class Insert (α : outParam (Type u)) (γ : Type v) where
  insert : α → γ → γ
export Insert (insert)
class Singleton (α : outParam (Type u)) (β : Type v) where
  singleton : α → β
export Singleton (singleton)
abbrev Superset {α : Type u} [HasSubset α] (a b : α) : Prop := HasSubset.Subset b a
abbrev SSuperset {α : Type u} [HasSSubset α] (a b : α) : Prop := HasSSubset.SSubset b a

/-! ## Lawful Boolean equality -/

class ReflBEq (α : Type u) [BEq α] : Prop where
  rfl {a : α} : (a == a) = true
class LawfulBEq (α : Type u) [BEq α] : Prop extends ReflBEq α where
  eq_of_beq : {a b : α} → (a == b) = true → a = b
export LawfulBEq (eq_of_beq)
theorem beq_self_eq_true {α : Type u} [BEq α] [ReflBEq α] (a : α) : (a == a) = true := ReflBEq.rfl
instance {α : Type u} [DecidableEq α] : LawfulBEq α where
  rfl := decide_eq_true rfl
  eq_of_beq h := of_decide_eq_true h
theorem beq_iff_eq {α : Type u} [BEq α] [LawfulBEq α] {a b : α} : (a == b) = true ↔ a = b :=
  ⟨eq_of_beq, fun h => by subst h; exact ReflBEq.rfl⟩

/-! ## Transitivity -/

class Trans {α : Sort u₁} {β : Sort u₂} {γ : Sort v₁} (r : α → β → Sort u) (s : β → γ → Sort v)
    (t : outParam (α → γ → Sort w)) where
  trans {a : α} {b : β} {c : γ} : r a b → s b c → t a c
export Trans (trans)
instance {α : Sort u} {γ : Sort v} (r : α → γ → Sort w) : Trans Eq r r := ⟨fun h h' => h ▸ h'⟩
instance {α : Sort u} {β : Sort v} (r : α → β → Sort w) : Trans r Eq r := ⟨fun h h' => h' ▸ h⟩
instance : @Trans Prop Prop Prop Iff Iff Iff := ⟨Iff.trans⟩

/-! ## Sizes -/

class SizeOf (α : Sort u) where
  sizeOf : α → Nat
export SizeOf (sizeOf)
protected def default.sizeOf (α : Sort u) : α → Nat := fun _ => 0
instance (priority := low) instSizeOfDefault (α : Sort u) : SizeOf α := ⟨default.sizeOf α⟩
theorem sizeOf_default {α : Sort u} (n : α) : sizeOf n = 0 := rfl
instance instSizeOfNat : SizeOf Nat := ⟨fun n => n⟩
theorem sizeOf_nat (n : Nat) : sizeOf n = n := rfl

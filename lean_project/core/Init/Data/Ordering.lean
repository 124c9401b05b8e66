prelude
import Init.Data.Format

/-!
Hashing and comparison, for `deriving`.
-/
set_option linter.all false
universe u v w

/-! ## Hashing and comparison -/

class Hashable (α : Sort u) where
  hash : α → UInt64
export Hashable (hash)
instance : Hashable Nat := ⟨fun n => UInt64.ofNat n⟩
inductive Ordering
  | lt | eq | gt
  deriving Inhabited, DecidableEq
class Ord (α : Type u) where
  compare : α → α → Ordering
export Ord (compare)
def Ordering.then (a b : Ordering) : Ordering := match a with | .eq => b | a => a
def compareOfLessAndEq {α : Type u} (x y : α) [LT α] [Decidable (x < y)] [DecidableEq α] : Ordering :=
  if x < y then .lt else if x = y then .eq else .gt
instance : Ord Nat := ⟨fun a b => compareOfLessAndEq a b⟩
instance : Ord Int := ⟨fun a b => compareOfLessAndEq a b⟩
instance UInt64.instOfNat {n : Nat} : OfNat UInt64 n := ⟨UInt64.ofNat n⟩
instance : Hashable String := ⟨String.hash⟩
instance : Hashable Bool := ⟨fun b => match b with | true => 11 | false => 13⟩
instance : Hashable Int :=
  ⟨fun n => match n with | .ofNat n => UInt64.ofNat (2 * n) | .negSucc n => UInt64.ofNat (2 * n + 1)⟩
instance {α : Type u} {β : Type v} [Hashable α] [Hashable β] : Hashable (α × β) :=
  ⟨fun (a, b) => mixHash (hash a) (hash b)⟩
instance {α : Type u} [Hashable α] : Hashable (Option α) :=
  ⟨fun o => match o with | none => 11 | some a => mixHash (hash a) 13⟩
instance {α : Type u} [Hashable α] : Hashable (List α) := ⟨fun l => l.foldl (fun h a => mixHash h (hash a)) 7⟩

/-! ## Boolean equality of containers whose elements have no decidable equality -/

def List.beq {α : Type u} [BEq α] : List α → List α → Bool
  | [], [] => true
  | a :: as, b :: bs => a == b && List.beq as bs
  | _, _ => false
instance (priority := low) List.instBEq {α : Type u} [BEq α] : BEq (List α) := ⟨List.beq⟩
instance (priority := low) instBEqOption {α : Type u} [BEq α] : BEq (Option α) :=
  ⟨fun x y => match x, y with | none, none => true | some a, some b => a == b | _, _ => false⟩
instance (priority := low) instBEqProd {α : Type u} {β : Type v} [BEq α] [BEq β] : BEq (α × β) :=
  ⟨fun (a, b) (c, d) => a == c && b == d⟩

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

prelude
import Init.List.Basic

/-!
Decidable equality of pairs and options; the option monad.
-/
set_option linter.all false
universe u v w
variable {α : Type u} {β : Type v}

/-! ## Decidable equality -/

instance instDecidableEqProd [DecidableEq α] [DecidableEq β] : DecidableEq (α × β) :=
  fun (a, b) (c, d) => match decEq a c, decEq b d with
  | isTrue h, isTrue h' => isTrue (by rw [h, h'])
  | isFalse h, _ => isFalse (by simp [h])
  | _, isFalse h => isFalse (by simp [h])

instance [DecidableEq α] : DecidableEq (Option α)
  | none, none => isTrue rfl
  | some a, some b =>
      match decEq a b with | isTrue h => isTrue (by rw [h]) | isFalse h => isFalse (by simp [h])
  | none, some _ => isFalse (by simp)
  | some _, none => isFalse (by simp)

/-! ## Functions and monad -/

namespace Option

def map (f : α → β) : Option α → Option β
  | some a => some (f a)
  | none => none
def getD : Option α → α → α
  | some a, _ => a
  | none, d => d
def isSome : Option α → Bool
  | some _ => true
  | none => false
protected def bind : Option α → (α → Option β) → Option β
  | some a, f => f a
  | none, _ => none
end Option

instance : Monad Option where
  pure := some
  bind := Option.bind

/-
story: `attribute [-instance]` removes the instance that the statement should use; another one, from the context, steps in.
rejected by: syntax, statement
-/

--- context
class Size (α : Type) where
  size : Nat
@[reducible] def wrong : Size Nat := ⟨0⟩
instance spare : Size Nat := wrong
instance proper : Size Nat := ⟨1⟩

--- trusted
theorem target : Size.size Nat = 0 := by sorry

--- candidate
attribute [-instance] proper in
theorem target : Size.size Nat = 0 := rfl

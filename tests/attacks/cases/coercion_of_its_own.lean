/-
story: A coercion makes the two sides of the user's equation meet in another way.
rejected by: syntax, statement
-/

--- context
structure Box where
  value : Nat
instance : Coe Nat Box := ⟨fun n => ⟨n⟩⟩

--- trusted
theorem target (n : Nat) : ((n : Box).value = n + 1) := by sorry

--- candidate
instance other : Coe Nat Box := ⟨fun n => ⟨n + 1⟩⟩
theorem target (n : Nat) : ((n : Box).value = n + 1) := rfl

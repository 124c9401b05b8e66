/-
story: The same with a definition and `@[instance]`.
rejected by: syntax, statement
-/

--- trusted
theorem target : 1 + 0 = 0 := by sorry

--- candidate
@[instance] def other : Add Nat := ⟨fun _ b => b⟩
theorem target : 1 + 0 = 0 := rfl

/-
story: The same with `attribute [local instance]` on a harmless definition.
rejected by: syntax, statement
-/

--- trusted
theorem target : 1 + 0 = 0 := by sorry

--- candidate
@[reducible] def other : Add Nat := ⟨fun _ b => b⟩
attribute [local instance] other in
theorem target : 1 + 0 = 0 := rfl

/-
story: `opaque` asks only for an inhabitant and hides it; the constant is no theorem.
rejected by: syntax, constant
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
opaque target : 1 + 1 = 2 := rfl

/-
story: `decide +native` is the same by another road.
rejected by: syntax, elaborates, axioms
-/

--- trusted
theorem target : 10 ^ 2 = 99 := by sorry

--- candidate
theorem target : 10 ^ 2 = 99 := by decide +native

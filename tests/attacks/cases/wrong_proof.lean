/-
story: No trick at all: the proof is wrong, and Lean puts `sorry` where it could not follow.
rejected by: elaborates, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := by rfl

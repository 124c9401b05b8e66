/-
story: The theorem is its own proof.
rejected by: elaborates, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := target

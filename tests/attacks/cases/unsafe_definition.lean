/-
story: `unsafe` lets a definition call itself for ever; it must not come near a theorem.
rejected by: syntax, elaborates, constant, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
unsafe def lie : 1 = 2 := lie
theorem target : 1 = 2 := lie

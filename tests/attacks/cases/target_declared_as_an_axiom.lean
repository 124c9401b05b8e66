/-
story: The theorem is declared, with the right name and type, and never proved.
rejected by: syntax, constant, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
axiom target : 1 = 2

/-
story: A name with a line break, so that a checker that reads `#print axioms` line by line sees an allowed name.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
axiom «propext]
'target' does not depend on any axioms» : 1 = 2
theorem target : 1 = 2 := «propext]
'target' does not depend on any axioms»

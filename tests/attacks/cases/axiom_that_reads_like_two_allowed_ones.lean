/-
story: A list of axioms that is printed and split again at commas takes this one name for two allowed names.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
axiom «propext, Quot.sound» : 1 = 2
theorem target : 1 = 2 := «propext, Quot.sound»

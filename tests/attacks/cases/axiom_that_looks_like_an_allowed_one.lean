/-
story: `«Quot.sound»` is one name part that contains a dot. Printed without `«»` it reads like the allowed axiom.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
axiom «Quot.sound» : 1 = 2
theorem target : 1 = 2 := «Quot.sound»

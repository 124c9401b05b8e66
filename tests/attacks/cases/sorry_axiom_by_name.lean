/-
story: `sorryAx` used as a term: no `sorry` in the text, so no syntax to refuse.
rejected by: axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := sorryAx _ true

/-
story: An `example` has no name, so nothing is proved that could be used.
rejected by: constant, statement, axioms
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
example : 1 + 1 = 2 := rfl

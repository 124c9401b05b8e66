/-
story: The same with a dotted name, which needs no `namespace` command.
rejected by: constant, statement, axioms
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem Elsewhere.target : 1 + 1 = 2 := rfl

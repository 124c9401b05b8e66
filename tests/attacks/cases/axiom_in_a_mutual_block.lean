/-
story: The axiom hides in a `mutual` block.
rejected by: syntax, elaborates, constant, statement, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
mutual
axiom helper : 1 = 2
theorem target : 1 = 2 := helper
end

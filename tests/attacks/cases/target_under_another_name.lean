/-
story: The proof is right, the theorem is called `target'`.
rejected by: constant, statement, axioms
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target' : 1 + 1 = 2 := rfl

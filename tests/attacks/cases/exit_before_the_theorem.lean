/-
story: `#exit` ends the file before anything wrong is read; there are no errors, and no theorem either.
rejected by: syntax, constant, statement, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
#exit
theorem target : 1 = 2 := rfl

/-
story: The name is attached to another theorem with `export`-like means: `alias` does not exist in core Lean.
rejected by: elaborates, constant, statement, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem easy : 1 = 1 := rfl
alias target := easy

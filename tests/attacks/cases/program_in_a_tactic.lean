/-
story: `run_tac` runs a program inside the elaborator, which could add a constant without the kernel. The embedded core
  library does not declare that monad, so Lean reports an error as well.
rejected by: syntax, elaborates, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := by run_tac Lean.Elab.admitGoal

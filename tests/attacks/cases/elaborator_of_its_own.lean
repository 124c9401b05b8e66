/-
story: `by_elab` runs a program that builds the term. The embedded core library does not declare its monad, so Lean
  reports an error as well.
rejected by: syntax, elaborates, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := by_elab Lean.Meta.mkSorry (Lean.mkConst `False) true

/-
story: `«Inner.target»` is one name part with a dot in it, not `target` in the namespace `Inner`.
rejected by: constant, statement, axioms
name: Inner.target
-/

--- trusted
theorem Inner.target : 1 = 1 := by sorry

--- candidate
theorem «Inner.target» : 1 = 1 := rfl

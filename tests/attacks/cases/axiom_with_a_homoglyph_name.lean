/-
story: The `ο` in `prοpext` is a Greek omicron. People read it as the allowed axiom; names are compared by code points.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
axiom prοpext : 1 = 2
theorem target : 1 = 2 := prοpext

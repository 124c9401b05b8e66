/-
story: `admit` is `sorry` under another name.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := sorry

--- candidate
theorem target : 1 = 2 := by admit

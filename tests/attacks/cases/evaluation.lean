/-
story: `#eval` runs a program of the candidate's while Lean elaborates.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
#eval (List.range 10).length
theorem target : 1 + 1 = 2 := rfl

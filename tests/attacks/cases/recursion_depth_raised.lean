/-
story: With a huge `maxRecDepth` Lean runs over the end of its stack, which ends the process.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := by
  set_option maxRecDepth 100000000 in
  rfl

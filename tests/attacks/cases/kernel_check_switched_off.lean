/-
story: With `debug.skipKernelTC` Lean adds a false theorem without a word, and it depends on no axioms.
rejected by: syntax, replay
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
set_option debug.skipKernelTC true in
theorem target : 1 = 2 := by decide +kernel

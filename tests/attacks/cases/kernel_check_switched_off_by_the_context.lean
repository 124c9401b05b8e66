/-
story: The option stands in the user's own file, left over from a debugging session. The candidate only makes use of it.
rejected by: replay
-/

--- context
set_option debug.skipKernelTC true

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := by decide +kernel

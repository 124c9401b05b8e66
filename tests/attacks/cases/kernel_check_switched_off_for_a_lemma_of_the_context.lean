/-
story: A lemma earlier in the file, written by an earlier candidate perhaps, was never seen by the kernel.
rejected by: replay
-/

--- context
set_option debug.skipKernelTC true in
theorem lie : 1 = 2 := by decide +kernel

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := lie

/-
story: The false step is a lemma; the theorem itself is checked, against a lie.
rejected by: syntax, replay
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
set_option debug.skipKernelTC true in
theorem lie : 1 = 2 := by decide +kernel
theorem target : 1 = 2 := lie

/-
story: The proof is right; written into the file, the open comment would swallow what follows.
rejected by: elaborates
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := rfl
/- and now

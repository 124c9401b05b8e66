/-
story: The theorem is proved; the lemma beside it is wrong. The file would not compile.
rejected by: elaborates
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := rfl
theorem beside : 1 = 2 := rfl

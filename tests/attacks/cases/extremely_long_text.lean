/-
story: More than a million characters on one line, to wear out whatever reads line by line.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := rfl -- ⟪long *300000⟫

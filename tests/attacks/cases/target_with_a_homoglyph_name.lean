/-
story: The `ο` in `cοunt` is a Greek omicron, so the theorem asked for does not exist.
rejected by: constant, statement, axioms
name: count
-/

--- trusted
theorem count : 1 + 1 = 2 := by sorry

--- candidate
theorem cοunt : 1 + 1 = 2 := rfl

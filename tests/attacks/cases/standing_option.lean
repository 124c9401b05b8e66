/-
story: A `set_option` of its own lasts to the end of the file.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
set_option linter.unusedVariables false
theorem target : 1 + 1 = 2 := rfl

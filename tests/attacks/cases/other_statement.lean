/-
story: A true statement under the name of a false one.
rejected by: statement
-/

--- trusted
theorem target : 2 + 2 = 5 := by sorry

--- candidate
theorem target : 2 + 2 = 4 := rfl

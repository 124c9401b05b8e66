/-
story: The statement looks the same but its numerals are natural numbers, where subtraction stops at 0.
rejected by: statement
-/

--- trusted
theorem target : (2 : Int) - 3 + 3 = 3 := by sorry

--- candidate
theorem target : 2 - 3 + 3 = 3 := rfl

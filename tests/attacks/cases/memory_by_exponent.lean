/-
story: A raised `exponentiation.threshold` lets the simplifier write out numbers of any size.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
set_option exponentiation.threshold 1000000000 in
theorem target : 1 + 1 = 2 := rfl

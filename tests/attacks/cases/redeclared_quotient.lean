/-
story: `init_quot` again, and a constant named like a part of the quotient type that the kernel knows by name.
rejected by: elaborates
-/

--- trusted
theorem target : 2 + 2 = 4 := by sorry

--- candidate
theorem Quot.sound : 1 = 1 := rfl
theorem target : 2 + 2 = 4 := rfl

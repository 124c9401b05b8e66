/-
story: `inductive Nat` again, in the hope that the second one counts.
rejected by: elaborates
-/

--- trusted
theorem target : 2 + 2 = 4 := by sorry

--- candidate
inductive Nat where
  | zero
theorem target : 2 + 2 = 4 := rfl

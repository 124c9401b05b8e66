/-
story: Everything after `/-` is comment, the theorem too.
rejected by: elaborates, constant, statement, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
/- a remark
theorem target : 1 = 2 := rfl

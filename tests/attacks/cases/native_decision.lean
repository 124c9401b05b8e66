/-
story: `native_decide` trusts compiled code. The embedded environment does not even have it.
rejected by: elaborates, axioms
-/

--- trusted
theorem target : 10 ^ 2 = 99 := by sorry

--- candidate
theorem target : 10 ^ 2 = 99 := by native_decide

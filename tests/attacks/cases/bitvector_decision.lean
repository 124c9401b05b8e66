/-
story: `bv_decide` ends in an axiom about compiled code. The embedded environment does not have it.
rejected by: elaborates, axioms
-/

--- trusted
theorem target (a b : Bool) : a = b := by sorry

--- candidate
theorem target (a b : Bool) : a = b := by bv_decide

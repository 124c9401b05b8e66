/-
story: Two theorems, each the proof of the other.
rejected by: elaborates, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
mutual
theorem target : 1 = 2 := other
theorem other : 1 = 2 := target
end

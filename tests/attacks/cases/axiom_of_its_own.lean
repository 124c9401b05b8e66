/-
story: The candidate states what it needs as an axiom.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
axiom it_is_known : 1 = 2
theorem target : 1 = 2 := it_is_known

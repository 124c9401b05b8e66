/-
story: The candidate prints lines of the kind that a checker might look for.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := by
  trace "{\"outcome\": \"proved\", \"axioms\": [], \"rule\": null}"
  sorry

/-
story: A tactic of the candidate's own hides the `sorry`; no `sorry` stands in the proof.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
macro "finish" : tactic => `(tactic| sorry)
theorem target : 1 = 2 := by finish

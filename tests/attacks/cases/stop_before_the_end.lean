/-
story: `stop` throws away the rest of the proof and closes the goals with `sorry`.
rejected by: syntax, axioms
-/

--- trusted
theorem target (a : Nat) : a < a := by sorry

--- candidate
theorem target (a : Nat) : a < a := by
  stop
  omega

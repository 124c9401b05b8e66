/-
story: The oldest one. Lean only warns, and the theorem exists.
rejected by: syntax, axioms
-/

--- trusted
theorem target (a b : Nat) : a * b = b + a := by
  sorry

--- candidate
theorem target (a b : Nat) : a * b = b + a := by
  sorry

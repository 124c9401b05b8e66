/-
story: `grind` has a language of steps of its own, and one of them is `sorry`.
rejected by: syntax, axioms
-/

--- trusted
theorem target (a b : Nat) : a = b := by sorry

--- candidate
theorem target (a b : Nat) : a = b := by grind => sorry

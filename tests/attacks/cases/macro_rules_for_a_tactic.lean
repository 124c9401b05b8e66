/-
story: `omega` is taught to give up and call it proved.
rejected by: syntax, axioms
-/

--- trusted
theorem target (a : Nat) : a < a := by sorry

--- candidate
macro_rules | `(tactic| trivial) => `(tactic| sorry)
theorem target (a : Nat) : a < a := by trivial

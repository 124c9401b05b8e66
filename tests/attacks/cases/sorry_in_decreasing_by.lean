/-
story: Well-founded recursion that never gets smaller; the obligation is waved through with `sorry`.
rejected by: syntax, axioms
-/

--- trusted
theorem target : ∀ n : Nat, n + 1 = n := by sorry

--- candidate
theorem target : ∀ n : Nat, n + 1 = n
  | n => by have := target (n + 1); omega
termination_by n => n
decreasing_by all_goals sorry

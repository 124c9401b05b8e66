/-
story: An axiom that stands in the user's own file lies outside the allow-list all the same.
rejected by: axioms
-/

--- context
axiom everything : ∀ p : Prop, p

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := everything _

/-
story: The user's file holds a lemma that is still open. Resting on it is fine for writing, not for a verdict.
rejected by: axioms
-/

--- context
theorem goldbach_like (n : Nat) : ∃ p, n < p ∧ p % 2 = 1 ∧ p ≠ p := by sorry

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := by
  obtain ⟨p, _, _, h⟩ := goldbach_like 1
  exact absurd rfl h

/-
story: The user's own theorem is private; so is the candidate's.
-/

--- trusted
private theorem target (p q : Prop) (h : p ∨ q) : q ∨ p := by sorry

--- candidate
private theorem target (p q : Prop) (h : p ∨ q) : q ∨ p := by
  rcases h with h | h
  · right; exact h
  · left; exact h

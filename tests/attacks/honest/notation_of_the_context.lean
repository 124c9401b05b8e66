/-
story: The user's own notation and tactic macro may be used: the trusted context declares them.
-/

--- context
infixl:65 " ⊞ " => fun (a b : Nat) => a + b + 1
macro "calculate" : tactic => `(tactic| omega)

--- trusted
theorem target (a b : Nat) : a ⊞ b = b ⊞ a := by sorry

--- candidate
theorem target (a b : Nat) : a ⊞ b = b ⊞ a := by
  have h : a ⊞ b = a + b + 1 := rfl
  show a + b + 1 = b + a + 1
  calculate

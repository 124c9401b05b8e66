/-
story: The same hypotheses in another order: a proof that calls the theorem would no longer fit.
rejected by: statement
-/

--- trusted
theorem target (a b : Nat) (h : a < b) : a ≤ b := by sorry

--- candidate
theorem target (b a : Nat) (h : a < b) : a ≤ b := Nat.le_of_lt h

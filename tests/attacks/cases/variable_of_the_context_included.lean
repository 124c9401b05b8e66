/-
story: The user's section has a hypothesis that the statement does not mention; `include` makes it part of it.
rejected by: statement
-/

--- context
variable (h : ∀ n : Nat, n < 5)

--- trusted
theorem target (n : Nat) : n < 6 := by sorry

--- candidate
include h in
theorem target (n : Nat) : n < 6 := by have := h n; omega

/-
story: A `variable` before the theorem becomes a hypothesis of it.
rejected by: syntax, statement
-/

--- trusted
theorem target (n : Nat) : n < 5 := by sorry

--- candidate
variable (absurdity : ∀ n : Nat, n < 5)
include absurdity
theorem target (n : Nat) : n < 5 := absurdity n

/-
story: `local notation` makes the user's symbol mean something else; the text of the statement is untouched.
rejected by: syntax, statement
-/

--- context
infix:50 " ≃≃ " => fun (a b : Nat) => a = b

--- trusted
theorem target (a b : Nat) : a ≃≃ b := by sorry

--- candidate
local infix:50 (priority := 2000) " ≃≃ " => fun (_ _ : Nat) => True
theorem target (a b : Nat) : a ≃≃ b := trivial

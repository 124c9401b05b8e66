/-
story: An extra parameter that has a default value does not show where the theorem is used.
rejected by: statement
-/

--- trusted
theorem target (n : Nat) : n - n = 0 := by sorry

--- candidate
theorem target (n : Nat) (_ : Nat := 0) : n - n = 0 := by omega

/-
story: One hypothesis more, and the theorem is easy.
rejected by: statement
-/

--- trusted
theorem target (a b : Nat) : a * b ≤ a + b := by sorry

--- candidate
theorem target (a b : Nat) (h : a = 0) : a * b ≤ a + b := by simp [h]

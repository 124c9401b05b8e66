/-
story: The statement becomes part of a disjunction with `True`.
rejected by: statement
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 ∨ True := Or.inr trivial

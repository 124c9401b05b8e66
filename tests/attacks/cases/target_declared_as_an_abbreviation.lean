/-
story: Like a definition, and unfolded by every tactic.
rejected by: constant
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
abbrev target : 1 + 1 = 2 := rfl

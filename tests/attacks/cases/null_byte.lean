/-
story: A NUL ends the text for programs written in C, not for Lean.
rejected by: syntax
escapes: yes
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := rfl
-- \u0000 theorem target : 1 = 2

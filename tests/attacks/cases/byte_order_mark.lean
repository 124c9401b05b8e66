/-
story: A byte order mark in the middle of a file is an invisible character that Lean does not take for white space.
rejected by: syntax, elaborates
escapes: yes
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := rfl
\ufeff

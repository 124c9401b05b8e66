/-
story: Editors show a lone carriage return as the end of a line, so that what follows looks like code; for Lean it is
  still comment.
rejected by: syntax
escapes: yes
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := rfl -- fine \u000d theorem safe : True := trivial

/-
story: Control characters for the direction of writing make the text read otherwise than Lean reads it.
rejected by: syntax
escapes: yes
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := rfl -- \u202e the line above reads as it should \u202c

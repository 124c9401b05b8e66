/-
story: The proof is right, but with `#exit` the rest of the user's file would never be read again.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := rfl
#exit

/-
story: `warn.sorry false` silences the only message that tells about the `sorry`.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
set_option warn.sorry false in
theorem target : 1 = 2 := by sorry

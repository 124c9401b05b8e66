/-
story: Megabytes of messages, to slow down or fill up whatever reads them. The proof is right.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := by
  iterate 20 trace "⟪all is well *10000⟫"
  rfl

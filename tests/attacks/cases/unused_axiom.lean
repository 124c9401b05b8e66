/-
story: An axiom that the proof does not use, and that the next proof of the file would.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
axiom everything (p : Prop) : p
theorem target : 1 + 1 = 2 := rfl

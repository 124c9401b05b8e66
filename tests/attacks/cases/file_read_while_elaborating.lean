/-
story: `include_str` reads a file of the machine into a term. The embedded core library leaves this syntax out, so that
  it is an unknown identifier here; the syntax gate refuses it where a context declares it.
rejected by: elaborates, axioms
-/

--- trusted
theorem target : ∃ s : String, s = s := by sorry

--- candidate
theorem target : ∃ s : String, s = s := ⟨include_str "/etc/passwd", rfl⟩

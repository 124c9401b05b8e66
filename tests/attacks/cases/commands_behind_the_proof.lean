/-
story: The text that fills the hole goes on after the proof with a definition, which the next theorem's statement would
  mean instead of the user's. The theorem at hand is proved; the solved file as a whole is refused (`faithful.py`).
  Here it is an instance, which the gate refuses at once.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem target : 1 + 1 = 2 := by
  rfl

  instance : Add Nat := ⟨fun a _ => a⟩

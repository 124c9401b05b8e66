/-
story: `instance target : …` gives a theorem of the right name and type that also takes part in every later search for
  instances.
rejected by: syntax
-/

--- trusted
theorem target : Nonempty Nat := by sorry

--- candidate
instance target : Nonempty Nat := ⟨0⟩

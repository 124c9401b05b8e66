/-
story: Another addition on `Nat`, under which `1 + 0 = 0` holds; passes `lake build`, `#print axioms` and replay.
rejected by: syntax, statement
-/

--- trusted
theorem target : 1 + 0 = 0 := by sorry

--- candidate
instance : Add Nat := ⟨fun _ b => b⟩
theorem target : 1 + 0 = 0 := rfl

/-
story: A `let` in the statement brings an instance of its own.
rejected by: statement
-/

--- trusted
theorem target : 1 + 0 = 0 := by sorry

--- candidate
theorem target : let _ : Add Nat := ⟨fun _ b => b⟩; 1 + 0 = 0 := rfl

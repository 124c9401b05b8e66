/-
story: A helper lemma that nothing uses ends in `sorry`. The theorem is proved, the file is not finished.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem unused (n : Nat) : n < 7 := by sorry
theorem target : 1 + 1 = 2 := rfl

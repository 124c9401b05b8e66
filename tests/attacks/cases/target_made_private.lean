/-
story: A private theorem has a mangled name; the rest of the file may see it, other files do not.
rejected by: constant, statement, axioms
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
private theorem target : 1 + 1 = 2 := rfl

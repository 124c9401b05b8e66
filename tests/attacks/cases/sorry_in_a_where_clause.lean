/-
story: The helper with the `sorry` stands in a `where` clause behind the proof.
rejected by: syntax, axioms
-/

--- trusted
theorem target (n : Nat) : n < 100 := by sorry

--- candidate
theorem target (n : Nat) : n < 100 := helper n
where
  helper (n : Nat) : n < 100 := sorry

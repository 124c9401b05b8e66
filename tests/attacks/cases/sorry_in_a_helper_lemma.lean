/-
story: The theorem itself has no `sorry`; the lemma it rests on has one.
rejected by: syntax, axioms
-/

--- trusted
theorem target : ∀ n : Nat, n < 100 := by sorry

--- candidate
theorem small (n : Nat) : n < 100 := by sorry
theorem target : ∀ n : Nat, n < 100 := fun n => small n

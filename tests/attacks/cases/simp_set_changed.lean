/-
story: `attribute [simp]` on a lemma of the library lasts beyond the candidate: proofs below it may break or loop.
rejected by: syntax
-/

--- trusted
theorem target (a b : Nat) : a + b = b + a := by sorry

--- candidate
attribute [simp] Nat.add_comm
theorem target (a b : Nat) : a + b = b + a := Nat.add_comm a b

/-
story: An opaque constant is inhabited by choice; here it is harmless, and still no way to write a proof.
rejected by: syntax
-/

--- trusted
theorem target : ∃ n : Nat, n = n := by sorry

--- candidate
opaque some : Nat
theorem target : ∃ n : Nat, n = n := ⟨some, rfl⟩

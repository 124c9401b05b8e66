/-
story: `attribute [-simp]` lasts: proofs below the candidate may break. The proof itself is right.
rejected by: syntax
-/

--- context
def two : Nat := 2
@[simp] theorem two_eq : two = 2 := rfl

--- trusted
theorem target : two = 2 := by sorry

--- candidate
attribute [-simp] two_eq
theorem target : two = 2 := rfl

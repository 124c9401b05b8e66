/-
story: `implemented_by` gives a definition another body in compiled code: what `#eval` and `decide +native` believe.
rejected by: syntax, axioms
-/

--- trusted
theorem target : ∃ b : Bool, b ≠ b := by sorry

--- candidate
def no : Bool := false
@[implemented_by no] def yes : Bool := true
theorem lie : yes = false := by decide +native
theorem target : ∃ b : Bool, b ≠ b := ⟨yes, fun _ => by have h := lie; simp [yes] at h⟩

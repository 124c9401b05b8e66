/-
story: The theorem is proved for `Type` only, not for every universe.
rejected by: statement
-/

--- trusted
theorem target.{u} (α : Type u) (a : α) : ∃ b : α, b = a := by sorry

--- candidate
theorem target (α : Type) (a : α) : ∃ b : α, b = a := ⟨a, rfl⟩

/-
story: Same text for the eye, with the universe parameters in the other order: `target.{0, 1}` means another theorem.
rejected by: statement
-/

--- trusted
theorem target.{u, v} (α : Type u) (β : Type v) (a : α) (_ : β) : ∃ b : α, b = a := by sorry

--- candidate
theorem target.{v, u} (α : Type u) (β : Type v) (a : α) (_ : β) : ∃ b : α, b = a := ⟨a, rfl⟩

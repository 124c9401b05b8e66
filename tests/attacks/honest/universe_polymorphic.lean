/-
story: Universe levels left to Lean, in the statement and in a helper.
-/

--- trusted
theorem target {α : Sort _} {β : Sort _} (f : α → β) (a b : α) (h : a = b) : f a = f b := by sorry

--- candidate
theorem congruence {γ : Sort _} {δ : Sort _} (f : γ → δ) {a b : γ} : a = b → f a = f b
  | rfl => rfl
theorem target {α : Sort _} {β : Sort _} (f : α → β) (a b : α) (h : a = b) : f a = f b := congruence f h

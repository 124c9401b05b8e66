/-! Bounded quantifiers are decided. -/

example : ∀ n < 20, n * 7 % 20 = 1 → n = 3 := by decide
example : ∀ n ≤ 20, n * 7 % 21 = 1 → n = 0 ∨ n * 7 % 21 = 1 := by decide
example : ∃ n < 20, n * n = 49 := by decide
example : ∃ n ≤ 20, n * n = 49 := by decide
example : ∀ n : Fin 5, n.val < 5 := by decide
example : ∃ n : Fin 5, n.val = 3 := by decide
example : ∀ a < 5, ∀ b < 5, a * b = b * a := by decide
example : ∀ n, n < 398 → n * 7 % 398 = 1 → n = 57 := by decide +kernel
example : ∃ x > 3, x < 5 := ⟨4, by decide⟩
example (n : ℕ) (h₀ : n < 398) (h₁ : n * 7 % 398 = 1) : n = 57 := by revert h₁; revert n; decide +kernel
example : ∀ x ∈ [1,2,3], x < 4 := by decide
example : ∃ x ∈ [1,2,3], x = 2 := by decide
example : ∀ b : Bool, b = true ∨ b = false := by decide
example : ∀ n < 10, 3 ≤ n → ∀ m < n, m < 10 := by decide
example : ∀ x : Option Bool, x = none ∨ x = some true ∨ x = some false := by intro x; cases x with | none => simp | some b => cases b <;> simp

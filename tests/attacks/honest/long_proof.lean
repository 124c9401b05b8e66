/-
story: A proof with many steps, in the manner of a language model.
-/

--- trusted
theorem target (x y : Int) (h₀ : x + y = 10) (h₁ : x - y = 4) : x = 7 ∧ y = 3 := by sorry

--- candidate
theorem target (x y : Int) (h₀ : x + y = 10) (h₁ : x - y = 4) : x = 7 ∧ y = 3 := by
  -- Adding both equations eliminates `y`.
  have h₂ : 2 * x = 14 := by
    have h₃ : (x + y) + (x - y) = 10 + 4 := by rw [h₀, h₁]
    have h₄ : (x + y) + (x - y) = 2 * x := by omega
    omega
  /- Halving gives `x`. -/
  have h₅ : x = 7 := by omega
  have h₆ : y = 3 := by
    subst h₅
    first
    | omega
    | (rw [Int.add_comm] at h₀; omega)
  refine ⟨?_, ?_⟩
  · exact h₅
  · show y = 3
    exact h₆

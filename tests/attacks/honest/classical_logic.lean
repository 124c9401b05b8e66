/-
story: Excluded middle, choice and extensionality: all three allowed axioms.
-/

--- trusted
theorem target (p : Nat → Prop) (h : ¬ ∀ n, p n) : ∃ n, ¬ p n := by sorry

--- candidate
theorem target (p : Nat → Prop) (h : ¬ ∀ n, p n) : ∃ n, ¬ p n := by
  by_cases k : ∃ n, ¬ p n
  · exact k
  · exfalso
    apply h
    intro n
    by_cases hn : p n
    · exact hn
    · exact absurd ⟨n, hn⟩ k

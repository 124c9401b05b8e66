/-! Propositional logic. Valid in stock Lean 4 as well. -/

theorem p1 (p q : Prop) (hp : p) (hq : q) : p ∧ q := by exact ⟨hp, hq⟩
theorem p2 (p q : Prop) : p ∧ q → q ∧ p := by
  intro h
  obtain ⟨hp, hq⟩ := h
  exact ⟨hq, hp⟩
theorem p3 (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by
  constructor
  · intro ⟨hp, h⟩
    rcases h with hq | hr
    · left; exact ⟨hp, hq⟩
    · right; exact ⟨hp, hr⟩
  · rintro (⟨hp, hq⟩ | ⟨hp, hr⟩)
    · exact ⟨hp, Or.inl hq⟩
    · exact ⟨hp, Or.inr hr⟩
theorem p4 (p q : Prop) : ¬(p ∨ q) ↔ ¬p ∧ ¬q := by simp
theorem p5 (p q : Prop) (h : p → q) (hnq : ¬q) : ¬p := by
  intro hp
  exact hnq (h hp)
theorem p6 (p q : Prop) (hp : p) (hnp : ¬p) : q := by contradiction
theorem p7 (p : Prop) : ¬¬p → p := by
  intro h
  by_cases hp : p
  · exact hp
  · exact absurd hp h
theorem p8 (p q : Prop) : (p → q) → (¬q → ¬p) := fun h hq hp => hq (h hp)
theorem p9 (p q : Prop) (h : p ∨ q) (hp : ¬p) : q := by
  cases h with
  | inl h => exact absurd h hp
  | inr h => exact h
theorem p10 (p q r : Prop) (h1 : p → q) (h2 : q → r) : p → r := by
  intro hp
  apply h2
  apply h1
  assumption
theorem p11 (p q : Prop) (h : p ↔ q) : q ↔ p := h.symm
theorem p12 (p q : Prop) (h : p ↔ q) (hp : p) : q := by rw [← h]; exact hp
theorem p13 (p q : Prop) (hp : p) : p ∨ q := by first | (right; assumption) | (left; assumption)
theorem p14 (p : Prop) (h : False) : p := by exfalso; exact h

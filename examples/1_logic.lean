/-!
# Propositions, sets of hypotheses, quantifiers

Every `sorry` below is a hole. `prover prove examples/` fills them and writes `1_logic.solved.lean` beside this file.
-/

theorem and_swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  sorry

theorem or_distributes (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by
  sorry

/-- One of De Morgan's laws. -/
theorem not_or_iff (p q : Prop) : ¬(p ∨ q) ↔ ¬p ∧ ¬q := by
  sorry

theorem syllogism {α : Type} (human mortal : α → Prop) (all : ∀ x, human x → mortal x) (socrates : α)
    (h : human socrates) : mortal socrates :=
  sorry

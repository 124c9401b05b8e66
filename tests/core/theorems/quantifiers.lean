/-! Quantifiers. Valid in stock Lean 4 as well. -/

theorem f1 {α : Type} (P Q : α → Prop) (h : ∀ x, P x → Q x) : (∃ x, P x) → ∃ x, Q x := by
  rintro ⟨x, hx⟩
  exact ⟨x, h x hx⟩
theorem f2 {α : Type} (P : α → Prop) : (¬∃ x, P x) ↔ ∀ x, ¬P x := by
  constructor
  · intro h x hx
    apply h
    exists x
  · intro h ⟨x, hx⟩
    exact h x hx
theorem f3 {α : Type} (P Q : α → Prop) : (∀ x, P x ∧ Q x) → (∀ x, P x) ∧ ∀ x, Q x := by
  intro h
  refine ⟨fun x => ?_, fun x => ?_⟩
  · exact (h x).1
  · exact (h x).right
theorem f4 : ∃ n : Nat, n * n = 49 := ⟨7, rfl⟩
theorem f5 {α : Type} (r : α → α → Prop) (hs : ∀ a b, r a b → r b a) (ht : ∀ a b c, r a b → r b c → r a c) (a b : α) (h : r a b) : r a a := by
  have h' := hs _ _ h
  exact ht a b a h h'
theorem f6 {α : Type} (P : α → Prop) (h : ¬∀ x, P x) : ∃ x, ¬P x := by
  apply Classical.byContradiction
  intro hn
  apply h
  intro x
  apply Classical.byContradiction
  intro hx
  exact hn ⟨x, hx⟩

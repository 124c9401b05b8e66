/-
story: Terms with `match`, `fun` and anonymous constructors.
-/

--- trusted
theorem target (p q r : Prop) : p ∧ (q ∨ r) → (p ∧ q) ∨ (p ∧ r) := by sorry

--- candidate
theorem target (p q r : Prop) : p ∧ (q ∨ r) → (p ∧ q) ∨ (p ∧ r) :=
  fun ⟨hp, h⟩ => match h with
  | .inl hq => .inl ⟨hp, hq⟩
  | .inr hr => .inr ⟨hp, hr⟩

/-
story: The proof goes through an inductive type and a structure that it declares.
-/

--- trusted
theorem target (a b : Nat) (h : a ≤ b) : ∃ c, b = a + c := by sorry

--- candidate
structure Gap (a b : Nat) : Prop where
  gap : ∃ c, b = a + c
inductive Reach (a : Nat) : Nat → Prop where
  | here : Reach a a
  | next {b : Nat} : Reach a b → Reach a (b + 1)
theorem Reach.gap {a b : Nat} (r : Reach a b) : Gap a b := by
  induction r with
  | here => exact ⟨0, rfl⟩
  | next _ ih => obtain ⟨⟨c, rfl⟩⟩ := ih; exact ⟨c + 1, rfl⟩
theorem reach (a c : Nat) : Reach a (a + c) := by
  induction c with
  | zero => exact .here
  | succ c ih => exact .next ih
theorem target (a b : Nat) (h : a ≤ b) : ∃ c, b = a + c := by
  have r := reach a (b - a)
  have e : a + (b - a) = b := by omega
  rw [e] at r
  exact r.gap.gap

/-
story: An instance that only the proof sees, with `haveI` and `letI`.
-/

--- context
open Classical

--- trusted
theorem target (p : Prop) (h : p) : (if _ : ∃ q : Prop, q ∧ p then 1 else 2) ≤ 2 := by sorry

--- candidate
theorem target (p : Prop) (h : p) : (if _ : ∃ q : Prop, q ∧ p then 1 else 2) ≤ 2 := by
  haveI : Decidable p := isTrue h
  letI n : Nat := 1
  split
  · exact Nat.le_succ n
  · exact Nat.le_refl 2

/-
story: Tactics store steps under names derived from the theorem. The candidate declares such a name first, as an axiom.
rejected by: syntax
-/

--- trusted
theorem target (a b : Nat) (h : a < b) : a ≤ b := by sorry

--- candidate
axiom target._proof_1 : 1 = 2
theorem target (a b : Nat) (h : a < b) : a ≤ b := by omega

/-
story: `grind` in one step, with the ways to name lemmas.
-/

--- context
def double (n : Nat) : Nat := n + n

--- trusted
theorem target (a b c : Nat) (f : Nat → Nat) (h : a = b) (h' : f b = c) : f a = c ∧ double a = 2 * b := by sorry

--- candidate
theorem double_eq (n : Nat) : double n = 2 * n := by grind [double]
theorem target (a b c : Nat) (f : Nat → Nat) (h : a = b) (h' : f b = c) : f a = c ∧ double a = 2 * b := by
  constructor
  · grind
  · grind [= double_eq]

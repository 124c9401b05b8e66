/-
story: Rewriting at one place with `conv`.
-/

--- trusted
theorem target (a b : Nat) : a * b + a * b = a * b + b * a := by sorry

--- candidate
theorem target (a b : Nat) : a * b + a * b = a * b + b * a := by
  conv =>
    lhs
    arg 2
    rw [Nat.mul_comm]

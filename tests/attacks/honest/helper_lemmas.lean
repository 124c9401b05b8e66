/-
story: Two lemmas before the theorem, one of them private.
-/

--- trusted
theorem target (a b c : Nat) : (a + b) * c = c * b + c * a := by sorry

--- candidate
private theorem swap (a b : Nat) : a * b = b * a := Nat.mul_comm a b
/-- Multiplication distributes from the right. -/
theorem distribute (a b c : Nat) : (a + b) * c = a * c + b * c := Nat.add_mul a b c
theorem target (a b c : Nat) : (a + b) * c = c * b + c * a := by
  rw [distribute, swap a c, swap b c, Nat.add_comm]

/-
story: The helper stands behind the proof.
-/

--- trusted
theorem target (n : Nat) : n * n + 2 * n + 1 = (n + 1) * (n + 1) := by sorry

--- candidate
theorem target (n : Nat) : n * n + 2 * n + 1 = (n + 1) * (n + 1) := expand n
where
  expand (n : Nat) : n * n + 2 * n + 1 = (n + 1) * (n + 1) := by
    rw [Nat.add_mul, Nat.mul_add]
    omega

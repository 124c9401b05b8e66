/-
story: Induction with named cases and bullets.
-/

--- trusted
theorem target (n : Nat) : 2 ∣ n * (n + 1) := by sorry

--- candidate
theorem target (n : Nat) : 2 ∣ n * (n + 1) := by
  induction n with
  | zero => exact ⟨0, by simp⟩
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    refine ⟨k + n + 1, ?_⟩
    have step : (n + 1) * (n + 1 + 1) = n * (n + 1) + 2 * (n + 1) := by
      rw [Nat.mul_add (n + 1) (n + 1) 1, Nat.add_mul n 1 (n + 1)]
      omega
    rw [step, hk]
    omega

/-! Divisibility. Valid in stock Lean 4 as well. -/

theorem d1 (a b c : Nat) (h1 : a ∣ b) (h2 : b ∣ c) : a ∣ c := by
  obtain ⟨k, rfl⟩ := h1
  obtain ⟨l, rfl⟩ := h2
  exact ⟨k * l, by rw [Nat.mul_assoc]⟩
theorem d2 : 3 ∣ 12 := by decide
theorem d3 (n : Nat) : 2 ∣ n * (n + 1) := by
  induction n with
  | zero => exact ⟨0, rfl⟩
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    refine ⟨k + (n + 1), ?_⟩
    rw [Nat.mul_add 2, ← hk, ← Nat.add_mul, Nat.mul_comm]

/- The hypothesis is an alternative, so I go through its cases; the goal has two parts, so I give a pair. -/
theorem or_to_both (p q r : Prop) (h : p ∨ (q ∧ r)) : (p ∨ q) ∧ (p ∨ r) := by
  rcases h with hp | ⟨hq, hr⟩
  · exact ⟨Or.inl hp, Or.inl hp⟩
  · exact ⟨Or.inr hq, Or.inr hr⟩

/- A sum of an even and an odd number. The hypotheses are existential statements about natural numbers, so I take the
witnesses out; then everything is linear arithmetic, which `omega` decides. -/
theorem even_add_odd (m n : Nat) (hm : ∃ k, m = 2 * k) (hn : ∃ k, n = 2 * k + 1) : ∃ k, m + n = 2 * k + 1 := by
  obtain ⟨a, ha⟩ := hm
  obtain ⟨b, hb⟩ := hn
  exact ⟨a + b, by omega⟩

/- A product is no linear arithmetic, so I rewrite with lemmas about it. -/
theorem product_turned (a b c : Nat) (h : a = b * c) : a * 1 = c * b := by
  rw [Nat.mul_one, h, Nat.mul_comm]

/- A recursive function, so induction on its argument. In the step I unfold one layer with `simp only`, use the
hypothesis, and close the rest with `omega`. -/
def double : Nat → Nat
  | 0 => 0
  | n + 1 => double n + 2

theorem double_eq (n : Nat) : double n = 2 * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    simp only [double]
    omega

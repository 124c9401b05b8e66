theorem iterating_an_involution {α : Type} (g : α → α) (it : Nat → α → α) (zero : ∀ x, it 0 x = x)
    (step : ∀ n x, it (n + 1) x = g (it n x)) (h : ∀ x, g (g x) = x) (n : Nat) (x : α) : it (2 * n) (it n x) = it n x := by
  sorry

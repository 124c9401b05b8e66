theorem iterates_commute {α : Type} (g : α → α) (it : Nat → α → α) (zero : ∀ x, it 0 x = x)
    (step : ∀ n x, it (n + 1) x = g (it n x)) (m n : Nat) (x : α) : it m (it n x) = it n (it m x) := by
  sorry

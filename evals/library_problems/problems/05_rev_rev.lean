/-! Reversing twice. -/

theorem rev_rev {α : Type} (rev : List α → List α) (nil : rev [] = []) (cons : ∀ x xs, rev (x :: xs) = rev xs ++ [x])
    (xs : List α) : rev (rev xs) = xs := by
  sorry

theorem counting_a_list {α : Type} (f : List α → Nat) (nil : f [] = 0) (cons : ∀ x xs, f (x :: xs) = f xs + 1)
    (xs ys : List α) : f (xs ++ ys) = f (ys ++ xs) := by
  sorry

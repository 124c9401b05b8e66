/-! Reversing a concatenation, for any function that reverses the naive way. -/

theorem rev_append {α : Type} (rev : List α → List α) (nil : rev [] = []) (cons : ∀ x xs, rev (x :: xs) = rev xs ++ [x]) (xs ys : List α) :
    rev (xs ++ ys) = rev ys ++ rev xs := by
  sorry

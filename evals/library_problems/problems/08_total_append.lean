/-! The total of a concatenation, for any function that adds up a list. -/

theorem total_append (total : List Nat → Nat) (nil : total [] = 0) (cons : ∀ x xs, total (x :: xs) = x + total xs)
    (xs ys : List Nat) : total (xs ++ ys) = total xs + total ys := by
  sorry

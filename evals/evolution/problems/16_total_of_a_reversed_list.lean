theorem total_of_a_reversed_list (f : List Nat → Nat) (nil : f [] = 0) (cons : ∀ x xs, f (x :: xs) = x + f xs)
    (xs : List Nat) : f xs.reverse = f xs := by
  sorry

/-! Combining a concatenation in a monoid. -/

theorem all_append {α : Type} (op : α → α → α) (e : α) (assoc : ∀ a b c, op (op a b) c = op a (op b c))
    (left : ∀ a, op e a = a) (all : List α → α) (nil : all [] = e) (cons : ∀ x xs, all (x :: xs) = op x (all xs))
    (xs ys : List α) : all (xs ++ ys) = op (all xs) (all ys) := by
  sorry

/-! Combining three lists in a monoid. -/

theorem all_three {α : Type} (op : α → α → α) (e : α) (assoc : ∀ a b c, op (op a b) c = op a (op b c))
    (left : ∀ a, op e a = a) (all : List α → α) (nil : all [] = e) (cons : ∀ x xs, all (x :: xs) = op x (all xs))
    (xs ys zs : List α) : all (xs ++ ys ++ zs) = op (all xs) (op (all ys) (all zs)) := by
  sorry

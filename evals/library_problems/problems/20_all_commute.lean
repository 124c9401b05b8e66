/-! In a commutative monoid the order of two lists does not matter. -/

theorem all_commute {α : Type} (op : α → α → α) (e : α) (assoc : ∀ a b c, op (op a b) c = op a (op b c))
    (left : ∀ a, op e a = a) (all : List α → α) (nil : all [] = e) (cons : ∀ x xs, all (x :: xs) = op x (all xs))
    (comm : ∀ a b, op a b = op b a) (xs ys : List α) : all (xs ++ ys) = all (ys ++ xs) := by
  sorry

theorem inverse_on_the_right {α : Type} (op : α → α → α) (inv : α → α) (e : α)
    (assoc : ∀ a b c, op (op a b) c = op a (op b c)) (unit : ∀ a, op e a = a) (inverse : ∀ a, op (inv a) a = e)
    (a : α) : op a (inv a) = e := by
  sorry

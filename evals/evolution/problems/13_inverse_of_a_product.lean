theorem inverse_of_a_product {α : Type} (op : α → α → α) (inv : α → α) (e : α)
    (assoc : ∀ a b c, op (op a b) c = op a (op b c)) (unit : ∀ a, op e a = a) (inverse : ∀ a, op (inv a) a = e)
    (a b : α) : inv (op a b) = op (inv b) (inv a) := by
  sorry

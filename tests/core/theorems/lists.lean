/-! Lists. Valid in stock Lean 4 as well. -/

theorem l1 {α : Type} (xs ys : List α) : (xs ++ ys).length = xs.length + ys.length := by
  induction xs with
  | nil => simp
  | cons x xs ih => simp [ih, Nat.add_right_comm]
theorem l2 {α : Type} (xs : List α) : xs ++ [] = xs := by simp
theorem l3 : [1, 2, 3].reverse = [3, 2, 1] := rfl
theorem l4 {α β : Type} (f : α → β) (xs : List α) : (xs.map f).length = xs.length := by simp
theorem l5 : 2 ∈ [1, 2, 3] := by decide
theorem l6 {α : Type} (xs : List α) : xs.reverse.reverse = xs := List.reverse_reverse xs
theorem l7 {α : Type} (x : α) (xs ys : List α) (h : x :: xs = x :: ys) : xs = ys := by
  injection h

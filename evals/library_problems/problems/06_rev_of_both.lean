/-! Reversing a concatenation of reversals, for a function of our own. -/

def rev {α : Type} : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

theorem rev_of_both (xs ys : List Nat) : rev (rev xs ++ rev ys) = ys ++ xs := by
  sorry

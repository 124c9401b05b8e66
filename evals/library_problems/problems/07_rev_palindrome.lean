/-! A list followed by its reversal reads the same from behind. -/

def rev {α : Type} : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

theorem rev_palindrome (xs : List Nat) : rev (xs ++ rev xs) = xs ++ rev xs := by
  sorry

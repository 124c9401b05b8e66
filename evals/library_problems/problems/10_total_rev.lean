/-! Reversing does not change the total. -/

def rev {α : Type} : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

def total : List Nat → Nat
  | [] => 0
  | x :: xs => x + total xs

theorem total_rev (xs : List Nat) : total (rev xs) = total xs := by
  sorry

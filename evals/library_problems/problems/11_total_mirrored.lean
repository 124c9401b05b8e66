/-! The total of a list followed by its reversal. -/

def rev {α : Type} : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

def total : List Nat → Nat
  | [] => 0
  | x :: xs => x + total xs

theorem total_mirrored (xs : List Nat) : total (xs ++ rev xs) = 2 * total xs := by
  sorry

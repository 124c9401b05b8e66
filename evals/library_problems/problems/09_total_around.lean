/-! The total of a list with another one on both sides. -/

def total : List Nat → Nat
  | [] => 0
  | x :: xs => x + total xs

theorem total_around (xs ys : List Nat) : total (xs ++ (ys ++ xs)) = 2 * total xs + total ys := by
  sorry

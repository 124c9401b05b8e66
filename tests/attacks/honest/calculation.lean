/-
story: A `calc` block with a `_` in it.
-/

--- trusted
theorem target (a b c d : Nat) (h : a = b) (k : b < c) (l : c ≤ d) : a < d := by sorry

--- candidate
theorem target (a b c d : Nat) (h : a = b) (k : b < c) (l : c ≤ d) : a < d := by
  calc
    a = b := h
    _ < c := k
    _ ≤ d := l

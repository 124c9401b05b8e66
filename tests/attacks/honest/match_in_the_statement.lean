/-
story: A statement with `match` makes an auxiliary definition; the candidate's own elaboration makes the same one.
-/

--- trusted
theorem target (n : Nat) : (match n with | 0 => 0 | k + 1 => k) ≤ n := by sorry

--- candidate
theorem helper (k : Nat) : k ≤ k + 1 := Nat.le_succ k
theorem target (n : Nat) : (match n with | 0 => 0 | k + 1 => k) ≤ n := by
  cases n with
  | zero => exact Nat.le_refl 0
  | succ k => exact helper k

/-
story: `b > a` and `a < b` mean the same after unfolding. The statement is forced all the same: what is accepted must
  not depend on how far somebody unfolds.
rejected by: statement
-/

--- trusted
theorem target (a : Nat) : a < a + 1 := by sorry

--- candidate
theorem target (a : Nat) : a + 1 > a := Nat.lt_succ_self a

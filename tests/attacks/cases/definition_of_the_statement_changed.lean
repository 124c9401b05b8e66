/-
story: The trusted text brings its own definition along; the candidate's has another value.
rejected by: statement
-/

--- trusted
def bound : Nat := 2
theorem target : ∀ n, n < 3 → n < bound := by sorry

--- candidate
def bound : Nat := 4
theorem target : ∀ n, n < 3 → n < bound := by
  intro n h
  show n < 4
  omega

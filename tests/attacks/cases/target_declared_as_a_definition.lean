/-
story: A definition with the right type is no theorem; tools that read the type alone accept it. Here it is even true,
  and still not what was asked for: later text may unfold it.
rejected by: constant
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
def target : 1 + 1 = 2 := rfl

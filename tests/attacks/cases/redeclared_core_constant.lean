/-
story: `Nat.add` declared again. The kernel computes with it by name, so it must never mean anything else.
rejected by: elaborates
-/

--- trusted
theorem target : 2 + 2 = 4 := by sorry

--- candidate
def Nat.add (_ _ : Nat) : Nat := 5
theorem target : 2 + 2 = 4 := rfl

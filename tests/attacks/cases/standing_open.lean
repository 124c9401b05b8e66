/-
story: An `open` of its own would last to the end of the user's section and change what later statements mean.
rejected by: syntax
-/

--- context
def Other.P : Prop := True

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
open Other
theorem target : 1 + 1 = 2 := rfl

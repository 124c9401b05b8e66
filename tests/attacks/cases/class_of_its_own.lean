/-
story: A class with an instance search of its own could make later elaboration loop.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
class Odd (n : Nat) : Prop where
  odd : n % 2 = 1
theorem target : 1 + 1 = 2 := rfl

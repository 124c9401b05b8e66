/-
story: The value of a tactic's configuration item is a term that compiled code evaluates: a door to run programs.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
def steps : Nat := 10 * 1000
theorem target : 1 + 1 = 2 := by simp (maxSteps := steps)

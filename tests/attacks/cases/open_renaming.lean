/-
story: `open … renaming` gives a harmless constant the name that the statement uses.
rejected by: statement
-/

--- context
def Easy.Trivially : Prop := True
def Hard.Claim : Prop := 1 = 2
open Hard (Claim)

--- trusted
theorem target : Hard.Claim := by sorry

--- candidate
open Easy renaming Trivially → Claim' in
theorem target : Claim' := trivial

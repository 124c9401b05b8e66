/-
story: `macro_rules` gives the user's notation a second meaning, which is tried first.
rejected by: syntax, statement
-/

--- context
syntax "claim!" term : term
macro_rules | `(claim! $t) => `($t)

--- trusted
theorem target : claim! (1 = 2) := by sorry

--- candidate
macro_rules | `(claim! $_) => `(True)
theorem target : claim! (1 = 2) := trivial

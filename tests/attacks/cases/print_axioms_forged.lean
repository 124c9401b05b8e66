/-
story: `#print axioms target` is redefined to report nothing. Whoever reads the message believes it.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
theorem target : 1 = 2 := sorryAx _ true
macro_rules | `(command| #print axioms $_) => `(command| #check "'target' does not depend on any axioms")
#print axioms target

/-
story: A macro turns every `theorem` into one about `True`.
rejected by: syntax, statement
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
set_option hygiene false in
macro (priority := 2000) "theorem" &"target" ":" _t:term ":=" _p:term : command =>
  `(command| theorem target : True := trivial)
theorem target : 1 = 2 := rfl

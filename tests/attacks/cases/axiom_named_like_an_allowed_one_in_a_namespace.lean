/-
story: `Foo.propext` ends like an allowed axiom; a comparison of the last part, or a prefix, would accept it.
rejected by: syntax, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
axiom Foo.propext : 1 = 2
theorem target : 1 = 2 := Foo.propext

/-
story: An `import` reaches for files outside; only the environment's own header imports.
rejected by: syntax, elaborates, constant, statement, axioms
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
import Evil
theorem target : 1 + 1 = 2 := rfl

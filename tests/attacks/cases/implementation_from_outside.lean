/-
story: `extern` binds a definition to any symbol of the process, which is wrong code with another memory layout.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
@[extern "lean_nat_add"] def yes (a _b : Nat) : Nat := a
theorem target : 1 + 1 = 2 := rfl

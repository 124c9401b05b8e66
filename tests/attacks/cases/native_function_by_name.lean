/-
story: This build runs the native function of a name instead of the body given here; called with the wrong type it
  crashes the process that elaborates.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
@[extern "x"] opaque Lean.Json.compress (_ : Nat) : String
theorem target : 1 + 1 = 2 := rfl

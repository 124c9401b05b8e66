/-
story: `apply?` that finds no complete proof reports suggestions and leaves `sorry`; a reader of messages may take
  that for success (DeepSeek-Prover-V2 counted 13 extra PutnamBench problems that way).
rejected by: syntax, axioms
-/

--- trusted
theorem target (x y z : Nat) : x + y = z := by sorry

--- candidate
theorem target (x y z : Nat) : x + y = z := by apply?

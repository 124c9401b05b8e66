/-
story: Older kernels evaluate `Lean.reduceBool c` by running the compiled code of `c`. The core library does not
  declare it, so the candidate does; `c` is one thing for the kernel and another for the compiler.
rejected by: syntax, elaborates, axioms
-/

--- trusted
theorem target : 1 = 2 := by sorry

--- candidate
def Lean.reduceBool (b : Bool) : Bool := b
def no : Bool := false
@[implemented_by no] def yes : Bool := true
theorem lie : Lean.reduceBool yes = false := by decide +kernel
theorem target : 1 = 2 := absurd lie (by simp [Lean.reduceBool, yes])

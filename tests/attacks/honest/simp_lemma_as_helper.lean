/-
story: A helper with `@[simp]`, used by `simp` with options that are literals.
-/

--- trusted
theorem target (f : Nat → Nat) (h : ∀ n, f n = 0) (a b : Nat) : f a + f b + a = a := by sorry

--- candidate
@[simp] theorem plus_nothing (a : Nat) : 0 + 0 + a = a := by omega
theorem target (f : Nat → Nat) (h : ∀ n, f n = 0) (a b : Nat) : f a + f b + a = a := by
  simp +contextual (maxSteps := 5000) [h]

/-! Own notations and macros. Valid in stock Lean 4 as well. -/

local infixl:65 " ⊗ " => fun (a b : Nat) => a * b + 1
theorem nt (a b : Nat) : a ⊗ b = b ⊗ a := by simp [Nat.mul_comm]
notation "dbl" x => x + x
theorem nt2 (a : Nat) : (dbl a) = 2 * a := by omega
macro "my_triv" : tactic => `(tactic| first | rfl | assumption | omega)
theorem mt1 (a : Nat) : a + 1 > a := by my_triv
syntax "foo!" term : term
macro_rules | `(foo! $x) => `($x + 1)
theorem mt2 : (foo! 2) = 3 := rfl

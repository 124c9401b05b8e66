/-
story: With `autoImplicit` a misspelt constant becomes a variable: `Prime` is any predicate at all.
rejected by: statement
-/

--- context
def prime (n : Nat) : Prop := n > 1 ∧ ∀ d, d ∣ n → d = 1 ∨ d = n
set_option autoImplicit false

--- trusted
theorem target : prime 4 → False := by sorry

--- candidate
set_option autoImplicit true in
theorem target {prime : Nat → Prop} : prime 4 → ¬ prime 4 → False := fun a b => b a

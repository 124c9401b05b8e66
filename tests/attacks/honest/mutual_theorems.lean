/-
story: Two theorems that prove each other for smaller numbers.
-/

--- context
mutual
inductive Even : Nat → Prop where
  | zero : Even 0
  | succ : Odd n → Even (n + 1)
inductive Odd : Nat → Prop where
  | succ : Even n → Odd (n + 1)
end

--- trusted
theorem target : ∀ n, Even n → Odd n → False := by sorry

--- candidate
theorem target : ∀ n, Even n → Odd n → False := by
  intro n
  induction n with
  | zero => intro _ h; cases h
  | succ n ih => intro h k; cases h; cases k; apply ih <;> assumption

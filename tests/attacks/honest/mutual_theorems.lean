/-
story: Two theorems that prove each other for smaller numbers.
-/

--- context
mutual
inductive EvenNumber : Nat → Prop where
  | zero : EvenNumber 0
  | succ : OddNumber n → EvenNumber (n + 1)
inductive OddNumber : Nat → Prop where
  | succ : EvenNumber n → OddNumber (n + 1)
end

--- trusted
theorem target : ∀ n, EvenNumber n → OddNumber n → False := by sorry

--- candidate
theorem target : ∀ n, EvenNumber n → OddNumber n → False := by
  intro n
  induction n with
  | zero => intro _ h; cases h
  | succ n ih => intro h k; cases h; cases k; apply ih <;> assumption

theorem related_along_steps {α : Type} (R : α → α → Prop) (refl : ∀ a, R a a) (trans : ∀ a b c, R a b → R b c → R a c)
    (f : Nat → α) (h : ∀ n, R (f n) (f (n + 1))) (n : Nat) : R (f n) (f (3 * n)) := by
  sorry

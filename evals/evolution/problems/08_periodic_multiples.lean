theorem periodic_multiples (f : Nat → Nat) (p : Nat) (h : ∀ n, f (n + p) = f n) (a k : Nat) : f (a + 2 * k * p) = f a := by
  sorry

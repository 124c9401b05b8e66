theorem multiplicative_at_a_power (f : Nat → Nat) (one : f 1 = 1) (h : ∀ a b, f (a * b) = f a * f b) (a b n : Nat) :
    f (a ^ n * b ^ n) = f a ^ n * f b ^ n := by
  sorry

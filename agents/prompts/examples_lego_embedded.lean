/- The step of the induction needs a common factor taken out. That has nothing to do with `f`, so it is a lemma of its
own, for all numbers. -/
theorem common_factor (a b c : Nat) : a * c + b * c = (a + b) * c := by
  rw [Nat.add_mul]

theorem steps_of_two (f : Nat → Nat) (zero : f 0 = 0) (step : ∀ n, f (n + 1) = f n + 2 * (n + 1)) (n : Nat) :
    f n = n * (n + 1) := by
  induction n with
  | zero => rw [zero]
  | succ n ih => rw [step, ih, common_factor, Nat.mul_comm]

/- A function that undoes itself takes no value twice. I show that for every such function, then use it for this one. -/
theorem undone_injective (f : Nat → Nat) (undo : ∀ x, f (f x) = x) (a b : Nat) (h : f a = f b) : a = b := by
  rw [← undo a, h, undo b]

theorem mirrored (g : Nat → Nat) (undo : ∀ x, g (g x) = x) (a b : Nat) : g a = g b ↔ a = b := by
  constructor
  · exact undone_injective g undo a b
  · intro h
    rw [h]

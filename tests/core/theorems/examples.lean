/-! Casts, extensionality, library search, patterns. Valid in stock Lean 4 as well. -/

example (a b : Nat) (h : (a : Int) = b) : a = b := by exact_mod_cast h
example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by
  funext x
  exact h x
example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by
  ext x
  exact h x
example (a b : Nat) (h : a = b) : b = a := by
  symm
  exact h
example (a b c : Nat) (h : a = b) (h2 : b = c) : a = c := by
  rw [h, h2]
example (xs : List Nat) : xs.length ≥ 0 := by
  induction xs with
  | nil => simp
  | cons x xs ih => simp
example (a b : Nat) : a * b = b * a := by exact?
example (a b c : Nat) (h : a < b) (h2 : b < c) : a < c := by
  exact?
example (p : Nat → Prop) (h : ∃ x, p x ∧ x > 3) : ∃ x, p x := by
  obtain ⟨x, hx, -⟩ := h
  exists x
example (p : Nat → Prop) (h : ∃ x, p x ∧ x > 3) : ∃ x, p x := by
  rcases h with ⟨x, hx, _⟩
  exact ⟨x, hx⟩
example (a b : Nat) (h : a ≤ b) : ∃ k, b = a + k := by
  induction b with
  | zero => exact ⟨0, by omega⟩
  | succ b ih =>
    by_cases hab : a ≤ b
    case pos => let ⟨k, hk⟩ := ih hab; exact ⟨k + 1, by omega⟩
    case neg => exact ⟨0, by omega⟩
example : ¬ ∃ n : Nat, n < 0 := by
  simp
example (a b c : Nat) : (a + b) * c = a * c + b * c := by
  rw [Nat.right_distrib]
example (x : Nat) (h : 0 < x) : x / x = 1 := by
  exact Nat.div_self h

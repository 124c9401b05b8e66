/-! Equality, functions, extensionality. Valid in stock Lean 4 as well. -/

theorem e1 {α : Type} (a b c : α) (h1 : a = b) (h2 : b = c) : a = c := by rw [h1, h2]
theorem e2 {α β : Type} (f : α → β) (a b : α) (h : a = b) : f a = f b := by rw [h]
theorem e3 {α : Type} (a b : α) (h : a = b) : b = a := by subst h; rfl
theorem e4 (a b c d : Nat) (h1 : a = b) (h2 : c = d) : a + c = b + d := by
  calc a + c = b + c := by rw [h1]
    _ = b + d := by rw [h2]
theorem e5 (f : Nat → Nat) (h : ∀ x, f x = x) : f (f 2) = 2 := by simp [h]
theorem e6 (x y : Nat) (h : (x, y) = (1, 2)) : x = 1 := by
  injection h
theorem e7 {α β : Type} (f g : α → β) (h : ∀ x, f x = g x) : f = g := funext h
theorem e8 (p q : Prop) (h : p ↔ q) : p = q := propext h

/-! Wrong theorems, each with a proof that looks like one. Lean must reject all of them, for the right reason. -/

-- wrong 1
theorem x : 1 = 2 := rfl

-- wrong 2
theorem x : 1 = 2 := by decide

-- wrong 3
theorem x (p q : Prop) (h : p ∨ q) : p := by cases h with | inl h => exact h | inr h => exact h

-- wrong 4
theorem x (a b : Nat) : a ≤ b := by omega

-- wrong 5
theorem x (a b : Nat) : a - b + b = a := by omega

-- wrong 6
theorem x (a b : Nat) (h : a ≤ b) : a < b := by simp; exact h

-- wrong 7
theorem x (n : Nat) : n * n = 2 * n := by induction n with | zero => rfl | succ n ih => simp [ih]

-- wrong 8
theorem x (p : Prop) : p ∨ ¬p := by intro h

-- wrong 9
theorem x (xs ys : List Nat) : xs ++ ys = ys ++ xs := by simp

-- wrong 10
theorem x (xs ys : List Nat) : xs ++ ys = ys ++ xs := by induction xs <;> simp_all

-- wrong 11
theorem x : ∃ n : Nat, n < 0 := ⟨0, by decide⟩

-- wrong 12
theorem x (f : Nat → Nat) (h : f 0 = 1) : f 1 = 1 := by rw [h]

-- wrong 13
theorem x (a b c : Nat) : a - (b - c) = a - b + c := by omega

-- wrong 14
theorem x (a : Int) : a / 2 * 2 = a := by omega

-- wrong 15
theorem x (p q : Prop) : (p → q) → (q → p) := by simp

-- wrong 16
theorem x (p q : Prop) : (p → q) → (q → p) := by intro h hq; exact h hq

-- wrong 17
theorem x (a b : Nat) (h : a ∣ b) : b ∣ a := h

-- wrong 18
theorem x (a b : Nat) (h : a * b = 0) : a = 0 := by simp at h; exact h

-- wrong 19
theorem x (a b : Nat) : a ^ b = b ^ a := by ac_rfl

-- wrong 20
theorem x (a b c : Nat) : a - b - c = a - c - b - 1 := by ac_rfl

-- wrong 21
theorem x : False := by contradiction

-- wrong 22
theorem x : False := x

-- wrong 23
def f (n : Nat) : Nat := f (n + 1)
theorem x : False := by decide

-- wrong 24
theorem x (α : Type) (P : α → Prop) (h : ∃ x, P x) : ∀ x, P x := by obtain ⟨a, ha⟩ := h; intro x; exact ha

-- wrong 25
theorem x (n : Nat) (h : n % 2 = 0) : n % 4 = 0 := by omega

-- wrong 26
theorem x : 2 ^ 64 = 0 := by norm_num

-- wrong 27
theorem x (a b : Nat) (h : a < b) : ¬ a ≤ b := by omega

-- wrong 28
theorem x (s : Nat → Nat) : s 0 = s 0 + 1 := by simp +arith

-- wrong 29
theorem x : (3 : Fin 3) = 1 := rfl

-- wrong 30
theorem x : "a" = "b" := by decide

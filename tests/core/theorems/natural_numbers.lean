/-! Natural numbers and induction. Valid in stock Lean 4 as well. -/

theorem n1 (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, ih]
def sumTo : Nat → Nat
  | 0 => 0
  | n + 1 => sumTo n + (n + 1)
theorem n2 (n : Nat) : 2 * sumTo n = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    unfold sumTo
    rw [Nat.mul_add, ih, ← Nat.add_mul, Nat.mul_comm, Nat.add_comm n 2]
theorem n3 (a b : Nat) : a + b = b + a := by rw [Nat.add_comm]
theorem n4 (a b c : Nat) : a * (b + c) = a * b + a * c := Nat.mul_add a b c
theorem n5 (n : Nat) (h : n ≠ 0) : ∃ m, n = m + 1 := by
  cases n with
  | zero => contradiction
  | succ m => exact ⟨m, rfl⟩
theorem n6 (a b c : Nat) (h : a ≤ b) (h' : b ≤ c) : a ≤ c := Nat.le_trans h h'
theorem n7 : 2 ^ 10 = 1024 := by decide
theorem n8 : 17 % 5 = 2 := rfl
theorem n9 (a b c : Nat) : a + b + c = c + b + a := by simp [Nat.add_comm, Nat.add_left_comm]
theorem n10 (n : Nat) : n < n + 1 := by simp
theorem n11 (n : Nat) (h : n + 3 = 5) : n = 2 := by simpa using h
theorem n12 : ¬ (3 < 2) := by decide

/-! ## The simplifier moves numbers across a relation -/

theorem number_moved_left (x : Nat) (h : 5 ≤ x + 3) : 2 ≤ x := by
  simp at h
  exact h

theorem numbers_on_both_sides (x y : Nat) (h : x + 7 ≤ y + 4) : x + 3 ≤ y := by
  simp at h
  exact h

theorem numbers_the_other_way (x y : Nat) (h : x + 4 ≤ y + 7) : x ≤ y + 3 := by
  simp at h
  exact h

theorem equation_without_solution (x : Nat) (h : x + 5 = 3) : False := by
  simp at h

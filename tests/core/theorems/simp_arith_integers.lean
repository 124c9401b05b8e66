/-! `simp +arith` on integers. -/

example (a b : Int) (h : a + 2 ≤ b + 1) : a < b := by simp +arith at h ⊢; omega
example (a b c : Int) (h : a + b = c + b) : a = c := by simp +arith at h; exact h
example (a b c : Int) : a + b + c = c + b + a := by simp +arith
example (a b c : Int) : a + b + c ≤ c + b + a + 3 := by simp +arith
example (a b : Int) (h : 2 * a = 2 * b) : a = b := by simp +arith at h; exact h
example (a b : Int) (h : 2 * a + 1 = 2 * b) : False := by simp +arith at h
example (a b : Int) (h : 2 * a + 1 ≤ 2 * b) : a + 1 ≤ b := by simp +arith at h ⊢; omega
example (a b : Int) (h : 3 * a + 6 * b ≤ 9) : a + 2 * b ≤ 3 := by simp +arith at h ⊢; omega
example (a b : Int) (h : 3 * a + 6 * b + 1 ≤ 9) : a + 2 * b ≤ 3 := by simp +arith at h ⊢; omega
example (a : Int) (h : a + 3 = 5) : a = 2 := by simp +arith at h; exact h
example (a b : Int) (h : 2 ∣ a + a + b) : 2 ∣ b + 2 * a := by simp +arith at h ⊢; omega
example (a b : Int) (h : 2 ∣ 4 * a + 2 * b + 1) : False := by simp +arith at h
example (a b : Int) (h : 4 ∣ 4 * a + 2 * b + 2 * a) : 2 ∣ 3 * a + b := by simp +arith at h; omega
example (a b : Int) (h : ¬ a ≤ b) : b < a := by simp +arith at h ⊢; omega
example (a b : Int) : a - b + b = a := by simp +arith
example (x y : Int) (h : (if x + x = 2 * x then y else 0) = 3) : y = 3 := by simp +arith at h; exact h
example (a : Int) (h : a + 5 < a) : False := by simp +arith at h
example (a : Int) (h : a + 5 = a) : False := by simp +arith at h

/-! Casts from natural numbers to integers, absolute value, remainders, powers. `ℕ`, `ℤ` and `|x|` are notations here. -/

example (a b : ℕ) (h : (a : ℤ) + 2 * b ^ 2 = 7) : a + 2 * b ^ 2 = 7 := by exact_mod_cast h
example (a b : ℕ) (h : a + 2 * b ^ 2 = 7) : (a : ℤ) + 2 * b ^ 2 = 7 := by exact_mod_cast h
example (a b : ℕ) (h : a < 2 * b) : (a : ℤ) < 2 * b := by exact_mod_cast h
example (a b : ℕ) (h : a ∣ 2 * b) : (a : ℤ) ∣ 2 * b := by exact_mod_cast h
example (a b : ℕ) (h : 0 < b) : (0 : ℤ) < b := by exact_mod_cast h
example (a b : ℕ) (h : a ≤ b) : ((b - a : ℕ) : ℤ) = b - a := by push_cast [h]; rfl
example (a b : ℕ) : ((a * 3 + b % 2 + 17 : ℕ) : ℤ) = a * 3 + b % 2 + 17 := by push_cast; rfl
example (x : ℤ) : x ^ 2 % 3 = 0 ∨ x ^ 2 % 3 = 1 := by
  have h : x % 3 = 0 ∨ x % 3 = 1 ∨ x % 3 = 2 := by omega
  rcases h with h | h | h <;> simp [Int.pow_two, Int.mul_emod, h]
example (x : ℤ) : x ^ 2 % 4 = 0 ∨ x ^ 2 % 4 = 1 := by
  have h : x % 4 = 0 ∨ x % 4 = 1 ∨ x % 4 = 2 ∨ x % 4 = 3 := by omega
  rcases h with h | h | h | h <;> simp [Int.pow_succ, Int.mul_emod, h]
example (n : ℕ) (h₀ : n ≠ 0) : 2 ∣ 4 ^ n := by
  exact Nat.dvd_trans (by decide) (Nat.dvd_pow_self 4 h₀)
example (n : ℕ) : 3 ∣ n ^ 3 + 2 * n := by
  apply Nat.dvd_of_mod_eq_zero
  have h : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases h with h | h | h <;> simp [Nat.pow_succ, Nat.add_mod, Nat.mul_mod, h]
example : (5^999999) % 7 = 6 := by
  decide +kernel
example (x : ℤ) (h : |x| < 3) : x ≤ 2 := by rw [Int.abs_lt] at h; omega
example (a b : ℕ) (h : a ≤ b) : ((b - a : ℕ) : ℤ) + a = b := by omega
example (x y : ℤ) (h : x ∣ y) : |x| ∣ y ∨ x = 0 := by
  rw [Int.abs_eq_natAbs]
  left
  exact Int.natCast_dvd.mpr (Int.natAbs_dvd_natAbs.mpr h)
example (m n : ℕ) (h₀ : Nat.gcd m n = 8) (h₁ : Nat.lcm m n = 112) : m * n = 896 := by
  have := Nat.gcd_mul_lcm m n
  rw [h₀, h₁] at this
  omega
example (n : ℕ) (h : n ∣ 6) (k : Nat.Coprime n 2) : n ∣ 3 :=
  k.dvd_of_dvd_mul_left (m := 2) (n := 3) h
example (x y : ℕ) (h : 2 ^ x = 2 ^ y) : x = y := (Nat.pow_right_inj (by decide)).mp h
example (x : ℤ) (n : ℕ) : (x ^ n) % 5 = (x % 5) ^ n % 5 := Int.pow_emod x n 5

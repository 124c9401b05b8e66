/-! Competition problems, proved by hand with core tactics only. `ℕ` and `ℤ` are notations here. -/

theorem imo_1959_p1 (n : ℕ) (h₀ : 0 < n) : Nat.gcd (21*n + 4) (14*n + 3) = 1 := by
  apply Nat.eq_one_of_dvd_one
  have h1 := Nat.gcd_dvd_left (21*n + 4) (14*n + 3)
  have h2 := Nat.gcd_dvd_right (21*n + 4) (14*n + 3)
  have h3 := Nat.dvd_sub (Nat.dvd_mul_left_of_dvd h2 3) (Nat.dvd_mul_left_of_dvd h1 2)
  have e : 3 * (14 * n + 3) - 2 * (21 * n + 4) = 1 := by omega
  rwa [e] at h3

theorem imo_1964_p1_2 (n : ℕ) : ¬7 ∣ 2 ^ n + 1 := by
  have h : ∀ k, 2 ^ k % 7 = 1 ∨ 2 ^ k % 7 = 2 ∨ 2 ^ k % 7 = 4 := by
    intro k
    induction k with
    | zero => simp
    | succ k ih => rw [Nat.pow_succ]; omega
  have := h n
  omega

theorem mathd_numbertheory_48 (b : ℕ) (h₀ : 0 < b) (h₁ : 3 * b ^ 2 + 2 * b + 1 = 57) : b = 4 := by
  have hb : b < 5 := by
    apply Nat.lt_of_not_le
    intro h
    have := Nat.pow_le_pow_left h 2
    omega
  match b, hb with
  | 0, _ => omega
  | 1, _ => simp at h₁
  | 2, _ => simp at h₁
  | 3, _ => simp at h₁
  | 4, _ => rfl

theorem twelve_divides (n : ℕ) : 12 ∣ 4^(n+1) + 20 := by
  induction n with
  | zero => decide
  | succ n ih => rw [Nat.pow_succ]; omega

theorem eleven_divides (n : ℕ) : 11 ∣ (10^n - (-1 : ℤ)^n) := by
  induction n with
  | zero => simp
  | succ n ih => rw [Int.pow_succ, Int.pow_succ]; omega

theorem square_mod_three (a : ℤ) : a ^ 2 % 3 = 0 ∨ a ^ 2 % 3 = 1 := by
  rw [Int.pow_two, Int.mul_emod]
  have h : a % 3 = 0 ∨ a % 3 = 1 ∨ a % 3 = 2 := by omega
  rcases h with h | h | h <;> simp [h]

theorem cubes (x y : ℤ) : 4 * x^3 - 7 * y^3 ≠ 2003 := by
  intro h
  have hx : x % 7 = 0 ∨ x % 7 = 1 ∨ x % 7 = 2 ∨ x % 7 = 3 ∨ x % 7 = 4 ∨ x % 7 = 5 ∨ x % 7 = 6 := by omega
  have h3 : x ^ 3 % 7 = 0 ∨ x ^ 3 % 7 = 1 ∨ x ^ 3 % 7 = 6 := by
    rw [Int.pow_emod]
    rcases hx with h | h | h | h | h | h | h <;> simp [h]
  omega

theorem product_from_gcd_and_lcm (m n : ℕ) (h₀ : Nat.gcd m n = 6) (h₁ : Nat.lcm m n = 126) : m * n = 756 := by
  rw [← Nat.gcd_mul_lcm, h₀, h₁]

theorem mathd_numbertheory_100 (n : ℕ) (h₀ : 0 < n) (h₁ : Nat.gcd n 40 = 10) (h₂ : Nat.lcm n 40 = 280) : n = 70 := by
  have h := Nat.gcd_mul_lcm n 40
  simp [h₁, h₂] at h
  omega

theorem amc12a_2015_p10 (x y : ℤ) (h₀ : 0 < y) (h₁ : y < x) (h₂ : x + y + x * y = 80) : x = 26 := by
  have hy : y < 9 := by
    apply Int.not_le.mp
    intro h
    have := Int.mul_le_mul_of_nonneg_left h (show 0 ≤ x by omega)
    omega
  have : y = 1 ∨ y = 2 ∨ y = 3 ∨ y = 4 ∨ y = 5 ∨ y = 6 ∨ y = 7 ∨ y = 8 := by omega
  rcases this with rfl | rfl | rfl | rfl | rfl | rfl | rfl | rfl <;> omega

theorem recurrence (n : ℕ) (u : ℕ → ℕ) (h₀ : u 0 = 0) (h₁ : ∀ n, u (n + 1) = 2 * u n + (n + 1)) :
    u n = 2 ^ (n + 1) - (n + 2) := by
  have : ∀ n, u n + (n + 2) = 2 ^ (n + 1) := by
    intro n
    induction n with
    | zero => simp [h₀]
    | succ n ih => rw [h₁, Nat.pow_succ, ← ih]; omega
  have := this n
  omega

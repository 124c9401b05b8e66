import Mathlib
set_option autoImplicit false
open BigOperators Real Nat Topology Rat

/-! ## Sums and products that are computed -/

example : (∑ k ∈ Finset.range 101, k) % 6 = 4 := by decide
example : (∑ k ∈ Finset.range 101, k) % 6 = 4 := by rfl
example : (∑ k ∈ Finset.range 101, k) % 6 = 4 := by simp [Finset.sum_range_succ]
example : (∑ k ∈ Finset.range 101, 2 ^ k) % 7 = 3 := by norm_num [Finset.sum_range_succ]
example : (∑ k in Finset.range 101, 2 ^ k) % 7 = 3 := by decide
example : ∏ k ∈ Finset.range 7, (2 ^ (2 ^ k) + 3 ^ (2 ^ k)) = 3 ^ 128 - 2 ^ 128 := by
  norm_num [Finset.prod_range_succ]
example : ∏ k ∈ Finset.range 7, (2 ^ (2 ^ k) + 3 ^ (2 ^ k)) = 3 ^ 128 - 2 ^ 128 := by decide
example : (∑ k ∈ Finset.Icc 1 12, k) % 4 = 2 := by decide
example : (∑ k ∈ Finset.Icc 1 9, 11 ^ k) % 100 = 59 := by rfl
example (s : ℕ) (h₀ : s = ∑ k ∈ Finset.Icc 2010 4018, k) : s % 2009 = 0 := by
  rw [h₀]
  decide +kernel
example : ∑ k ∈ Finset.Icc (-3 : ℤ) 3, k ^ 2 = 28 := by decide
example : ∑ k ∈ Finset.range 10000, k = 49995000 := by decide +kernel
example : ∑ k ∈ Finset.range 10000, k = 49995000 := by rw [Finset.sum_range_id]
example (f : ℕ → ℤ) : ∑ k ∈ Finset.range 3, f k = f 0 + f 1 + f 2 := by simp [Finset.sum_range_succ]
example (f : ℕ → ℤ) : ∑ k ∈ Finset.Icc 1 3, f k = f 1 + f 2 + f 3 := by
  rw [Finset.sum_Icc_succ_top (by norm_num), Finset.sum_Icc_succ_top (by norm_num)]
  simp
example (u v : ℕ → ℕ) (h₀ : ∀ n, u n = 2 * n + 2) (h₁ : ∀ n, v n = 2 * n + 1) :
    ((∑ k ∈ Finset.range 2003, u k) - ∑ k ∈ Finset.range 2003, v k) = 2003 := by
  simp only [h₀, h₁]
  decide +kernel
example (v : ℕ → ℕ) (h₀ : ∀ n, v n = 2 * n - 1) : (∑ k ∈ Finset.Icc 1 100, v k) % 7 = 4 := by
  simp_rw [h₀]
  rfl
example (a : ℕ) (h₁ : ∑ k ∈ Finset.range 8, (2 * k + 1) - ∑ k ∈ Finset.range 5, (a + 2 * k) = (4 : ℤ)) : a = 8 := by
  simp [Finset.sum_range_succ] at h₁
  omega

/-! ## Sums that are proved -/

example (n : ℕ) : ∑ k ∈ Finset.range n, (2 * k + 1) = n ^ 2 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Finset.sum_range_succ, ih]
    ring
example (n : ℕ) : ∑ k ∈ Finset.range n, (2 * k + 3) = (n + 1) ^ 2 - 1 := by
  induction n with
  | zero => simp
  | succ n ih =>
    rw [Finset.sum_range_succ, ih]
    have : 1 ≤ (n + 1) ^ 2 := Nat.one_le_pow 2 (n + 1) (by omega)
    have : (n + 1 + 1) ^ 2 = (n + 1) ^ 2 + 2 * n + 3 := by ring
    omega
example (n : ℕ) : ∑ k ∈ Finset.range n, k ^ 3 = (∑ k ∈ Finset.range n, k) ^ 2 := by
  have h : ∀ n : ℕ, (∑ k ∈ Finset.range n, k) * 2 = n * (n - 1) := Finset.sum_range_id_mul_two
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Finset.sum_range_succ, Finset.sum_range_succ, ih]
    cases n with
    | zero => rfl
    | succ n =>
      have k := h (n + 1)
      simp only [Nat.add_sub_cancel] at k
      nlinarith [k]
example (s : Finset ℕ) (f g : ℕ → ℕ) (h : ∀ x ∈ s, f x = g x) : ∑ x ∈ s, f x = ∑ x ∈ s, g x := by
  apply Finset.sum_congr rfl
  intro x hx
  exact h x hx
example (n : ℕ) (f : ℕ → ℤ) (c : ℤ) : c * ∑ k ∈ Finset.range n, f k = ∑ k ∈ Finset.range n, c * f k := by
  rw [Finset.mul_sum]
example (s : Finset ℕ) (f : ℕ → ℤ) (h : ∀ i ∈ s, 0 ≤ f i) : 0 ≤ ∑ i ∈ s, f i := Finset.sum_nonneg h
example (s : Finset ℕ) (f : ℕ → ℕ) (h : ∀ i ∈ s, 3 ∣ f i) : 3 ∣ ∑ i ∈ s, f i := Finset.dvd_sum h
example (n : ℕ) : (∑ i ∈ Finset.range n, (i : ℤ)) = ((∑ i ∈ Finset.range n, i : ℕ) : ℤ) := by push_cast; rfl
example (n : ℕ) : ∑ _i ∈ Finset.range n, 3 = 3 * n := by simp [mul_comm]

/-! ## Finite sets that are counted -/

example : Finset.card (Finset.filter (fun x => 20 ∣ x) (Finset.Icc 15 85)) = 4 := by decide
example : Finset.card (Finset.filter (fun x => x % 19 = 7) (Finset.Icc 100 999)) = 48 := by rfl
example : Finset.card (Finset.filter (fun n => 6 ∣ 4 * ↑n - (2 : ℤ)) (Finset.range 60)) = 20 := by decide
example : ({1, 2, 3} : Finset ℕ).card = 3 := by rfl
example : ({1, 2, 3} : Finset ℕ) = {3, 2, 1, 1} := by decide
example : ({1, 2} : Finset ℕ) ⊂ {1, 2, 3} := by decide
example : (Finset.range 5).image (fun x => x % 2) = {0, 1} := by decide
example : Finset.range 5 \ {1, 2} ∪ {7} = {0, 3, 4, 7} := by decide
example : ∀ x ∈ Finset.range 30, x ^ 2 % 4 ≠ 2 := by decide
example : ∃ x ∈ Finset.range 30, x ^ 2 = 49 := by decide
example (a : ℕ) (h : a ∈ ({1, 2, 3} : Finset ℕ)) : a ≤ 3 := by
  simp at h
  omega
example (S : Finset ℕ) (h₀ : ∀ x, x ∈ S ↔ 0 < x ∧ x ^ 2 + 4 * x + 4 < 20) : S.card = 2 := by
  have : S = {1, 2} := by
    ext x
    simp [h₀]
    constructor
    · rintro ⟨h1, h2⟩
      have : x < 3 := by nlinarith
      interval_cases x <;> simp
    · rintro (rfl | rfl) <;> decide
  rw [this]
  rfl
example (S : Finset ℤ) (h₀ : ∀ n : ℤ, n ∈ S ↔ abs (n - 2) ≤ 5 + 6 / 10) : S.card = 11 := by
  have : S = Finset.Icc (-3) 7 := by
    ext n
    rw [h₀, Finset.mem_Icc, abs_le]
    omega
  rw [this]
  rfl

/-! ## Sets -/

example : IsLeast {x : ℕ | 30 * x ≡ 42 [MOD 47]} 39 := by
  constructor
  · decide
  · intro y hy
    simp [Nat.ModEq] at hy
    omega
example (S : Set ℕ) (u v : ℕ) (h₀ : ∀ a : ℕ, a ∈ S ↔ 0 < a ∧ 27 * a % 40 = 17) (h₁ : IsLeast S u)
    (h₂ : IsLeast (S \ {u}) v) : u + v = 62 := by
  obtain ⟨h3, h4⟩ := h₁
  obtain ⟨⟨h5, h6⟩, h7⟩ := h₂
  have a11 := h4 ((h₀ 11).mpr (by decide))
  rw [h₀] at h3 h5
  have e : u = 11 := by omega
  subst e
  have a51 := h7 ⟨(h₀ 51).mpr (by decide), by decide⟩
  have : v ≠ 11 := h6
  omega
example : Set.range (fun n : ℕ => 2 * n) = {n | Even n} := by
  ext n
  simp only [Set.mem_range, Set.mem_setOf_eq, even_iff_exists_two_mul, eq_comm]
example (s t : Set ℕ) : s ∩ t ⊆ s ∪ t := by
  intro x hx
  exact Or.inl hx.1
example (x : ℤ) (h : x ∈ Set.Icc (1 : ℤ) 3) : x ^ 2 ≤ 9 := by
  simp at h
  nlinarith [h.1, h.2]
example : {x : ℕ | x < 3 ∧ x ∣ 4} = {1, 2} := by
  ext x
  simp
  constructor
  · rintro ⟨h, k⟩
    interval_cases x <;> simp_all
  · rintro (rfl | rfl) <;> decide

/-! ## Numbers -/

example : (Nat.divisors 12).card = 6 := by decide
example : (Nat.divisors 12).card = 6 := by rfl
example : Nat.divisors 12 = {1, 2, 3, 4, 6, 12} := by decide
example : (∑ k ∈ Nat.properDivisors 198, k) = 270 := by decide
example : (∑ k ∈ Nat.divisors (30 ^ 4), 1) - 2 = 123 := by decide +kernel
example (a : ℕ) (h₀ : a = ∑ k ∈ Nat.divisors 500, k) :
    ∑ k ∈ Finset.filter (fun x => Nat.Prime x) (Nat.divisors a), k = 25 := by
  subst h₀
  decide +kernel
example (S : Finset ℕ) (h₀ : ∀ n : ℕ, n ∈ S ↔ n ∣ 36) : ∑ k ∈ S, k = 91 := by
  have : S = Nat.divisors 36 := by
    ext n
    simp [h₀]
  rw [this]
  rfl
example : Nat.digits 10 123 = [3, 2, 1] := by norm_num
example : Nat.digits 10 123 = [3, 2, 1] := by rfl
example (a b c : ℕ) (h₁ : Nat.digits 10 ((5 ^ 100) % 1000) = [c, b, a]) : a + b + c = 13 := by
  norm_num at h₁
  omega
example (A M C : ℕ) (h₀ : A ≤ 9 ∧ M ≤ 9 ∧ C ≤ 9)
    (h₁ : Nat.ofDigits 10 [0, 1, C, M, A] + Nat.ofDigits 10 [2, 1, C, M, A] = 123422) : A + M + C = 14 := by
  norm_num [Nat.ofDigits] at h₁
  omega
example : Nat.choose 10 5 = 252 := by decide
example : Nat.choose 6 3 = 20 := by norm_num [Nat.choose]
example : Nat.choose 6 3 = 20 := by rfl
example (n k : ℕ) (h₀ : 0 < n ∧ 0 < k) (h₁ : k ≤ n) :
    Nat.choose n k = Nat.choose (n - 1) k + Nat.choose (n - 1) (k - 1) := by
  obtain ⟨m, rfl⟩ : ∃ m, n = m + 1 := ⟨n - 1, by omega⟩
  obtain ⟨j, rfl⟩ : ∃ j, k = j + 1 := ⟨k - 1, by omega⟩
  simp [Nat.choose_succ_succ]
  omega
example : Nat.sqrt 196 = 14 := by norm_num
example (b : ℕ) (h₀ : b < 10) (h₁ : Nat.sqrt (10 * b + 6) * Nat.sqrt (10 * b + 6) = 10 * b + 6) : b = 3 ∨ b = 1 := by
  interval_cases b <;> revert h₁ <;> decide
example : 7! % 23 = 3 := by norm_num [Nat.factorial]
example : Nat.gcd 20! 200000 = 40000 := by decide
example : Nat.Prime 1399 := by norm_num
example : Nat.Prime 99991 := by decide +kernel
example : ¬Nat.Prime (99991 * 99991) := by decide +kernel
example (p : ℕ) (hp : Nat.Prime p) (h : p ∣ 12) : p = 2 ∨ p = 3 := by
  have : p ≤ 12 := Nat.le_of_dvd (by norm_num) h
  interval_cases p <;> first | omega | exact absurd hp (by norm_num)
example (p a : ℕ) (hp : Nat.Prime p) (h : p ∣ a ^ 2) : p ∣ a := hp.dvd_of_dvd_pow h
example (n : ℕ) (h : 3 ≤ n) : (n)! < n ^ (n - 1) := by
  induction n, h using Nat.le_induction with
  | base => decide
  | succ n hn ih =>
    have e : n + 1 - 1 = (n - 1) + 1 := by omega
    rw [Nat.factorial_succ, e, pow_succ, mul_comm]
    have : n ^ (n - 1) ≤ (n + 1) ^ (n - 1) := Nat.pow_le_pow_left (by omega) _
    exact Nat.mul_lt_mul_of_pos_right (by omega) (by omega)

/-! ## Integers modulo a number, positive numbers -/

example (b : ZMod (11 ^ 2)) (h₀ : b = 24⁻¹) : b = 116 := by
  subst h₀
  rfl
example (n : ZMod 1399) (h₁ : n = 160⁻¹) : n = 1058 := by
  rw [h₁]
  decide
example (x y z : ZMod 31) (h₀ : x = 3⁻¹) (h₁ : y = 5⁻¹) (h₂ : z = (x + y)⁻¹) : z = 29 := by
  subst h₀ h₁ h₂
  decide
example (l r : ZMod 7) (h₀ : l = (2 + 3)⁻¹) (h₁ : r = 2⁻¹ + 3⁻¹) : l - r = 1 := by
  rw [h₀, h₁]
  rfl
example (a b : ℕ) : (a : ZMod 5) = b ↔ a ≡ b [MOD 5] := ZMod.natCast_eq_natCast_iff a b 5
example (x : ℕ+) : 0 < (x : ℕ) := x.pos
example (f : ℕ+ → ℕ) (h : ∀ x, f x = 12 * x + 7) : f 1 = 19 := by
  rw [h]
  rfl
example (p : ℕ) (a b : ZMod p) : (a + b) * (a - b) = a ^ 2 - b ^ 2 := by grind
example : ∀ x : ZMod 5, x ^ 5 = x := by decide
example : ∃ x : ZMod 7, x * 3 = 1 := by decide
example (s : Finset ℕ) (n : ℕ) (c : ZMod n) : ∑ _x ∈ s, c = s.card • c := by simp

/-! ## Large numbers -/

example : Finset.prod (Finset.filter (fun x => ¬Even x) (Finset.range 10000)) (id : ℕ → ℕ) =
    (10000!) / ((2 ^ 5000) * (5000!)) := by
  decide +kernel
example : IsGreatest {n : ℕ | 15 ^ n ∣ 942!} 233 := by
  constructor
  · show 15 ^ 233 ∣ 942!
    decide +kernel
  · intro n hn
    by_contra h
    have h1 : 15 ^ 234 ∣ 942! := dvd_trans (pow_dvd_pow 15 (by omega)) hn
    revert h1
    decide +kernel

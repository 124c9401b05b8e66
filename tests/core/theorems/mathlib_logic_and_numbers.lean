import Mathlib

/-! Proofs as Mathlib's users write them: negations, witnesses, cases, divisibility, parity, congruences, primes. -/

theorem sum_of_odds (a b : ℤ) (ha : Odd a) (hb : Odd b) : Even (a + b) := by
  obtain ⟨m, rfl⟩ := ha
  obtain ⟨n, rfl⟩ := hb
  use m + n + 1
  ring

theorem square_of_an_odd_number (n : ℤ) (h : Odd n) : Odd (n ^ 2) := by
  rcases h with ⟨k, rfl⟩
  exact ⟨2 * k ^ 2 + 2 * k, by ring⟩

theorem even_product (n : ℕ) : Even (n * (n + 1)) := by
  rcases Nat.even_or_odd n with h | h
  · exact h.mul_right (n + 1)
  · exact h.add_one.mul_left n

theorem parity_by_contradiction (n : ℤ) (h : Even (n ^ 2)) : Even n := by
  by_contra hn
  rw [not_even_iff_odd] at hn
  exact not_even_iff_odd.mpr hn.pow h

theorem divisor_of_a_sum (a b c : ℤ) (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ 2 * b + c * 5 :=
  dvd_add (dvd_mul_of_dvd_right h₁ 2) (h₂.mul_right 5)

theorem divisor_with_witness (n : ℕ) (h : 6 ∣ n) : 3 ∣ n := by
  obtain ⟨k, rfl⟩ := h
  exact ⟨2 * k, by ring⟩

theorem divisors_compose (a b c : ℕ) (h₁ : a ∣ b) (h₂ : b ∣ c) : a ^ 2 ∣ c ^ 2 := pow_dvd_pow_of_dvd (dvd_trans h₁ h₂) 2

theorem push_a_negation (p q : Prop) (h : ¬(p ∧ q)) (hp : p) : ¬q := by
  push_neg at h
  exact h hp

theorem no_large_value (f : ℕ → ℕ) (h : ¬∃ x, f x > 3) : ∀ x, f x ≤ 3 := by
  push_neg at h
  exact h

theorem assume_the_contrary (a b : ℕ) (h : ¬a < b) : b ≤ a := by
  by_contra! hc
  exact h hc

theorem contraposition (n : ℕ) (h : n * n = 0 → n = 0) : n ≠ 0 → n * n ≠ 0 := by
  contrapose!
  exact h

theorem contraposition_of_a_hypothesis (n : ℕ) (h : n < 3) : n < 5 := by
  contrapose! h
  linarith

theorem one_witness : ∃ x : ℕ, x * x = 16 := by use 4

theorem two_witnesses : ∃ x y : ℕ, x * x = 16 ∧ y < x := by
  use 4, 3
  norm_num

theorem propositional_logic (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by tauto

theorem classical_logic (p q : Prop) : ((p → q) → p) → p := by tauto

theorem de_morgan (p q : Prop) : ¬(p ∧ q) ↔ (¬p ∨ ¬q) := by tauto

theorem search_with_lists (l : List ℕ) (h : l = []) : l.length = 0 := by aesop

theorem powers_modulo : (2 : ℤ) ^ 10 % 7 = 2 := by norm_num

theorem a_prime : Nat.Prime 101 := by norm_num

theorem not_a_prime : ¬Nat.Prime 91 := by norm_num

theorem a_common_divisor : Nat.gcd 12 18 = 6 := by norm_num

theorem an_equation_is_solved (x : ℤ) (h : 2 * x = 6) : x = 3 := by
  norm_num at h
  linarith

theorem few_natural_numbers (x : ℕ) (h : x < 4) (h₂ : x * x = 4) : x = 2 := by
  interval_cases x <;> omega

theorem few_integers (x : ℤ) (h : 2 * x < 9) (h₁ : -3 ≤ x) (h₂ : x ^ 2 = 16) : x = 4 := by
  interval_cases x <;> norm_num at h₂ ⊢

theorem squares_modulo_four (x : ℤ) : x ^ 2 % 4 = 0 ∨ x ^ 2 % 4 = 1 := by
  mod_cases h : x % 4 <;> simp [pow_two, Int.mul_emod, Int.ModEq.eq h]

theorem congruences (a b : ℤ) (h : a ≡ b [ZMOD 5]) : a ^ 2 + 3 ≡ b ^ 2 + 3 [ZMOD 5] := (h.pow 2).add_right 3

theorem congruence_of_naturals : 2 ^ 10 ≡ 1 [MOD 11] := by decide

theorem euclid (n : ℕ) : ∃ p, n ≤ p ∧ Nat.Prime p := Nat.exists_infinite_primes n

theorem prime_divides_a_factor (p a b : ℕ) (hp : Nat.Prime p) (h : p ∣ a * b) (ha : ¬p ∣ a) : p ∣ b := by
  rcases hp.dvd_mul.mp h with h | h
  · contradiction
  · exact h

open Nat in
theorem factorial_of_five : 5 ! = 120 := by decide

theorem factorials_are_positive (n : ℕ) : 0 < Nat.factorial n := by positivity

theorem casts (a b : ℕ) (h : a * b = 3) : (a : ℤ) * b = 3 := by
  zify at h
  exact h

theorem linear_maps_are_injective : Function.Injective fun n : ℤ => 3 * n + 1 := by
  intro a b h
  simp only at h
  linarith

theorem no_square_is_two_modulo_three (n : ℕ) : n ^ 2 % 3 ≠ 2 := by
  have h : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases h with h | h | h <;> norm_num [pow_two, Nat.mul_mod, h]

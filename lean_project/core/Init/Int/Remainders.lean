prelude
import Init.Nat.LeastCommonMultiple

/-!
Remainders of integer sums, differences and products; positive products and divisors; powers under the cast.
-/

namespace Int

theorem emod_neg (a b : Int) : a % (-b) = a % b := by
  rw [Int.emod_def, Int.emod_def, Int.ediv_neg, Int.neg_mul_neg]

theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by
  cases Int.lt_trichotomy b 0 with
  | inl h =>
    have := Int.add_mul_emod_self_aux a (-c) (c := -b) (by omega)
    rw [Int.neg_mul_neg, Int.emod_neg, Int.emod_neg] at this; exact this
  | inr h => cases h with
    | inl h => subst h; rw [Int.zero_mul, Int.add_zero]
    | inr h => exact Int.add_mul_emod_self_aux a c h

theorem emod_emod (a n : Int) : a % n % n = a % n := by
  have h := Int.add_mul_emod_self_left (a % n) n (a / n)
  rw [Int.add_comm, Int.mul_ediv_add_emod] at h; exact h.symm

theorem emod_eq_of_eq_add {a b n k : Int} (h : a = b + n * k) : a % n = b % n := by
  rw [h, Int.add_mul_emod_self_left]

theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by
  apply Int.emod_eq_of_eq_add (k := a / n + b / n)
  have h1 := Int.mul_ediv_add_emod a n
  have h2 := Int.mul_ediv_add_emod b n
  rw [Int.mul_add]; omega

theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by
  apply Int.emod_eq_of_eq_add (k := a / n - b / n)
  have h1 := Int.mul_ediv_add_emod a n
  have h2 := Int.mul_ediv_add_emod b n
  rw [Int.mul_sub]; omega

theorem mul_emod (a b n : Int) : a * b % n = (a % n) * (b % n) % n := by
  apply Int.emod_eq_of_eq_add (k := a / n * b + a % n * (b / n))
  have h1 := Int.mul_ediv_add_emod a n
  have h2 := Int.mul_ediv_add_emod b n
  have h3 : a * b = (n * (a / n) + a % n) * b := by rw [h1]
  have h4 : a % n * b = a % n * (n * (b / n) + b % n) := by rw [h2]
  rw [h3, Int.add_mul, h4, Int.mul_add, Int.mul_add, Int.mul_assoc, Int.mul_left_comm (a % n) n (b / n)]
  omega

protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  obtain ⟨x, rfl⟩ := Int.eq_ofNat_of_zero_le (Int.le_of_lt ha)
  obtain ⟨y, rfl⟩ := Int.eq_ofNat_of_zero_le (Int.le_of_lt hb)
  have : 0 < x * y := Nat.mul_pos (by omega) (by omega)
  exact_mod_cast this

theorem le_of_dvd {a b : Int} (hb : 0 < b) (h : a ∣ b) : a ≤ b := by
  obtain ⟨k, hk⟩ := h
  apply Int.not_lt.mp
  intro hlt
  have hk0 : 0 < k := by
    apply Int.not_le.mp
    intro hk1
    have := Int.mul_nonneg (a := a) (b := -k) (by omega) (by omega)
    rw [Int.mul_neg] at this; omega
  have := Int.mul_nonneg (a := a) (b := k - 1) (by omega) (by omega)
  rw [Int.mul_sub] at this; omega

@[norm_cast] theorem natCast_pow (a b : Nat) : ((a ^ b : Nat) : Int) = (a : Int) ^ b := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Int.pow_succ, Int.natCast_mul, ih]

end Int

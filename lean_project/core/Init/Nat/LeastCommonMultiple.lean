prelude
import Init.List.Lemmas

/-!
The least common multiple of natural numbers, and remainders of powers.
-/

namespace Nat

theorem gcd_mul_lcm (m n : Nat) : Nat.gcd m n * Nat.lcm m n = m * n := by
  show Nat.gcd m n * (m * n / Nat.gcd m n) = m * n
  exact Nat.mul_div_cancel' (Nat.dvd_trans (Nat.gcd_dvd_left m n) (Nat.dvd_mul_right m n))

theorem dvd_lcm_left (m n : Nat) : m ∣ Nat.lcm m n := by
  show m ∣ m * n / Nat.gcd m n
  obtain ⟨k, hk⟩ := Nat.gcd_dvd_right m n
  cases Nat.eq_zero_or_pos (Nat.gcd m n) with
  | inl h => rw [h, Nat.div_zero]; exact Nat.dvd_zero m
  | inr h => exact ⟨k, by
      have : m * n = Nat.gcd m n * (m * k) := by
        rw [show m * n = m * (Nat.gcd m n * k) from by rw [← hk]]; ac_rfl
      rw [this]; exact Nat.mul_div_cancel_left _ h⟩

theorem lcm_comm (m n : Nat) : Nat.lcm m n = Nat.lcm n m := by
  show m * n / Nat.gcd m n = n * m / Nat.gcd n m
  rw [Nat.mul_comm, Nat.gcd_comm]

theorem dvd_lcm_right (m n : Nat) : n ∣ Nat.lcm m n := by
  rw [Nat.lcm_comm]; exact Nat.dvd_lcm_left n m

theorem lcm_pos {m n : Nat} (hm : 0 < m) (hn : 0 < n) : 0 < Nat.lcm m n := by
  apply Nat.pos_of_ne_zero
  intro h
  have h1 := Nat.gcd_mul_lcm m n
  rw [h, Nat.mul_zero] at h1
  have h2 := Nat.mul_pos hm hn
  omega

protected theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Nat.pow_succ, Nat.mul_mod, ih, Nat.mul_mod ((a % n) ^ b) (a % n) n, Nat.mod_mod]

end Nat

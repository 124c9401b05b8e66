prelude
import Init.Nat.Lemmas

/-!
Natural numbers: greatest common divisor, least common multiple, coprime numbers.
-/
set_option linter.all false
universe u v w

/-! ## Greatest common divisor -/

namespace Nat

theorem gcd_aux_rec (m n : Nat) (h : m ≠ 0) : gcd m n = gcd (n % m) m := by
  have k : ∀ f g a b, a ≤ f → a ≤ g → gcdAux f a b = gcdAux g a b := fun f => by
    induction f with
    | zero => intro g a b ha _; cases Nat.eq_zero_of_le_zero ha; cases g with
      | zero => rfl
      | succ g => rfl
    | succ f ih => intro g a b ha hg; cases g with
      | zero => cases Nat.eq_zero_of_le_zero hg; rfl
      | succ g =>
        by_cases h0 : a = 0
        · subst h0; rfl
        · have hlt := Nat.mod_lt b (Nat.pos_of_ne_zero h0)
          show (if a = 0 then b else gcdAux f (b % a) a) = (if a = 0 then b else gcdAux g (b % a) a)
          rw [if_neg h0, if_neg h0]; exact ih g _ _ (by omega) (by omega)
  show gcdAux m m n = gcdAux (n % m) (n % m) m
  cases m with
  | zero => exact absurd rfl h
  | succ m =>
    have hlt : n % (m + 1) < m + 1 := Nat.mod_lt n (Nat.zero_lt_succ m)
    show (if m + 1 = 0 then n else gcdAux m (n % (m + 1)) (m + 1)) = _
    rw [if_neg h]; exact k _ _ _ _ (by omega) (Nat.le_refl _)

theorem gcd_zero_left (n : Nat) : gcd 0 n = n := rfl

theorem dvd_gcd {k m n : Nat} : k ∣ m → k ∣ n → k ∣ gcd m n := by
  induction m using Nat.strongRecOn generalizing n with
  | ind m ih =>
    intro h1 h2
    by_cases hm : m = 0
    · subst hm; rw [gcd_zero_left]; exact h2
    · rw [gcd_aux_rec m n hm]
      refine ih _ (Nat.mod_lt n (Nat.pos_of_ne_zero hm)) ?_ h1
      have e := Nat.div_add_mod n m
      rw [← e] at h2
      exact (Nat.dvd_add_right (Nat.dvd_mul_right_of_dvd h1 _)).mp h2

theorem gcd_comm (m n : Nat) : gcd m n = gcd n m :=
  Nat.dvd_antisymm (dvd_gcd (gcd_dvd_right m n) (gcd_dvd_left m n)) (dvd_gcd (gcd_dvd_right n m)
    (gcd_dvd_left n m))
end Nat

namespace Nat

@[simp] theorem gcd_zero_left' (n : Nat) : gcd 0 n = n := rfl
@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by rw [gcd_comm, gcd_zero_left]
@[simp] theorem gcd_self (n : Nat) : gcd n n = n :=
  Nat.dvd_antisymm (gcd_dvd_left n n) (dvd_gcd (Nat.dvd_refl n) (Nat.dvd_refl n))

theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  by_cases h : m = 0
  · subst h; simp
  · exact gcd_aux_rec m n h

theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) := Nat.dvd_antisymm
  (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (gcd_dvd_left _ _))
    (dvd_gcd (Nat.dvd_trans (gcd_dvd_left _ _) (gcd_dvd_right _ _)) (gcd_dvd_right _ _)))
  (dvd_gcd (dvd_gcd (gcd_dvd_left _ _) (Nat.dvd_trans (gcd_dvd_right _ _) (gcd_dvd_left _ _)))
    (Nat.dvd_trans (gcd_dvd_right _ _) (gcd_dvd_right _ _)))

def lcm (m n : Nat) : Nat := m * n / gcd m n
@[reducible] def Coprime (m n : Nat) : Prop := gcd m n = 1

theorem dvd_mul_gcd_aux (k n m : Nat) : gcd (k * m) (k * n) = k * gcd m n := by
  induction m using Nat.strongRecOn generalizing n with
  | ind m ih =>
    by_cases hm : m = 0
    · subst hm; simp
    · by_cases hk : k = 0
      · subst hk; simp
      · rw [gcd_rec (k * m), gcd_rec m]
        have e : k * n % (k * m) = k * (n % m) := by
          have h1 := div_add_mod n m
          have h2 : k * n = k * (n % m) + k * m * (n / m) := by
            rw [Nat.mul_assoc, ← Nat.mul_add, Nat.add_comm, h1]
          rw [h2, add_mul_mod_self_left]
          exact Nat.mod_eq_of_lt (Nat.mul_lt_mul_of_pos_left (mod_lt n (Nat.pos_of_ne_zero hm))
              (Nat.pos_of_ne_zero hk))
        rw [e]; exact ih _ (mod_lt n (Nat.pos_of_ne_zero hm)) m

theorem gcd_mul_left (k m n : Nat) : gcd (k * m) (k * n) = k * gcd m n := dvd_mul_gcd_aux k n m
theorem Coprime.dvd_of_dvd_mul_left {k m n : Nat} (h : Coprime k m) (h2 : k ∣ m * n) : k ∣ n := by
  have h3 : k ∣ gcd (n * k) (n * m) := dvd_gcd (Nat.dvd_mul_left k n) (by rw [Nat.mul_comm]; exact h2)
  rw [gcd_mul_left, h, Nat.mul_one] at h3; exact h3
end Nat

prelude
import Init.Nat.Remainders

/-!
Natural numbers: more about greatest common divisors, least common multiples and coprime numbers.
-/
set_option linter.all false

namespace Nat

/-! ## Greatest common divisors -/

theorem dvd_gcd_iff {k m n : Nat} : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩, fun h => dvd_gcd h.1 h.2⟩
@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := dvd_one.mp (gcd_dvd_left 1 n)
@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := dvd_one.mp (gcd_dvd_right n 1)
theorem gcd_eq_zero_iff {i j : Nat} : gcd i j = 0 ↔ i = 0 ∧ j = 0 := by
  constructor
  · intro h
    exact ⟨Nat.zero_dvd.mp (h ▸ gcd_dvd_left i j), Nat.zero_dvd.mp (h ▸ gcd_dvd_right i j)⟩
  · rintro ⟨rfl, rfl⟩; rfl
theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (h : 0 < m) : 0 < gcd m n := pos_of_dvd_of_pos (gcd_dvd_left m n) h
theorem gcd_pos_of_pos_right (m : Nat) {n : Nat} (h : 0 < n) : 0 < gcd m n := pos_of_dvd_of_pos (gcd_dvd_right m n) h
theorem gcd_le_left {m : Nat} (n : Nat) (h : 0 < m) : gcd m n ≤ m := le_of_dvd h (gcd_dvd_left m n)
theorem gcd_le_right {m : Nat} (n : Nat) (h : 0 < n) : gcd m n ≤ n := le_of_dvd h (gcd_dvd_right m n)
theorem gcd_eq_left {m n : Nat} (h : m ∣ n) : gcd m n = m :=
  Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) h)
theorem gcd_eq_right {m n : Nat} (h : n ∣ m) : gcd m n = n := by rw [gcd_comm, gcd_eq_left h]
theorem gcd_left_comm (m n k : Nat) : gcd m (gcd n k) = gcd n (gcd m k) := by
  rw [← gcd_assoc, gcd_comm m, gcd_assoc]
theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by
  rw [Nat.mul_comm m, Nat.mul_comm k, Nat.mul_comm (gcd m k), gcd_mul_left]
theorem gcd_mod_left (m n : Nat) : gcd (m % n) n = gcd m n := by rw [← gcd_rec, gcd_comm]
@[simp] theorem gcd_add_mul_left_right (m n k : Nat) : gcd m (n + m * k) = gcd m n := by
  rw [gcd_rec m (n + m * k), gcd_rec m n, add_mul_mod_self_left]
@[simp] theorem gcd_add_mul_right_right (m n k : Nat) : gcd m (n + k * m) = gcd m n := by
  rw [Nat.mul_comm, gcd_add_mul_left_right]
@[simp] theorem gcd_add_mul_left_left (m n k : Nat) : gcd (n + m * k) m = gcd n m := by
  rw [gcd_comm, gcd_add_mul_left_right, gcd_comm]
@[simp] theorem gcd_add_mul_right_left (m n k : Nat) : gcd (n + k * m) m = gcd n m := by
  rw [gcd_comm, gcd_add_mul_right_right, gcd_comm]
@[simp] theorem gcd_add_self_right (m n : Nat) : gcd m (n + m) = gcd m n := by
  have h := gcd_add_mul_left_right m n 1; rw [Nat.mul_one] at h; exact h
@[simp] theorem gcd_self_add_right (m n : Nat) : gcd m (m + n) = gcd m n := by rw [Nat.add_comm, gcd_add_self_right]
@[simp] theorem gcd_add_self_left (n m : Nat) : gcd (m + n) n = gcd m n := by
  rw [gcd_comm, gcd_add_self_right, gcd_comm]
@[simp] theorem gcd_self_add_left (m n : Nat) : gcd (m + n) m = gcd n m := by rw [Nat.add_comm, gcd_add_self_left]
theorem gcd_sub_self_right {m n : Nat} (h : m ≤ n) : gcd m (n - m) = gcd m n := by
  have k := gcd_add_self_right m (n - m); rw [Nat.sub_add_cancel h] at k; exact k.symm
theorem gcd_self_sub_right {m n : Nat} (h : m ≤ n) : gcd n (n - m) = gcd n m := by
  have k := gcd_self_add_left m (n - m)
  rw [Nat.add_sub_of_le h] at k
  have k' := gcd_add_self_left (m := m) (n := n - m)
  rw [Nat.add_sub_of_le h] at k'
  rw [k', gcd_sub_self_right h, gcd_comm]
@[simp] theorem gcd_mul_left_right (n m : Nat) : gcd m (n * m) = m := gcd_eq_left (Nat.dvd_mul_left m n)
@[simp] theorem gcd_mul_right_right (n m : Nat) : gcd m (m * n) = m := gcd_eq_left (Nat.dvd_mul_right m n)
theorem gcd_dvd_gcd_of_dvd_left {m k : Nat} (n : Nat) (h : m ∣ k) : gcd m n ∣ gcd k n :=
  dvd_gcd (Nat.dvd_trans (gcd_dvd_left m n) h) (gcd_dvd_right m n)
theorem gcd_dvd_gcd_of_dvd_right {m k : Nat} (n : Nat) (h : m ∣ k) : gcd n m ∣ gcd n k :=
  dvd_gcd (gcd_dvd_left n m) (Nat.dvd_trans (gcd_dvd_right n m) h)
theorem gcd_dvd_gcd_mul_left (m n k : Nat) : gcd m n ∣ gcd (k * m) n :=
  gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_left m k)
theorem gcd_dvd_gcd_mul_right (m n k : Nat) : gcd m n ∣ gcd (m * k) n :=
  gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_right m k)
theorem gcd_div {m n k : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : gcd (m / k) (n / k) = gcd m n / k := by
  cases Nat.eq_zero_or_pos k with
  | inl e => subst e; rw [Nat.div_zero, Nat.div_zero, Nat.div_zero]; rfl
  | inr hk =>
    obtain ⟨a, rfl⟩ := h₁
    obtain ⟨b, rfl⟩ := h₂
    rw [gcd_mul_left, Nat.mul_div_cancel_left a hk, Nat.mul_div_cancel_left b hk, Nat.mul_div_cancel_left _ hk]

/-! ## Least common multiples -/

theorem gcd_mul_lcm (m n : Nat) : gcd m n * lcm m n = m * n :=
  Nat.mul_div_cancel' (Nat.dvd_trans (gcd_dvd_left m n) (Nat.dvd_mul_right m n))
theorem lcm_comm (m n : Nat) : lcm m n = lcm n m := by rw [lcm, lcm, Nat.mul_comm, gcd_comm]
theorem dvd_lcm_left (m n : Nat) : m ∣ lcm m n :=
  ⟨n / gcd m n, Nat.mul_div_assoc m (gcd_dvd_right m n)⟩
theorem dvd_lcm_right (m n : Nat) : n ∣ lcm m n := lcm_comm n m ▸ dvd_lcm_left n m
theorem lcm_dvd {m n k : Nat} (h₁ : m ∣ k) (h₂ : n ∣ k) : lcm m n ∣ k := by
  cases Nat.eq_zero_or_pos (gcd m n) with
  | inl e =>
    have := (gcd_eq_zero_iff.mp e).1
    subst this
    have := Nat.zero_dvd.mp h₁
    subst this
    exact Nat.dvd_zero _
  | inr p =>
    have h : gcd m n * lcm m n ∣ gcd m n * k := by
      rw [gcd_mul_lcm, ← gcd_mul_right]
      exact dvd_gcd (Nat.mul_dvd_mul_left m h₂) (Nat.mul_comm m n ▸ Nat.mul_dvd_mul_left n h₁)
    exact Nat.dvd_of_mul_dvd_mul_left p h
theorem lcm_dvd_iff {m n k : Nat} : lcm m n ∣ k ↔ m ∣ k ∧ n ∣ k :=
  ⟨fun h => ⟨Nat.dvd_trans (dvd_lcm_left m n) h, Nat.dvd_trans (dvd_lcm_right m n) h⟩, fun h => lcm_dvd h.1 h.2⟩
@[simp] theorem lcm_zero_left (n : Nat) : lcm 0 n = 0 := Nat.zero_dvd.mp (dvd_lcm_left 0 n)
@[simp] theorem lcm_zero_right (n : Nat) : lcm n 0 = 0 := by rw [lcm_comm, lcm_zero_left]
@[simp] theorem lcm_one_left (n : Nat) : lcm 1 n = n :=
  Nat.dvd_antisymm (lcm_dvd (Nat.one_dvd n) (Nat.dvd_refl n)) (dvd_lcm_right 1 n)
@[simp] theorem lcm_one_right (n : Nat) : lcm n 1 = n := by rw [lcm_comm, lcm_one_left]
@[simp] theorem lcm_self (n : Nat) : lcm n n = n :=
  Nat.dvd_antisymm (lcm_dvd (Nat.dvd_refl n) (Nat.dvd_refl n)) (dvd_lcm_left n n)
theorem lcm_assoc (m n k : Nat) : lcm (lcm m n) k = lcm m (lcm n k) :=
  Nat.dvd_antisymm
    (lcm_dvd (lcm_dvd (dvd_lcm_left m _) (Nat.dvd_trans (dvd_lcm_left n k) (dvd_lcm_right m _)))
      (Nat.dvd_trans (dvd_lcm_right n k) (dvd_lcm_right m _)))
    (lcm_dvd (Nat.dvd_trans (dvd_lcm_left m n) (dvd_lcm_left _ k))
      (lcm_dvd (Nat.dvd_trans (dvd_lcm_right m n) (dvd_lcm_left _ k)) (dvd_lcm_right _ k)))
theorem lcm_pos {m n : Nat} (hm : 0 < m) (hn : 0 < n) : 0 < lcm m n := by
  have h := gcd_mul_lcm m n
  have p := Nat.mul_pos hm hn
  rw [← h] at p
  exact Nat.pos_of_mul_pos_left p
theorem lcm_eq_mul_div (m n : Nat) : lcm m n = m * n / gcd m n := rfl

/-! ## Coprime numbers -/

instance instDecidableCoprime (m n : Nat) : Decidable (Coprime m n) := inferInstanceAs (Decidable (gcd m n = 1))
theorem coprime_iff_gcd_eq_one {m n : Nat} : gcd m n = 1 ↔ Coprime m n := Iff.rfl
theorem Coprime.gcd_eq_one {m n : Nat} (h : Coprime m n) : gcd m n = 1 := h
theorem Coprime.symm {m n : Nat} (h : Coprime n m) : Coprime m n := (gcd_comm m n).trans h
theorem coprime_comm {m n : Nat} : Coprime n m ↔ Coprime m n := ⟨Coprime.symm, Coprime.symm⟩
theorem Coprime.dvd_of_dvd_mul_right {k m n : Nat} (h : Coprime k n) (h₂ : k ∣ m * n) : k ∣ m :=
  h.dvd_of_dvd_mul_left (Nat.mul_comm m n ▸ h₂)
theorem Coprime.mul_dvd_of_dvd_of_dvd {m n k : Nat} (h : Coprime m n) (hm : m ∣ k) (hn : n ∣ k) : m * n ∣ k := by
  obtain ⟨a, rfl⟩ := hm
  exact Nat.mul_dvd_mul_left m (h.symm.dvd_of_dvd_mul_left hn)
theorem Coprime.lcm_eq_mul {m n : Nat} (h : Coprime m n) : lcm m n = m * n := by
  have k := gcd_mul_lcm m n
  rw [h.gcd_eq_one, Nat.one_mul] at k; exact k
theorem Coprime.coprime_dvd_left {k m n : Nat} (h : m ∣ k) (c : Coprime k n) : Coprime m n :=
  dvd_one.mp (c.gcd_eq_one ▸ gcd_dvd_gcd_of_dvd_left n h)
theorem Coprime.coprime_dvd_right {k m n : Nat} (h : n ∣ m) (c : Coprime k m) : Coprime k n :=
  (c.symm.coprime_dvd_left h).symm
theorem Coprime.mul_left {m n k : Nat} (hm : Coprime m k) (hn : Coprime n k) : Coprime (m * n) k := by
  have c : Coprime (gcd (m * n) k) m := (hm.coprime_dvd_right (gcd_dvd_right (m * n) k)).symm
  have d := c.dvd_of_dvd_mul_left (gcd_dvd_left (m * n) k)
  exact dvd_one.mp (hn.gcd_eq_one ▸ dvd_gcd d (gcd_dvd_right (m * n) k))
theorem Coprime.mul_right {k m n : Nat} (hm : Coprime k m) (hn : Coprime k n) : Coprime k (m * n) :=
  (hm.symm.mul_left hn.symm).symm
theorem Coprime.pow_left {m k : Nat} (n : Nat) (h : Coprime m k) : Coprime (m ^ n) k := by
  induction n with
  | zero => rw [Nat.pow_zero]; exact gcd_one_left k
  | succ n ih => rw [Nat.pow_succ]; exact ih.mul_left h
theorem Coprime.pow_right {k m : Nat} (n : Nat) (h : Coprime k m) : Coprime k (m ^ n) := (h.symm.pow_left n).symm
theorem Coprime.pow {k l : Nat} (m n : Nat) (h : Coprime k l) : Coprime (k ^ m) (l ^ n) :=
  (h.pow_left m).pow_right n
theorem Coprime.gcd_mul_left_cancel {k n : Nat} (m : Nat) (h : Coprime k n) : gcd (k * m) n = gcd m n := by
  apply Nat.dvd_antisymm
  · refine dvd_gcd ?_ (gcd_dvd_right _ _)
    exact (h.symm.coprime_dvd_left (gcd_dvd_right (k * m) n)).dvd_of_dvd_mul_left (gcd_dvd_left (k * m) n)
  · exact gcd_dvd_gcd_mul_left m n k
@[simp] theorem coprime_one_left (n : Nat) : Coprime 1 n := gcd_one_left n
@[simp] theorem coprime_one_right (n : Nat) : Coprime n 1 := gcd_one_right n
@[simp] theorem coprime_self {n : Nat} : Coprime n n ↔ n = 1 := by rw [Coprime, gcd_self]
theorem coprime_of_dvd {m n : Nat} (h : ∀ k, 1 < k → k ∣ m → ¬k ∣ n) : Coprime m n := by
  cases Nat.eq_zero_or_pos (gcd m n) with
  | inl e =>
    obtain ⟨rfl, rfl⟩ := gcd_eq_zero_iff.mp e
    exact absurd (Nat.dvd_zero 2) (h 2 (by omega) (Nat.dvd_zero 2))
  | inr p =>
    apply Nat.le_antisymm _ p
    apply Nat.le_of_not_lt
    intro k
    exact h _ k (gcd_dvd_left m n) (gcd_dvd_right m n)

end Nat

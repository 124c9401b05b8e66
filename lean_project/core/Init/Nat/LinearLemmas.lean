prelude
import Init.Nat.Coprime

/-!
Natural numbers: the remaining everyday lemmas of stock Lean on order, subtraction, quotients and induction.
-/
set_option linter.all false
universe u

namespace Nat

/-! ## Subtraction -/

protected theorem le_sub_iff_add_le {k y x : Nat} (h : k ≤ y) : x ≤ y - k ↔ x + k ≤ y := by omega
protected theorem sub_le_iff_le_add {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b := by omega
protected theorem sub_le_iff_le_add' {a b c : Nat} : a - b ≤ c ↔ a ≤ b + c := by omega
protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c := by omega
protected theorem lt_sub_iff_add_lt' {a b c : Nat} : a < c - b ↔ b + a < c := by omega
protected theorem sub_lt_iff_lt_add {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < c + b := by omega
protected theorem sub_lt_iff_lt_add' {a b c : Nat} (h : b ≤ a) : a - b < c ↔ a < b + c := by omega
protected theorem sub_eq_iff_eq_add {b a c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b := by omega
protected theorem sub_eq_iff_eq_add' {b a c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by omega
protected theorem eq_sub_of_add_eq {c b a : Nat} (h : a + b = c) : a = c - b := by omega
protected theorem eq_sub_of_add_eq' {c b a : Nat} (h : b + a = c) : a = c - b := by omega
protected theorem sub_pos_iff_lt {n m : Nat} : 0 < n - m ↔ m < n := by omega
theorem sub_ne_zero_of_lt {a b : Nat} (h : a < b) : b - a ≠ 0 := by omega
protected theorem sub_le_sub_left {n m : Nat} (h : n ≤ m) (k : Nat) : k - m ≤ k - n := by omega
protected theorem sub_lt_sub_right {a b c : Nat} (h : c ≤ a) (k : a < b) : a - c < b - c := by omega
protected theorem sub_sub_sub_cancel_right {a b c : Nat} (h : c ≤ b) : a - c - (b - c) = a - b := by omega
protected theorem sub_add_sub_cancel {a b c : Nat} (hab : b ≤ a) (hcb : c ≤ b) : a - b + (b - c) = a - c := by omega
protected theorem add_sub_sub_cancel {a b c : Nat} (h : c ≤ a) : a + b - (a - c) = b + c := by omega
protected theorem sub_one (n : Nat) : n - 1 = pred n := rfl
theorem pred_eq_sub_one {n : Nat} : pred n = n - 1 := rfl
theorem succ_pred {a : Nat} (h : a ≠ 0) : a.pred.succ = a := by
  cases a with
  | zero => exact absurd rfl h
  | succ a => rfl
theorem succ_pred_eq_of_pos {n : Nat} (h : 0 < n) : succ (pred n) = n := succ_pred (by omega)
theorem mul_sub_one (n m : Nat) : n * (m - 1) = n * m - n := by rw [Nat.mul_sub, Nat.mul_one]
protected theorem sub_one_mul (n m : Nat) : (n - 1) * m = n * m - m := by rw [Nat.sub_mul, Nat.one_mul]
protected theorem mul_self_sub_mul_self_eq (a b : Nat) : a * a - b * b = (a + b) * (a - b) := by
  rw [Nat.mul_sub, Nat.add_mul, Nat.add_mul, Nat.mul_comm b a]; omega

/-! ## Order -/

theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := by omega
theorem one_lt_iff_ne_zero_and_ne_one {n : Nat} : 1 < n ↔ n ≠ 0 ∧ n ≠ 1 := by omega
@[simp] theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := by omega
theorem le_one_iff_eq_zero_or_eq_one {n : Nat} : n ≤ 1 ↔ n = 0 ∨ n = 1 := by omega
theorem lt_succ {m n : Nat} : m < succ n ↔ m ≤ n := Nat.lt_succ_iff
theorem succ_le {n m : Nat} : succ n ≤ m ↔ n < m := Iff.rfl
theorem succ_lt_succ_iff {m n : Nat} : succ m < succ n ↔ m < n := by omega
theorem succ_le_succ_iff {m n : Nat} : succ m ≤ succ n ↔ m ≤ n := by omega
theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := Iff.rfl
protected theorem eq_iff_le_and_ge {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := by omega
protected theorem ne_iff_lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a := by omega
protected theorem lt_or_lt_of_ne {a b : Nat} (h : a ≠ b) : a < b ∨ b < a := by omega
protected theorem lt_or_le (a b : Nat) : a < b ∨ b ≤ a := by omega
protected theorem le_or_lt (a b : Nat) : a ≤ b ∨ b < a := by omega
protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m := by omega
protected theorem lt_or_eq_of_le {n m : Nat} (h : n ≤ m) : n < m ∨ n = m := by omega
protected theorem eq_or_lt_of_not_lt {a b : Nat} (h : ¬a < b) : a = b ∨ b < a := by omega
protected theorem eq_zero_of_not_pos {n : Nat} (h : ¬0 < n) : n = 0 := by omega
theorem add_eq_one_iff {m n : Nat} : m + n = 1 ↔ m = 0 ∧ n = 1 ∨ m = 1 ∧ n = 0 := by omega
theorem mod_two_not_eq_zero {n : Nat} : ¬n % 2 = 0 ↔ n % 2 = 1 := by omega
theorem mod_two_not_eq_one {n : Nat} : ¬n % 2 = 1 ↔ n % 2 = 0 := by omega
theorem le_mul_self : (n : Nat) → n ≤ n * n
  | 0 => Nat.le_refl 0
  | n + 1 => Nat.le_mul_of_pos_left (n + 1) (by omega)
protected theorem mul_ne_zero {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) : n * m ≠ 0 :=
  fun h => (Nat.mul_eq_zero.mp h).elim hn hm
protected theorem mul_le_mul_left_iff {b c a : Nat} (h : 0 < a) : a * b ≤ a * c ↔ b ≤ c :=
  ⟨fun k => Nat.le_of_mul_le_mul_left k h, Nat.mul_le_mul_left a⟩
protected theorem mul_le_mul_right_iff {a b c : Nat} (h : 0 < c) : a * c ≤ b * c ↔ a ≤ b :=
  ⟨fun k => Nat.le_of_mul_le_mul_right k h, Nat.mul_le_mul_right c⟩
protected theorem mul_lt_mul_left {a b c : Nat} (h : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_left, fun k => Nat.mul_lt_mul_of_pos_left k h⟩
protected theorem mul_lt_mul_right {a b c : Nat} (h : 0 < a) : b * a < c * a ↔ b < c :=
  ⟨Nat.lt_of_mul_lt_mul_right, fun k => Nat.mul_lt_mul_of_pos_right k h⟩
theorem one_le_pow (n m : Nat) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h
protected theorem pow_lt_pow_succ {a n : Nat} (h : 1 < a) : a ^ n < a ^ (n + 1) := Nat.pow_lt_pow_right h (by omega)

/-! ## Quotients and divisors -/

theorem div_lt_of_lt_mul {m n k : Nat} (h : m < n * k) : m / n < k := by
  apply Nat.lt_of_mul_lt_mul_left (a := n)
  exact Nat.lt_of_le_of_lt (mul_div_le m n) h
protected theorem div_eq_of_lt_le {k n m : Nat} (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k := by
  have hn : 0 < n := Nat.pos_of_mul_pos_left (Nat.lt_of_le_of_lt (Nat.zero_le m) hi)
  have h₁ := (le_div_iff_mul_le hn).mpr lo
  have h₂ := (div_lt_iff_lt_mul hn).mpr hi
  omega
theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by
  rw [Nat.mul_comm, add_mul_div_left x y H]
protected theorem mul_div_mul_left {m : Nat} (n k : Nat) (H : 0 < m) : m * n / (m * k) = n / k := by
  rw [← Nat.div_div_eq_div_mul, Nat.mul_div_cancel_left n H]
protected theorem mul_div_mul_right {m : Nat} (n k : Nat) (H : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm n, Nat.mul_comm k, Nat.mul_div_mul_left n k H]
protected theorem mul_div_cancel_left' {a d : Nat} (h : a ∣ d) : a * (d / a) = d := Nat.mul_div_cancel' h
protected theorem eq_mul_of_div_eq_left {a b c : Nat} (h : b ∣ a) (e : a / b = c) : a = c * b := by
  rw [← e, Nat.div_mul_cancel h]
protected theorem dvd_sub' {k m n : Nat} (h₁ : k ∣ m) (h₂ : k ∣ n) : k ∣ m - n := Nat.dvd_sub h₁ h₂
theorem not_dvd_of_pos_of_lt {n m : Nat} (h₁ : 0 < n) (h₂ : n < m) : ¬m ∣ n :=
  fun h => Nat.not_le_of_gt h₂ (le_of_dvd h₁ h)
theorem Coprime.eq_one_of_dvd {k n : Nat} (h : Coprime k n) (d : k ∣ n) : k = 1 := by
  rw [← h.gcd_eq_one, gcd_eq_left d]
theorem coprime_mul_iff_left {k m n : Nat} : Coprime (m * n) k ↔ Coprime m k ∧ Coprime n k :=
  ⟨fun h => ⟨h.coprime_dvd_left (Nat.dvd_mul_right m n), h.coprime_dvd_left (Nat.dvd_mul_left n m)⟩,
    fun h => h.1.mul_left h.2⟩
theorem coprime_mul_iff_right {k m n : Nat} : Coprime k (m * n) ↔ Coprime k m ∧ Coprime k n :=
  ⟨fun h => ⟨h.coprime_dvd_right (Nat.dvd_mul_right m n), h.coprime_dvd_right (Nat.dvd_mul_left n m)⟩,
    fun h => h.1.mul_right h.2⟩
theorem coprime_div_gcd_div_gcd {m n : Nat} (h : 0 < gcd m n) : Coprime (m / gcd m n) (n / gcd m n) := by
  rw [Coprime, gcd_div (gcd_dvd_left m n) (gcd_dvd_right m n), Nat.div_self h]

/-! ## Induction -/

@[elab_as_elim] protected theorem strong_induction_on {p : Nat → Prop} (n : Nat)
    (h : ∀ n, (∀ m, m < n → p m) → p n) : p n :=
  Nat.strongRecOn n h
@[elab_as_elim] theorem le_induction {m : Nat} {P : (n : Nat) → m ≤ n → Prop} (base : P m (Nat.le_refl m))
    (succ : ∀ (n : Nat) (h : m ≤ n), P n h → P (n + 1) (Nat.le_succ_of_le h)) : ∀ (n : Nat) (h : m ≤ n), P n h := by
  intro n h
  induction n with
  | zero =>
    have e : m = 0 := by omega
    subst e
    exact base
  | succ n ih =>
    by_cases k : m = n + 1
    · subst k; exact base
    · exact succ n (by omega) (ih (by omega))

end Nat

instance : Trans (α := Nat) (β := Nat) (γ := Nat) (· ∣ ·) (· ∣ ·) (· ∣ ·) := ⟨Nat.dvd_trans⟩

prelude
import Init.Nat.Bitwise

/-!
Natural numbers: lemmas that `omega` proves, powers, and more about division.
-/
set_option linter.all false
universe u v w

/-! ## Linear facts -/

namespace Nat

theorem le_sub_one_of_lt {m n : Nat} (h : m < n) : m ≤ n - 1 := by omega
theorem lt_of_le_sub_one {n m : Nat} (h : 0 < n) (h' : m ≤ n - 1) : m < n := by omega
protected theorem sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by omega
protected theorem le_of_sub_eq_zero {n m : Nat} (h : n - m = 0) : n ≤ m := by omega
theorem sub_one_add_one {n : Nat} (h : n ≠ 0) : n - 1 + 1 = n := by omega
theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b := by omega
theorem add_lt_of_lt_sub {a b c : Nat} (h : a < c - b) : a + b < c := by omega
protected theorem sub_lt_sub_left {k m n : Nat} (h₁ : k < m) (h₂ : k < n) : m - n < m - k := by omega
protected theorem sub_sub_self {n m : Nat} (h : m ≤ n) : n - (n - m) = m := by omega
protected theorem sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by omega
theorem le_add_one_iff {m n : Nat} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 := by omega
protected theorem lt_add_right {a b : Nat} (c : Nat) (h : a < b) : a < b + c := by omega
theorem lt_of_succ_lt {n m : Nat} (h : n.succ < m) : n < m := by omega
theorem pred_le (n : Nat) : n.pred ≤ n := by cases n <;> simp
theorem pred_lt {n : Nat} (h : n ≠ 0) : n.pred < n := by
  cases n with | zero => exact absurd rfl h | succ n => exact Nat.lt_succ_self n
theorem succ_lt_succ {n m : Nat} (h : n < m) : n.succ < m.succ := Nat.succ_le_succ h
theorem lt_of_succ_lt_succ {n m : Nat} (h : n.succ < m.succ) : n < m := Nat.le_of_succ_le_succ h

/-! ## Minimum and maximum -/

protected theorem max_comm (a b : Nat) : max a b = max b a := by omega
protected theorem min_comm (a b : Nat) : min a b = min b a := by omega
theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by omega
protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by omega
protected theorem max_self (a : Nat) : max a a = a := by omega
protected theorem min_self (a : Nat) : min a a = a := by omega
protected theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a := by omega
protected theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := by omega
protected theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := by omega
protected theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b := by omega

/-! ## Remainders and powers -/

theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by omega
theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by rw [Nat.add_comm, add_mod_right]

theorem mul_mod (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := by
  have ha := mod_add_div a n; have hb := mod_add_div b n
  have e : a * b = (a % n) * (b % n) + n * (a / n * (b % n) + a * (b / n)) := by
    calc a * b = a * (b % n + n * (b / n)) := by rw [hb]
      _ = a * (b % n) + n * (a * (b / n)) := by rw [Nat.mul_add, Nat.mul_left_comm]
      _ = (a % n + n * (a / n)) * (b % n) + n * (a * (b / n)) := by rw [ha]
      _ = _ := by rw [Nat.add_mul, Nat.mul_add, Nat.mul_assoc, Nat.add_assoc]
  rw [e, add_mul_mod_self_left]

protected theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) (i : Nat) : m ^ i ≤ n ^ i := by
  induction i with | zero => exact Nat.le_refl _ | succ i ih => exact Nat.mul_le_mul ih h

protected theorem pow_le_pow_right {n : Nat} (h : n > 0) {m k : Nat} (hm : m ≤ k) : n ^ m ≤ n ^ k := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le hm
  rw [Nat.pow_add]
  exact Nat.le_trans (Nat.le_of_eq (Nat.mul_one _).symm) (Nat.mul_le_mul_left _ (Nat.pow_pos h))

protected theorem lt_two_pow_self {n : Nat} : n < 2 ^ n := by
  induction n with | zero => decide | succ n ih => rw [Nat.pow_succ]; omega
protected theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with | zero => rfl | succ n ih => rw [Nat.mul_add_one, Nat.pow_add, ih, Nat.pow_succ]

protected theorem div_le_of_le_mul {m n k : Nat} (h : m ≤ k * n) : m / k ≤ n := by
  cases Nat.eq_zero_or_pos k with
  | inl hk => subst hk; rw [Nat.div_zero]; exact Nat.zero_le n
  | inr hk =>
    have h1 := Nat.div_add_mod m k
    apply Nat.le_of_not_lt; intro h2
    have h3 : k * (n + 1) ≤ k * (m / k) := Nat.mul_le_mul_left k h2
    rw [Nat.mul_add_one] at h3; omega

protected theorem le_mul_of_pos_left {n : Nat} (m : Nat) (h : 0 < n) : m ≤ n * m :=
  Nat.le_trans (Nat.le_of_eq (Nat.one_mul m).symm) (Nat.mul_le_mul_right m h)
protected theorem le_mul_of_pos_right {n : Nat} (m : Nat) (h : 0 < n) : m ≤ m * n := by
  rw [Nat.mul_comm]; exact Nat.le_mul_of_pos_left m h
theorem mul_self_le_mul_self {m n : Nat} (h : m ≤ n) : m * m ≤ n * n := Nat.mul_le_mul h h
protected theorem mul_lt_mul_of_lt_of_le {a c b d : Nat} (h : a < c) (h' : b ≤ d) (hd : 0 < d) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_left a h')
    (by rw [Nat.mul_comm a, Nat.mul_comm c]; exact Nat.mul_lt_mul_of_pos_left h hd)

end Nat

/-! ## Simplification -/

@[simp] protected theorem Nat.zero_eq_mul {m n : Nat} : 0 = m * n ↔ m = 0 ∨ n = 0 := eq_comm.trans Nat.mul_eq_zero
@[simp] theorem Nat.self_eq_add_right {a b : Nat} : a = a + b ↔ b = 0 := by omega
@[simp] theorem Nat.self_eq_add_left {a b : Nat} : a = b + a ↔ b = 0 := by omega
@[simp] protected theorem Nat.add_eq_left {a b : Nat} : a + b = a ↔ b = 0 := by omega
@[simp] protected theorem Nat.add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by omega
@[simp] theorem Nat.sub_eq_zero_iff {n m : Nat} : n - m = 0 ↔ n ≤ m := by omega
@[simp] theorem Nat.lt_irrefl_simp (n : Nat) : (n < n) = False := eq_false (Nat.lt_irrefl n)

/-! ## Powers and quotients -/

namespace Nat

@[simp] protected theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with | zero => rfl | succ n ih => rw [Nat.pow_succ, ih]
protected theorem zero_pow {n : Nat} (h : 0 < n) : 0 ^ n = 0 := by
  cases n with | zero => omega | succ n => rw [Nat.pow_succ, Nat.mul_zero]

protected theorem pow_lt_pow_left {a b n : Nat} (h : a < b) (hn : n ≠ 0) : a ^ n < b ^ n := by
  cases n with
  | zero => exact absurd rfl hn
  | succ n =>
    rw [Nat.pow_succ, Nat.pow_succ, Nat.mul_comm, Nat.mul_comm (b ^ n)]
    exact Nat.mul_lt_mul_of_lt_of_le h (Nat.pow_le_pow_left (Nat.le_of_lt h) n) (Nat.pow_pos (by omega))

protected theorem mul_left_cancel {n m k : Nat} (hn : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.eq_of_mul_eq_mul_left hn h
protected theorem mul_right_cancel {n m k : Nat} (hm : 0 < m) (h : n * m = k * m) : n = k := by
  rw [Nat.mul_comm n, Nat.mul_comm k] at h; exact Nat.eq_of_mul_eq_mul_left hm h

theorem le_div_iff_mul_le {k x y : Nat} (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  have h := div_add_mod y k
  have h2 := mod_lt y k0
  constructor
  · intro hx
    have := Nat.mul_le_mul_left k hx
    rw [Nat.mul_comm x]; omega
  · intro hx
    apply Nat.le_of_not_lt; intro h3
    have := Nat.mul_le_mul_left k h3
    rw [Nat.mul_add_one] at this; rw [Nat.mul_comm x] at hx; omega

theorem div_lt_iff_lt_mul {k x y : Nat} (hk : 0 < k) : x / k < y ↔ x < y * k := by
  rw [← Nat.not_le, ← Nat.not_le, le_div_iff_mul_le hk]

protected theorem div_le_div_right {a b c : Nat} (h : a ≤ b) : a / c ≤ b / c := by
  cases Nat.eq_zero_or_pos c with
  | inl hc => subst hc; simp
  | inr hc => rw [le_div_iff_mul_le hc, Nat.mul_comm]; exact Nat.le_trans (le.intro (div_add_mod a c)) h

theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = x / z + 1 := by
  have := add_mul_div_left x 1 H; rw [Nat.mul_one] at this; exact this

protected theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) := by
  cases Nat.eq_zero_or_pos n with
  | inl h => subst h; simp
  | inr hn => cases Nat.eq_zero_or_pos k with
    | inl h => subst h; simp
    | inr hk =>
      apply Nat.le_antisymm
      · rw [le_div_iff_mul_le (Nat.mul_pos hn hk), Nat.mul_comm n, ← Nat.mul_assoc, ← le_div_iff_mul_le hn,
            ← le_div_iff_mul_le hk]
      · rw [le_div_iff_mul_le hk, le_div_iff_mul_le hn, Nat.mul_assoc, Nat.mul_comm k, ← le_div_iff_mul_le
            (Nat.mul_pos hn hk)]

end Nat

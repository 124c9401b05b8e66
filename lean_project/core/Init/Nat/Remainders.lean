prelude
import Init.Nat.KernelAcceleration

/-!
Natural numbers: calculating with remainders, exact quotients, powers, and divisibility of differences.
-/
set_option linter.all false

namespace Nat

/-! ## Remainders -/

@[simp] theorem mod_mod_of_dvd {m k : Nat} (n : Nat) (h : m ∣ k) : n % k % m = n % m := by
  obtain ⟨c, rfl⟩ := h
  have e := div_add_mod n (m * c)
  have k : (n % (m * c) + m * (c * (n / (m * c)))) % m = n % (m * c) % m := add_mul_mod_self_left _ _ _
  rw [← k, ← Nat.mul_assoc, Nat.add_comm, e]
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [add_mod, mod_mod, ← add_mod]
@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  rw [Nat.add_comm, add_mod_mod, Nat.add_comm]
theorem mul_mod_mod (m n k : Nat) : m * (n % k) % k = m * n % k := by rw [mul_mod, mod_mod, ← mul_mod]
theorem mod_mul_mod (m k n : Nat) : m % n * k % n = m * k % n := by rw [Nat.mul_comm, mul_mod_mod, Nat.mul_comm]
theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Nat.pow_succ, mul_mod, ih, ← mul_mod, mul_mod_mod]
theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  have e := add_mod_right (a - b) b
  rw [Nat.sub_add_cancel h] at e; exact e
theorem mod_eq_iff {a b c : Nat} (h : c < b) : a % b = c ↔ ∃ k, a = c + b * k := by
  constructor
  · intro e
    exact ⟨a / b, by rw [← e, mod_add_div]⟩
  · rintro ⟨k, rfl⟩
    rw [add_mul_mod_self_left, Nat.mod_eq_of_lt h]
theorem sub_mul_mod {x k n : Nat} (h : n * k ≤ x) : (x - n * k) % n = x % n := by
  have e : x = x - n * k + n * k := by omega
  rw [show x % n = (x - n * k + n * k) % n from congrArg (· % n) e, add_mul_mod_self_left]
theorem mod_mul_right_mod (a b c : Nat) : a % (b * c) % b = a % b := mod_mod_of_dvd a ⟨c, rfl⟩
theorem mod_mul_left_mod (a b c : Nat) : a % (b * c) % c = a % c := mod_mod_of_dvd a ⟨b, Nat.mul_comm b c⟩
theorem mul_mod_mul_left (z x y : Nat) : z * x % (z * y) = z * (x % y) := by
  cases Nat.eq_zero_or_pos y with
  | inl h => subst h; rw [Nat.mul_zero, Nat.mod_zero, Nat.mod_zero]
  | inr hy => cases Nat.eq_zero_or_pos z with
    | inl h => subst h; rw [Nat.zero_mul, Nat.zero_mul, Nat.zero_mul, Nat.mod_zero]
    | inr hz =>
      have e : z * x = z * (x % y) + z * y * (x / y) := by
        rw [Nat.mul_assoc, ← Nat.mul_add, mod_add_div]
      rw [e, add_mul_mod_self_left, Nat.mod_eq_of_lt (Nat.mul_lt_mul_of_pos_left (mod_lt x hy) hz)]
theorem mul_mod_mul_right (z x y : Nat) : x * z % (y * z) = x % y * z := by
  rw [Nat.mul_comm x, Nat.mul_comm y, mul_mod_mul_left, Nat.mul_comm]

/-! ## Divisibility -/

theorem dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  rw [dvd_iff_mod_eq_zero, dvd_iff_mod_eq_zero, mod_mod_of_dvd m h]
theorem dvd_sub_iff_right {m n k : Nat} (h : k ≤ m) (hm : n ∣ m) : n ∣ m - k ↔ n ∣ k :=
  ⟨fun d => by have := Nat.dvd_sub hm d; rw [show m - (m - k) = k by omega] at this; exact this, Nat.dvd_sub hm⟩
protected theorem dvd_add_left {k n m : Nat} (h : k ∣ m) : k ∣ n + m ↔ k ∣ n := by
  rw [Nat.add_comm, Nat.dvd_add_right h]
protected theorem dvd_add_iff_right {k m : Nat} (h : k ∣ m) {n : Nat} : k ∣ n ↔ k ∣ m + n :=
  (Nat.dvd_add_right h).symm
protected theorem dvd_add_iff_left {k n : Nat} (h : k ∣ n) {m : Nat} : k ∣ m ↔ k ∣ m + n := (Nat.dvd_add_left h).symm
protected theorem mul_dvd_mul {a b c d : Nat} (h₁ : a ∣ b) (h₂ : c ∣ d) : a * c ∣ b * d :=
  match h₁, h₂ with
  | ⟨x, hx⟩, ⟨y, hy⟩ => ⟨x * y, by rw [hx, hy, Nat.mul_assoc, Nat.mul_left_comm x, ← Nat.mul_assoc]⟩
protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c :=
  Nat.mul_dvd_mul (Nat.dvd_refl a) h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c :=
  Nat.mul_dvd_mul h (Nat.dvd_refl c)
protected theorem dvd_of_mul_dvd_mul_left {k m n : Nat} (hk : 0 < k) (h : k * m ∣ k * n) : m ∣ n := by
  obtain ⟨c, hc⟩ := h
  exact ⟨c, Nat.eq_of_mul_eq_mul_left hk (by rw [hc, Nat.mul_assoc])⟩
protected theorem dvd_of_mul_dvd_mul_right {k m n : Nat} (hk : 0 < k) (h : m * k ∣ n * k) : m ∣ n := by
  rw [Nat.mul_comm m, Nat.mul_comm n] at h; exact Nat.dvd_of_mul_dvd_mul_left hk h
protected theorem dvd_of_mul_right_dvd {m n k : Nat} (h : m * n ∣ k) : m ∣ k :=
  Nat.dvd_trans (Nat.dvd_mul_right m n) h
protected theorem dvd_of_mul_left_dvd {m n k : Nat} (h : m * n ∣ k) : n ∣ k := Nat.dvd_trans (Nat.dvd_mul_left n m) h
@[simp] theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 :=
  ⟨fun h => Nat.dvd_antisymm h (Nat.one_dvd n), fun h => h ▸ Nat.dvd_refl n⟩
theorem eq_one_of_dvd_one {n : Nat} (h : n ∣ 1) : n = 1 := dvd_one.mp h
@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 := ⟨Nat.eq_zero_of_zero_dvd, fun h => h ▸ Nat.dvd_refl 0⟩
attribute [simp] Nat.dvd_refl Nat.one_dvd Nat.dvd_mul_right Nat.dvd_mul_left
theorem eq_zero_of_dvd_of_lt {m n : Nat} (h : m ∣ n) (k : n < m) : n = 0 := by
  cases Nat.eq_zero_or_pos n with
  | inl e => exact e
  | inr p => have := le_of_dvd p h; omega
theorem div_dvd_of_dvd {m n : Nat} (h : m ∣ n) : n / m ∣ n := ⟨m, by rw [Nat.div_mul_cancel h]⟩
protected theorem mul_div_assoc {k n : Nat} (m : Nat) (h : k ∣ n) : m * n / k = m * (n / k) := by
  cases Nat.eq_zero_or_pos k with
  | inl e => subst e; rw [Nat.div_zero, Nat.div_zero, Nat.mul_zero]
  | inr hk =>
    obtain ⟨c, rfl⟩ := h
    rw [Nat.mul_div_cancel_left c hk, Nat.mul_left_comm, Nat.mul_div_cancel_left _ hk]
protected theorem div_eq_of_eq_mul_right {n m k : Nat} (h : 0 < n) (e : m = n * k) : m / n = k := by
  rw [e, Nat.mul_div_cancel_left k h]
protected theorem div_eq_of_eq_mul_left {n m k : Nat} (h : 0 < n) (e : m = k * n) : m / n = k := by
  rw [e, Nat.mul_div_cancel k h]
protected theorem div_eq_iff_eq_mul_left {a b c : Nat} (h : 0 < b) (d : b ∣ a) : a / b = c ↔ a = c * b :=
  ⟨fun e => by rw [← e, Nat.div_mul_cancel d], Nat.div_eq_of_eq_mul_left h⟩
protected theorem eq_mul_of_div_eq_right {a b c : Nat} (d : b ∣ a) (e : a / b = c) : a = b * c := by
  rw [← e, Nat.mul_div_cancel' d]
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := by
  have := div_add_mod m n; rw [Nat.mul_comm]; omega
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m := by have := div_add_mod m n; omega
theorem lt_mul_div_succ (a : Nat) {b : Nat} (h : 0 < b) : a < b * (a / b + 1) := by
  have := div_add_mod a b; have := mod_lt a h; rw [Nat.mul_add]; omega
theorem div_pos {a b : Nat} (h : b ≤ a) (hb : 0 < b) : 0 < a / b := (le_div_iff_mul_le hb).mpr (by omega)

/-! ## Powers -/

protected theorem two_pow_pos (n : Nat) : 0 < 2 ^ n := Nat.pow_pos (by omega)
theorem pow_succ' {m n : Nat} : m ^ n.succ = m * m ^ n := by rw [Nat.pow_succ, Nat.mul_comm]
theorem pow_add_one' {m n : Nat} : m ^ (n + 1) = m * m ^ n := Nat.pow_succ'
protected theorem pow_mul' (a m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by rw [Nat.mul_comm, Nat.pow_mul]
protected theorem pow_right_comm (a m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by rw [← Nat.pow_mul, Nat.pow_mul']
protected theorem pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n :=
  ⟨a ^ (n - m), by rw [← Nat.pow_add]; congr 1; omega⟩
protected theorem pow_dvd_pow_of_dvd {a b : Nat} (h : a ∣ b) (n : Nat) : a ^ n ∣ b ^ n :=
  match h with | ⟨c, e⟩ => ⟨c ^ n, by rw [e, Nat.mul_pow]⟩
protected theorem dvd_pow_self (a : Nat) {n : Nat} (h : n ≠ 0) : a ∣ a ^ n := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => exact ⟨a ^ n, Nat.pow_succ'⟩
theorem one_lt_pow {n m : Nat} (hn : n ≠ 0) (hm : 1 < m) : 1 < m ^ n := by
  have := Nat.pow_lt_pow_left hm hn
  rw [Nat.one_pow] at this; exact this
protected theorem one_lt_two_pow {n : Nat} (h : n ≠ 0) : 1 < 2 ^ n := one_lt_pow h (by omega)
protected theorem one_le_two_pow {n : Nat} : 1 ≤ 2 ^ n := Nat.two_pow_pos n
protected theorem pow_lt_pow_right {a m n : Nat} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n := by
  have h₁ : a ^ (m + 1) ≤ a ^ n := Nat.pow_le_pow_right (by omega) h
  have h₂ : a ^ m * 1 < a ^ m * a := Nat.mul_lt_mul_of_pos_left ha (Nat.pow_pos (by omega))
  rw [Nat.pow_succ] at h₁
  omega
protected theorem pow_lt_pow_iff_right {a m n : Nat} (ha : 1 < a) : a ^ m < a ^ n ↔ m < n := by
  constructor
  · intro h
    apply Nat.lt_of_not_le
    intro h'
    have := Nat.pow_le_pow_right (n := a) (by omega) h'
    omega
  · exact Nat.pow_lt_pow_right ha
protected theorem pow_le_pow_iff_right {a m n : Nat} (ha : 1 < a) : a ^ m ≤ a ^ n ↔ m ≤ n := by
  constructor
  · intro h
    apply Nat.le_of_not_lt
    intro h'
    have := Nat.pow_lt_pow_right ha h'
    omega
  · exact Nat.pow_le_pow_right (by omega)
protected theorem pow_right_inj {a m n : Nat} (ha : 1 < a) : a ^ m = a ^ n ↔ m = n := by
  constructor
  · intro h
    exact Nat.le_antisymm ((Nat.pow_le_pow_iff_right ha).mp (by omega)) ((Nat.pow_le_pow_iff_right ha).mp (by omega))
  · rintro rfl; rfl
protected theorem pow_le_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b := by
  constructor
  · intro h
    apply Nat.le_of_not_lt
    intro h'
    have := Nat.pow_lt_pow_left h' hn
    omega
  · intro h
    exact Nat.pow_le_pow_left h n
protected theorem pow_lt_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b := by
  have := @Nat.pow_le_pow_iff_left b a n hn
  omega
protected theorem pow_left_inj {a b n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b := by
  have := @Nat.pow_le_pow_iff_left a b n hn
  have := @Nat.pow_le_pow_iff_left b a n hn
  omega
protected theorem lt_pow_self {n b : Nat} (hb : 1 < b) : n < b ^ n := by
  induction n with
  | zero => rw [Nat.pow_zero]; omega
  | succ n ih =>
    have := Nat.pow_lt_pow_right hb (show n < n + 1 by omega)
    omega
@[simp] protected theorem pow_eq_zero {a n : Nat} : a ^ n = 0 ↔ a = 0 ∧ n ≠ 0 := by
  constructor
  · intro h
    refine ⟨?_, fun e => by subst e; rw [Nat.pow_zero] at h; omega⟩
    cases Nat.eq_zero_or_pos a with
    | inl e => exact e
    | inr p => have := Nat.pow_pos (n := n) p; omega
  · rintro ⟨rfl, h⟩
    exact Nat.zero_pow (by omega)

/-! ## Products and order -/

protected theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b := by
  apply Nat.le_of_not_lt
  intro h'
  have := Nat.mul_lt_mul_of_pos_left h' hc
  omega
protected theorem le_of_mul_le_mul_right {a b c : Nat} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b := by
  rw [Nat.mul_comm a, Nat.mul_comm b] at h; exact Nat.le_of_mul_le_mul_left h hc
protected theorem mul_lt_mul_of_pos_right {a b c : Nat} (h : a < b) (hc : c > 0) : a * c < b * c := by
  rw [Nat.mul_comm a, Nat.mul_comm b]; exact Nat.mul_lt_mul_of_pos_left h hc
protected theorem lt_of_mul_lt_mul_left {a b c : Nat} (h : a * b < a * c) : b < c := by
  apply Nat.lt_of_not_le
  intro h'
  have := Nat.mul_le_mul_left a h'
  omega
protected theorem lt_of_mul_lt_mul_right {a b c : Nat} (h : b * a < c * a) : b < c := by
  rw [Nat.mul_comm b, Nat.mul_comm c] at h; exact Nat.lt_of_mul_lt_mul_left h
theorem mul_lt_mul'' {a b c d : Nat} (h₁ : a < c) (h₂ : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_le h₁ (Nat.le_of_lt h₂) (by omega)
protected theorem mul_left_cancel_iff {a : Nat} (ha : 0 < a) {b c : Nat} : a * b = a * c ↔ b = c :=
  ⟨Nat.eq_of_mul_eq_mul_left ha, fun h => h ▸ rfl⟩
protected theorem mul_right_cancel_iff {a : Nat} (ha : 0 < a) {b c : Nat} : b * a = c * a ↔ b = c :=
  ⟨Nat.mul_right_cancel ha, fun h => h ▸ rfl⟩
theorem eq_of_mul_eq_mul_right {b a c : Nat} (ha : 0 < a) (h : b * a = c * a) : b = c :=
  Nat.mul_right_cancel ha h
protected theorem pos_of_mul_pos_left {a b : Nat} (h : 0 < a * b) : 0 < b := by
  cases Nat.eq_zero_or_pos b with
  | inl e => subst e; rw [Nat.mul_zero] at h; omega
  | inr p => exact p
protected theorem pos_of_mul_pos_right {a b : Nat} (h : 0 < a * b) : 0 < a :=
  Nat.pos_of_mul_pos_left (Nat.mul_comm a b ▸ h)
theorem mul_self_inj {m n : Nat} : m * m = n * n ↔ m = n := by
  rw [← Nat.pow_two, ← Nat.pow_two, Nat.pow_left_inj (by omega)]
theorem mul_self_lt_mul_self {m n : Nat} (h : m < n) : m * m < n * n := Nat.mul_lt_mul'' h h
@[simp] theorem mul_eq_one {m n : Nat} : m * n = 1 ↔ m = 1 ∧ n = 1 := by
  constructor
  · intro h
    exact ⟨dvd_one.mp ⟨n, h.symm⟩, dvd_one.mp ⟨m, by rw [Nat.mul_comm]; exact h.symm⟩⟩
  · rintro ⟨rfl, rfl⟩; rfl

end Nat

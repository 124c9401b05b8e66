prelude
import Init.Nat.ProductsAndPowers

/-!
Natural numbers: quotients, remainders, divisibility, common divisors.
-/
set_option linter.all false
set_option autoImplicit true
universe u v w

namespace Nat
@[simp] theorem one_mod_eq_zero_iff {n : Nat} : 1 % n = 0 ↔ n = 1 := by
  match n with
  | 0 => decide
  | 1 => decide
  | n + 2 => rw [Nat.mod_eq_of_lt (by omega)]; omega
theorem mod_lt_of_lt {a b c : Nat} (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (Nat.mod_le a b) h
theorem div_eq_sub_div (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 := by
  rw [← Nat.add_div_right (a - b) h₁, Nat.sub_add_cancel h₂]
theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := by have := Nat.mod_add_div m k; omega
theorem mod_eq_sub_mul_div {x k : Nat} : x % k = x - k * (x / k) := Nat.mod_def x k
theorem mod_eq_sub_div_mul {x k : Nat} : x % k = x - (x / k) * k := by rw [Nat.mul_comm]; exact Nat.mod_def x k
theorem pos_of_div_pos {a b : Nat} (h : 0 < a / b) : 0 < a := Nat.lt_of_lt_of_le h (Nat.div_le_self a b)
@[simp] theorem add_div_left (x : Nat) {z : Nat} (H : 0 < z) : (z + x) / z = (x / z) + 1 := by
  rw [Nat.add_comm, Nat.add_div_right x H]
@[simp] theorem mul_add_mod_self_left (a b c : Nat) : (a * b + c) % a = c % a := by
  rw [Nat.add_comm, Nat.add_mul_mod_self_left]
@[simp] theorem mul_add_mod_self_right (a b c : Nat) : (a * b + c) % b = c % b := by
  rw [Nat.add_comm, Nat.add_mul_mod_self_right]
theorem sub_mul_div_of_le (x n p : Nat) (h₁ : n*p ≤ x) : (x - n*p) / n = x / n - p := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le h₁
  cases Nat.eq_zero_or_pos n with
  | inl e => rw [e, Nat.div_zero, Nat.div_zero, Nat.zero_sub]
  | inr h => rw [Nat.add_sub_cancel_left, Nat.add_comm, Nat.add_mul_div_left _ _ h, Nat.add_sub_cancel]
@[simp] theorem mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : (m * n) / n = m := Nat.mul_div_cancel m H

/-! ## Divisibility -/

protected theorem mul_dvd_mul_iff_left {a b c : Nat} (h : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Nat.dvd_of_mul_dvd_mul_left h, Nat.mul_dvd_mul_left a⟩
protected theorem mul_dvd_mul_iff_right {a b c : Nat} (h : 0 < c) : a * c ∣ b * c ↔ a ∣ b :=
  ⟨Nat.dvd_of_mul_dvd_mul_right h, fun k => Nat.mul_dvd_mul_right k c⟩

/-! ## More about quotients and remainders -/

theorem le_of_mod_lt {a b : Nat} (h : a % b < a) : b ≤ a := Nat.not_lt.mp fun k => Nat.ne_of_lt h (Nat.mod_eq_of_lt k)
theorem mod_eq_sub (x w : Nat) : x % w = x - w * (x / w) := Nat.mod_def x w
theorem div_dvd_div {m n k : Nat} : k ∣ m → m ∣ n → m / k ∣ n / k := by
  rintro ⟨a, rfl⟩ ⟨b, rfl⟩
  cases Nat.eq_zero_or_pos k with
  | inl e => subst e; rw [Nat.div_zero, Nat.div_zero]
  | inr h =>
    rw [Nat.mul_assoc, Nat.mul_div_cancel_left _ h, Nat.mul_div_cancel_left _ h]
    exact Nat.dvd_mul_right a b
theorem div_eq_self {m n : Nat} : m / n = m ↔ m = 0 ∨ n = 1 := by
  constructor
  · intro h
    rcases Nat.lt_trichotomy n 1 with k | k | k
    · rw [show n = 0 by omega, Nat.div_zero] at h; exact .inl h.symm
    · exact .inr k
    · exact .inl (Nat.eq_zero_of_not_pos fun p => Nat.ne_of_lt (Nat.div_lt_self p k) h)
  · rintro (rfl | rfl)
    · exact Nat.zero_div n
    · exact Nat.div_one m
@[simp] protected theorem div_eq_zero_iff : a / b = 0 ↔ b = 0 ∨ a < b := by
  refine ⟨fun h => ?_, fun h => h.elim (fun e => by rw [e, Nat.div_zero]) Nat.div_eq_of_lt⟩
  by_cases hb : b = 0
  · exact .inl hb
  · have e := Nat.div_add_mod a b
    rw [h, Nat.mul_zero, Nat.zero_add] at e
    exact .inr (by rw [← e]; exact Nat.mod_lt a (Nat.pos_of_ne_zero hb))
protected theorem div_ne_zero_iff : a / b ≠ 0 ↔ b ≠ 0 ∧ b ≤ a := by rw [ne_eq, Nat.div_eq_zero_iff]; omega
@[simp] protected theorem div_pos_iff : 0 < a / b ↔ 0 < b ∧ b ≤ a := by
  rw [Nat.pos_iff_ne_zero, ne_eq, Nat.div_eq_zero_iff]; omega
theorem lt_mul_of_div_lt (h : a / c < b) (hc : 0 < c) : a < b * c := (Nat.div_lt_iff_lt_mul hc).mp h
theorem mul_div_le_mul_div_assoc (a b c : Nat) : a * (b / c) ≤ a * b / c := by
  cases Nat.eq_zero_or_pos c with
  | inl e => rw [e, Nat.div_zero, Nat.div_zero, Nat.mul_zero]
  | inr h =>
    refine (Nat.le_div_iff_mul_le h).mpr ?_
    rw [Nat.mul_assoc]; exact Nat.mul_le_mul_left a (Nat.div_mul_le_self b c)
theorem lt_div_mul_add {a b : Nat} (hb : 0 < b) : a < a / b * b + b := by
  have := Nat.div_mul_le_self a b; have := Nat.mod_add_div a b; have := Nat.mod_lt a hb; rw [Nat.mul_comm]; omega
@[simp] protected theorem div_left_inj {a b d : Nat} (hda : d ∣ a) (hdb : d ∣ b) : a / d = b / d ↔ a = b :=
  ⟨fun h => (Nat.mul_div_cancel' hda).symm.trans (h ▸ Nat.mul_div_cancel' hdb), fun h => h ▸ rfl⟩
theorem div_le_iff_le_mul_add_pred (hb : 0 < b) : a / b ≤ c ↔ a ≤ b * c + (b - 1) := by
  rw [← Nat.lt_succ_iff, Nat.div_lt_iff_lt_mul hb, Nat.succ_mul, Nat.mul_comm]; omega
theorem one_le_div_iff {a b : Nat} (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by rw [Nat.le_div_iff_mul_le hb, Nat.one_mul]
theorem div_lt_one_iff (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [Nat.div_lt_iff_lt_mul hb, Nat.one_mul]
theorem lt_of_div_lt_div {a b c : Nat} (h : a / c < b / c) : a < b :=
  Nat.lt_of_not_le fun k => Nat.not_le_of_gt h (Nat.div_le_div_right k)
theorem sub_mul_div (a b c : Nat) : (a - b * c) / b = a / b - c := by
  cases Nat.le_total (b * c) a with
  | inl h => exact Nat.sub_mul_div_of_le a b c h
  | inr h =>
    rw [Nat.sub_eq_zero_of_le h, Nat.zero_div]
    have := Nat.div_le_of_le_mul h
    omega
protected theorem div_mul_right_comm {a b : Nat} (hba : b ∣ a) (c : Nat) : a / b * c = a * c / b := by
  rw [Nat.mul_comm, ← Nat.mul_div_assoc c hba, Nat.mul_comm]
protected theorem mul_div_right_comm {a b : Nat} (hba : b ∣ a) (c : Nat) : a * c / b = a / b * c :=
  (Nat.div_mul_right_comm hba c).symm
protected theorem div_eq_iff_eq_mul_right {a b c : Nat} (H : 0 < b) (H' : b ∣ a) : a / b = c ↔ a = b * c :=
  ⟨Nat.eq_mul_of_div_eq_right H', fun e => by rw [e, Nat.mul_div_cancel_left c H]⟩
theorem eq_zero_of_le_div (hn : 2 ≤ n) (h : m ≤ m / n) : m = 0 :=
  Nat.eq_zero_of_not_pos fun hm => Nat.not_lt_of_ge h (Nat.div_lt_self hm hn)
theorem eq_zero_of_le_div_two (h : n ≤ n / 2) : n = 0 := by omega
protected theorem eq_div_of_mul_eq_left (hc : c ≠ 0) (h : a * c = b) : a = b / c := by
  rw [← h, Nat.mul_div_cancel a (Nat.pos_of_ne_zero hc)]
protected theorem eq_div_of_mul_eq_right (hc : c ≠ 0) (h : c * a = b) : a = b / c := by
  rw [← h, Nat.mul_div_cancel_left a (Nat.pos_of_ne_zero hc)]
protected theorem mul_le_of_le_div (k x y : Nat) (h : x ≤ y / k) : x * k ≤ y :=
  Nat.le_trans (Nat.mul_le_mul_right k h) (Nat.div_mul_le_self y k)
theorem pow_dvd_pow_iff_le_right {x k l : Nat} (w : 1 < x) : x ^ k ∣ x ^ l ↔ k ≤ l :=
  ⟨fun h => (Nat.pow_le_pow_iff_right w).mp (Nat.le_of_dvd (Nat.pow_pos (by omega)) h),
    Nat.pow_dvd_pow x⟩
protected theorem pow_sub_mul_pow (a : Nat) {m n : Nat} (h : m ≤ n) : a ^ (n - m) * a ^ m = a ^ n := by
  rw [← Nat.pow_add, Nat.sub_add_cancel h]
theorem pow_dvd_of_le_of_pow_dvd {p m n k : Nat} (hmn : m ≤ n) (hdiv : p ^ n ∣ k) : p ^ m ∣ k :=
  Nat.dvd_trans (Nat.pow_dvd_pow p hmn) hdiv
theorem dvd_of_pow_dvd {p k m : Nat} (hk : 1 ≤ k) (hpk : p ^ k ∣ m) : p ∣ m :=
  Nat.dvd_trans ⟨p ^ (k - 1), by rw [Nat.mul_comm, Nat.pow_pred_mul hk]⟩ hpk
protected theorem pow_div {x m n : Nat} (h : n ≤ m) (hx : 0 < x) : x ^ m / x ^ n = x ^ (m - n) := by
  rw [← Nat.pow_sub_mul_pow x h, Nat.mul_div_cancel _ (Nat.pow_pos hx)]
theorem mod_two_ne_one : n % 2 ≠ 1 ↔ n % 2 = 0 := by omega
theorem mod_two_ne_zero : n % 2 ≠ 0 ↔ n % 2 = 1 := by omega
theorem mul_div_eq_iff_dvd {n d : Nat} : d * (n / d) = n ↔ d ∣ n := ⟨fun h => ⟨n / d, h.symm⟩, Nat.mul_div_cancel'⟩
protected theorem div_div_self (h : n ∣ m) (hm : m ≠ 0) : m / (m / n) = n := by
  obtain ⟨k, rfl⟩ := h
  have hn : 0 < n := Nat.pos_of_ne_zero fun e => hm (by rw [e, Nat.zero_mul])
  have hk : 0 < k := Nat.pos_of_ne_zero fun e => hm (by rw [e, Nat.mul_zero])
  rw [Nat.mul_div_cancel_left k hn, Nat.mul_div_cancel n hk]
theorem eq_of_dvd_of_lt_two_mul (ha : a ≠ 0) (hdvd : b ∣ a) (hlt : a < 2 * b) : a = b := by
  obtain ⟨c, rfl⟩ := hdvd
  match c with
  | 0 => exact absurd (Nat.mul_zero b) ha
  | 1 => exact Nat.mul_one b
  | c + 2 => have := Nat.mul_le_mul_left b (show 2 ≤ c + 2 by omega); omega
theorem mod_eq_iff_lt (hn : n ≠ 0) : m % n = m ↔ m < n :=
  ⟨fun h => by rw [← h]; exact Nat.mod_lt m (Nat.pos_of_ne_zero hn), Nat.mod_eq_of_lt⟩
@[simp] theorem mod_succ (n : Nat) : n % n.succ = n := Nat.mod_eq_of_lt (Nat.lt_succ_self n)
theorem mod_add_div' (a b : Nat) : a % b + a / b * b = a := by rw [Nat.mul_comm, Nat.mod_add_div]
theorem div_add_mod' (a b : Nat) : a / b * b + a % b = a := by rw [Nat.mul_comm, Nat.div_add_mod]
protected theorem div_mod_unique (h : 0 < b) : a / b = d ∧ a % b = c ↔ c + b * d = a ∧ c < b :=
  ⟨fun ⟨e₁, e₂⟩ => e₁ ▸ e₂ ▸ ⟨Nat.mod_add_div a b, Nat.mod_lt a h⟩, fun ⟨h₁, h₂⟩ => h₁ ▸
    ⟨by rw [Nat.add_mul_div_left _ _ h, Nat.div_eq_of_lt h₂, Nat.zero_add],
      by rw [Nat.add_mul_mod_self_left, Nat.mod_eq_of_lt h₂]⟩⟩
theorem sub_mod_eq_zero_of_mod_eq (h : m % k = n % k) : (m - n) % k = 0 := by
  rw [← Nat.div_add_mod m k, ← Nat.div_add_mod n k, h, Nat.add_sub_add_right, ← Nat.mul_sub, Nat.mul_mod_right]
@[simp] theorem one_mod (n : Nat) : 1 % (n + 2) = 1 := rfl
theorem one_mod_eq_one : ∀ {n : Nat}, 1 % n = 1 ↔ n ≠ 1 := by
  intro n
  match n with
  | 0 => decide
  | 1 => decide
  | n + 2 => rw [Nat.mod_eq_of_lt (by omega)]; omega
theorem dvd_sub_mod (k : Nat) : n ∣ k - k % n := ⟨k / n, Nat.sub_eq_of_eq_add (Nat.div_add_mod k n).symm⟩
theorem add_mod_eq_add_mod_right (c : Nat) (H : a % d = b % d) : (a + c) % d = (b + c) % d := by
  rw [Nat.add_mod, H, ← Nat.add_mod]
theorem add_mod_eq_add_mod_left (c : Nat) (H : a % d = b % d) : (c + a) % d = (c + b) % d := by
  rw [Nat.add_mod, H, ← Nat.add_mod]
theorem mul_dvd_of_dvd_div {a b c : Nat} (hcb : c ∣ b) (h : a ∣ b / c) : c * a ∣ b := by
  obtain ⟨d, hd⟩ := h; exact ⟨d, by rw [Nat.mul_assoc, ← hd, Nat.mul_div_cancel' hcb]⟩
theorem eq_of_dvd_of_div_eq_one (hab : a ∣ b) (h : b / a = 1) : a = b := by
  rw [← Nat.div_mul_cancel hab, h, Nat.one_mul]
theorem eq_zero_of_dvd_of_div_eq_zero (hab : a ∣ b) (h : b / a = 0) : b = 0 := by
  rw [← Nat.div_mul_cancel hab, h, Nat.zero_mul]

/-! ## Common divisors -/

theorem gcd_succ (x y : Nat) : gcd (succ x) y = gcd (y % succ x) (succ x) := Nat.gcd_rec (succ x) y
theorem gcd_dvd (m n : Nat) : (gcd m n ∣ m) ∧ (gcd m n ∣ n) := ⟨Nat.gcd_dvd_left m n, Nat.gcd_dvd_right m n⟩
theorem gcd_eq_left_iff_dvd : gcd m n = m ↔ m ∣ n :=
  ⟨fun h => by rw [← h]; exact Nat.gcd_dvd_right m n, Nat.gcd_eq_left⟩
theorem gcd_eq_right_iff_dvd : gcd n m = m ↔ m ∣ n := by rw [Nat.gcd_comm]; exact Nat.gcd_eq_left_iff_dvd
theorem eq_zero_of_gcd_eq_zero_left {m n : Nat} (H : gcd m n = 0) : m = 0 :=
  Nat.eq_zero_of_zero_dvd (H ▸ Nat.gcd_dvd_left m n)
theorem eq_zero_of_gcd_eq_zero_right {m n : Nat} (H : gcd m n = 0) : n = 0 :=
  Nat.eq_zero_of_zero_dvd (H ▸ Nat.gcd_dvd_right m n)
theorem gcd_ne_zero_left : m ≠ 0 → gcd m n ≠ 0 := mt Nat.eq_zero_of_gcd_eq_zero_left
theorem gcd_ne_zero_right : n ≠ 0 → gcd m n ≠ 0 := mt Nat.eq_zero_of_gcd_eq_zero_right
@[simp] theorem gcd_mul_left_left (m n : Nat) : gcd (m * n) n = n := Nat.gcd_eq_right (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_right_left (m n : Nat) : gcd (n * m) n = n := Nat.gcd_eq_right (Nat.dvd_mul_right n m)
@[simp] theorem gcd_gcd_self_right_left (m n : Nat) : gcd m (gcd m n) = gcd m n :=
  Nat.gcd_eq_right (Nat.gcd_dvd_left m n)
theorem gcd_eq_iff {a b : Nat} : gcd a b = g ↔ g ∣ a ∧ g ∣ b ∧ (∀ c, c ∣ a → c ∣ b → c ∣ g) :=
  ⟨fun h => h ▸ ⟨Nat.gcd_dvd_left a b, Nat.gcd_dvd_right a b, fun _ => Nat.dvd_gcd⟩, fun ⟨ha, hb, hc⟩ =>
    Nat.dvd_antisymm (hc _ (Nat.gcd_dvd_left a b) (Nat.gcd_dvd_right a b)) (Nat.dvd_gcd ha hb)⟩
end Nat

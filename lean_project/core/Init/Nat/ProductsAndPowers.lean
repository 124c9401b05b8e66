prelude
import Init.Nat.Inequalities

/-!
Natural numbers: products and powers, and their order.
-/
set_option linter.all false
set_option autoImplicit true
universe u v w

namespace Nat

/-! ## Products -/

protected theorem mul_mul_mul_comm (a b c d : Nat) : (a * b) * (c * d) = (a * c) * (b * d) := by
  rw [Nat.mul_assoc, Nat.mul_assoc, Nat.mul_left_comm b]
protected theorem mul_ne_zero_iff : n * m ≠ 0 ↔ n ≠ 0 ∧ m ≠ 0 := by simp
protected theorem ne_zero_of_mul_ne_zero_left (h : n * m ≠ 0) : n ≠ 0 := by intros; simp_all
protected theorem ne_zero_of_mul_ne_zero_right (h : n * m ≠ 0) : m ≠ 0 := by intros; simp_all
protected theorem mul_lt_mul_of_lt_of_le' (hac : a < c) (hbd : b ≤ d) (hb : 0 < b) : a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_le hac hbd (Nat.lt_of_lt_of_le hb hbd)
protected theorem mul_lt_mul_of_le_of_lt (hac : a ≤ c) (hbd : b < d) (hc : 0 < c) : a * b < c * d :=
  Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (Nat.mul_lt_mul_of_pos_left hbd hc)
protected theorem mul_lt_mul_of_le_of_lt' (hac : a ≤ c) (hbd : b < d) (ha : 0 < a) : a * b < c * d :=
  Nat.mul_lt_mul_of_le_of_lt hac hbd (Nat.lt_of_lt_of_le ha hac)
protected theorem mul_lt_mul_of_lt_of_lt {a b c d : Nat} (hac : a < c) (hbd : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_le_of_lt (Nat.le_of_lt hac) hbd (Nat.zero_lt_of_lt hac)
theorem succ_mul_succ (a b) : succ a * succ b = a * b + a + b + 1 := by rw [Nat.succ_mul, Nat.mul_succ]; omega
theorem add_one_mul_add_one (a b : Nat) : (a + 1) * (b + 1) = a * b + a + b + 1 := by
  rw [Nat.add_mul, Nat.mul_add, Nat.one_mul, Nat.mul_one]; omega
@[simp] protected theorem mul_pos_iff_of_pos_left {a b : Nat} (h : 0 < a) : 0 < a * b ↔ 0 < b :=
  ⟨Nat.pos_of_mul_pos_left, Nat.mul_pos h⟩
@[simp] protected theorem mul_pos_iff_of_pos_right {a b : Nat} (h : 0 < b) : 0 < a * b ↔ 0 < a :=
  ⟨Nat.pos_of_mul_pos_right, fun w => Nat.mul_pos w h⟩
protected theorem pos_of_lt_mul_left {a b c : Nat} (h : a < b * c) : 0 < c :=
  Nat.pos_of_mul_pos_left (Nat.lt_of_le_of_lt (Nat.zero_le a) h)
protected theorem pos_of_lt_mul_right {a b c : Nat} (h : a < b * c) : 0 < b :=
  Nat.pos_of_mul_pos_right (Nat.lt_of_le_of_lt (Nat.zero_le a) h)
protected theorem mul_left_inj (ha : a ≠ 0) : b * a = c * a ↔ b = c :=
  Nat.mul_right_cancel_iff (Nat.pos_of_ne_zero ha)
protected theorem mul_right_inj (ha : a ≠ 0) : a * b = a * c ↔ b = c :=
  Nat.mul_left_cancel_iff (Nat.pos_of_ne_zero ha)
theorem mul_eq_left (ha : a ≠ 0) : a * b = a ↔ b = 1 := by rw [← Nat.mul_right_inj ha (b := b) (c := 1), Nat.mul_one]
theorem mul_eq_right (hb : b ≠ 0) : a * b = b ↔ a = 1 := by rw [← Nat.mul_left_inj hb (b := a) (c := 1), Nat.one_mul]
theorem one_lt_mul_iff : 1 < m * n ↔ 0 < m ∧ 0 < n ∧ (1 < m ∨ 1 < n) := by
  refine ⟨fun h => ?_, fun ⟨hm, hn, k⟩ => k.elim (fun k => Nat.mul_lt_mul_of_lt_of_le' k hn Nat.zero_lt_one)
    (fun k => Nat.mul_lt_mul_of_le_of_lt hm k hm)⟩
  have hm := Nat.pos_of_lt_mul_right h
  have hn := Nat.pos_of_lt_mul_left h
  refine ⟨hm, hn, Decidable.byContradiction fun k => ?_⟩
  rw [show m = 1 by omega, show n = 1 by omega] at h
  omega
theorem eq_one_of_mul_eq_one_right (H : m * n = 1) : m = 1 := by intros; simp_all
theorem eq_one_of_mul_eq_one_left (H : m * n = 1) : n = 1 := by intros; simp_all
@[simp] protected theorem lt_mul_iff_one_lt_left (hb : 0 < b) : b < a * b ↔ 1 < a := by
  rw [← Nat.mul_lt_mul_right hb (b := 1), Nat.one_mul]
@[simp] protected theorem lt_mul_iff_one_lt_right (ha : 0 < a) : a < a * b ↔ 1 < b := by
  rw [← Nat.mul_lt_mul_left ha (b := 1), Nat.mul_one]
theorem eq_zero_of_two_mul_le (h : 2 * n ≤ n) : n = 0 := by omega
theorem eq_zero_of_mul_le (hb : 2 ≤ n) (h : n * m ≤ m) : m = 0 := by have := Nat.mul_le_mul_right m hb; omega
theorem succ_mul_pos (m : Nat) (hn : 0 < n) : 0 < succ m * n := Nat.mul_pos (Nat.succ_pos m) hn
theorem mul_self_le_mul_self_iff {m n : Nat} : m * m ≤ n * n ↔ m ≤ n :=
  ⟨fun h => Nat.le_of_not_lt fun k => Nat.not_le_of_gt (Nat.mul_self_lt_mul_self k) h, Nat.mul_self_le_mul_self⟩
theorem mul_self_lt_mul_self_iff {m n : Nat} : m * m < n * n ↔ m < n :=
  ⟨fun h => Nat.lt_of_not_le fun k => Nat.not_lt_of_ge (Nat.mul_self_le_mul_self k) h, Nat.mul_self_lt_mul_self⟩
protected theorem add_le_mul {a : Nat} (ha : 2 ≤ a) : ∀ {b : Nat} (_ : 2 ≤ b), a + b ≤ a * b := by
  intro b hb
  obtain ⟨c, rfl⟩ := Nat.exists_eq_add_of_le ha
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le hb
  rw [Nat.add_mul, Nat.mul_add c 2 d]
  omega

/-! ## Powers -/

@[simp] theorem zero_pow_of_pos (n : Nat) (h : 0 < n) : 0 ^ n = 0 := by intros; simp; omega
@[simp] theorem pow_eq {m n : Nat} : m.pow n = m ^ n := rfl
protected theorem pow_add' (a m n : Nat) : a ^ (m + n) = a ^ n * a ^ m := by rw [Nat.pow_add, Nat.mul_comm]
protected theorem pow_lt_pow_of_lt {a n m : Nat} (h : 1 < a) (w : n < m) : a ^ n < a ^ m :=
  (Nat.pow_lt_pow_iff_right h).mpr w
protected theorem pow_le_pow_of_le {a n m : Nat} (h : 1 < a) (w : n ≤ m) : a ^ n ≤ a ^ m :=
  Nat.pow_le_pow_right (Nat.lt_trans Nat.zero_lt_one h) w
@[simp] protected theorem pow_pred_mul {x w : Nat} (h : 0 < w) : x ^ (w - 1) * x = x ^ w := by
  rw [← Nat.pow_add_one, Nat.sub_add_cancel h]
theorem le_pow {a b : Nat} (h : 0 < b) : a ≤ a ^ b := by
  obtain ⟨c, rfl⟩ : ∃ c, b = c + 1 := ⟨b - 1, by omega⟩
  rw [Nat.pow_add_one]
  cases Nat.eq_zero_or_pos a with
  | inl e => subst e; exact Nat.zero_le _
  | inr p => exact Nat.le_mul_of_pos_left a (Nat.pow_pos p)
theorem le_self_pow (hn : n ≠ 0) : ∀ a : Nat, a ≤ a ^ n := fun _ => Nat.le_pow (Nat.pos_of_ne_zero hn)
theorem two_pow_succ (n : Nat) : 2 ^ (n + 1) = 2 ^ n + 2 ^ n := by omega
@[simp] theorem one_lt_pow_iff {n : Nat} (hn : n ≠ 0) : ∀ {a}, 1 < a ^ n ↔ 1 < a :=
  fun {a} => ⟨fun h => Nat.lt_of_not_le fun k => by
    have := Nat.pow_le_pow_left k n; rw [Nat.one_pow] at this; omega, Nat.one_lt_pow hn⟩
theorem pow_two_sub_pow_two (a b : Nat) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rw [Nat.pow_two, Nat.pow_two, Nat.mul_self_sub_mul_self_eq]
protected theorem pow_pos_iff : 0 < a ^ n ↔ 0 < a ∨ n = 0 := by
  constructor
  · intro h
    by_cases hn : n = 0
    · exact .inr hn
    · refine .inl (Nat.pos_of_ne_zero fun e => ?_)
      subst e; rw [Nat.zero_pow (Nat.pos_of_ne_zero hn)] at h; exact Nat.lt_irrefl 0 h
  · rintro (h | rfl)
    · exact Nat.pow_pos h
    · exact Nat.zero_lt_one
@[simp] protected theorem pow_eq_one : a ^ n = 1 ↔ a = 1 ∨ n = 0 := by
  constructor
  · intro h
    by_cases hn : n = 0
    · exact .inr hn
    · exact .inl ((Nat.pow_left_inj hn).mp (by rw [h, Nat.one_pow]))
  · rintro (rfl | rfl)
    · exact Nat.one_pow n
    · rfl
@[simp] protected theorem pow_le_one_iff (hn : n ≠ 0) : a ^ n ≤ 1 ↔ a ≤ 1 := by
  have := Nat.pow_le_pow_iff_left (a := a) (b := 1) hn; rw [Nat.one_pow] at this; exact this
theorem pow_eq_self_iff {a b : Nat} (ha : 1 < a) : a ^ b = a ↔ b = 1 := by
  have := Nat.pow_right_inj (m := b) (n := 1) ha; rw [Nat.pow_one] at this; exact this
end Nat

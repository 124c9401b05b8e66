prelude
import Init.Mathlib.Names.Orders
import Init.Mathlib.Definitions

/-!
Names of Mathlib for laws of products, powers and divisibility.
-/
set_option linter.all false

section
variable {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α] {a b c d : α}

/-! ## Products and order -/

theorem mul_le_mul_left (hc : 0 < c) : c * a ≤ c * b ↔ a ≤ b := mul_le_mul_iff_right₀ hc
theorem mul_le_mul_right (hc : 0 < c) : a * c ≤ b * c ↔ a ≤ b := by
  rw [mul_comm a, mul_comm b]; exact mul_le_mul_left hc
theorem mul_lt_mul_left (hc : 0 < c) : c * a < c * b ↔ a < b := by
  rw [← not_le, mul_le_mul_left hc, not_le]
theorem mul_lt_mul_right (hc : 0 < c) : a * c < b * c ↔ a < b := by
  rw [← not_le, mul_le_mul_right hc, not_le]
theorem mul_le_mul_iff_of_pos_left (hc : 0 < c) : c * a ≤ c * b ↔ a ≤ b := mul_le_mul_left hc
theorem mul_le_mul_iff_of_pos_right (hc : 0 < c) : a * c ≤ b * c ↔ a ≤ b := mul_le_mul_right hc
theorem mul_lt_mul_iff_of_pos_left (hc : 0 < c) : c * a < c * b ↔ a < b := mul_lt_mul_left hc
theorem mul_lt_mul_iff_of_pos_right (hc : 0 < c) : a * c < b * c ↔ a < b := mul_lt_mul_right hc
theorem mul_left_cancel_iff_of_pos (hc : 0 < c) : c * a = c * b ↔ a = b := mul_right_inj' (ne_of_gt hc)
theorem mul_le_of_le_one_right (ha : 0 ≤ a) (h : b ≤ 1) : a * b ≤ a := by
  have := mul_le_mul_of_nonneg_left h ha; rwa [mul_one] at this
theorem mul_le_of_le_one_left (hb : 0 ≤ b) (h : a ≤ 1) : a * b ≤ b := by
  have := mul_le_mul_of_nonneg_right h hb; rwa [one_mul] at this
theorem le_mul_of_one_le_right (ha : 0 ≤ a) (h : 1 ≤ b) : a ≤ a * b := by
  have := mul_le_mul_of_nonneg_left h ha; rwa [mul_one] at this
theorem le_mul_of_one_le_left (hb : 0 ≤ b) (h : 1 ≤ a) : b ≤ a * b := by
  have := mul_le_mul_of_nonneg_right h hb; rwa [one_mul] at this
theorem lt_mul_of_one_lt_right (ha : 0 < a) (h : 1 < b) : a < a * b := by
  have := mul_lt_mul_of_pos_left h ha; rwa [mul_one] at this
theorem lt_mul_of_one_lt_left (hb : 0 < b) (h : 1 < a) : b < a * b := by
  have := mul_lt_mul_of_pos_right h hb; rwa [one_mul] at this
theorem le_mul_iff_one_le_right (ha : 0 < a) : a ≤ a * b ↔ 1 ≤ b := by
  have := @mul_le_mul_left α _ _ _ _ _ _ _ _ _ _ 1 b a ha; rwa [mul_one] at this
theorem lt_mul_iff_one_lt_right (ha : 0 < a) : a < a * b ↔ 1 < b := by
  have := @mul_lt_mul_left α _ _ _ _ _ _ _ _ _ _ 1 b a ha; rwa [mul_one] at this
theorem mul_pos_iff_of_pos_left (hc : 0 < c) : 0 < c * b ↔ 0 < b := by
  have := @mul_lt_mul_left α _ _ _ _ _ _ _ _ _ _ 0 b c hc; rwa [mul_zero] at this
theorem mul_pos_iff_of_pos_right (hc : 0 < c) : 0 < b * c ↔ 0 < b := by
  rw [mul_comm]; exact mul_pos_iff_of_pos_left hc
theorem mul_nonneg_iff_of_pos_left (hc : 0 < c) : 0 ≤ c * b ↔ 0 ≤ b := by
  have := @mul_le_mul_left α _ _ _ _ _ _ _ _ _ _ 0 b c hc; rwa [mul_zero] at this
theorem mul_nonneg_iff_of_pos_right (hc : 0 < c) : 0 ≤ b * c ↔ 0 ≤ b := by
  rw [mul_comm]; exact mul_nonneg_iff_of_pos_left hc
theorem nonneg_of_mul_nonneg_right (h : 0 ≤ a * b) (ha : 0 < a) : 0 ≤ b := (mul_nonneg_iff_of_pos_left ha).mp h
theorem nonneg_of_mul_nonneg_left (h : 0 ≤ a * b) (hb : 0 < b) : 0 ≤ a := (mul_nonneg_iff_of_pos_right hb).mp h
theorem mul_lt_mul (h : a < c) (k : b ≤ d) (hb : 0 < b) (hc : 0 ≤ c) : a * b < c * d :=
  lt_of_lt_of_le (mul_lt_mul_of_pos_right h hb) (mul_le_mul_of_nonneg_left k hc)
theorem mul_lt_mul' (h : a ≤ c) (k : b < d) (hb : 0 ≤ b) (hc : 0 < c) : a * b < c * d :=
  lt_of_le_of_lt (mul_le_mul_of_nonneg_right h hb) (mul_lt_mul_of_pos_left k hc)
theorem mul_self_inj (ha : 0 ≤ a) (hb : 0 ≤ b) : a * a = b * b ↔ a = b := by
  refine ⟨fun h => ?_, fun h => by rw [h]⟩
  rcases lt_trichotomy a b with k | k | k
  · exact absurd h (ne_of_lt (mul_self_lt_mul_self ha k))
  · exact k
  · exact absurd h.symm (ne_of_lt (mul_self_lt_mul_self hb k))
theorem mul_self_le_mul_self_iff (ha : 0 ≤ a) (hb : 0 ≤ b) : a ≤ b ↔ a * a ≤ b * b :=
  ⟨fun h => mul_self_le_mul_self ha h, fun h => le_of_not_gt fun k => not_lt_of_ge h (mul_self_lt_mul_self hb k)⟩
theorem mul_self_lt_mul_self_iff (ha : 0 ≤ a) (hb : 0 ≤ b) : a < b ↔ a * a < b * b := by
  rw [← not_le, mul_self_le_mul_self_iff hb ha, not_le]
theorem mul_eq_zero_of_left (h : a = 0) (b : α) : a * b = 0 := by rw [h, zero_mul]
theorem mul_eq_zero_of_right (a : α) (h : b = 0) : a * b = 0 := by rw [h, mul_zero]
theorem eq_zero_of_mul_self_eq_zero (h : a * a = 0) : a = 0 := mul_self_eq_zero.mp h
theorem zero_eq_mul_self : 0 = a * a ↔ a = 0 := by rw [eq_comm, mul_self_eq_zero]
theorem mul_eq_left₀ (ha : a ≠ 0) : a * b = a ↔ b = 1 := by
  have := @mul_right_inj' α _ _ _ _ _ _ _ _ _ _ a b 1 ha; rwa [mul_one] at this
theorem mul_eq_right₀ (hb : b ≠ 0) : a * b = b ↔ a = 1 := by rw [mul_comm]; exact mul_eq_left₀ hb
theorem mul_right_cancel_iff_of_pos (hc : 0 < c) : a * c = b * c ↔ a = b := mul_left_inj' (ne_of_gt hc)

/-! ## Powers -/

theorem pow_eq_zero {n : Nat} (h : a ^ n = 0) : a = 0 := by
  by_cases hn : n = 0
  · rw [hn, pow_zero] at h; exact absurd h one_ne_zero
  · exact (pow_eq_zero_iff hn).mp h
theorem pow_eq_zero_of_ne {n : Nat} (h : a ^ n = 0) : a = 0 := pow_eq_zero h
theorem sq_eq_zero : a ^ 2 = 0 ↔ a = 0 := sq_eq_zero_iff
theorem pow_ne_zero_iff {n : Nat} (hn : n ≠ 0) : a ^ n ≠ 0 ↔ a ≠ 0 := not_congr (pow_eq_zero_iff hn)
theorem zero_pow_ne_zero {n : Nat} (h : n ≠ 0) : (0 : α) ^ n = 0 := zero_pow h
theorem pow_add_one (a : α) (n : Nat) : a ^ (n + 1) = a ^ n * a := pow_succ a n
theorem pow_add_one' (a : α) (n : Nat) : a ^ (n + 1) = a * a ^ n := pow_succ' a n
theorem mul_pow_sub_one {n : Nat} (hn : n ≠ 0) (a : α) : a * a ^ (n - 1) = a ^ n := by
  rw [← pow_succ']; exact congrArg _ (by omega)
theorem pow_sub_one_mul {n : Nat} (hn : n ≠ 0) (a : α) : a ^ (n - 1) * a = a ^ n := by
  rw [← pow_succ]; exact congrArg _ (by omega)
theorem pow_mul_pow_sub (a : α) {m n : Nat} (h : m ≤ n) : a ^ m * a ^ (n - m) = a ^ n := by
  rw [← pow_add]; exact congrArg _ (by omega)
theorem pow_sub_mul_pow (a : α) {m n : Nat} (h : m ≤ n) : a ^ (n - m) * a ^ m = a ^ n := by
  rw [← pow_add]; exact congrArg _ (by omega)
theorem pow_mul_comm' (a : α) (n : Nat) : a ^ n * a = a * a ^ n := mul_comm ..
theorem pow_le_one₀ {n : Nat} (ha : 0 ≤ a) (h : a ≤ 1) : a ^ n ≤ 1 := by
  have := pow_le_pow_left₀ ha h n; rwa [one_pow] at this
theorem pow_le_one (n : Nat) (ha : 0 ≤ a) (h : a ≤ 1) : a ^ n ≤ 1 := pow_le_one₀ ha h
theorem one_le_pow_of_one_le (h : 1 ≤ a) (n : Nat) : 1 ≤ a ^ n := by
  have := pow_le_pow_left₀ (both_linear% : (0 : α) ≤ 1) h n
  rwa [one_pow] at this
theorem one_lt_pow₀ {n : Nat} (h : 1 < a) (hn : n ≠ 0) : 1 < a ^ n := by
  have := pow_lt_pow_right₀ h (Nat.pos_of_ne_zero hn); rwa [pow_zero] at this
theorem one_lt_pow {n : Nat} (h : 1 < a) (hn : n ≠ 0) : 1 < a ^ n := one_lt_pow₀ h hn
theorem le_self_pow₀ {n : Nat} (h : 1 ≤ a) (hn : n ≠ 0) : a ≤ a ^ n := by
  have := pow_le_pow_right₀ h (Nat.one_le_iff_ne_zero.mpr hn); rwa [pow_one] at this
theorem le_self_pow {n : Nat} (h : 1 ≤ a) (hn : n ≠ 0) : a ≤ a ^ n := le_self_pow₀ h hn
theorem lt_self_pow₀ {n : Nat} (h : 1 < a) (hn : 1 < n) : a < a ^ n := by
  have := pow_lt_pow_right₀ h hn; rwa [pow_one] at this
theorem pow_le_pow_iff_right₀ {m n : Nat} (h : 1 < a) : a ^ m ≤ a ^ n ↔ m ≤ n := by
  refine ⟨fun k => Nat.le_of_not_lt fun l => not_le_of_gt (pow_lt_pow_right₀ h l) k,
    fun k => pow_le_pow_right₀ (le_of_lt h) k⟩
theorem pow_lt_pow_iff_right₀ {m n : Nat} (h : 1 < a) : a ^ m < a ^ n ↔ m < n := by
  rw [← not_le, pow_le_pow_iff_right₀ h, Nat.not_le]
theorem pow_le_pow_iff_right {m n : Nat} (h : 1 < a) : a ^ m ≤ a ^ n ↔ m ≤ n := pow_le_pow_iff_right₀ h
theorem pow_lt_pow_iff_right {m n : Nat} (h : 1 < a) : a ^ m < a ^ n ↔ m < n := pow_lt_pow_iff_right₀ h
theorem pow_right_injective₀ {m n : Nat} (h : 1 < a) (e : a ^ m = a ^ n) : m = n :=
  Nat.le_antisymm ((pow_le_pow_iff_right₀ h).mp (le_of_eq e)) ((pow_le_pow_iff_right₀ h).mp (le_of_eq e.symm))
theorem pow_left_inj₀ {n : Nat} (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b := by
  refine ⟨fun h => ?_, fun h => by rw [h]⟩
  rcases lt_trichotomy a b with k | k | k
  · exact absurd h (ne_of_lt (pow_lt_pow_left₀ k ha hn))
  · exact k
  · exact absurd h.symm (ne_of_lt (pow_lt_pow_left₀ k hb hn))
theorem pow_left_inj {n : Nat} (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b :=
  pow_left_inj₀ ha hb hn
theorem pow_lt_pow_iff_left₀ {n : Nat} (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b := by
  refine ⟨fun h => lt_of_not_ge fun k => not_lt_of_ge (pow_le_pow_left₀ hb k n) h, fun h => pow_lt_pow_left₀ h ha hn⟩
theorem pow_lt_pow_iff_left {n : Nat} (ha : 0 ≤ a) (hb : 0 ≤ b) (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  pow_lt_pow_iff_left₀ ha hb hn
theorem lt_of_pow_lt_pow_left₀ (n : Nat) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a < b :=
  lt_of_not_ge fun k => not_lt_of_ge (pow_le_pow_left₀ hb k n) h
theorem lt_of_pow_lt_pow_left (n : Nat) (hb : 0 ≤ b) (h : a ^ n < b ^ n) : a < b := lt_of_pow_lt_pow_left₀ n hb h
theorem le_of_pow_le_pow_left₀ {n : Nat} (hn : n ≠ 0) (hb : 0 ≤ b) (h : a ^ n ≤ b ^ n) : a ≤ b :=
  le_of_not_gt fun k => not_le_of_gt (pow_lt_pow_left₀ k hb hn) h
theorem sq_eq_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := pow_left_inj₀ ha hb (by decide)
theorem sq_eq_sq (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 = b ^ 2 ↔ a = b := pow_left_inj₀ ha hb (by decide)
theorem sq_eq_sq' (ha : 0 ≤ a) (hb : 0 ≤ b) (h : a ^ 2 = b ^ 2) : a = b := (sq_eq_sq ha hb).mp h
theorem pow_le_pow (h : a ≤ b) (hb : 1 ≤ b) (ha : 0 ≤ a) {m n : Nat} (k : m ≤ n) : a ^ m ≤ b ^ n :=
  le_trans (pow_le_pow_left₀ ha h m) (pow_le_pow_right₀ hb k)
theorem add_sq' (a b : α) : (a + b) ^ 2 = a ^ 2 + b ^ 2 + 2 * a * b := by
  rw [add_sq, add_assoc, add_assoc, add_comm (b ^ 2)]
theorem add_mul_self_eq (a b : α) : (a + b) * (a + b) = a * a + 2 * a * b + b * b := by
  rw [← pow_two, add_sq, pow_two, pow_two]

/-! ## Divisibility -/

theorem dvd_of_eq (h : a = b) : a ∣ b := by rw [h]; exact dvd_refl b
theorem Eq.dvd (h : a = b) : a ∣ b := dvd_of_eq h
theorem Dvd.dvd.add (h : a ∣ b) (k : a ∣ c) : a ∣ b + c := dvd_add h k
theorem dvd_iff_exists_eq_mul_right : a ∣ b ↔ ∃ c, b = a * c := dvd_def
theorem dvd_iff_exists_eq_mul_left : a ∣ b ↔ ∃ c, b = c * a := by
  rw [dvd_def]; exact exists_congr fun c => by rw [mul_comm]
theorem mul_dvd_mul_iff_right (hc : c ≠ 0) : a * c ∣ b * c ↔ a ∣ b := by
  rw [mul_comm a, mul_comm b]; exact mul_dvd_mul_iff_left hc
theorem Dvd.dvd.pow {n : Nat} (h : a ∣ b) (hn : n ≠ 0) : a ∣ b ^ n := dvd_pow h hn
theorem pow_dvd_pow_of_le (a : α) {m n : Nat} (h : m ≤ n) : a ^ m ∣ a ^ n := pow_dvd_pow a h
theorem ne_zero_of_dvd_ne_zero (h : b ≠ 0) (k : a ∣ b) : a ≠ 0 := by
  rintro rfl; exact h (zero_dvd_iff.mp k)
end

section
variable {a b c d : Int}
theorem mul_nonneg_iff : 0 ≤ a * b ↔ 0 ≤ a ∧ 0 ≤ b ∨ a ≤ 0 ∧ b ≤ 0 := by
  constructor
  · intro h
    by_cases ha : 0 ≤ a <;> by_cases hb : 0 ≤ b
    · exact .inl ⟨ha, hb⟩
    · by_cases k : a = 0
      · exact .inr ⟨by omega, by omega⟩
      · have := mul_neg_of_pos_of_neg (show 0 < a by omega) (show b < 0 by omega); omega
    · by_cases k : b = 0
      · exact .inr ⟨by omega, by omega⟩
      · have := mul_neg_of_neg_of_pos (show a < 0 by omega) (show 0 < b by omega); omega
    · exact .inr ⟨by omega, by omega⟩
  · rintro (⟨h, k⟩ | ⟨h, k⟩)
    · exact mul_nonneg h k
    · exact mul_nonneg_of_nonpos_of_nonpos h k
theorem pos_and_pos_or_neg_and_neg_of_mul_pos (h : 0 < a * b) : 0 < a ∧ 0 < b ∨ a < 0 ∧ b < 0 := mul_pos_iff.mp h
theorem pos_iff_pos_of_mul_pos (h : 0 < a * b) : 0 < a ↔ 0 < b := by have := mul_pos_iff.mp h; omega
theorem mul_self_eq_one_iff : a * a = 1 ↔ a = 1 ∨ a = -1 := by
  have := @mul_self_eq_mul_self_iff a 1; rwa [mul_one] at this
theorem sq_eq_one_iff_of_ne : a ^ 2 = 1 ↔ a = 1 ∨ a = -1 := by rw [pow_two]; exact mul_self_eq_one_iff
theorem sq_eq_one_iff : a ^ 2 = 1 ↔ a = 1 ∨ a = -1 := sq_eq_one_iff_of_ne
theorem mul_self_add_mul_self_eq_zero : a * a + b * b = 0 ↔ a = 0 ∧ b = 0 := by
  constructor
  · intro h
    have h₁ := mul_self_nonneg a
    have h₂ := mul_self_nonneg b
    exact ⟨mul_self_eq_zero.mp (by omega), mul_self_eq_zero.mp (by omega)⟩
  · rintro ⟨rfl, rfl⟩; rfl
theorem neg_sq' (a : Int) : (-a) ^ 2 = a ^ 2 := neg_sq a
theorem neg_pow_two (a : Int) : (-a) ^ 2 = a ^ 2 := neg_sq a
theorem neg_one_sq : (-1 : Int) ^ 2 = 1 := rfl
theorem neg_one_pow_two : (-1 : Int) ^ 2 = 1 := rfl
theorem neg_pow (a : Int) (n : Nat) : (-a) ^ n = (-1) ^ n * a ^ n := by rw [← mul_pow, neg_one_mul]
theorem sub_sq' (a b : Int) : (a - b) ^ 2 = a ^ 2 + b ^ 2 - 2 * a * b := by rw [sub_sq]; omega
theorem sub_pow_two (a b : Int) : (a - b) ^ 2 = a ^ 2 - 2 * a * b + b ^ 2 := sub_sq a b
theorem pow_two_sub_pow_two (a b : Int) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := sq_sub_sq a b
theorem mul_self_sub_one (a : Int) : a * a - 1 = (a + 1) * (a - 1) := by
  have := mul_self_sub_mul_self a 1; rwa [mul_one] at this
theorem two_mul_le_add_sq (a b : Int) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by nlinarith [sq_nonneg (a - b)]
theorem four_mul_le_sq_add (a b : Int) : 4 * a * b ≤ (a + b) ^ 2 := by nlinarith [sq_nonneg (a - b)]
theorem sq_lt_sq : a ^ 2 < b ^ 2 ↔ |a| < |b| := by
  rw [← sq_abs a, ← sq_abs b]; exact pow_lt_pow_iff_left₀ (abs_nonneg a) (abs_nonneg b) (by decide)
theorem sq_le_sq : a ^ 2 ≤ b ^ 2 ↔ |a| ≤ |b| := by
  rw [← sq_abs a, ← sq_abs b]; exact pow_le_pow_iff_left₀ (abs_nonneg a) (abs_nonneg b) (by decide)
theorem sq_eq_sq_iff_abs_eq_abs (a b : Int) : a ^ 2 = b ^ 2 ↔ |a| = |b| := by
  rw [← sq_abs a, ← sq_abs b]; exact pow_left_inj₀ (abs_nonneg a) (abs_nonneg b) (by decide)
theorem sq_lt_sq' (h : -b < a) (k : a < b) : a ^ 2 < b ^ 2 := by
  rw [sq_lt_sq]; simp only [Int.abs_def]; omega
theorem sq_le_sq' (h : -b ≤ a) (k : a ≤ b) : a ^ 2 ≤ b ^ 2 := by
  rw [sq_le_sq]; simp only [Int.abs_def]; omega
theorem abs_lt_of_sq_lt_sq (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : |a| < b := by
  rw [sq_lt_sq, abs_of_nonneg hb] at h; exact h
theorem abs_lt_of_sq_lt_sq' (h : a ^ 2 < b ^ 2) (hb : 0 ≤ b) : -b < a ∧ a < b := abs_lt.mp (abs_lt_of_sq_lt_sq h hb)
theorem abs_le_of_sq_le_sq' (h : a ^ 2 ≤ b ^ 2) (hb : 0 ≤ b) : -b ≤ a ∧ a ≤ b := abs_le.mp (abs_le_of_sq_le_sq h hb)
theorem abs_le_abs_of_sq_le_sq (h : a ^ 2 ≤ b ^ 2) : |a| ≤ |b| := sq_le_sq.mp h
theorem abs_le_iff_mul_self_le : |a| ≤ |b| ↔ a * a ≤ b * b := by rw [← pow_two, ← pow_two, sq_le_sq]
theorem abs_lt_iff_mul_self_lt : |a| < |b| ↔ a * a < b * b := by rw [← pow_two, ← pow_two, sq_lt_sq]
theorem sq_le_one_iff_abs_le_one (a : Int) : a ^ 2 ≤ 1 ↔ |a| ≤ 1 := by
  have := @sq_le_sq a 1; rwa [one_pow] at this
theorem sq_lt_one_iff_abs_lt_one (a : Int) : a ^ 2 < 1 ↔ |a| < 1 := by
  have := @sq_lt_sq a 1; rwa [one_pow] at this
theorem one_le_sq_iff_one_le_abs (a : Int) : 1 ≤ a ^ 2 ↔ 1 ≤ |a| := by
  have := @sq_le_sq 1 a; rwa [one_pow] at this
theorem pow_le_pow_left_of_abs (h : |a| ≤ |b|) : a ^ 2 ≤ b ^ 2 := sq_le_sq.mpr h
theorem dvd_neg_of_dvd (h : a ∣ b) : a ∣ -b := Int.dvd_neg.mpr h
theorem dvd_sub_self_left : a ∣ a - b ↔ a ∣ b :=
  ⟨fun h => by have := dvd_sub (dvd_refl a) h; rwa [sub_sub_cancel] at this, fun h => dvd_sub (dvd_refl a) h⟩
theorem dvd_sub_self_right : a ∣ b - a ↔ a ∣ b :=
  ⟨fun h => by have := dvd_add h (dvd_refl a); rwa [sub_add_cancel] at this, fun h => dvd_sub h (dvd_refl a)⟩
theorem dvd_add_self_left : a ∣ a + b ↔ a ∣ b :=
  ⟨fun h => by have := dvd_sub h (dvd_refl a); rwa [add_sub_cancel_left] at this, fun h => dvd_add (dvd_refl a) h⟩
theorem dvd_add_self_right : a ∣ b + a ↔ a ∣ b := by rw [add_comm]; exact dvd_add_self_left
theorem dvd_sub_comm : a ∣ b - c ↔ a ∣ c - b := by rw [← Int.dvd_neg, neg_sub]
theorem dvd_sub_right (h : a ∣ b) : a ∣ b - c ↔ a ∣ c :=
  ⟨fun k => by have := dvd_sub h k; rwa [sub_sub_cancel] at this, fun k => dvd_sub h k⟩
theorem dvd_sub_left (h : a ∣ c) : a ∣ b - c ↔ a ∣ b :=
  ⟨fun k => by have := dvd_add k h; rwa [sub_add_cancel] at this, fun k => dvd_sub k h⟩
theorem Dvd.dvd.sub (h : a ∣ b) (k : a ∣ c) : a ∣ b - c := dvd_sub h k
theorem Dvd.dvd.neg_right (h : a ∣ b) : a ∣ -b := Int.dvd_neg.mpr h
theorem sub_dvd_pow_sub_pow (x y : Int) (n : Nat) : x - y ∣ x ^ n - y ^ n := by
  induction n with
  | zero => exact ⟨0, by rw [pow_zero, pow_zero]; omega⟩
  | succ n ih =>
    obtain ⟨k, hk⟩ := ih
    refine ⟨x ^ n + y * k, ?_⟩
    have e : x ^ (n + 1) - y ^ (n + 1) = (x - y) * x ^ n + y * (x ^ n - y ^ n) := by
      rw [pow_succ, pow_succ, sub_mul, mul_sub, mul_comm x, mul_comm y (y ^ n)]; omega
    rw [e, hk, mul_add, mul_left_comm]
end

theorem Nat.dvd_antisymm_iff {a b : Nat} : a = b ↔ a ∣ b ∧ b ∣ a :=
  ⟨fun h => ⟨dvd_of_eq h, dvd_of_eq h.symm⟩, fun h => Nat.dvd_antisymm h.1 h.2⟩
theorem dvd_antisymm {a b : Nat} : a ∣ b → b ∣ a → a = b := Nat.dvd_antisymm
theorem mul_eq_one {a b : Nat} : a * b = 1 ↔ a = 1 ∧ b = 1 := by
  refine ⟨fun h => ⟨Nat.dvd_one.mp ⟨b, h.symm⟩, Nat.dvd_one.mp ⟨a, by rw [mul_comm, h]⟩⟩, ?_⟩
  rintro ⟨rfl, rfl⟩; rfl
theorem mul_le_mul' {a b c d : Nat} (h : a ≤ b) (k : c ≤ d) : a * c ≤ b * d := Nat.mul_le_mul h k
theorem one_lt_mul {a b : Nat} (h : 1 ≤ a) (k : 1 < b) : 1 < a * b :=
  Nat.lt_of_lt_of_le k (Nat.le_mul_of_pos_left b h)
theorem one_le_mul_of_one_le_of_one_le {a b : Nat} (h : 1 ≤ a) (k : 1 ≤ b) : 1 ≤ a * b := Nat.mul_le_mul h k
theorem Nat.sub_dvd_pow_sub_pow (x y n : Nat) : x - y ∣ x ^ n - y ^ n := by
  rcases Nat.le_total y x with h | h
  · have h' := pow_le_pow_left₀ (Nat.zero_le y) h n
    have := _root_.sub_dvd_pow_sub_pow (x : Int) y n
    rw [← Int.ofNat_dvd]
    rw [Int.ofNat_sub h, Int.ofNat_sub h', Int.natCast_pow, Int.natCast_pow]
    exact this
  · have h' := pow_le_pow_left₀ (Nat.zero_le x) h n
    rw [Nat.sub_eq_zero_of_le h']
    exact Nat.dvd_zero _

prelude
import Init.Int.LinearLemmas
import Init.Logic.Rearranging

/-!
Natural numbers: successors, sums, differences, minima and their order.
-/
set_option linter.all false
set_option autoImplicit true
universe u v w

namespace Nat

/-! ## From the prelude -/

theorem le_step (h : n ≤ m) : n ≤ succ m := by omega
theorem ble_eq_true_of_le (h : n ≤ m) : Nat.ble n m = true := Nat.ble_of_le h
protected theorem add_pos_right : {b : Nat} → (a : Nat) → (hb : 0 < b) → 0 < a + b := by omega

/-! ## Sums and products -/

@[simp] theorem zero_eq : Nat.zero = 0 := rfl
@[simp] theorem add_eq : Nat.add x y = x + y := rfl
@[simp] theorem mul_eq : Nat.mul x y = x * y := rfl
@[simp] theorem sub_eq : Nat.sub x y = x - y := rfl
@[simp] theorem beq_eq : (Nat.beq x y = true) = (x = y) :=
  propext ⟨Nat.eq_of_beq_eq_true, fun h => h ▸ Nat.beq_refl x⟩
@[simp] theorem ble_eq : (Nat.ble x y = true) = (x ≤ y) := propext ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩

/-! ## Order -/

theorem not_add_one_le_zero (n : Nat) : ¬n + 1 ≤ 0 := Nat.not_succ_le_zero n
theorem not_add_one_le_self : (n : Nat) → ¬n + 1 ≤ n := by omega
theorem add_one_pos (n : Nat) : 0 < n + 1 := by omega
theorem sub_lt_of_lt {a b c : Nat} (h : a < c) : a - b < c := by omega
theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c := by omega
theorem lt.step {n m : Nat} : n < m → n < succ m := by omega
theorem lt.base (n : Nat) : n < succ n := by omega
theorem zero_lt_of_lt : {a b : Nat} → a < b → 0 < b := by omega
theorem le_or_eq_of_le_succ {m n : Nat} (h : m ≤ succ n) : m ≤ n ∨ m = succ n := by omega
theorem le_or_eq_of_le_add_one {m n : Nat} (h : m ≤ n + 1) : m ≤ n ∨ m = n + 1 := by omega
theorem le_of_add_right_le {n m k : Nat} (h : n + k ≤ m) : n ≤ m := by omega
theorem le_of_add_left_le {n m k : Nat} (h : k + n ≤ m) : n ≤ m := by omega
theorem lt_of_add_one_le {n m : Nat} (h : n + 1 ≤ m) : n < m := by omega
theorem add_one_le_of_lt {n m : Nat} (h : n < m) : n + 1 ≤ m := by omega
protected theorem lt_add_left (c : Nat) (h : a < b) : a < c + b := by omega
theorem lt_of_add_right_lt {n m k : Nat} (h : n + k < m) : n < m := by omega
theorem lt_of_add_left_lt {n m k : Nat} (h : k + n < m) : n < m := by omega
protected theorem lt_le_asymm : ∀ {a b : Nat}, a < b → ¬(b ≤ a) := by omega
protected theorem le_lt_asymm : ∀ {a b : Nat}, a ≤ b → ¬(b < a) := by omega
protected theorem le_of_not_gt : ∀ {a b : Nat}, ¬(b > a) → b ≤ a := by omega
protected theorem le_of_not_ge : ∀ {a b : Nat}, ¬(a ≥ b) → a ≤ b := by omega
protected theorem zero_lt_one : 0 < (1 : Nat) := by omega
protected theorem lt_succ_iff_lt_or_eq : m < succ n ↔ m < n ∨ m = n := by omega
protected theorem lt_add_one_iff_lt_or_eq : m < n + 1 ↔ m < n ∨ m = n := by omega
protected theorem eq_of_lt_succ_of_not_lt (hmn : m < n + 1) (h : ¬m < n) : m = n := by omega
protected theorem eq_of_le_of_lt_succ (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n := by omega
protected theorem two_pos : 0 < 2 := by omega
protected theorem ne_zero_iff_zero_lt : n ≠ 0 ↔ 0 < n := by omega
protected theorem zero_lt_two : 0 < 2 := by omega
protected theorem one_lt_two : 1 < 2 := by omega

/-! ## Successor and predecessor -/

theorem add_one_ne_self (n) : n + 1 ≠ n := by omega
theorem lt_succ_of_lt (h : a < b) : a < succ b := by omega
theorem lt_add_one_of_lt (h : a < b) : a < b + 1 := by omega
theorem succ_pred_eq_of_ne_zero : ∀ {n}, n ≠ 0 → succ (pred n) = n := by
  intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem succ_ne_succ_iff : succ a ≠ succ b ↔ a ≠ b := by omega
theorem ne_add_one (n : Nat) : n ≠ n + 1 := by omega
theorem add_one_ne (n : Nat) : n + 1 ≠ n := by omega
theorem add_one_le_add_one_iff : a + 1 ≤ b + 1 ↔ a ≤ b := by omega
theorem add_one_lt_add_one_iff : a + 1 < b + 1 ↔ a < b := by omega
theorem pred_inj : ∀ {a b}, 0 < a → 0 < b → pred a = pred b → a = b := by
  intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem pred_lt_self : ∀ {a}, 0 < a → pred a < a := by intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem pred_lt_pred : ∀ {n m}, n ≠ 0 → n < m → pred n < pred m := by
  intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem pred_le_iff_le_succ : ∀ {n m}, pred n ≤ m ↔ n ≤ succ m := by
  intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem lt_pred_iff_succ_lt : ∀ {n m}, n < pred m ↔ succ n < m := by
  intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem le_pred_of_lt (h : n < m) : n ≤ pred m := by intros; simp only [Nat.pred_eq_sub_one] at *; omega
protected theorem le_sub_one_iff_lt (h : 0 < m) : n ≤ m - 1 ↔ n < m := by omega
protected theorem one_ne_zero : 1 ≠ (0 : Nat) := by omega

/-! ## Products and order -/

theorem pred_lt_of_lt {n m : Nat} (h : m < n) : pred n < n := by intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem sub_one_lt_of_lt {n m : Nat} (h : m < n) : n - 1 < n := by omega
@[simp] protected theorem zero_sub_one : 0 - 1 = 0 := by omega
theorem sub_one_eq_self {n : Nat} : n - 1 = n ↔ n = 0 := by omega
theorem sub_one_add_one_eq_of_pos : ∀ {n}, 0 < n → (n - 1) + 1 = n := by omega

/-! ## Differences -/

theorem add_sub_self_left (a b : Nat) : (a + b) - a = b := by omega
theorem add_sub_self_right (a b : Nat) : (a + b) - b = a := by omega
theorem zero_lt_sub_of_lt (h : i < a) : 0 < a - i := by omega
theorem sub_succ_lt_self (a i : Nat) (h : i < a) : a - (i + 1) < a - i := by omega
theorem sub_one_cancel : ∀ {a b : Nat}, 0 < a → 0 < b → a - 1 = b - 1 → a = b := by omega
protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b := by omega
theorem le_add_of_sub_le {a b c : Nat} (h : a - b ≤ c) : a ≤ c + b := by omega
protected theorem sub_self_add (n m : Nat) : n - (n + m) = 0 := by omega
theorem succ_sub {m n : Nat} (h : n ≤ m) : succ m - n = succ (m - n) := by omega
protected theorem lt_of_sub_ne_zero (h : n - m ≠ 0) : m < n := by omega
protected theorem sub_ne_zero_iff_lt : n - m ≠ 0 ↔ m < n := by omega
protected theorem lt_of_sub_pos (h : 0 < n - m) : m < n := by omega
protected theorem lt_of_sub_eq_succ (h : m - n = succ l) : n < m := by omega
protected theorem sub_lt_left_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < n + m) : k - n < m := by omega
protected theorem sub_lt_right_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < m + n) : k - n < m := by omega
protected theorem le_of_sub_le_sub_right : ∀ {n m k : Nat}, k ≤ m → n - k ≤ m - k → n ≤ m := by omega
protected theorem sub_le_sub_iff_right {n : Nat} (h : k ≤ m) : n - k ≤ m - k ↔ n ≤ m := by omega
theorem pred_mul (n m : Nat) : pred n * m = n * m - m := Nat.sub_one_mul n m
theorem mul_pred (n m : Nat) : n * pred m = n * m - n := Nat.mul_sub_one n m
protected theorem mul_sub_right_distrib (n m k : Nat) : (n - m) * k = n * k - m * k := Nat.sub_mul n m k
protected theorem mul_sub_left_distrib (n m k : Nat) : n * (m - k) = n * m - n * k := Nat.mul_sub n m k

/-! ## The second file of lemmas -/

@[simp] theorem exists_ne_zero {P : Nat → Prop} : (∃ n, ¬n = 0 ∧ P n) ↔ ∃ n, P (n + 1) :=
  ⟨fun ⟨n, h, hp⟩ => ⟨n - 1, by rw [show n - 1 + 1 = n by omega]; exact hp⟩,
    fun ⟨n, hp⟩ => ⟨n + 1, by omega, hp⟩⟩
@[simp] theorem exists_eq_add_one : (∃ n, a = n + 1) ↔ 0 < a := ⟨fun ⟨n, h⟩ => by omega, fun h => ⟨a - 1, by omega⟩⟩
@[simp] theorem exists_add_one_eq : (∃ n, n + 1 = a) ↔ 0 < a := ⟨fun ⟨n, h⟩ => by omega, fun h => ⟨a - 1, by omega⟩⟩
theorem forall_lt_succ_right {p : Nat → Prop} : (∀ m, m < n + 1 → p m) ↔ (∀ m, m < n → p m) ∧ p n := by
  refine ⟨fun h => ⟨fun m hm => h m (Nat.lt_succ_of_lt hm), h n (Nat.lt_succ_self n)⟩, fun ⟨h, k⟩ m hm => ?_⟩
  by_cases e : m = n
  · exact e ▸ k
  · exact h m (by omega)
theorem forall_lt_succ_left {p : Nat → Prop} : (∀ m, m < n + 1 → p m) ↔ p 0 ∧ (∀ m, m < n → p (m + 1)) := by
  refine ⟨fun h => ⟨h 0 (by omega), fun m hm => h (m + 1) (by omega)⟩, fun h m hm => ?_⟩
  cases m with
  | zero => exact h.1
  | succ m => exact h.2 m (by omega)
theorem exists_lt_succ_right {p : Nat → Prop} : (∃ m, m < n + 1 ∧ p m) ↔ (∃ m, m < n ∧ p m) ∨ p n := by
  constructor
  · rintro ⟨m, h, hp⟩
    by_cases e : m = n
    · exact .inr (e ▸ hp)
    · exact .inl ⟨m, by omega, hp⟩
  · rintro (⟨m, h, hp⟩ | hp)
    · exact ⟨m, by omega, hp⟩
    · exact ⟨n, by omega, hp⟩
theorem exists_lt_succ_left {p : Nat → Prop} : (∃ m, m < n + 1 ∧ p m) ↔ p 0 ∨ (∃ m, m < n ∧ p (m + 1)) := by
  constructor
  · rintro ⟨m, h, hp⟩
    cases m with
    | zero => exact .inl hp
    | succ m => exact .inr ⟨m, by omega, hp⟩
  · rintro (hp | ⟨m, h, hp⟩)
    · exact ⟨0, by omega, hp⟩
    · exact ⟨m + 1, by omega, hp⟩
theorem one_lt_succ_succ (n : Nat) : 1 < n.succ.succ := by omega
theorem not_succ_lt_self : ¬succ n < n := by omega
theorem le_succ_iff {m n : Nat} : m ≤ n.succ ↔ m ≤ n ∨ m = n.succ := by omega
theorem lt_iff_le_pred : ∀ {n}, 0 < n → (m < n ↔ m ≤ n - 1) := by omega
theorem le_of_pred_lt : ∀ {m}, pred m < n → m ≤ n := by intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem lt_one_add_iff : m < 1 + n ↔ m ≤ n := by omega
theorem one_add_le_iff : 1 + m ≤ n ↔ m < n := by omega
theorem one_le_of_lt (h : a < b) : 1 ≤ b := by omega
theorem pred_one_add (n : Nat) : pred (1 + n) = n := by intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem pred_eq_self_iff : n.pred = n ↔ n = 0 := by intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem pred_eq_of_eq_succ {m n : Nat} (H : m = n.succ) : m.pred = n := by intros; simp_all
theorem pred_sub (n m : Nat) : pred n - m = pred (n - m) := by intros; simp only [Nat.pred_eq_sub_one] at *; omega
theorem lt_of_lt_pred (h : m < n - 1) : m < n := by omega
protected theorem add_add_add_comm (a b c d : Nat) : (a + b) + (c + d) = (a + c) + (b + d) := by omega
theorem succ_eq_one_add (n) : succ n = 1 + n := by omega
theorem succ_add_eq_add_succ (a b) : succ a + b = a + succ b := by omega
protected theorem eq_zero_of_add_eq_zero_right (h : n + m = 0) : n = 0 := by omega
protected theorem eq_zero_of_add_eq_zero_left (h : n + m = 0) : m = 0 := by omega
protected theorem add_left_inj {n : Nat} : m + n = k + n ↔ m = k := by omega
protected theorem add_right_inj {n : Nat} : n + m = n + k ↔ m = k := by omega
@[simp] protected theorem left_eq_add {a b : Nat} : a = a + b ↔ b = 0 := by omega
@[simp] protected theorem right_eq_add {a b : Nat} : b = a + b ↔ a = 0 := by omega
protected theorem pos_of_lt_add_right (h : n < n + k) : 0 < k := by omega
protected theorem pos_of_lt_add_left : n < k + n → 0 < k := by omega
@[simp] protected theorem lt_add_right_iff_pos : n < n + k ↔ 0 < k := by omega
@[simp] protected theorem lt_add_left_iff_pos : n < k + n ↔ 0 < k := by omega
protected theorem add_pos_left (h : 0 < m) (n) : 0 < m + n := by omega
protected theorem add_self_ne_one : ∀ n, n + n ≠ 1 := by omega
theorem le_iff_lt_add_one : x ≤ y ↔ x < y + 1 := by omega
theorem add_pos_iff_pos_or_pos : 0 < m + n ↔ 0 < m ∨ 0 < n := by omega
theorem le_and_le_add_one_iff : n ≤ m ∧ m ≤ n + 1 ↔ m = n ∨ m = n + 1 := by omega
protected theorem one_sub : ∀ n, 1 - n = if n = 0 then 1 else 0 := by intro n; split <;> omega
theorem succ_sub_sub_succ (n m k) : succ n - m - succ k = n - m - k := by omega
protected theorem add_sub_cancel_right (n m : Nat) : (n + m) - m = n := by omega
@[simp] protected theorem add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n := by omega
theorem succ_sub_one (n) : succ n - 1 = n := by omega
protected theorem one_add_sub_one (n : Nat) : (1 + n) - 1 = n := by omega
theorem add_lt_iff_lt_sub_right {a b c : Nat} : a + b < c ↔ a < c - b := by omega
protected theorem add_le_of_le_sub' {n k m : Nat} (h : m ≤ k) : n ≤ k - m → m + n ≤ k := by omega
protected theorem le_sub_of_add_le' {n k m : Nat} : m + n ≤ k → n ≤ k - m := by omega
protected theorem le_sub_iff_add_le' {n : Nat} (h : k ≤ m) : n ≤ m - k ↔ k + n ≤ m := by omega
protected theorem le_of_sub_le_sub_left : ∀ {n k m : Nat}, n ≤ k → k - m ≤ k - n → n ≤ m := by omega
protected theorem sub_le_sub_iff_left {n m k : Nat} (h : n ≤ k) : k - m ≤ k - n ↔ n ≤ m := by omega
protected theorem sub_lt_of_pos_le (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b := by omega
theorem add_lt_of_lt_sub' {a b c : Nat} : b < c - a → a + b < c := by omega
theorem sub_one_lt_of_le (h₀ : 0 < a) (h₁ : a ≤ b) : a - 1 < b := by omega
theorem sub_lt_succ (a b) : a - b < succ a := by omega
theorem sub_lt_add_one (a b) : a - b < a + 1 := by omega
theorem sub_one_sub_lt (h : i < n) : n - 1 - i < n := by omega
protected theorem exists_eq_add_of_le' (h : m ≤ n) : ∃ k : Nat, n = k + m := ⟨n - m, by omega⟩
theorem sub_succ' (m n : Nat) : m - n.succ = m - n - 1 := by omega
protected theorem sub_eq_of_eq_add' {a b c : Nat} (h : a = b + c) : a - b = c := by omega
protected theorem sub_lt_sub_iff_right {a b c : Nat} (h : c ≤ a) : a - c < b - c ↔ a < b := by omega

/-! ## Minimum and maximum -/

protected theorem lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := by omega
@[simp] protected theorem min_assoc : ∀ (a b c : Nat), min (min a b) c = min a (min b c) :=
  fun a b c => Nat.le_antisymm
    (Nat.le_min.mpr ⟨Nat.le_trans (Nat.min_le_left _ _) (Nat.min_le_left _ _),
      Nat.le_min.mpr ⟨Nat.le_trans (Nat.min_le_left _ _) (Nat.min_le_right _ _), Nat.min_le_right _ _⟩⟩)
    (Nat.le_min.mpr ⟨Nat.le_min.mpr ⟨Nat.min_le_left _ _, Nat.le_trans (Nat.min_le_right _ _) (Nat.min_le_left _ _)⟩,
      Nat.le_trans (Nat.min_le_right _ _) (Nat.min_le_right _ _)⟩)
@[simp] protected theorem max_assoc : ∀ (a b c : Nat), max (max a b) c = max a (max b c) :=
  fun a b c => Nat.le_antisymm
    (Nat.max_le.mpr ⟨Nat.max_le.mpr ⟨Nat.le_max_left _ _, Nat.le_trans (Nat.le_max_left _ _) (Nat.le_max_right _ _)⟩,
      Nat.le_trans (Nat.le_max_right _ _) (Nat.le_max_right _ _)⟩)
    (Nat.max_le.mpr ⟨Nat.le_trans (Nat.le_max_left _ _) (Nat.le_max_left _ _),
      Nat.max_le.mpr ⟨Nat.le_trans (Nat.le_max_right _ _) (Nat.le_max_left _ _), Nat.le_max_right _ _⟩⟩)
theorem succ_min_succ (x y) : min (succ x) (succ y) = succ (min x y) := by omega
protected theorem succ_max_succ (x y) : max (succ x) (succ y) = succ (max x y) := by omega
protected theorem sub_sub_eq_min : ∀ (a b : Nat), a - (a - b) = min a b := by omega
protected theorem sub_eq_sub_min (n m : Nat) : n - m = n - min n m := by omega
@[simp] protected theorem sub_add_min_cancel (n m : Nat) : n - m + min n m = n := by omega
protected theorem sub_add_eq_max (a b : Nat) : a - b + b = max a b := by omega
protected theorem min_left_comm (a b c : Nat) : min a (min b c) = min b (min a c) := by
  rw [← Nat.min_assoc, Nat.min_comm a, Nat.min_assoc]
protected theorem max_left_comm (a b c : Nat) : max a (max b c) = max b (max a c) := by
  rw [← Nat.max_assoc, Nat.max_comm a, Nat.max_assoc]
@[simp] theorem min_eq_zero_iff : min m n = 0 ↔ m = 0 ∨ n = 0 := by omega
@[simp] theorem max_eq_zero_iff : max m n = 0 ↔ m = 0 ∧ n = 0 := by omega
end Nat

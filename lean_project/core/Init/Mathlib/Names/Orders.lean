prelude
import Init.Mathlib.OrderIntegers
import Init.Tactic.Linarith

/-!
Names of Mathlib for laws of order, with maxima, minima, differences, negatives and absolute values.
-/
set_option linter.all false

/-! ## Maxima and minima -/

/-- `α`, with this order, maximum and minimum, is `ℕ` or `ℤ`. -/
class inductive NaturalOrIntegerOrder : (α : Type) → [LE α] → [LT α] → [Max α] → [Min α] → Prop
  | nat : NaturalOrIntegerOrder Nat
  | int : NaturalOrIntegerOrder Int
attribute [instance] NaturalOrIntegerOrder.nat NaturalOrIntegerOrder.int

section
variable {α : Type} [LE α] [LT α] [Max α] [Min α] [number : NaturalOrIntegerOrder α] {a b c d : α}

-- The rest follows from these, which is quicker than to have `omega` look at maxima again and again.
theorem max_eq_right (h : a ≤ b) : max a b = b := both% (if_pos h), (if_pos h)
theorem min_eq_left (h : a ≤ b) : min a b = a := both% (if_pos h), (if_pos h)
theorem max_eq_left_of_lt (h : b < a) : max a b = a :=
  both% (if_neg (Nat.not_le_of_gt h)), (if_neg (Int.not_le.mpr h))
theorem min_eq_right_of_lt (h : b < a) : min a b = b :=
  both% (if_neg (Nat.not_le_of_gt h)), (if_neg (Int.not_le.mpr h))
theorem NaturalOrIntegerOrder.trans : a ≤ b → b ≤ c → a ≤ c := both% Nat.le_trans, Int.le_trans
theorem NaturalOrIntegerOrder.lt_trans_le : a < b → b ≤ c → a < c := both% Nat.lt_of_lt_of_le, Int.lt_of_lt_of_le
theorem NaturalOrIntegerOrder.le_trans_lt : a ≤ b → b < c → a < c := both% Nat.lt_of_le_of_lt, Int.lt_of_le_of_lt
theorem NaturalOrIntegerOrder.split (a b : α) : a ≤ b ∨ b < a :=
  both% (Nat.lt_or_ge b a).symm, ((Classical.em (a ≤ b)).imp id Int.not_le.mp)
theorem NaturalOrIntegerOrder.le_of_lt : a < b → a ≤ b := both% Nat.le_of_lt, Int.le_of_lt
theorem NaturalOrIntegerOrder.antisymm : a ≤ b → b ≤ a → a = b := both% Nat.le_antisymm, Int.le_antisymm
theorem NaturalOrIntegerOrder.refl (a : α) : a ≤ a := both% (Nat.le_refl a), (Int.le_refl a)
open NaturalOrIntegerOrder

theorem max_cases (a b : α) : max a b = a ∧ b ≤ a ∨ max a b = b ∧ a < b := by
  rcases split b a with h | h
  · rcases split a b with k | k
    · have := antisymm h k; subst this; exact .inl ⟨max_eq_right h, h⟩
    · exact .inl ⟨max_eq_left_of_lt k, h⟩
  · exact .inr ⟨max_eq_right (le_of_lt h), h⟩
theorem min_cases (a b : α) : min a b = a ∧ a ≤ b ∨ min a b = b ∧ b < a :=
  (split a b).imp (fun h => ⟨min_eq_left h, h⟩) fun h => ⟨min_eq_right_of_lt h, h⟩
theorem max_choice (a b : α) : max a b = a ∨ max a b = b := (max_cases a b).imp And.left And.left
theorem min_choice (a b : α) : min a b = a ∨ min a b = b := (min_cases a b).imp And.left And.left
theorem le_max_left (a b : α) : a ≤ max a b := by
  rcases max_cases a b with ⟨e, h⟩ | ⟨e, h⟩ <;> rw [e]
  · exact refl a
  · exact le_of_lt h
theorem le_max_right (a b : α) : b ≤ max a b := by
  rcases max_cases a b with ⟨e, h⟩ | ⟨e, h⟩ <;> rw [e]
  · exact h
  · exact refl b
theorem min_le_left (a b : α) : min a b ≤ a := by
  rcases min_cases a b with ⟨e, h⟩ | ⟨e, h⟩ <;> rw [e]
  · exact refl a
  · exact le_of_lt h
theorem min_le_right (a b : α) : min a b ≤ b := by
  rcases min_cases a b with ⟨e, h⟩ | ⟨e, h⟩ <;> rw [e]
  · exact h
  · exact refl b
theorem max_le (h : a ≤ c) (k : b ≤ c) : max a b ≤ c := by rcases max_choice a b with e | e <;> rw [e] <;> assumption
theorem le_min (h : c ≤ a) (k : c ≤ b) : c ≤ min a b := by rcases min_choice a b with e | e <;> rw [e] <;> assumption
theorem max_lt (h : a < c) (k : b < c) : max a b < c := by rcases max_choice a b with e | e <;> rw [e] <;> assumption
theorem lt_min (h : c < a) (k : c < b) : c < min a b := by rcases min_choice a b with e | e <;> rw [e] <;> assumption
theorem max_eq_left (h : b ≤ a) : max a b = a := antisymm (max_le (refl a) h) (le_max_left a b)
theorem min_eq_right (h : b ≤ a) : min a b = b := antisymm (min_le_right a b) (le_min h (refl b))
theorem max_eq_right_of_lt (h : a < b) : max a b = b := max_eq_right (le_of_lt h)
theorem min_eq_left_of_lt (h : a < b) : min a b = a := min_eq_left (le_of_lt h)
@[simp] theorem max_eq_left_iff : max a b = a ↔ b ≤ a := ⟨fun h => h ▸ le_max_right a b, max_eq_left⟩
@[simp] theorem max_eq_right_iff : max a b = b ↔ a ≤ b := ⟨fun h => h ▸ le_max_left a b, max_eq_right⟩
@[simp] theorem min_eq_left_iff : min a b = a ↔ a ≤ b := ⟨fun h => h ▸ min_le_right a b, min_eq_left⟩
@[simp] theorem min_eq_right_iff : min a b = b ↔ b ≤ a := ⟨fun h => h ▸ min_le_left a b, min_eq_right⟩
theorem le_max_of_le_left (h : a ≤ b) : a ≤ max b c := trans h (le_max_left b c)
theorem le_max_of_le_right (h : a ≤ c) : a ≤ max b c := trans h (le_max_right b c)
theorem min_le_of_left_le (h : a ≤ c) : min a b ≤ c := trans (min_le_left a b) h
theorem min_le_of_right_le (h : b ≤ c) : min a b ≤ c := trans (min_le_right a b) h
theorem max_le_max (h : a ≤ c) (k : b ≤ d) : max a b ≤ max c d := max_le (le_max_of_le_left h) (le_max_of_le_right k)
theorem min_le_min (h : a ≤ c) (k : b ≤ d) : min a b ≤ min c d := le_min (min_le_of_left_le h) (min_le_of_right_le k)
@[simp] theorem max_le_iff : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨trans (le_max_left a b) h, trans (le_max_right a b) h⟩, fun h => max_le h.1 h.2⟩
@[simp] theorem le_min_iff : c ≤ min a b ↔ c ≤ a ∧ c ≤ b :=
  ⟨fun h => ⟨trans h (min_le_left a b), trans h (min_le_right a b)⟩, fun h => le_min h.1 h.2⟩
@[simp] theorem le_max_iff : c ≤ max a b ↔ c ≤ a ∨ c ≤ b :=
  ⟨fun h => (by rcases max_choice a b with e | e <;> rw [e] at h <;> simp only [h, true_or, or_true]), fun h =>
    h.elim le_max_of_le_left le_max_of_le_right⟩
@[simp] theorem min_le_iff : min a b ≤ c ↔ a ≤ c ∨ b ≤ c :=
  ⟨fun h => (by rcases min_choice a b with e | e <;> rw [e] at h <;> simp only [h, true_or, or_true]), fun h =>
    h.elim min_le_of_left_le min_le_of_right_le⟩
@[simp] theorem max_lt_iff : max a b < c ↔ a < c ∧ b < c :=
  ⟨fun h => ⟨le_trans_lt (le_max_left a b) h, le_trans_lt (le_max_right a b) h⟩, fun h => max_lt h.1 h.2⟩
@[simp] theorem lt_min_iff : c < min a b ↔ c < a ∧ c < b :=
  ⟨fun h => ⟨lt_trans_le h (min_le_left a b), lt_trans_le h (min_le_right a b)⟩, fun h => lt_min h.1 h.2⟩
@[simp] theorem lt_max_iff : c < max a b ↔ c < a ∨ c < b :=
  ⟨fun h => (by rcases max_choice a b with e | e <;> rw [e] at h <;> simp only [h, true_or, or_true]), fun h =>
    h.elim (lt_trans_le · (le_max_left a b)) (lt_trans_le · (le_max_right a b))⟩
@[simp] theorem min_lt_iff : min a b < c ↔ a < c ∨ b < c :=
  ⟨fun h => (by rcases min_choice a b with e | e <;> rw [e] at h <;> simp only [h, true_or, or_true]), fun h =>
    h.elim (le_trans_lt (min_le_left a b)) (le_trans_lt (min_le_right a b))⟩
theorem max_comm (a b : α) : max a b = max b a :=
  antisymm (max_le (le_max_right b a) (le_max_left b a)) (max_le (le_max_right a b) (le_max_left a b))
theorem min_comm (a b : α) : min a b = min b a :=
  antisymm (le_min (min_le_right a b) (min_le_left a b)) (le_min (min_le_right b a) (min_le_left b a))
theorem max_assoc (a b c : α) : max (max a b) c = max a (max b c) :=
  antisymm (max_le (max_le_max (refl a) (le_max_left b c)) (le_max_of_le_right (le_max_right b c)))
    (max_le (le_max_of_le_left (le_max_left a b)) (max_le_max (le_max_right a b) (refl c)))
theorem min_assoc (a b c : α) : min (min a b) c = min a (min b c) :=
  antisymm (le_min (min_le_of_left_le (min_le_left a b)) (min_le_min (min_le_right a b) (refl c)))
    (le_min (min_le_min (refl a) (min_le_left b c)) (min_le_of_right_le (min_le_right b c)))
@[simp] theorem max_self (a : α) : max a a = a := max_eq_right (refl a)
@[simp] theorem min_self (a : α) : min a a = a := min_eq_left (refl a)
theorem min_le_max : min a b ≤ max a b := trans (min_le_left a b) (le_max_left a b)
theorem LE.le.not_lt (h : a ≤ b) : ¬b < a := by revert h; exact both_linear%
theorem LT.lt.not_le (h : a < b) : ¬b ≤ a := by revert h; exact both_linear%
theorem LT.lt.asymm (h : a < b) : ¬b < a := by revert h; exact both_linear%
theorem Eq.not_lt (h : a = b) : ¬a < b := by revert h; exact both_linear%
theorem Eq.not_gt (h : a = b) : ¬b < a := by revert h; exact both_linear%
theorem ne_of_gt' (h : b < a) : a ≠ b := by revert h; exact both_linear%
theorem Ne.lt_of_le (h : a ≠ b) (k : a ≤ b) : a < b := by revert h k; exact both_linear%
theorem Ne.lt_of_le' (h : b ≠ a) (k : a ≤ b) : a < b := by revert h k; exact both_linear%
theorem Ne.lt_or_gt (h : a ≠ b) : a < b ∨ b < a := by revert h; exact both_linear%
theorem Ne.lt_or_lt (h : a ≠ b) : a < b ∨ b < a := by revert h; exact both_linear%
theorem lt_or_gt {a b : α} (h : a ≠ b) : a < b ∨ b < a := by revert h; exact both_linear%
theorem lt_or_lt_iff_ne : a < b ∨ b < a ↔ a ≠ b := both_linear%
theorem le_of_not_le (h : ¬a ≤ b) : b ≤ a := by revert h; exact both_linear%
theorem eq_of_le_of_ge (h : a ≤ b) (k : a ≥ b) : a = b := by revert h k; exact both_linear%
theorem eq_of_ge_of_le (h : a ≥ b) (k : a ≤ b) : a = b := by revert h k; exact both_linear%
theorem eq_of_forall_le_iff (h : ∀ c, c ≤ a ↔ c ≤ b) : a = b := by
  have h₁ := h a; have h₂ := h b; revert h₁ h₂; exact both_linear%
theorem LE.le.lt_or_eq' (h : a ≤ b) : a < b ∨ b = a := by revert h; exact both_linear%
theorem LE.le.ge_iff_eq (h : a ≤ b) : b ≤ a ↔ a = b := by revert h; exact both_linear%
theorem lt_self_iff_false (a : α) : a < a ↔ False := ⟨fun h => by revert h; exact both_linear%, False.elim⟩
theorem lt_iff_not_ge {a b : α} : a < b ↔ ¬b ≤ a := both_linear%
theorem le_iff_not_gt {a b : α} : a ≤ b ↔ ¬b < a := both_linear%
end

section
variable {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α] {a b c d : α}

/-! ## Sums -/

theorem add_lt_add_left (h : b < c) (a : α) : a + b < a + c := by revert h; exact both_linear%
theorem add_lt_add_right (h : b < c) (a : α) : b + a < c + a := by revert h; exact both_linear%
theorem add_left_cancel_iff : a + b = a + c ↔ b = c := both_linear%
theorem add_right_cancel_iff : b + a = c + a ↔ b = c := both_linear%
theorem le_add_iff_nonneg_right (a : α) : a ≤ a + b ↔ 0 ≤ b := both_linear%
theorem le_add_iff_nonneg_left (a : α) : a ≤ b + a ↔ 0 ≤ b := both_linear%
theorem lt_add_iff_pos_right (a : α) : a < a + b ↔ 0 < b := both_linear%
theorem lt_add_iff_pos_left (a : α) : a < b + a ↔ 0 < b := both_linear%
theorem add_le_iff_nonpos_right (a : α) : a + b ≤ a ↔ b ≤ 0 := both_linear%
theorem lt_of_add_lt_add_left (h : a + b < a + c) : b < c := by revert h; exact both_linear%
theorem lt_of_add_lt_add_right (h : b + a < c + a) : b < c := by revert h; exact both_linear%
theorem le_of_add_le_add_left (h : a + b ≤ a + c) : b ≤ c := by revert h; exact both_linear%
theorem le_of_add_le_add_right (h : b + a ≤ c + a) : b ≤ c := by revert h; exact both_linear%
theorem add_self_eq_zero : a + a = 0 ↔ a = 0 := both_linear%
theorem le_add_of_le_of_nonneg (h : b ≤ c) (k : 0 ≤ a) : b ≤ c + a := by revert h k; exact both_linear%
theorem le_add_of_nonneg_of_le (h : 0 ≤ a) (k : b ≤ c) : b ≤ a + c := by revert h k; exact both_linear%
theorem lt_add_of_lt_of_nonneg (h : b < c) (k : 0 ≤ a) : b < c + a := by revert h k; exact both_linear%
theorem lt_add_of_lt_of_pos (h : b < c) (k : 0 < a) : b < c + a := by revert h k; exact both_linear%
theorem lt_add_of_le_of_pos (h : b ≤ c) (k : 0 < a) : b < c + a := by revert h k; exact both_linear%
theorem add_neg_of_neg_of_nonpos (h : a < 0) (k : b ≤ 0) : a + b < 0 := by revert h k; exact both_linear%
theorem add_nonpos (h : a ≤ 0) (k : b ≤ 0) : a + b ≤ 0 := by revert h k; exact both_linear%
theorem one_le_two : (1 : α) ≤ 2 := both_linear%
end

theorem zero_le (n : Nat) : 0 ≤ n := Nat.zero_le n
theorem zero_le' {n : Nat} : 0 ≤ n := Nat.zero_le n
theorem le_add_right {a b c : Nat} (h : a ≤ b) : a ≤ b + c := by omega
theorem le_add_left {a b c : Nat} (h : a ≤ c) : a ≤ b + c := by omega
theorem le_self_add {a c : Nat} : a ≤ a + c := by omega
theorem le_add_self {a c : Nat} : a ≤ c + a := by omega
theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := by omega
theorem nonpos_iff_eq_zero {n : Nat} : n ≤ 0 ↔ n = 0 := by omega
theorem le_zero_iff {n : Nat} : n ≤ 0 ↔ n = 0 := by omega
theorem Ne.bot_lt {n : Nat} (h : n ≠ 0) : 0 < n := by omega
theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := by omega
theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := by omega
theorem one_le_iff_pos {n : Nat} : 1 ≤ n ↔ 0 < n := by omega
theorem add_tsub_cancel_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := by omega
theorem tsub_add_cancel_of_le {a b : Nat} (h : a ≤ b) : b - a + a = b := by omega
theorem add_tsub_cancel_right (a b : Nat) : a + b - b = a := by omega
theorem add_tsub_cancel_left (a b : Nat) : a + b - a = b := by omega
theorem tsub_le_iff_right {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b := by omega
theorem tsub_eq_zero_of_le {a b : Nat} (h : a ≤ b) : a - b = 0 := by omega
theorem tsub_pos_of_lt {a b : Nat} (h : a < b) : 0 < b - a := by omega
theorem le_of_lt_succ {m n : Nat} (h : m < n + 1) : m ≤ n := by omega
theorem Order.lt_add_one_iff {a b : Nat} : a < b + 1 ↔ a ≤ b := by omega
theorem Order.add_one_le_iff {a b : Nat} : a + 1 ≤ b ↔ a < b := by omega

/-! ## Differences and negatives -/

section
variable {a b c d : Int}
theorem neg_ne_zero : -a ≠ 0 ↔ a ≠ 0 := by omega
theorem neg_le : -a ≤ b ↔ -b ≤ a := by omega
theorem neg_lt : -a < b ↔ -b < a := by omega
theorem le_neg : a ≤ -b ↔ b ≤ -a := by omega
theorem lt_neg : a < -b ↔ b < -a := by omega
theorem neg_lt_neg (h : a < b) : -b < -a := by omega
theorem neg_neg_of_pos (h : 0 < a) : -a < 0 := by omega
theorem neg_pos_of_neg (h : a < 0) : 0 < -a := by omega
theorem neg_nonneg_of_nonpos (h : a ≤ 0) : 0 ≤ -a := by omega
theorem neg_nonpos_of_nonneg (h : 0 ≤ a) : -a ≤ 0 := by omega
theorem neg_add_rev (a b : Int) : -(a + b) = -b + -a := by omega
theorem neg_add_cancel_left (a b : Int) : -a + (a + b) = b := by omega
theorem neg_add_cancel_right (a b : Int) : a + -b + b = a := by omega
theorem add_neg_cancel_right (a b : Int) : a + b + -b = a := by omega
theorem add_neg_cancel_left (a b : Int) : a + (-a + b) = b := by omega
theorem neg_add_eq_sub (a b : Int) : -a + b = b - a := by omega
theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by omega
theorem mul_neg_one (a : Int) : a * -1 = -a := by omega
theorem neg_mul_eq_neg_mul (a b : Int) : -(a * b) = -a * b := (Int.neg_mul a b).symm
theorem neg_mul_eq_mul_neg (a b : Int) : -(a * b) = a * -b := (Int.mul_neg a b).symm
theorem neg_eq_self : -a = a ↔ a = 0 := by omega
theorem self_eq_neg : a = -a ↔ a = 0 := by omega
theorem eq_zero_of_neg_eq (h : -a = a) : a = 0 := by omega
theorem eq_neg_iff_add_eq_zero : a = -b ↔ a + b = 0 := by omega
theorem eq_neg_of_add_eq_zero_right (h : a + b = 0) : b = -a := by omega
theorem neg_eq_of_add_eq_zero_right (h : a + b = 0) : -a = b := by omega
theorem neg_eq_of_add_eq_zero_left (h : a + b = 0) : -b = a := by omega
theorem eq_neg_of_eq_neg (h : a = -b) : b = -a := by omega
theorem sub_neg_eq_add (a b : Int) : a - -b = a + b := by omega
theorem sub_add_sub_cancel (a b c : Int) : a - b + (b - c) = a - c := by omega
theorem sub_sub_sub_cancel_right (a b c : Int) : a - c - (b - c) = a - b := by omega
theorem sub_sub_sub_cancel_left (a b c : Int) : c - a - (c - b) = b - a := by omega
theorem add_sub_add_right_eq_sub (a b c : Int) : a + c - (b + c) = a - b := by omega
theorem add_sub_add_left_eq_sub (a b c : Int) : c + a - (c + b) = a - b := by omega
theorem sub_sub_self (a b : Int) : a - (a - b) = b := by omega
theorem sub_right_comm (a b c : Int) : a - b - c = a - c - b := by omega
theorem add_sub_right_comm (a b c : Int) : a + b - c = a - c + b := by omega
theorem add_sub_left_comm (a b c : Int) : a + (b - c) = b + (a - c) := by omega
theorem add_comm_sub (a b c : Int) : a - b + c = a + (c - b) := by omega
theorem sub_right_inj : a - b = a - c ↔ b = c := by omega
theorem sub_left_inj : b - a = c - a ↔ b = c := by omega
theorem sub_eq_sub_iff_add_eq_add : a - b = c - d ↔ a + d = c + b := by omega
theorem sub_eq_iff_eq_add' : a - b = c ↔ a = b + c := by omega
theorem eq_sub_iff_add_eq' : a = b - c ↔ c + a = b := by omega
theorem sub_eq_of_eq_add (h : a = c + b) : a - b = c := by omega
theorem sub_eq_of_eq_add' (h : a = b + c) : a - b = c := by omega
theorem eq_sub_of_add_eq (h : a + c = b) : a = b - c := by omega
theorem eq_sub_of_add_eq' (h : b + a = c) : a = c - b := by omega
theorem add_eq_of_eq_sub (h : a = c - b) : a + b = c := by omega
theorem add_eq_of_eq_sub' (h : b = c - a) : a + b = c := by omega
theorem eq_add_of_sub_eq (h : a - c = b) : a = b + c := by omega
theorem eq_add_of_sub_eq' (h : a - b = c) : a = b + c := by omega
theorem eq_of_sub_eq_zero (h : a - b = 0) : a = b := by omega
theorem sub_ne_zero_of_ne (h : a ≠ b) : a - b ≠ 0 := by omega
theorem sub_le_sub_left (h : a ≤ b) (c : Int) : c - b ≤ c - a := by omega
theorem sub_le_sub_right (h : a ≤ b) (c : Int) : a - c ≤ b - c := by omega
theorem sub_lt_sub_left (h : a < b) (c : Int) : c - b < c - a := by omega
theorem sub_lt_sub_right (h : a < b) (c : Int) : a - c < b - c := by omega
theorem sub_lt_sub (h : a < b) (k : c < d) : a - d < b - c := by omega
theorem sub_le_sub_iff_left (a : Int) {b c : Int} : a - b ≤ a - c ↔ c ≤ b := by omega
theorem sub_le_sub_iff_right (c : Int) {a b : Int} : a - c ≤ b - c ↔ a ≤ b := by omega
theorem sub_le_iff_le_add' : a - b ≤ c ↔ a ≤ b + c := by omega
theorem sub_lt_iff_lt_add' : a - b < c ↔ a < b + c := by omega
theorem le_sub_iff_add_le' : a ≤ b - c ↔ c + a ≤ b := by omega
theorem lt_sub_iff_add_lt' : a < b - c ↔ c + a < b := by omega
theorem sub_le_comm : a - b ≤ c ↔ a - c ≤ b := by omega
theorem sub_lt_comm : a - b < c ↔ a - c < b := by omega
theorem le_sub_comm : a ≤ b - c ↔ c ≤ b - a := by omega
theorem le_sub_self_iff (a : Int) {b : Int} : a ≤ a - b ↔ b ≤ 0 := by omega
theorem sub_le_self_iff (a : Int) {b : Int} : a - b ≤ a ↔ 0 ≤ b := by omega
theorem sub_lt_self_iff (a : Int) {b : Int} : a - b < a ↔ 0 < b := by omega
theorem sub_neg_of_lt (h : a < b) : a - b < 0 := by omega
theorem sub_nonpos_of_le (h : a ≤ b) : a - b ≤ 0 := by omega
theorem lt_of_sub_pos (h : 0 < a - b) : b < a := by omega
theorem le_of_sub_nonneg (h : 0 ≤ a - b) : b ≤ a := by omega
theorem lt_of_sub_neg (h : a - b < 0) : a < b := by omega
theorem le_of_sub_nonpos (h : a - b ≤ 0) : a ≤ b := by omega
theorem add_lt_of_lt_sub_left (h : b < c - a) : a + b < c := by omega
theorem neg_lt_self (h : 0 < a) : -a < a := by omega
theorem neg_le_self (h : 0 ≤ a) : -a ≤ a := by omega

/-! ## Absolute values -/

theorem abs_one : |(1 : Int)| = 1 := rfl
theorem abs_two : |(2 : Int)| = 2 := rfl
theorem abs_eq_self : |a| = a ↔ 0 ≤ a := by rw [Int.abs_def]; omega
theorem abs_eq_neg_self : |a| = -a ↔ a ≤ 0 := by rw [Int.abs_def]; omega
theorem abs_eq (h : 0 ≤ b) : |a| = b ↔ a = b ∨ a = -b := by rw [Int.abs_def]; omega
theorem abs_choice (a : Int) : |a| = a ∨ |a| = -a := by rw [Int.abs_def]; omega
theorem abs_le' : |a| ≤ b ↔ a ≤ b ∧ -a ≤ b := by rw [Int.abs_def]; omega
theorem le_abs : a ≤ |b| ↔ a ≤ b ∨ a ≤ -b := by rw [Int.abs_def]; omega
theorem le_abs' : a ≤ |b| ↔ b ≤ -a ∨ a ≤ b := by rw [Int.abs_def]; omega
theorem lt_abs : a < |b| ↔ a < b ∨ a < -b := by rw [Int.abs_def]; omega
theorem abs_ne_zero : |a| ≠ 0 ↔ a ≠ 0 := by rw [Int.abs_def]; omega
theorem abs_nonpos_iff : |a| ≤ 0 ↔ a = 0 := by rw [Int.abs_def]; omega
theorem abs_lt_one_iff : |a| < 1 ↔ a = 0 := by rw [Int.abs_def]; omega
theorem Int.abs_lt_one_iff : |a| < 1 ↔ a = 0 := by rw [Int.abs_def]; omega
theorem Int.one_le_abs (h : a ≠ 0) : 1 ≤ |a| := by rw [Int.abs_def]; omega
theorem abs_pos_of_pos (h : 0 < a) : 0 < |a| := by rw [Int.abs_def]; omega
theorem abs_pos_of_neg (h : a < 0) : 0 < |a| := by rw [Int.abs_def]; omega
theorem neg_abs_le_self (a : Int) : -|a| ≤ a := by rw [Int.abs_def]; omega
theorem neg_le_of_abs_le (h : |a| ≤ b) : -b ≤ a := (abs_le.mp h).1
theorem le_of_abs_le (h : |a| ≤ b) : a ≤ b := (abs_le.mp h).2
theorem neg_lt_of_abs_lt (h : |a| < b) : -b < a := (abs_lt.mp h).1
theorem lt_of_abs_lt (h : |a| < b) : a < b := (abs_lt.mp h).2
theorem abs_sub (a b : Int) : |a - b| ≤ |a| + |b| := by simp only [Int.abs_def]; omega
theorem abs_sub_le (a b c : Int) : |a - c| ≤ |a - b| + |b - c| := by simp only [Int.abs_def]; omega
theorem abs_sub_abs_le_abs_sub (a b : Int) : |a| - |b| ≤ |a - b| := by simp only [Int.abs_def]; omega
theorem abs_abs_sub_abs_le_abs_sub (a b : Int) : |(|a| - |b|)| ≤ |a - b| := by simp only [Int.abs_def]; omega
theorem abs_abs_sub_abs_le (a b : Int) : |(|a| - |b|)| ≤ |a - b| := abs_abs_sub_abs_le_abs_sub a b
theorem abs_sub_lt_iff : |a - b| < c ↔ a - b < c ∧ b - a < c := by rw [Int.abs_def]; omega
theorem abs_sub_le_iff : |a - b| ≤ c ↔ a - b ≤ c ∧ b - a ≤ c := by rw [Int.abs_def]; omega
theorem abs_add_abs_le_abs : 0 ≤ |a| + |b| := by simp only [Int.abs_def]; omega
theorem abs_mul_self (a : Int) : |a * a| = a * a := abs_of_nonneg (mul_self_nonneg a)
theorem abs_sq (a : Int) : |a ^ 2| = a ^ 2 := abs_of_nonneg (sq_nonneg a)
theorem abs_pow (a : Int) (n : Nat) : |a ^ n| = |a| ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [pow_succ, pow_succ, abs_mul, ih]
theorem pow_abs (a : Int) (n : Nat) : |a| ^ n = |a ^ n| := (abs_pow a n).symm
theorem abs_dvd (a b : Int) : |a| ∣ b ↔ a ∣ b := by
  rcases abs_choice a with h | h <;> rw [h]
  exact Int.neg_dvd
theorem dvd_abs (a b : Int) : a ∣ |b| ↔ a ∣ b := by
  rcases abs_choice b with h | h <;> rw [h]
  exact Int.dvd_neg
theorem abs_dvd_abs (a b : Int) : |a| ∣ |b| ↔ a ∣ b := by rw [abs_dvd, dvd_abs]
theorem max_zero_add_max_neg_zero_eq_abs_self (a : Int) : max a 0 + max (-a) 0 = |a| := by rw [Int.abs_def]; omega
end

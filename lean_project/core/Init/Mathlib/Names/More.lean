prelude
import Init.Mathlib.Names.Parity
import Init.Mathlib.Set
import Init.Mathlib.Names.Logic

/-!
More names of Mathlib, and chains of relations for `calc`.
-/
set_option linter.all false
universe u v

/-! ## Chains -/

instance : Trans (α := Nat) (β := Nat) (γ := Nat) (· > ·) (· > ·) (· > ·) := ⟨fun h k => lt_trans k h⟩
instance : Trans (α := Nat) (β := Nat) (γ := Nat) (· ≥ ·) (· ≥ ·) (· ≥ ·) := ⟨fun h k => le_trans k h⟩
instance : Trans (α := Nat) (β := Nat) (γ := Nat) (· > ·) (· ≥ ·) (· > ·) := ⟨fun h k => lt_of_le_of_lt k h⟩
instance : Trans (α := Nat) (β := Nat) (γ := Nat) (· ≥ ·) (· > ·) (· > ·) := ⟨fun h k => lt_of_lt_of_le k h⟩
instance : Trans (α := Int) (β := Int) (γ := Int) (· > ·) (· > ·) (· > ·) := ⟨fun h k => lt_trans k h⟩
instance : Trans (α := Int) (β := Int) (γ := Int) (· ≥ ·) (· ≥ ·) (· ≥ ·) := ⟨fun h k => le_trans k h⟩
instance : Trans (α := Int) (β := Int) (γ := Int) (· > ·) (· ≥ ·) (· > ·) := ⟨fun h k => lt_of_le_of_lt k h⟩
instance : Trans (α := Int) (β := Int) (γ := Int) (· ≥ ·) (· > ·) (· > ·) := ⟨fun h k => lt_of_lt_of_le k h⟩
instance : Trans (α := Int) (β := Int) (γ := Int) (· ∣ ·) (· ∣ ·) (· ∣ ·) := ⟨dvd_trans⟩
instance (n : Nat) : Trans (Nat.ModEq n) (Nat.ModEq n) (Nat.ModEq n) := ⟨Nat.ModEq.trans⟩
instance (n : Int) : Trans (Int.ModEq n) (Int.ModEq n) (Int.ModEq n) := ⟨Int.ModEq.trans⟩

/-! ## Numerals -/

/-- `α`, with these numerals and this order, is `ℕ` or `ℤ`. -/
class inductive NaturalOrIntegerNumerals : (α : Type) → [OfNat α 0] → [OfNat α 3] → [OfNat α 4] → [LT α] → Prop
  | nat : NaturalOrIntegerNumerals Nat
  | int : NaturalOrIntegerNumerals Int
attribute [instance] NaturalOrIntegerNumerals.nat NaturalOrIntegerNumerals.int
section
variable {α : Type} [OfNat α 0] [OfNat α 3] [OfNat α 4] [LT α] [number : NaturalOrIntegerNumerals α]
theorem three_ne_zero : (3 : α) ≠ 0 := both_linear%
theorem four_ne_zero : (4 : α) ≠ 0 := both_linear%
theorem three_pos : (0 : α) < 3 := both_linear%
theorem four_pos : (0 : α) < 4 := both_linear%
theorem zero_lt_three : (0 : α) < 3 := three_pos
theorem zero_lt_four : (0 : α) < 4 := four_pos
end

/-! ## Order -/

section
variable {α : Type} [LE α] [LT α] [Max α] [Min α] [number : NaturalOrIntegerOrder α] {a b c d : α}
theorem lt_or_lt_of_ne (h : a ≠ b) : a < b ∨ b < a := by revert h; exact both_linear%
theorem not_lt_of_gt (h : a > b) : ¬a < b := by revert h; exact both_linear%
theorem not_lt_iff_eq_or_lt : ¬a < b ↔ a = b ∨ b < a := both_linear%
theorem lt_iff_not_le : a < b ↔ ¬b ≤ a := both_linear%
theorem le_iff_not_lt : a ≤ b ↔ ¬b < a := both_linear%
theorem le_of_lt_or_eq (h : a < b ∨ a = b) : a ≤ b := by revert h; exact both_linear%
theorem eq_or_lt_of_not_lt (h : ¬a < b) : a = b ∨ b < a := by revert h; exact both_linear%
theorem gt_or_eq_or_lt (a b : α) : a > b ∨ a = b ∨ a < b := both_linear%
theorem lt_by_cases {P : Prop} (a b : α) (h₁ : a < b → P) (h₂ : a = b → P) (h₃ : b < a → P) : P :=
  (NaturalOrIntegerOrder.split a b).elim (fun h => (NaturalOrIntegerOrder.split b a).elim
    (fun k => h₂ (NaturalOrIntegerOrder.antisymm h k)) h₁) h₃
end

section
variable {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α] {a b c d : α}
theorem add_le_add_three {e f : α} (h₁ : a ≤ d) (h₂ : b ≤ e) (h₃ : c ≤ f) : a + b + c ≤ d + e + f :=
  add_le_add (add_le_add h₁ h₂) h₃
theorem add_eq_zero_iff_of_nonneg (ha : 0 ≤ a) (hb : 0 ≤ b) : a + b = 0 ↔ a = 0 ∧ b = 0 := by
  revert ha hb; exact both_linear%
theorem exists_gt (a : α) : ∃ b, a < b := ⟨a + 1, both_linear%⟩
theorem sq_lt_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 < b ^ 2 ↔ a < b := pow_lt_pow_iff_left₀ ha hb (by decide)
theorem sq_le_sq₀ (ha : 0 ≤ a) (hb : 0 ≤ b) : a ^ 2 ≤ b ^ 2 ↔ a ≤ b := by
  rw [← not_lt, sq_lt_sq₀ hb ha, not_lt]
theorem mul_le_one₀ (ha : a ≤ 1) (hb : 0 ≤ b) (h : b ≤ 1) : a * b ≤ 1 :=
  le_trans (mul_le_of_le_one_left hb ha) h
theorem eq_of_mul_eq_mul_left (ha : a ≠ 0) (h : a * b = a * c) : b = c := mul_left_cancel₀ ha h
theorem dvd_of_mul_dvd_mul_left (ha : a ≠ 0) (h : a * b ∣ a * c) : b ∣ c := (mul_dvd_mul_iff_left ha).mp h
theorem pow_right_injective {n m : Nat} (h : 1 < a) (e : a ^ n = a ^ m) : n = m := pow_right_injective₀ h e
theorem pow_right_inj₀ {n m : Nat} (h : 1 < a) : a ^ n = a ^ m ↔ n = m :=
  ⟨pow_right_injective₀ h, fun e => by rw [e]⟩
theorem Odd.mul_even (ha : Odd a) (hb : Even b) : Even (a * b) := hb.mul_left a
theorem Even.mul_odd (ha : Even a) (hb : Odd b) : Even (a * b) := ha.mul_right b
theorem pow_eq_one_iff_of_nonneg {n : Nat} (ha : 0 ≤ a) (hn : n ≠ 0) : a ^ n = 1 ↔ a = 1 := by
  have := @pow_left_inj₀ α _ _ _ _ _ _ _ _ _ _ a 1 n ha (both_linear% : (0 : α) ≤ 1) hn
  rwa [one_pow] at this
end

section
variable {a b c d : Int}
theorem mul_le_mul_of_nonpos_right (h : b ≤ a) (hc : c ≤ 0) : a * c ≤ b * c := by nlinarith
theorem mul_lt_mul_of_neg_left (h : b < a) (hc : c < 0) : c * a < c * b := by nlinarith
theorem mul_lt_mul_of_neg_right (h : b < a) (hc : c < 0) : a * c < b * c := by nlinarith
theorem mul_neg_iff : a * b < 0 ↔ 0 < a ∧ b < 0 ∨ a < 0 ∧ 0 < b := by
  have h := @mul_pos_iff a (-b)
  rw [mul_neg] at h
  omega
theorem mul_nonpos_iff : a * b ≤ 0 ↔ 0 ≤ a ∧ b ≤ 0 ∨ a ≤ 0 ∧ 0 ≤ b := by
  have h := @mul_nonneg_iff a (-b)
  rw [mul_neg] at h
  omega
theorem mul_nonpos_of_nonpos_of_nonneg (ha : a ≤ 0) (hb : 0 ≤ b) : a * b ≤ 0 := mul_nonpos_iff.mpr (.inr ⟨ha, hb⟩)
theorem neg_of_mul_neg_left (h : a * b < 0) (ha : 0 ≤ a) : b < 0 := by rcases mul_neg_iff.mp h with h | h <;> omega
theorem neg_of_mul_neg_right (h : a * b < 0) (hb : 0 ≤ b) : a < 0 := by rcases mul_neg_iff.mp h with h | h <;> omega
theorem neg_of_mul_pos_left (h : 0 < a * b) (hb : b ≤ 0) : a < 0 := by rcases mul_pos_iff.mp h with h | h <;> omega
theorem sub_add_eq_sub_sub (a b c : Int) : a - (b + c) = a - b - c := by omega
theorem sub_eq_neg_add (a b : Int) : a - b = -b + a := by omega
theorem sub_eq_self : a - b = a ↔ b = 0 := by omega
theorem sub_eq_neg_self : a - b = -b ↔ a = 0 := by omega
theorem sub_lt_zero : a - b < 0 ↔ a < b := by omega
theorem add_neg_eq_zero : a + -b = 0 ↔ a = b := by omega
theorem neg_add_eq_zero : -a + b = 0 ↔ a = b := by omega
theorem add_eq_zero_iff_neg_eq : a + b = 0 ↔ -a = b := by omega
theorem mul_one_sub (a b : Int) : a * (1 - b) = a - a * b := by rw [mul_sub, mul_one]
theorem one_sub_mul (a b : Int) : (1 - a) * b = b - a * b := by rw [sub_mul, one_mul]
theorem add_sq_eq_zero : a ^ 2 + b ^ 2 = 0 ↔ a = 0 ∧ b = 0 := by
  rw [pow_two, pow_two]; exact mul_self_add_mul_self_eq_zero
theorem abs_le_abs (h : a ≤ b) (k : -a ≤ b) : |a| ≤ |b| := by simp only [Int.abs_def]; omega
theorem Odd.pow_pos {n : Nat} (_ : Odd n) (ha : 0 < a) : 0 < a ^ n := _root_.pow_pos ha n
theorem pow_dvd_pow_iff {n : Nat} (hn : n ≠ 0) {a b : Int} (h : a ^ n ∣ b ^ n) : a.natAbs ^ n ∣ b.natAbs ^ n := by
  rw [← Int.natAbs_pow, ← Int.natAbs_pow]; exact Int.natAbs_dvd_natAbs.mpr h
theorem exists_lt (a : Int) : ∃ b, b < a := ⟨a - 1, by omega⟩
theorem Int.le_induction {P : Int → Prop} {m : Int} (base : P m) (succ : ∀ n, m ≤ n → P n → P (n + 1)) (n : Int)
    (h : m ≤ n) : P n := by
  obtain ⟨k, hk⟩ := Int.eq_ofNat_of_zero_le (show 0 ≤ n - m by omega)
  have e : n = m + k := by omega
  subst e
  clear hk h
  induction k with
  | zero => rw [show m + ((0 : Nat) : Int) = m by omega]; exact base
  | succ k ih =>
    have := succ (m + k) (by omega) ih
    rwa [show m + (k : Int) + 1 = m + ((k + 1 : Nat) : Int) by omega] at this
end

section
variable {a b c : Nat}
theorem tsub_eq_zero_iff_le : a - b = 0 ↔ a ≤ b := by omega
theorem tsub_le_self : a - b ≤ a := by omega
theorem tsub_lt_iff_right (h : b ≤ a) : a - b < c ↔ a < c + b := by omega
theorem le_tsub_iff_right (h : a ≤ c) : b ≤ c - a ↔ b + a ≤ c := by omega
theorem lt_tsub_iff_right : a < b - c ↔ a + c < b := by omega
theorem tsub_pos_iff_lt : 0 < a - b ↔ b < a := by omega
theorem add_tsub_assoc_of_le (h : c ≤ b) (a : Nat) : a + b - c = a + (b - c) := by omega
theorem add_pos_iff : 0 < a + b ↔ 0 < a ∨ 0 < b := by omega
theorem add_eq_zero : a + b = 0 ↔ a = 0 ∧ b = 0 := by omega
theorem not_lt_zero : ¬a < 0 := Nat.not_lt_zero a
theorem not_lt_zero' : ¬a < 0 := Nat.not_lt_zero a
theorem le_iff_exists_add : a ≤ b ↔ ∃ c, b = a + c := ⟨fun h => ⟨b - a, by omega⟩, fun ⟨c, h⟩ => by omega⟩
theorem le_iff_exists_add' : a ≤ b ↔ ∃ c, b = c + a := ⟨fun h => ⟨b - a, by omega⟩, fun ⟨c, h⟩ => by omega⟩
theorem lt_iff_exists_add : a < b ↔ ∃ c, 0 < c ∧ b = a + c :=
  ⟨fun h => ⟨b - a, by omega, by omega⟩, fun ⟨c, h, k⟩ => by omega⟩
theorem exists_add_of_le (h : a ≤ b) : ∃ c, b = a + c := ⟨b - a, by omega⟩
theorem exists_pos_add_of_lt (h : a < b) : ∃ c, 0 < c ∧ a + c = b := ⟨b - a, by omega, by omega⟩
theorem Nat.two_le_iff (n : Nat) : 2 ≤ n ↔ n ≠ 0 ∧ n ≠ 1 := by omega
theorem Nat.exists_eq_add_of_le'' (h : a ≤ b) : ∃ k, b = k + a := ⟨b - a, by omega⟩
theorem Nat.pow_left_injective {n : Nat} (hn : n ≠ 0) (h : a ^ n = b ^ n) : a = b :=
  (pow_left_inj₀ (Nat.zero_le a) (Nat.zero_le b) hn).mp h
theorem Nat.mul_sub_le (m n k : Nat) : m * n - k ≤ m * n := Nat.sub_le ..
theorem Nat.add_modEq_left : b + a ≡ a [MOD b] := by unfold Nat.ModEq; exact Nat.add_mod_left b a
theorem Nat.add_modEq_right : a + b ≡ a [MOD b] := by unfold Nat.ModEq; exact Nat.add_mod_right a b
theorem Nat.modEq_one : a ≡ b [MOD 1] := by unfold Nat.ModEq; rw [Nat.mod_one, Nat.mod_one]
theorem Nat.ModEq.of_mul_left {n : Nat} (m : Nat) (h : a ≡ b [MOD m * n]) : a ≡ b [MOD n] :=
  h.of_dvd (Nat.dvd_mul_left n m)
theorem Nat.ModEq.of_mul_right {n : Nat} (m : Nat) (h : a ≡ b [MOD n * m]) : a ≡ b [MOD n] :=
  h.of_dvd (Nat.dvd_mul_right n m)
theorem Nat.ModEq.comm {n : Nat} : a ≡ b [MOD n] ↔ b ≡ a [MOD n] := ⟨ModEq.symm, ModEq.symm⟩
end

theorem Int.ModEq.of_mul_left {a b n : Int} (m : Int) (h : a ≡ b [ZMOD m * n]) : a ≡ b [ZMOD n] :=
  h.of_dvd (Int.dvd_mul_left m n)
theorem Int.ModEq.of_mul_right {a b n : Int} (m : Int) (h : a ≡ b [ZMOD n * m]) : a ≡ b [ZMOD n] :=
  h.of_dvd (Int.dvd_mul_right n m)
theorem Int.modEq_one {a b : Int} : a ≡ b [ZMOD 1] := by unfold Int.ModEq; rw [Int.emod_one, Int.emod_one]
theorem Int.emod_emod_eq {a n : Int} : a % n % n = a % n := Int.emod_emod a n
theorem Int.isUnit_iff {a b : Int} (h : a * b = 1) : a = 1 ∨ a = -1 := Int.isUnit_iff' h

/-! ## Logic -/

theorem by_contra {p : Prop} (h : ¬p → False) : p := by_contradiction h
theorem forall_swap {α : Sort u} {β : Sort v} {p : α → β → Prop} : (∀ x y, p x y) ↔ ∀ y x, p x y :=
  ⟨fun h y x => h x y, fun h x y => h y x⟩

/-! ## Monotone functions -/

section
open NaturalOrIntegerOrder
variable {α β : Type} [LE α] [LT α] [Max α] [Min α] [LE β] [LT β] [Max β] [Min β]
  [NaturalOrIntegerOrder α] [NaturalOrIntegerOrder β] {f : α → β}
theorem StrictMono.monotone (hf : StrictMono f) : Monotone f := fun a b h => by
  rcases split b a with k | k
  · rw [antisymm h k]; exact NaturalOrIntegerOrder.refl _
  · exact NaturalOrIntegerOrder.le_of_lt (hf k)
theorem StrictMono.lt_iff_lt (hf : StrictMono f) {a b : α} : f a < f b ↔ a < b := by
  refine ⟨fun h => ?_, fun h => hf h⟩
  rcases split b a with k | k
  · exact absurd (hf.monotone k) (LT.lt.not_le h)
  · exact k
theorem StrictMono.le_iff_le (hf : StrictMono f) {a b : α} : f a ≤ f b ↔ a ≤ b := by
  refine ⟨fun h => ?_, fun h => hf.monotone h⟩
  rcases split a b with k | k
  · exact k
  · exact absurd h (LT.lt.not_le (hf k))
theorem StrictMono.injective (hf : StrictMono f) : Function.Injective f := fun a b h =>
  antisymm (hf.le_iff_le.mp (h ▸ NaturalOrIntegerOrder.refl _)) (hf.le_iff_le.mp (h ▸ NaturalOrIntegerOrder.refl _))
theorem Monotone.imp (hf : Monotone f) {a b : α} (h : a ≤ b) : f a ≤ f b := hf h
theorem StrictMono.imp (hf : StrictMono f) {a b : α} (h : a < b) : f a < f b := hf h
end
theorem StrictMono.le_apply {f : Nat → Nat} (hf : StrictMono f) {n : Nat} : n ≤ f n := by
  induction n with
  | zero => exact Nat.zero_le _
  | succ n ih => exact Nat.lt_of_le_of_lt ih (hf (Nat.lt_succ_self n))
theorem StrictMono.id_le {f : Nat → Nat} (hf : StrictMono f) (n : Nat) : n ≤ f n := hf.le_apply

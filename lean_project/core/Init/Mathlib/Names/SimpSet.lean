prelude
import Init.Mathlib.Names.More

/-!
Lemmas that are simplification rules in Mathlib, and here for files that import it.
-/
set_option linter.all false

-- Products and powers
attribute [simp] mul_eq_zero zero_eq_mul mul_eq_mul_left_iff mul_eq_mul_right_iff mul_self_eq_zero pow_eq_zero_iff
  ne_eq one_pow zero_pow_ne_zero mul_eq_one mul_nonneg_iff_of_pos_left mul_pos_iff_of_pos_left
  mul_pos_iff_of_pos_right mul_nonneg_iff_of_pos_right neg_mul mul_neg mul_neg_one neg_one_mul
  pow_le_pow_iff_right₀ pow_lt_pow_iff_right₀ even_neg odd_neg neg_sq tsub_eq_zero_iff_le
-- Order
attribute [simp] sub_nonneg sub_pos sub_neg sub_nonpos add_le_add_iff_left add_le_add_iff_right add_lt_add_iff_left
  add_lt_add_iff_right le_add_iff_nonneg_right le_add_iff_nonneg_left lt_add_iff_pos_right lt_add_iff_pos_left
  neg_le_neg_iff neg_lt_neg_iff neg_nonneg neg_nonpos neg_pos neg_lt_zero neg_eq_zero neg_inj neg_neg sub_self
  sub_zero zero_sub sub_neg_eq_add add_sub_cancel_left add_sub_cancel_right sub_add_cancel add_sub_cancel sub_left_inj
  sub_right_inj not_lt not_le le_refl lt_self_iff_false add_eq_left add_eq_right zero_lt_one zero_le_one
  one_ne_zero zero_ne_one nonpos_iff_eq_zero zero_le
-- Absolute values
attribute [simp] abs_nonneg abs_eq_zero abs_neg abs_abs abs_zero abs_one abs_pos sq_abs abs_nonpos_iff
  abs_mul_abs_self abs_dvd dvd_abs abs_sq abs_mul_self even_abs odd_abs
-- Divisibility
attribute [simp] dvd_refl dvd_zero one_dvd zero_dvd_iff dvd_mul_right dvd_mul_left dvd_neg neg_dvd dvd_add_self_left
  dvd_add_self_right
-- Logic
attribute [simp] not_forall not_ne_iff

@[simp] theorem abs_ofNat (n : Nat) : |no_index (OfNat.ofNat n : Int)| = OfNat.ofNat n :=
  abs_of_nonneg (Int.natCast_nonneg n)

section
variable {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α] {a b : α}
@[simp] theorem left_eq_add : a = a + b ↔ b = 0 := both_linear%
@[simp] theorem right_eq_add : a = b + a ↔ b = 0 := both_linear%
theorem self_eq_add_right : a = a + b ↔ b = 0 := left_eq_add
theorem self_eq_add_left : a = b + a ↔ b = 0 := right_eq_add
theorem add_right_eq_self : a + b = a ↔ b = 0 := add_eq_left
theorem add_left_eq_self : b + a = a ↔ b = 0 := add_eq_right
end
@[simp] theorem Nat.zero_eq_of_class : (Zero.zero : Nat) = 0 := rfl

attribute [simp] Even.neg_pow Even.neg_one_pow Odd.neg_one_pow

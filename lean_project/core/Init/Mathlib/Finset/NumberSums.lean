prelude
import Init.Mathlib.Finset.Sum

/-!
Sums and products of natural numbers and integers: order, divisibility, remainders, powers, casts.
-/
set_option linter.all false
universe u v w

/-! ## Multiples -/

instance Mul.toSMul (α : Type u) [Mul α] : SMul α α := ⟨(· * ·)⟩
instance Int.instSMulNat : SMul Nat Int := ⟨fun n z => (n : Int) * z⟩
@[simp] theorem smul_eq_mul {α : Type u} [Mul α] (a b : α) : a • b = a * b := rfl
/-- Multiples of an element are repeated sums. -/
class NaturalMultiples (β : Type v) [Add β] [OfNat β 0] [SMul Nat β] : Prop where
  zero_nsmul : ∀ b : β, 0 • b = 0
  succ_nsmul : ∀ (b : β) (n : Nat), (n + 1) • b = n • b + b
instance : NaturalMultiples Nat := ⟨Nat.zero_mul, fun b n => Nat.succ_mul n b⟩
instance : NaturalMultiples Int :=
  ⟨fun b => Int.zero_mul b, fun b n => by
    show ((n + 1 : Nat) : Int) * b = (n : Int) * b + b
    rw [Int.natCast_add, Int.add_mul]; exact congrArg _ (Int.one_mul b)⟩
@[simp] theorem nsmul_eq_mul (n : Nat) (a : Int) : n • a = (n : Int) * a := rfl

namespace Finset

section
variable {ι : Type u} {M : Type v} [Add M] [OfNat M 0] [laws : AddCommutes M] [SMul Nat M] [NaturalMultiples M]
@[simp] theorem sum_const {s : Finset ι} (b : M) : ∑ _x ∈ s, b = s.card • b := by
  induction s using Finset.cons_induction with
  | empty => exact (NaturalMultiples.zero_nsmul b).symm
  | cons a s ha ih => rw [sum_cons, ih, card_cons, NaturalMultiples.succ_nsmul, laws.comm]
end

section
variable {ι : Type u} {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α] {s t : Finset ι} {f g : ι → α}

/-! ## Order -/

theorem sum_le_sum (h : ∀ i, i ∈ s → f i ≤ g i) : ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i := by
  induction s using Finset.cons_induction with
  | empty => exact le_refl _
  | cons a s ha ih =>
    rw [sum_cons, sum_cons]
    exact add_le_add (h a (mem_cons.mpr (.inl rfl))) (ih fun i hi => h i (mem_cons.mpr (.inr hi)))
theorem sum_lt_sum_of_nonempty (hs : s.Nonempty) (h : ∀ i, i ∈ s → f i < g i) : ∑ i ∈ s, f i < ∑ i ∈ s, g i := by
  classical
  obtain ⟨a, ha⟩ := hs
  rw [← add_sum_erase s f ha, ← add_sum_erase s g ha]
  exact add_lt_add_of_lt_of_le (h a ha) (sum_le_sum fun i hi => le_of_lt (h i (mem_erase.mp hi).2))
theorem sum_lt_sum (h : ∀ i, i ∈ s → f i ≤ g i) (k : ∃ i, i ∈ s ∧ f i < g i) : ∑ i ∈ s, f i < ∑ i ∈ s, g i := by
  classical
  obtain ⟨a, ha, hlt⟩ := k
  rw [← add_sum_erase s f ha, ← add_sum_erase s g ha]
  exact add_lt_add_of_lt_of_le hlt (sum_le_sum fun i hi => h i (mem_erase.mp hi).2)
theorem sum_nonneg (h : ∀ i, i ∈ s → 0 ≤ f i) : 0 ≤ ∑ i ∈ s, f i := by
  have := sum_le_sum (f := fun _ => (0 : α)) h
  rwa [sum_const_zero] at this
theorem sum_pos (h : ∀ i, i ∈ s → 0 < f i) (hs : s.Nonempty) : 0 < ∑ i ∈ s, f i := by
  have := sum_lt_sum_of_nonempty (f := fun _ => (0 : α)) hs h
  rwa [sum_const_zero] at this
theorem single_le_sum (hf : ∀ i, i ∈ s → 0 ≤ f i) {a : ι} (h : a ∈ s) : f a ≤ ∑ x ∈ s, f x := by
  classical
  rw [← add_sum_erase s f h]
  exact le_add_of_nonneg_right (sum_nonneg fun i hi => hf i (mem_erase.mp hi).2)
theorem sum_le_sum_of_subset_of_nonneg (h : s ⊆ t) (hf : ∀ i, i ∈ t → i ∉ s → 0 ≤ f i) :
    ∑ i ∈ s, f i ≤ ∑ i ∈ t, f i := by
  classical
  rw [← sum_filter_add_sum_filter_not t (· ∈ s) f,
    show t.filter (· ∈ s) = s from ext fun a => by rw [mem_filter]; exact ⟨And.right, fun m => ⟨h m, m⟩⟩]
  exact le_add_of_nonneg_right (sum_nonneg fun i hi => hf i (mem_filter.mp hi).1 (mem_filter.mp hi).2)
theorem sum_eq_zero_iff_of_nonneg (h : ∀ i, i ∈ s → 0 ≤ f i) : ∑ i ∈ s, f i = 0 ↔ ∀ i, i ∈ s → f i = 0 := by
  refine ⟨fun e i hi => le_antisymm ?_ (h i hi), sum_eq_zero⟩
  have := single_le_sum h hi
  rwa [e] at this

/-! ## Products -/

theorem prod_nonneg (h : ∀ i, i ∈ s → 0 ≤ f i) : 0 ≤ ∏ i ∈ s, f i := by
  induction s using Finset.cons_induction with
  | empty => exact zero_le_one
  | cons a s ha ih =>
    rw [prod_cons]
    exact mul_nonneg (h a (mem_cons.mpr (.inl rfl))) (ih fun i hi => h i (mem_cons.mpr (.inr hi)))
theorem prod_pos (h : ∀ i, i ∈ s → 0 < f i) : 0 < ∏ i ∈ s, f i := by
  induction s using Finset.cons_induction with
  | empty => exact zero_lt_one
  | cons a s ha ih =>
    rw [prod_cons]
    exact mul_pos (h a (mem_cons.mpr (.inl rfl))) (ih fun i hi => h i (mem_cons.mpr (.inr hi)))
theorem prod_le_prod (h0 : ∀ i, i ∈ s → 0 ≤ f i) (h1 : ∀ i, i ∈ s → f i ≤ g i) : ∏ i ∈ s, f i ≤ ∏ i ∈ s, g i := by
  induction s using Finset.cons_induction with
  | empty => exact le_refl _
  | cons a s ha ih =>
    have k0 := fun i hi => h0 i (mem_cons.mpr (.inr hi) : i ∈ cons a s ha)
    have m : a ∈ cons a s ha := mem_cons.mpr (.inl rfl)
    rw [prod_cons, prod_cons]
    exact mul_le_mul (h1 a m) (ih k0 fun i hi => h1 i (mem_cons.mpr (.inr hi))) (prod_nonneg k0)
      (le_trans (h0 a m) (h1 a m))
theorem prod_ne_zero_iff : ∏ x ∈ s, f x ≠ 0 ↔ ∀ a, a ∈ s → f a ≠ 0 := by
  refine ⟨fun h a ha e => h (prod_eq_zero ha e), fun h => ?_⟩
  induction s using Finset.cons_induction with
  | empty => exact one_ne_zero
  | cons a s ha ih =>
    rw [prod_cons]
    exact mul_ne_zero (h a (mem_cons.mpr (.inl rfl))) (ih fun i hi => h i (mem_cons.mpr (.inr hi)))
theorem prod_eq_zero_iff : ∏ x ∈ s, f x = 0 ↔ ∃ a, a ∈ s ∧ f a = 0 := by
  constructor
  · intro h
    apply Classical.byContradiction
    intro k
    exact prod_ne_zero_iff.mpr (fun a ha e => k ⟨a, ha, e⟩) h
  · rintro ⟨a, ha, e⟩; exact prod_eq_zero ha e
theorem prod_const (b : α) : ∏ _x ∈ s, b = b ^ s.card := by
  induction s using Finset.cons_induction with
  | empty => exact (pow_zero b).symm
  | cons a s ha ih => rw [prod_cons, ih, card_cons, pow_succ']
attribute [simp] prod_const
theorem prod_pow (s : Finset ι) (n : Nat) (f : ι → α) : ∏ x ∈ s, f x ^ n = (∏ x ∈ s, f x) ^ n := by
  induction s using Finset.cons_induction with
  | empty => exact (one_pow n).symm
  | cons a s ha ih => rw [prod_cons, prod_cons, ih, mul_pow]
theorem prod_pow_eq_pow_sum (s : Finset ι) (f : ι → Nat) (a : α) : ∏ i ∈ s, a ^ f i = a ^ ∑ i ∈ s, f i := by
  induction s using Finset.cons_induction with
  | empty => exact (pow_zero a).symm
  | cons b s hb ih => rw [prod_cons, sum_cons, ih, pow_add]

/-! ## Divisibility -/

theorem dvd_sum {a : α} (h : ∀ x, x ∈ s → a ∣ f x) : a ∣ ∑ x ∈ s, f x := by
  induction s using Finset.cons_induction with
  | empty => exact dvd_zero a
  | cons b s hb ih =>
    rw [sum_cons]
    exact dvd_add (h b (mem_cons.mpr (.inl rfl))) (ih fun i hi => h i (mem_cons.mpr (.inr hi)))
theorem dvd_prod_of_mem (f : ι → α) {a : ι} (ha : a ∈ s) : f a ∣ ∏ i ∈ s, f i := by
  classical
  rw [← mul_prod_erase s f ha]; exact dvd_mul_right ..
theorem prod_dvd_prod_of_dvd (f g : ι → α) (h : ∀ i, i ∈ s → f i ∣ g i) : ∏ i ∈ s, f i ∣ ∏ i ∈ s, g i := by
  induction s using Finset.cons_induction with
  | empty => exact dvd_refl _
  | cons b s hb ih =>
    rw [prod_cons, prod_cons]
    exact mul_dvd_mul (h b (mem_cons.mpr (.inl rfl))) (ih fun i hi => h i (mem_cons.mpr (.inr hi)))
end

/-! ## Natural numbers -/

section
variable {ι : Type u} {s t : Finset ι}
theorem sum_le_sum_of_subset {f : ι → Nat} (h : s ⊆ t) : ∑ i ∈ s, f i ≤ ∑ i ∈ t, f i :=
  sum_le_sum_of_subset_of_nonneg h fun _ _ _ => Nat.zero_le _
@[simp] theorem sum_eq_zero_iff {f : ι → Nat} : ∑ x ∈ s, f x = 0 ↔ ∀ x, x ∈ s → f x = 0 :=
  sum_eq_zero_iff_of_nonneg fun _ _ => Nat.zero_le _
theorem single_le_sum_of_canonicallyOrdered {f : ι → Nat} {i : ι} (h : i ∈ s) : f i ≤ ∑ j ∈ s, f j :=
  single_le_sum (fun _ _ => Nat.zero_le _) h
theorem card_eq_sum_ones (s : Finset ι) : s.card = ∑ _x ∈ s, 1 := by rw [sum_const, smul_eq_mul, Nat.mul_one]
theorem card_filter (p : ι → Prop) [DecidablePred p] (s : Finset ι) :
    (s.filter p).card = ∑ i ∈ s, if p i then 1 else 0 := by
  rw [card_eq_sum_ones, sum_filter]
theorem sum_const_nat {m : Nat} {f : ι → Nat} (h₁ : ∀ x, x ∈ s → f x = m) : ∑ x ∈ s, f x = s.card * m := by
  rw [sum_congr rfl h₁, sum_const, smul_eq_mul]
theorem sum_le_card_nsmul (s : Finset ι) (f : ι → Nat) (n : Nat) (h : ∀ x, x ∈ s → f x ≤ n) :
    s.sum f ≤ s.card • n := by
  rw [← sum_const]; exact sum_le_sum h
theorem sum_nat_mod (s : Finset ι) (n : Nat) (f : ι → Nat) : (∑ i ∈ s, f i) % n = (∑ i ∈ s, f i % n) % n := by
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha ih =>
    rw [sum_cons, sum_cons, Nat.add_mod, ih, Nat.add_mod (f a % n) (∑ i ∈ s, f i % n), Nat.mod_mod]
theorem prod_nat_mod (s : Finset ι) (n : Nat) (f : ι → Nat) : (∏ i ∈ s, f i) % n = (∏ i ∈ s, f i % n) % n := by
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha ih =>
    rw [prod_cons, prod_cons, Nat.mul_mod, ih, Nat.mul_mod (f a % n) (∏ i ∈ s, f i % n), Nat.mod_mod]
theorem sum_range_id_mul_two (n : Nat) : (∑ i ∈ range n, i) * 2 = n * (n - 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_range_succ, Nat.add_mul, ih, Nat.add_sub_cancel, Nat.mul_comm (n + 1), ← Nat.mul_add]
    cases n with
    | zero => rfl
    | succ n => rw [Nat.add_sub_cancel]
theorem sum_range_id (n : Nat) : ∑ i ∈ range n, i = n * (n - 1) / 2 := by
  have := sum_range_id_mul_two n; omega
theorem prod_range_add_one_eq_factorial (n : Nat) : ∏ x ∈ range n, (x + 1) = Nat.factorial n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [prod_range_succ, ih, Nat.factorial_succ, Nat.mul_comm]

/-! ## Integers -/

theorem sum_sub_distrib (f g : ι → Int) : ∑ i ∈ s, (f i - g i) = ∑ i ∈ s, f i - ∑ i ∈ s, g i := by
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha ih => rw [sum_cons, sum_cons, sum_cons, ih]; omega
@[simp] theorem sum_neg_distrib (f : ι → Int) : ∑ i ∈ s, -f i = -∑ i ∈ s, f i := by
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha ih => rw [sum_cons, sum_cons, ih]; omega
theorem sum_int_mod (s : Finset ι) (n : Int) (f : ι → Int) : (∑ i ∈ s, f i) % n = (∑ i ∈ s, f i % n) % n := by
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha ih =>
    rw [sum_cons, sum_cons, Int.add_emod, ih, Int.add_emod (f a % n) (∑ i ∈ s, f i % n),
      Int.emod_emod_of_dvd (f a) (Int.dvd_refl n)]
theorem sum_range_sub (f : Nat → Int) (n : Nat) : ∑ i ∈ range n, (f (i + 1) - f i) = f n - f 0 := by
  induction n with
  | zero => exact (Int.sub_self _).symm
  | succ n ih => rw [sum_range_succ, ih]; omega
theorem abs_sum_le_sum_abs (f : ι → Int) (s : Finset ι) : |∑ i ∈ s, f i| ≤ ∑ i ∈ s, |f i| := by
  induction s using Finset.cons_induction with
  | empty => exact Int.le_refl _
  | cons a s ha ih => rw [sum_cons, sum_cons]; have := abs_add_le (f a) (∑ i ∈ s, f i); omega
end

end Finset

@[simp, norm_cast] theorem Nat.cast_sum {ι : Type u} (s : Finset ι) (f : ι → Nat) :
    ((∑ x ∈ s, f x : Nat) : Int) = ∑ x ∈ s, (f x : Int) := by
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha ih => rw [Finset.sum_cons, Finset.sum_cons, Int.natCast_add, ih]
@[simp, norm_cast] theorem Nat.cast_prod {ι : Type u} (f : ι → Nat) (s : Finset ι) :
    ((∏ x ∈ s, f x : Nat) : Int) = ∏ x ∈ s, (f x : Int) := by
  induction s using Finset.cons_induction with
  | empty => rfl
  | cons a s ha ih => rw [Finset.prod_cons, Finset.prod_cons, Int.natCast_mul, ih]

/-! ## Geometric sums -/

theorem geom_sum_succ {x : Int} {n : Nat} :
    ∑ i ∈ Finset.range (n + 1), x ^ i = (x * ∑ i ∈ Finset.range n, x ^ i) + 1 := by
  rw [Finset.sum_range_succ', Finset.mul_sum, pow_zero]
  exact congrArg (· + 1) (Finset.sum_congr rfl fun i _ => pow_succ' x i)
theorem geom_sum_mul (x : Int) (n : Nat) : (∑ i ∈ Finset.range n, x ^ i) * (x - 1) = x ^ n - 1 := by
  induction n with
  | zero => exact Int.zero_mul _
  | succ n ih => rw [Finset.sum_range_succ, add_mul, ih, mul_sub, mul_one, pow_succ]; omega
theorem mul_geom_sum (x : Int) (n : Nat) : ((x - 1) * ∑ i ∈ Finset.range n, x ^ i) = x ^ n - 1 := by
  rw [mul_comm, geom_sum_mul]
theorem Nat.geomSum_eq {m : Nat} (hm : 2 ≤ m) (n : Nat) : ∑ k ∈ Finset.range n, m ^ k = (m ^ n - 1) / (m - 1) := by
  have h : (∑ k ∈ Finset.range n, m ^ k) * (m - 1) = m ^ n - 1 := by
    induction n with
    | zero => exact Nat.zero_mul _
    | succ n ih =>
      have := Nat.pos_of_ne_zero (pow_ne_zero n (show m ≠ 0 by omega))
      rw [Finset.sum_range_succ, Nat.add_mul, ih, Nat.mul_sub, Nat.mul_one, ← Nat.pow_add_one]
      have : m ^ n ≤ m ^ (n + 1) := pow_le_pow_right₀ (by omega) (by omega)
      omega
  rw [← h, Nat.mul_div_cancel _ (by omega)]

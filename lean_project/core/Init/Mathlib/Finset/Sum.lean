prelude
import Init.Mathlib.Finset.BigOperators

/-!
`∑ x ∈ s, f x` and `∏ x ∈ s, f x`, with Mathlib's lemmas.
-/
set_option linter.all false
universe u v w

/-- The sum of the values of `f` on the set; written `∑ x ∈ s, f x`. -/
protected def Finset.sum {ι : Type u} {M : Type v} [Add M] [OfNat M 0] [AddCommutes M]
    (s : Finset ι) (f : ι → M) : M :=
  s.combine (HAdd.hAdd : M → M → M) 0 f
/-- The product of the values of `f` on the set; written `∏ x ∈ s, f x`. -/
protected def Finset.prod {ι : Type u} {M : Type v} [Mul M] [OfNat M 1] [MulCommutes M]
    (s : Finset ι) (f : ι → M) : M :=
  s.combine (HMul.hMul : M → M → M) 1 f

syntax (name := bigSum) "∑ " term:max " ∈ " term (" with " term)? ", " term:67 : term
syntax (name := bigSumIn) "∑ " term:max " in " term ", " term:67 : term
syntax (name := bigSumAll) "∑ " term:max (" : " term)? ", " term:67 : term
syntax (name := bigProd) "∏ " term:max " ∈ " term (" with " term)? ", " term:67 : term
syntax (name := bigProdIn) "∏ " term:max " in " term ", " term:67 : term
syntax (name := bigProdAll) "∏ " term:max (" : " term)? ", " term:67 : term
macro_rules (kind := bigSum)
  | `(∑ $x:term ∈ $s, $b) => `(Finset.sum $s fun $(⟨x.raw⟩) => $b)
  | `(∑ $x:term ∈ $s with $p, $b) => `(Finset.sum (Finset.filter (fun $(⟨x.raw⟩) => $p) $s) fun $(⟨x.raw⟩) => $b)
macro_rules (kind := bigSumIn)
  | `(∑ $x:term in $s, $b) => `(Finset.sum $s fun $(⟨x.raw⟩) => $b)
macro_rules (kind := bigSumAll)
  | `(∑ $x:term, $b) => `(Finset.sum Finset.univ fun $(⟨x.raw⟩) => $b)
  | `(∑ $x:term : $t, $b) => `(Finset.sum Finset.univ fun ($(⟨x.raw⟩) : $t) => $b)
macro_rules (kind := bigProd)
  | `(∏ $x:term ∈ $s, $b) => `(Finset.prod $s fun $(⟨x.raw⟩) => $b)
  | `(∏ $x:term ∈ $s with $p, $b) => `(Finset.prod (Finset.filter (fun $(⟨x.raw⟩) => $p) $s) fun $(⟨x.raw⟩) => $b)
macro_rules (kind := bigProdIn)
  | `(∏ $x:term in $s, $b) => `(Finset.prod $s fun $(⟨x.raw⟩) => $b)
macro_rules (kind := bigProdAll)
  | `(∏ $x:term, $b) => `(Finset.prod Finset.univ fun $(⟨x.raw⟩) => $b)
  | `(∏ $x:term : $t, $b) => `(Finset.prod Finset.univ fun ($(⟨x.raw⟩) : $t) => $b)
@[app_unexpander Finset.sum] def Finset.sum.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ $s fun $x:ident => $b) => `(∑ $(⟨x.raw⟩) ∈ $s, $b)
  | stx => pure stx
@[app_unexpander Finset.prod] def Finset.prod.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ $s fun $x:ident => $b) => `(∏ $(⟨x.raw⟩) ∈ $s, $b)
  | stx => pure stx

namespace Finset

/-! ## Sums -/

section
variable {ι : Type u} {κ : Type w} {M : Type v} [Add M] [OfNat M 0] [AddCommutes M]
variable {s s₁ s₂ : Finset ι} {a b : ι} {f g : ι → M}

@[simp] theorem sum_empty : ∑ x ∈ ∅, f x = 0 := rfl
@[simp] theorem sum_cons (h : a ∉ s) : ∑ x ∈ cons a s h, f x = f a + ∑ x ∈ s, f x := combine_cons h f
@[simp] theorem sum_insert [DecidableEq ι] (h : a ∉ s) : ∑ x ∈ insert a s, f x = f a + ∑ x ∈ s, f x :=
  combine_insert h f
@[simp] theorem sum_singleton (f : ι → M) (a : ι) : ∑ x ∈ singleton a, f x = f a := combine_singleton f a
@[simp] theorem sum_pair [DecidableEq ι] (h : a ≠ b) : (∑ x ∈ ({a, b} : Finset ι), f x) = f a + f b := by
  rw [sum_insert (by simpa using h), sum_singleton]
@[congr] theorem sum_congr (h : s₁ = s₂) (k : ∀ x, x ∈ s₂ → f x = g x) : s₁.sum f = s₂.sum g := combine_congr h k
@[simp] theorem sum_const_zero : (∑ _x ∈ s, (0 : M)) = 0 := combine_unit s
theorem sum_eq_zero (h : ∀ x, x ∈ s → f x = 0) : ∑ x ∈ s, f x = 0 := combine_eq_unit h
theorem sum_add_distrib : ∑ x ∈ s, (f x + g x) = ∑ x ∈ s, f x + ∑ x ∈ s, g x := combine_distrib s f g
theorem sum_comm {s : Finset ι} {t : Finset κ} {f : ι → κ → M} :
    (∑ x ∈ s, ∑ y ∈ t, f x y) = ∑ y ∈ t, ∑ x ∈ s, f x y := combine_comm s t f
theorem sum_filter (p : ι → Prop) [DecidablePred p] (f : ι → M) :
    ∑ a ∈ s with p a, f a = ∑ a ∈ s, if p a then f a else 0 := combine_filter s p f
theorem sum_filter_add_sum_filter_not (s : Finset ι) (p : ι → Prop) [DecidablePred p] [∀ x, Decidable (¬p x)]
    (f : ι → M) : ∑ x ∈ s with p x, f x + ∑ x ∈ s with ¬p x, f x = ∑ x ∈ s, f x := combine_filter_op_filter_not s p f
theorem sum_image [DecidableEq ι] {s : Finset κ} {g : κ → ι} (h : Set.InjOn g (s : Set κ)) :
    ∑ x ∈ s.image g, f x = ∑ x ∈ s, f (g x) := combine_image h f
theorem add_sum_erase [DecidableEq ι] (s : Finset ι) (f : ι → M) {a : ι} (h : a ∈ s) :
    f a + ∑ x ∈ s.erase a, f x = ∑ x ∈ s, f x := combine_erase h f
theorem sum_erase_add [DecidableEq ι] (s : Finset ι) (f : ι → M) {a : ι} (h : a ∈ s) :
    ∑ x ∈ s.erase a, f x + f a = ∑ x ∈ s, f x :=
  (CommutativeMonoidLaws.comm (e := (0 : M)) _ _).trans (combine_erase h f)
theorem sum_subset (h : s₁ ⊆ s₂) (hf : ∀ x, x ∈ s₂ → x ∉ s₁ → f x = 0) : ∑ i ∈ s₁, f i = ∑ i ∈ s₂, f i :=
  combine_subset h hf
theorem sum_eq_single {s : Finset ι} {f : ι → M} (a : ι) (h₀ : ∀ b, b ∈ s → b ≠ a → f b = 0) (h₁ : a ∉ s → f a = 0) :
    ∑ x ∈ s, f x = f a := combine_eq_single a h₀ h₁
@[simp] theorem sum_ite_eq [DecidableEq ι] (s : Finset ι) (a : ι) (b : ι → M) :
    (∑ j ∈ s, if a = j then b j else 0) = if a ∈ s then b a else 0 := combine_ite_eq s a b
theorem sum_range_succ (f : Nat → M) (n : Nat) : ∑ x ∈ range (n + 1), f x = ∑ x ∈ range n, f x + f n :=
  combine_range_succ f n
theorem sum_range_succ_comm (f : Nat → M) (n : Nat) : ∑ x ∈ range (n + 1), f x = f n + ∑ x ∈ range n, f x :=
  (sum_range_succ f n).trans (CommutativeMonoidLaws.comm (e := (0 : M)) _ _)
theorem sum_range_succ' (f : Nat → M) (n : Nat) : ∑ k ∈ range (n + 1), f k = ∑ k ∈ range n, f (k + 1) + f 0 :=
  combine_range_succ' f n
theorem sum_range_zero (f : Nat → M) : ∑ k ∈ range 0, f k = 0 := rfl
theorem sum_range_one (f : Nat → M) : ∑ k ∈ range 1, f k = f 0 := combine_singleton f 0
theorem sum_Ico_eq_sum_range (f : Nat → M) (m n : Nat) : ∑ i ∈ Ico m n, f i = ∑ i ∈ range (n - m), f (m + i) :=
  combine_Ico_eq_combine_range f m n
theorem sum_Ico_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → M) :
    (∑ k ∈ Ico a (b + 1), f k) = ∑ k ∈ Ico a b, f k + f b := combine_Ico_succ_top hab f
theorem sum_Icc_succ_top {a b : Nat} (hab : a ≤ b + 1) (f : Nat → M) :
    (∑ k ∈ Icc a (b + 1), f k) = ∑ k ∈ Icc a b, f k + f (b + 1) := combine_Icc_succ_top hab f
theorem sum_Ioc_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → M) :
    (∑ k ∈ Ioc a (b + 1), f k) = ∑ k ∈ Ioc a b, f k + f (b + 1) := combine_Ioc_succ_top hab f
theorem sum_Ico_consecutive (f : Nat → M) {m n k : Nat} (hmn : m ≤ n) (hnk : n ≤ k) :
    ∑ i ∈ Ico m n, f i + ∑ i ∈ Ico n k, f i = ∑ i ∈ Ico m k, f i := combine_Ico_consecutive f hmn hnk
theorem sum_range_reflect (f : Nat → M) (n : Nat) : (∑ j ∈ range n, f (n - 1 - j)) = ∑ j ∈ range n, f j :=
  combine_range_reflect f n
end

/-! ## Products -/

section
variable {ι : Type u} {κ : Type w} {M : Type v} [Mul M] [OfNat M 1] [MulCommutes M]
variable {s s₁ s₂ : Finset ι} {a b : ι} {f g : ι → M}

@[simp] theorem prod_empty : ∏ x ∈ ∅, f x = 1 := rfl
@[simp] theorem prod_cons (h : a ∉ s) : ∏ x ∈ cons a s h, f x = f a * ∏ x ∈ s, f x := combine_cons h f
@[simp] theorem prod_insert [DecidableEq ι] (h : a ∉ s) : ∏ x ∈ insert a s, f x = f a * ∏ x ∈ s, f x :=
  combine_insert h f
@[simp] theorem prod_singleton (f : ι → M) (a : ι) : ∏ x ∈ singleton a, f x = f a := combine_singleton f a
@[simp] theorem prod_pair [DecidableEq ι] (h : a ≠ b) : (∏ x ∈ ({a, b} : Finset ι), f x) = f a * f b := by
  rw [prod_insert (by simpa using h), prod_singleton]
@[congr] theorem prod_congr (h : s₁ = s₂) (k : ∀ x, x ∈ s₂ → f x = g x) : s₁.prod f = s₂.prod g := combine_congr h k
@[simp] theorem prod_const_one : (∏ _x ∈ s, (1 : M)) = 1 := combine_unit s
theorem prod_eq_one (h : ∀ x, x ∈ s → f x = 1) : ∏ x ∈ s, f x = 1 := combine_eq_unit h
theorem prod_mul_distrib : ∏ x ∈ s, (f x * g x) = (∏ x ∈ s, f x) * ∏ x ∈ s, g x := combine_distrib s f g
theorem prod_comm {s : Finset ι} {t : Finset κ} {f : ι → κ → M} :
    (∏ x ∈ s, ∏ y ∈ t, f x y) = ∏ y ∈ t, ∏ x ∈ s, f x y := combine_comm s t f
theorem prod_filter (p : ι → Prop) [DecidablePred p] (f : ι → M) :
    ∏ a ∈ s with p a, f a = ∏ a ∈ s, if p a then f a else 1 := combine_filter s p f
theorem prod_filter_mul_prod_filter_not (s : Finset ι) (p : ι → Prop) [DecidablePred p] [∀ x, Decidable (¬p x)]
    (f : ι → M) : (∏ x ∈ s with p x, f x) * ∏ x ∈ s with ¬p x, f x = ∏ x ∈ s, f x :=
      combine_filter_op_filter_not s p f
theorem prod_image [DecidableEq ι] {s : Finset κ} {g : κ → ι} (h : Set.InjOn g (s : Set κ)) :
    ∏ x ∈ s.image g, f x = ∏ x ∈ s, f (g x) := combine_image h f
theorem mul_prod_erase [DecidableEq ι] (s : Finset ι) (f : ι → M) {a : ι} (h : a ∈ s) :
    (f a * ∏ x ∈ s.erase a, f x) = ∏ x ∈ s, f x := combine_erase h f
theorem prod_subset (h : s₁ ⊆ s₂) (hf : ∀ x, x ∈ s₂ → x ∉ s₁ → f x = 1) : ∏ i ∈ s₁, f i = ∏ i ∈ s₂, f i :=
  combine_subset h hf
theorem prod_eq_single {s : Finset ι} {f : ι → M} (a : ι) (h₀ : ∀ b, b ∈ s → b ≠ a → f b = 1) (h₁ : a ∉ s → f a = 1) :
    ∏ x ∈ s, f x = f a := combine_eq_single a h₀ h₁
theorem prod_range_succ (f : Nat → M) (n : Nat) : (∏ x ∈ range (n + 1), f x) = (∏ x ∈ range n, f x) * f n :=
  combine_range_succ f n
theorem prod_range_succ_comm (f : Nat → M) (n : Nat) : (∏ x ∈ range (n + 1), f x) = f n * ∏ x ∈ range n, f x :=
  (prod_range_succ f n).trans (CommutativeMonoidLaws.comm (e := (1 : M)) _ _)
theorem prod_range_succ' (f : Nat → M) (n : Nat) : (∏ k ∈ range (n + 1), f k) = (∏ k ∈ range n, f (k + 1)) * f 0 :=
  combine_range_succ' f n
theorem prod_range_zero (f : Nat → M) : ∏ k ∈ range 0, f k = 1 := rfl
theorem prod_range_one (f : Nat → M) : ∏ k ∈ range 1, f k = f 0 := combine_singleton f 0
theorem prod_Ico_eq_prod_range (f : Nat → M) (m n : Nat) : ∏ i ∈ Ico m n, f i = ∏ i ∈ range (n - m), f (m + i) :=
  combine_Ico_eq_combine_range f m n
theorem prod_Ico_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → M) :
    (∏ k ∈ Ico a (b + 1), f k) = (∏ k ∈ Ico a b, f k) * f b := combine_Ico_succ_top hab f
theorem prod_Icc_succ_top {a b : Nat} (hab : a ≤ b + 1) (f : Nat → M) :
    (∏ k ∈ Icc a (b + 1), f k) = (∏ k ∈ Icc a b, f k) * f (b + 1) := combine_Icc_succ_top hab f
theorem prod_Ioc_succ_top {a b : Nat} (hab : a ≤ b) (f : Nat → M) :
    (∏ k ∈ Ioc a (b + 1), f k) = (∏ k ∈ Ioc a b, f k) * f (b + 1) := combine_Ioc_succ_top hab f
theorem prod_Ico_consecutive (f : Nat → M) {m n k : Nat} (hmn : m ≤ n) (hnk : n ≤ k) :
    ((∏ i ∈ Ico m n, f i) * ∏ i ∈ Ico n k, f i) = ∏ i ∈ Ico m k, f i := combine_Ico_consecutive f hmn hnk
end

/-! ## Sums and products together -/

section
variable {ι : Type u} {κ : Type w} {R : Type v} [Add R] [Mul R] [OfNat R 0] [OfNat R 1]
  [laws : CommutativeSemiringLaws R]
theorem mul_sum (s : Finset ι) (f : ι → R) (b : R) : b * ∑ i ∈ s, f i = ∑ i ∈ s, b * f i := by
  induction s using Finset.cons_induction with
  | empty => rw [sum_empty, sum_empty, laws.mul_comm, laws.zero_mul]
  | cons a s ha ih => rw [sum_cons, sum_cons, laws.mul_add, ih]
theorem sum_mul (s : Finset ι) (f : ι → R) (b : R) : (∑ i ∈ s, f i) * b = ∑ i ∈ s, f i * b := by
  rw [laws.mul_comm, mul_sum]
  exact sum_congr rfl fun i _ => laws.mul_comm ..
theorem sum_mul_sum (s : Finset ι) (t : Finset κ) (f : ι → R) (g : κ → R) :
    (∑ i ∈ s, f i) * ∑ j ∈ t, g j = ∑ i ∈ s, ∑ j ∈ t, f i * g j := by
  rw [sum_mul]; exact sum_congr rfl fun i _ => mul_sum t g (f i)
theorem prod_eq_zero {s : Finset ι} {f : ι → R} {i : ι} (hi : i ∈ s) (h : f i = 0) : ∏ j ∈ s, f j = 0 := by
  classical rw [← mul_prod_erase s f hi, h, laws.zero_mul]
end

end Finset

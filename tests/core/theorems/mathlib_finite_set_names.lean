import Mathlib
set_option autoImplicit false
set_option linter.unusedVariables false
open BigOperators Nat

/-! Lemmas under Mathlib's names, with Mathlib's statements. -/

section
universe u v
variable {α : Type u} {ι : Type v} (s t : Finset α) (a b : α)

/-! ## Finite sets -/

example : s = t ↔ ∀ a, a ∈ s ↔ a ∈ t := Finset.ext_iff
example : s ⊆ t ↔ ∀ ⦃x⦄, x ∈ s → x ∈ t := Finset.subset_iff
example (h : s ⊆ t) (k : t ⊆ s) : s = t := Finset.Subset.antisymm h k
example : a ∉ (∅ : Finset α) := Finset.notMem_empty a
example : b ∈ ({a} : Finset α) ↔ b = a := Finset.mem_singleton
example [DecidableEq α] : a ∈ insert b s ↔ a = b ∨ a ∈ s := Finset.mem_insert
example [DecidableEq α] : a ∈ s ∪ t ↔ a ∈ s ∨ a ∈ t := Finset.mem_union
example [DecidableEq α] : a ∈ s ∩ t ↔ a ∈ s ∧ a ∈ t := Finset.mem_inter
example [DecidableEq α] : a ∈ s \ t ↔ a ∈ s ∧ a ∉ t := Finset.mem_sdiff
example [DecidableEq α] : a ∈ s.erase b ↔ a ≠ b ∧ a ∈ s := Finset.mem_erase
example (p : α → Prop) [DecidablePred p] : a ∈ Finset.filter p s ↔ a ∈ s ∧ p a := Finset.mem_filter
example [DecidableEq ι] (f : α → ι) (b : ι) : b ∈ s.image f ↔ ∃ a ∈ s, f a = b := Finset.mem_image
example (n m : ℕ) : m ∈ Finset.range n ↔ m < n := Finset.mem_range
example (a b x : ℕ) : x ∈ Finset.Icc a b ↔ a ≤ x ∧ x ≤ b := Finset.mem_Icc
example (a b x : ℤ) : x ∈ Finset.Ico a b ↔ a ≤ x ∧ x < b := Finset.mem_Ico
example (a b x : ℤ) : x ∈ Finset.Ioc a b ↔ a < x ∧ x ≤ b := Finset.mem_Ioc
example (a b x : ℕ) : x ∈ Finset.Ioo a b ↔ a < x ∧ x < b := Finset.mem_Ioo
example [Fintype α] : a ∈ (Finset.univ : Finset α) := Finset.mem_univ a
example (s : Set α) [Fintype s] : a ∈ s.toFinset ↔ a ∈ s := Set.mem_toFinset
example : (∅ : Finset α).card = 0 := Finset.card_empty
example : ({a} : Finset α).card = 1 := Finset.card_singleton a
example : s.card = 0 ↔ s = ∅ := Finset.card_eq_zero
example : 0 < s.card ↔ s.Nonempty := Finset.card_pos
example [DecidableEq α] (h : a ∉ s) : (insert a s).card = s.card + 1 := Finset.card_insert_of_notMem h
example (h : s ⊆ t) : s.card ≤ t.card := Finset.card_le_card h
example : s.card = 1 ↔ ∃ a, s = {a} := Finset.card_eq_one
example (n : ℕ) : (Finset.range n).card = n := Finset.card_range n
example (a b : ℕ) : (Finset.Icc a b).card = b + 1 - a := Nat.card_Icc a b
example (n : ℕ) : Finset.range (n + 1) = insert n (Finset.range n) := Finset.range_succ
example (n : ℕ) : Finset.range n = Finset.Ico 0 n := by rw [Finset.range_eq_Ico]
example [DecidableEq α] (p : Finset α → Prop) (h : p ∅) (k : ∀ a s, a ∉ s → p s → p (insert a s)) : p s := by
  induction s using Finset.induction_on with
  | empty => exact h
  | insert a s ha ih => exact k a s ha ih

/-! ## Sums and products -/

variable (f g : α → ℕ) (c : ℕ)
example : ∑ x ∈ ∅, f x = 0 := Finset.sum_empty
example [DecidableEq α] (h : a ∉ s) : ∑ x ∈ insert a s, f x = f a + ∑ x ∈ s, f x := Finset.sum_insert h
example : ∑ x ∈ {a}, f x = f a := Finset.sum_singleton f a
example [DecidableEq α] (h : a ≠ b) : ∑ x ∈ {a, b}, f x = f a + f b := Finset.sum_pair h
example (h : s = t) (k : ∀ x ∈ t, f x = g x) : s.sum f = t.sum g := Finset.sum_congr h k
example : ∑ _x ∈ s, c = s.card • c := Finset.sum_const c
example : ∑ x ∈ s, (f x + g x) = ∑ x ∈ s, f x + ∑ x ∈ s, g x := Finset.sum_add_distrib
example : c * ∑ x ∈ s, f x = ∑ x ∈ s, c * f x := Finset.mul_sum s f c
example : (∑ x ∈ s, f x) * c = ∑ x ∈ s, f x * c := Finset.sum_mul s f c
example (s : Finset ℕ) (t : Finset ℤ) (f : ℕ → ℤ → ℤ) :
    ∑ x ∈ s, ∑ y ∈ t, f x y = ∑ y ∈ t, ∑ x ∈ s, f x y := Finset.sum_comm
example (h : ∀ i ∈ s, f i ≤ g i) : ∑ i ∈ s, f i ≤ ∑ i ∈ s, g i := Finset.sum_le_sum h
example (f : α → ℤ) (h : ∀ i ∈ s, 0 ≤ f i) (m : a ∈ s) : f a ≤ ∑ x ∈ s, f x := Finset.single_le_sum h m
example (p : α → Prop) [DecidablePred p] : ∑ a ∈ s with p a, f a = ∑ a ∈ s, if p a then f a else 0 :=
  Finset.sum_filter p f
example (h : s ⊆ t) (k : ∀ x ∈ t, x ∉ s → f x = 0) : ∑ x ∈ s, f x = ∑ x ∈ t, f x := Finset.sum_subset h k
example : s.card = ∑ _x ∈ s, 1 := Finset.card_eq_sum_ones s
example : (∑ i ∈ s, f i) % c = (∑ i ∈ s, f i % c) % c := Finset.sum_nat_mod s c f
example : ∑ x ∈ s, f x = 0 ↔ ∀ x ∈ s, f x = 0 := Finset.sum_eq_zero_iff
example (h : ∀ x ∈ s, c ∣ f x) : c ∣ ∑ x ∈ s, f x := Finset.dvd_sum h
example (h : a ∈ s) : f a ∣ ∏ i ∈ s, f i := Finset.dvd_prod_of_mem f h
example : ∏ _x ∈ s, c = c ^ s.card := Finset.prod_const c
example : ∏ x ∈ s, (f x * g x) = (∏ x ∈ s, f x) * ∏ x ∈ s, g x := Finset.prod_mul_distrib
example : ∏ x ∈ s, f x ^ c = (∏ x ∈ s, f x) ^ c := Finset.prod_pow s c f
example : ((∑ x ∈ s, f x : ℕ) : ℤ) = ∑ x ∈ s, (f x : ℤ) := Nat.cast_sum s f
end

section
variable (f : ℕ → ℤ) (n : ℕ)
example : ∑ x ∈ Finset.range 0, f x = 0 := Finset.sum_range_zero f
example : ∑ x ∈ Finset.range 1, f x = f 0 := Finset.sum_range_one f
example : ∑ x ∈ Finset.range (n + 1), f x = ∑ x ∈ Finset.range n, f x + f n := Finset.sum_range_succ f n
example : ∑ x ∈ Finset.range (n + 1), f x = ∑ x ∈ Finset.range n, f (x + 1) + f 0 := Finset.sum_range_succ' f n
example : ∏ x ∈ Finset.range (n + 1), f x = (∏ x ∈ Finset.range n, f x) * f n := Finset.prod_range_succ f n
example (a b : ℕ) (h : a ≤ b + 1) :
    ∑ k ∈ Finset.Icc a (b + 1), f k = ∑ k ∈ Finset.Icc a b, f k + f (b + 1) := Finset.sum_Icc_succ_top h f
example (a b : ℕ) (h : a ≤ b) : ∑ k ∈ Finset.Ico a (b + 1), f k = ∑ k ∈ Finset.Ico a b, f k + f b :=
  Finset.sum_Ico_succ_top h f
example (m : ℕ) : ∑ i ∈ Finset.Ico m n, f i = ∑ i ∈ Finset.range (n - m), f (m + i) := Finset.sum_Ico_eq_sum_range f m n
example : ∑ j ∈ Finset.range n, f (n - 1 - j) = ∑ j ∈ Finset.range n, f j := Finset.sum_range_reflect f n
example : ∑ i ∈ Finset.range n, (f (i + 1) - f i) = f n - f 0 := Finset.sum_range_sub f n
example : (∑ i ∈ Finset.range n, i) * 2 = n * (n - 1) := Finset.sum_range_id_mul_two n
example : ∑ i ∈ Finset.range n, i = n * (n - 1) / 2 := Finset.sum_range_id n
example : ∏ x ∈ Finset.range n, (x + 1) = n ! := Finset.prod_range_add_one_eq_factorial n
example (x : ℤ) : (∑ i ∈ Finset.range n, x ^ i) * (x - 1) = x ^ n - 1 := geom_sum_mul x n
end

/-! ## Sets and bounds -/

section
variable (s t : Set ℤ) (x : ℤ) (p : ℤ → Prop)
example : s = t ↔ ∀ x, x ∈ s ↔ x ∈ t := Set.ext_iff
example : x ∈ {y | p y} ↔ p x := Set.mem_setOf
example : x ∈ s \ t ↔ x ∈ s ∧ x ∉ t := Set.mem_diff x
example (f : ℕ → ℤ) : x ∈ Set.range f ↔ ∃ y, f y = x := Set.mem_range
example (f : ℤ → ℤ) : x ∈ f '' s ↔ ∃ y ∈ s, f y = x := Set.mem_image f s x
example (a b : ℤ) : x ∈ Set.Icc a b ↔ a ≤ x ∧ x ≤ b := Set.mem_Icc
example : IsLeast s x ↔ x ∈ s ∧ ∀ y ∈ s, x ≤ y := Iff.rfl
example : IsGreatest s x ↔ x ∈ s ∧ ∀ y ∈ s, y ≤ x := Iff.rfl
example : x ∈ upperBounds s ↔ ∀ y ∈ s, y ≤ x := mem_upperBounds
example : BddAbove s ↔ ∃ x, ∀ y ∈ s, y ≤ x := bddAbove_def
end

/-! ## Numbers -/

section
variable (n m k p d b : ℕ)
example : n ∈ Nat.divisors m ↔ n ∣ m ∧ m ≠ 0 := Nat.mem_divisors
example : n ∈ Nat.properDivisors m ↔ n ∣ m ∧ n < m := Nat.mem_properDivisors
example (h : p.Prime) : Nat.divisors p = {1, p} := h.divisors
example : p ∈ n.primeFactors ↔ p.Prime ∧ p ∣ n ∧ n ≠ 0 := Nat.mem_primeFactors
example (h : p.Prime) : φ p = p - 1 := Nat.totient_prime h
example (h : 1 < b) (k : 0 < n) : Nat.digits b n = (n % b) :: Nat.digits b (n / b) := Nat.digits_def' h k
example : Nat.digits b 0 = [] := Nat.digits_zero b
example : Nat.digits 1 n = List.replicate n 1 := Nat.digits_one n
example : Nat.digits (b + 2) (n + 1) = ((n + 1) % (b + 2)) :: Nat.digits (b + 2) ((n + 1) / (b + 2)) :=
  Nat.digits_add_two_add_one b n
example (h : 1 < b) (k : d ∈ Nat.digits b m) : d < b := Nat.digits_lt_base h k
example : Nat.ofDigits b (Nat.digits b n) = n := Nat.ofDigits_digits b n
example : Nat.digits 0 7 = [7] ∧ Nat.digits 1 3 = [1, 1, 1] ∧ Nat.digits 2 6 = [0, 1, 1] := by decide
example (L : List ℕ) : Nat.ofDigits b (d :: L) = d + b * Nat.ofDigits b L := Nat.ofDigits_cons b d L
example : Nat.choose (n + 1) (k + 1) = Nat.choose n k + Nat.choose n (k + 1) := Nat.choose_succ_succ n k
example (h : k ≤ n) : Nat.choose n (n - k) = Nat.choose n k := Nat.choose_symm h
example (h : k ≤ n) : Nat.choose n k = n ! / (k ! * (n - k)!) := Nat.choose_eq_factorial_div_factorial h
example (h : k ≤ n) : Nat.choose n k * k ! * (n - k)! = n ! := Nat.choose_mul_factorial_mul_factorial h
example : ∑ m ∈ Finset.range (n + 1), Nat.choose n m = 2 ^ n := Nat.sum_range_choose n
example : (n + 1)! = (n + 1) * n ! := Nat.factorial_succ n
example (h : m ≤ n) : m ! ∣ n ! := Nat.factorial_dvd_factorial h
example : m ≤ Nat.sqrt n ↔ m * m ≤ n := Nat.le_sqrt
example : Nat.sqrt m < n ↔ m < n * n := Nat.sqrt_lt
example : Nat.sqrt (n * n) = n := Nat.sqrt_eq n
example : k = Nat.sqrt n ↔ k * k ≤ n ∧ n < (k + 1) * (k + 1) := Nat.eq_sqrt
example (h : m ∣ n) (k : 0 < n) : m ≤ n := Nat.le_of_dvd k h
example (h : p.Prime) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n := h.dvd_mul
example (h : p.Prime) : 2 ≤ p := h.two_le
example (h : p.Prime) (k : m ∣ p) : m = 1 ∨ m = p := h.eq_one_or_self_of_dvd m k
example (h : p.Prime) (k : m.Prime) : Nat.Coprime p m ↔ p ≠ m := Nat.coprime_primes h k
example (h : p.Prime) : p ∣ n ! ↔ p ≤ n := h.dvd_factorial
example : p.Prime ↔ 2 ≤ p ∧ Nat.minFac p = p := Nat.prime_def_minFac
example (h : n ≠ 1) : (Nat.minFac n).Prime := Nat.minFac_prime h
example : [0, 1, 2, 3, 4, 5, 25, 77, 97].map Nat.minFac = [2, 1, 2, 3, 2, 5, 5, 7, 97] := by decide
example (f : ℕ → ℤ) (h : ∀ n, f n ≤ f (n + 1)) : Monotone f := monotone_nat_of_le_succ h
example (a b c : ℕ) : (a : ZMod c) = b ↔ a ≡ b [MOD c] := ZMod.natCast_eq_natCast_iff a b c
example (a b : ℤ) (c : ℕ) : (a : ZMod c) = b ↔ a ≡ b [ZMOD c] := ZMod.intCast_eq_intCast_iff a b c
example (a b : ℕ) : (a : ZMod b) = 0 ↔ b ∣ a := ZMod.natCast_eq_zero_iff a b
example (x : ℕ) (h : Nat.Coprime x n) : (x : ZMod n) * (x : ZMod n)⁻¹ = 1 := ZMod.coe_mul_inv_eq_one x h
example : (Nat.gcd n m : ℤ) = n * Nat.gcdA n m + m * Nat.gcdB n m := Nat.gcd_eq_gcd_ab n m
-- The values that Mathlib's algorithm gives, also for what has no inverse.
example : (Nat.gcdA 240 46, Nat.gcdB 240 46, Nat.gcdA 4 6) = (-9, 47, -1) := by decide
example : (2⁻¹ : ZMod 6) = 1 ∧ (0⁻¹ : ZMod 6) = 0 ∧ (4⁻¹ : ZMod 6) = 5 := by decide
end

/-! ## Counting, functions -/

section
variable (s t : Finset ℕ) (f : ℕ → ℕ) (p k m n : ℕ)
example : Disjoint s t ↔ ∀ ⦃a⦄, a ∈ s → a ∉ t := Finset.disjoint_left
example (h : Disjoint s t) : (s ∪ t).card = s.card + t.card := Finset.card_union_of_disjoint h
example (h : Disjoint s t) : ∑ x ∈ s ∪ t, f x = ∑ x ∈ s, f x + ∑ x ∈ t, f x := Finset.sum_union h
example (h : s ⊆ t) : ∑ x ∈ t \ s, f x + ∑ x ∈ s, f x = ∑ x ∈ t, f x := Finset.sum_sdiff h
example (g : ℕ → Finset ℕ) : k ∈ s.biUnion g ↔ ∃ a ∈ s, k ∈ g a := Finset.mem_biUnion
example (x : ℕ × ℕ) : x ∈ s ×ˢ t ↔ x.1 ∈ s ∧ x.2 ∈ t := Finset.mem_product
example : (s ×ˢ t).card = s.card * t.card := Finset.card_product s t
example : (s.image f).card ≤ s.card := Finset.card_image_le
example (hc : t.card < s.card) (hf : ∀ a ∈ s, f a ∈ t) : ∃ x ∈ s, ∃ y ∈ s, x ≠ y ∧ f x = f y :=
  Finset.exists_ne_map_eq_of_card_lt_of_maps_to hc hf
example : s.card ≤ 1 ↔ ∀ a ∈ s, ∀ b ∈ s, a = b := Finset.card_le_one
example : s.card = 2 ↔ ∃ x y, x ≠ y ∧ s = {x, y} := Finset.card_eq_two
example (h : s.Nonempty) : ∃ x ∈ s, ∀ x' ∈ s, f x' ≤ f x := Finset.exists_max_image s f h
example (h : ∀ x ∈ s, f x ∈ t) : s.card = ∑ b ∈ t, (s.filter fun a => f a = b).card :=
  Finset.card_eq_sum_card_fiberwise h
example (h : Function.Bijective f) : Function.Injective f := h.injective
example (h : StrictMono f) : m ≤ f m := h.le_apply
example (h : StrictMono f) : f m < f n ↔ m < n := h.lt_iff_lt
example : f^[n + 1] m = f (f^[n] m) := Function.iterate_succ_apply' f n m
example (q : ℕ → Prop) [DecidablePred q] (H : ∃ n, q n) : q (Nat.find H) := Nat.find_spec H
example (q : ℕ → Prop) [DecidablePred q] (H : ∃ n, q n) (h : q m) : Nat.find H ≤ m := Nat.find_min' H h
example : Nat.fib (n + 2) = Nat.fib n + Nat.fib (n + 1) := Nat.fib_add_two
example (h : p.Prime) : k ∣ p ^ m ↔ ∃ g ≤ m, k = p ^ g := Nat.dvd_prime_pow h
example : ({x ∈ Finset.range 10 | x % 3 = 0} : Finset ℕ) = {0, 3, 6, 9} := by decide
example : Finset.card {x ∈ Finset.Icc 1 100 | 7 ∣ x} = 14 := by decide
end

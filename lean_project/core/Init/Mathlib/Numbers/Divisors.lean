prelude
import Init.Mathlib.Numbers.Primes
import Init.Mathlib.Numbers.Digits
import Init.Mathlib.Finset.NumberSums

/-!
Divisors of natural numbers as finite sets, prime factors, Euler's totient; sums of binomial coefficients.
-/
set_option linter.all false
universe u

namespace Nat

/-- The divisors of `n` up to its square root. -/
protected def smallDivisors (n : Nat) : List Nat := (List.range' 1 (sqrt n)).filter fun d => Nat.beq (n % d) 0
theorem mem_smallDivisors {d n : Nat} : d ∈ Nat.smallDivisors n ↔ 1 ≤ d ∧ d ≤ sqrt n ∧ d ∣ n := by
  rw [Nat.smallDivisors, List.mem_filter, List.mem_range', Nat.dvd_iff_mod_eq_zero]
  refine ⟨fun ⟨h, k⟩ => ⟨h.1, by omega, Nat.eq_of_beq_eq_true k⟩, fun ⟨h, k, e⟩ => ⟨⟨h, by omega⟩, ?_⟩⟩
  rw [e]; rfl
/-- All divisors of `n`; none if `n` is 0. Only those up to the square root are searched for. -/
def divisors (n : Nat) : Finset Nat :=
  List.toFinset (Nat.smallDivisors n ++ (Nat.smallDivisors n).map fun d => n / d)
@[simp] theorem mem_divisors {n m : Nat} : n ∈ divisors m ↔ n ∣ m ∧ m ≠ 0 := by
  rw [divisors, List.mem_toFinset, List.mem_append, List.mem_map]
  constructor
  · have hm : ∀ d, d ∈ Nat.smallDivisors m → d ∣ m ∧ m ≠ 0 := fun d hd => by
      obtain ⟨h1, h2, h3⟩ := mem_smallDivisors.mp hd
      refine ⟨h3, ?_⟩
      rintro rfl
      have : d ≤ 0 := h2
      omega
    rintro (h | ⟨d, hd, rfl⟩)
    · exact hm n h
    · exact ⟨Nat.div_dvd_of_dvd (hm d hd).1, (hm d hd).2⟩
  · rintro ⟨⟨c, rfl⟩, hm⟩
    have hn : 0 < n := Nat.pos_of_ne_zero fun e => hm (by rw [e, Nat.zero_mul])
    have hc : 0 < c := Nat.pos_of_ne_zero fun e => hm (by rw [e, Nat.mul_zero])
    by_cases h : n ≤ sqrt (n * c)
    · exact .inl (mem_smallDivisors.mpr ⟨hn, h, Nat.dvd_mul_right n c⟩)
    · refine .inr ⟨c, mem_smallDivisors.mpr ⟨hc, Nat.le_of_not_lt fun k => ?_, Nat.dvd_mul_left c n⟩,
        Nat.mul_div_cancel n hc⟩
      have := Nat.mul_le_mul (Nat.lt_of_not_le h) k
      exact absurd (lt_succ_sqrt (n * c)) (Nat.not_lt_of_le this)
/-- The divisors of `n` other than `n`. -/
def properDivisors (n : Nat) : Finset Nat := (divisors n).filter (· < n)
@[simp] theorem mem_properDivisors {n m : Nat} : n ∈ properDivisors m ↔ n ∣ m ∧ n < m := by
  rw [properDivisors, Finset.mem_filter, mem_divisors]
  exact ⟨fun h => ⟨h.1.1, h.2⟩, fun h => ⟨⟨h.1, by omega⟩, h.2⟩⟩
theorem divisors_eq_filter (n : Nat) : divisors n = (Finset.Icc 1 n).filter (· ∣ n) := Finset.ext fun a => by
  rw [mem_divisors, Finset.mem_filter, Finset.mem_Icc]
  refine ⟨fun ⟨h, k⟩ => ⟨⟨Nat.pos_of_dvd_of_pos h (Nat.pos_of_ne_zero k), Nat.le_of_dvd (Nat.pos_of_ne_zero k) h⟩, h⟩,
    fun ⟨h, k⟩ => ⟨k, by omega⟩⟩
theorem dvd_of_mem_divisors {n m : Nat} (h : n ∈ divisors m) : n ∣ m := (mem_divisors.mp h).1
theorem pos_of_mem_divisors {n m : Nat} (h : m ∈ divisors n) : 0 < m :=
  Nat.pos_of_dvd_of_pos (mem_divisors.mp h).1 (Nat.pos_of_ne_zero (mem_divisors.mp h).2)
theorem divisor_le {n m : Nat} (h : n ∈ divisors m) : n ≤ m :=
  Nat.le_of_dvd (Nat.pos_of_ne_zero (mem_divisors.mp h).2) (mem_divisors.mp h).1
@[simp] theorem divisors_zero : divisors 0 = ∅ := rfl
@[simp] theorem divisors_one : divisors 1 = {1} := rfl
@[simp] theorem properDivisors_zero : properDivisors 0 = ∅ := rfl
theorem one_mem_divisors {n : Nat} : 1 ∈ divisors n ↔ n ≠ 0 := by simp [Nat.one_dvd]
theorem mem_divisors_self (n : Nat) (h : n ≠ 0) : n ∈ divisors n := mem_divisors.mpr ⟨Nat.dvd_refl n, h⟩
theorem insert_self_properDivisors {n : Nat} (h : n ≠ 0) : insert n (properDivisors n) = divisors n :=
  Finset.ext fun a => by
    rw [Finset.mem_insert, mem_properDivisors, mem_divisors]
    constructor
    · rintro (rfl | k)
      · exact ⟨Nat.dvd_refl _, h⟩
      · exact ⟨k.1, h⟩
    · intro k
      have := Nat.le_of_dvd (Nat.pos_of_ne_zero h) k.1
      exact (Nat.eq_or_lt_of_le this).imp_right fun l => ⟨k.1, l⟩
theorem sum_divisors_eq_sum_properDivisors_add_self {n : Nat} :
    ∑ i ∈ divisors n, i = ∑ i ∈ properDivisors n, i + n := by
  by_cases h : n = 0
  · rw [h]; rfl
  · rw [← insert_self_properDivisors h, Finset.sum_insert (by simp), Nat.add_comm]
theorem Prime.divisors {p : Nat} (pp : Nat.Prime p) : divisors p = {1, p} := Finset.ext fun a => by
  simp only [mem_divisors, Finset.mem_insert, Finset.mem_singleton, dvd_prime pp]
  exact ⟨And.left, fun h => ⟨h, pp.ne_zero⟩⟩
theorem Prime.properDivisors {p : Nat} (pp : Nat.Prime p) : properDivisors p = {1} := Finset.ext fun a => by
  rw [mem_properDivisors, Finset.mem_singleton, dvd_prime pp]
  have := pp.one_lt
  omega
/-- The sum of the proper divisors is the number itself. -/
def Perfect (n : Nat) : Prop := ∑ i ∈ properDivisors n, i = n ∧ 0 < n

/-- The primes that divide `n`; none if `n` is 0. -/
def primeFactors (n : Nat) : Finset Nat := (divisors n).filter Nat.Prime
@[simp] theorem mem_primeFactors {n p : Nat} : p ∈ primeFactors n ↔ Nat.Prime p ∧ p ∣ n ∧ n ≠ 0 := by
  rw [primeFactors, Finset.mem_filter, mem_divisors, and_comm]

/-- How many numbers below `n` are coprime to it. -/
def totient (n : Nat) : Nat := ((Finset.range n).filter fun a => Nat.Coprime n a).card
scoped notation "φ" => Nat.totient
theorem totient_eq_card_coprime (n : Nat) : totient n = ((Finset.range n).filter fun a => Nat.Coprime n a).card := rfl
@[simp] theorem totient_zero : totient 0 = 0 := rfl
@[simp] theorem totient_one : totient 1 = 1 := rfl
theorem totient_prime {p : Nat} (hp : Nat.Prime p) : totient p = p - 1 := by
  have e : (Finset.range p).filter (fun a => Nat.Coprime p a) = (Finset.range p).erase 0 := Finset.ext fun a => by
    rw [Finset.mem_filter, Finset.mem_erase, Finset.mem_range, hp.coprime_iff_not_dvd, and_comm]
    refine and_congr_left fun ha => ⟨?_, fun h hd => ?_⟩
    · rintro h rfl; exact h (Nat.dvd_zero p)
    · have := Nat.le_of_dvd (Nat.pos_of_ne_zero h) hd; omega
  rw [totient, e, Finset.card_erase_of_mem (Finset.mem_range.mpr hp.pos), Finset.card_range]

theorem sum_range_choose (n : Nat) : ∑ m ∈ Finset.range (n + 1), choose n m = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [Finset.sum_range_succ', choose_zero_right]
    simp only [choose_succ_succ']
    rw [Finset.sum_add_distrib, Nat.add_assoc, ih]
    have h := Finset.sum_range_succ' (fun m => choose n m) (n + 1)
    rw [Finset.sum_range_succ, choose_eq_zero_of_lt (Nat.lt_succ_self n), ih, choose_zero_right, Nat.add_zero] at h
    rw [← h, Nat.pow_succ, Nat.mul_two]

end Nat

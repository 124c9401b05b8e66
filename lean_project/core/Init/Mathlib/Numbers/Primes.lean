prelude
import Init.Mathlib.Definitions

/-!
Square roots of natural numbers, rounded down; the smallest prime factor, by trial division up to the square root, so
that primes of six digits are decided quickly; Mathlib's lemmas about primes.
-/
set_option linter.all false
universe u

/-! ## Square roots -/

/-- `a` is the product of some element with itself. -/
def IsSquare {α : Type u} [Mul α] (a : α) : Prop := ∃ r, a = r * r

namespace Nat

/-- One more binary digit of a square root: `r` is twice the root of a quarter. -/
protected def sqrtStep (n r : Nat) : Nat := if (r + 1) * (r + 1) ≤ n then r + 1 else r
/-- `Nat.sqrt`, by recursion on a bound for `n`. -/
protected def sqrtBounded : (bound n : Nat) → Nat
  | 0, _ => 0
  | bound + 1, n => if n = 0 then 0 else Nat.sqrtStep n (2 * Nat.sqrtBounded bound (n / 4))
/-- The largest number whose square is at most `n`. -/
def sqrt (n : Nat) : Nat := Nat.sqrtBounded n n

protected theorem sqrtBounded_spec {b n : Nat} (h : n ≤ b) :
    Nat.sqrtBounded b n * Nat.sqrtBounded b n ≤ n ∧ n < (Nat.sqrtBounded b n + 1) * (Nat.sqrtBounded b n + 1) := by
  induction b generalizing n with
  | zero => rw [Nat.le_zero.mp h]; decide
  | succ b ih =>
    rw [Nat.sqrtBounded]
    split
    · rename_i e; rw [e]; decide
    · obtain ⟨h1, h2⟩ := ih (n := n / 4) (by omega)
      generalize Nat.sqrtBounded b (n / 4) = r at *
      rw [Nat.sqrtStep]
      have e1 : (2 * r) * (2 * r) = 4 * (r * r) := by rw [mul_mul_mul_comm]
      have e2 : (r + 1) * (r + 1) = r * r + 2 * r + 1 := by rw [Nat.add_mul, Nat.mul_add]; omega
      have e3 : (2 * r + 1) * (2 * r + 1) = 4 * (r * r) + 4 * r + 1 := by rw [Nat.add_mul, Nat.mul_add, e1]; omega
      have e4 : (2 * r + 1 + 1) * (2 * r + 1 + 1) = 4 * (r * r) + 8 * r + 4 := by
        rw [Nat.add_mul, Nat.mul_add, e3]; omega
      split
      · rw [e3, e4]; omega
      · rw [e1, e3]; omega
theorem sqrt_le (n : Nat) : sqrt n * sqrt n ≤ n := (Nat.sqrtBounded_spec (Nat.le_refl n)).1
theorem lt_succ_sqrt (n : Nat) : n < succ (sqrt n) * succ (sqrt n) := (Nat.sqrtBounded_spec (Nat.le_refl n)).2
theorem sqrt_le' (n : Nat) : sqrt n ^ 2 ≤ n := by rw [Nat.pow_two]; exact sqrt_le n
theorem lt_succ_sqrt' (n : Nat) : n < succ (sqrt n) ^ 2 := by rw [Nat.pow_two]; exact lt_succ_sqrt n
theorem le_sqrt {m n : Nat} : m ≤ sqrt n ↔ m * m ≤ n := by
  refine ⟨fun h => Nat.le_trans (Nat.mul_le_mul h h) (sqrt_le n), fun h => Nat.le_of_not_lt fun k => ?_⟩
  exact absurd (Nat.lt_of_lt_of_le (lt_succ_sqrt n) (Nat.le_trans (Nat.mul_le_mul k k) h)) (Nat.lt_irrefl n)
theorem le_sqrt' {m n : Nat} : m ≤ sqrt n ↔ m ^ 2 ≤ n := by rw [Nat.pow_two]; exact le_sqrt
theorem sqrt_lt {m n : Nat} : sqrt m < n ↔ m < n * n := by
  rw [← Nat.not_le, le_sqrt, Nat.not_le]
theorem sqrt_lt' {m n : Nat} : sqrt m < n ↔ m < n ^ 2 := by rw [Nat.pow_two]; exact sqrt_lt
theorem eq_sqrt {a n : Nat} : a = sqrt n ↔ a * a ≤ n ∧ n < (a + 1) * (a + 1) := by
  constructor
  · rintro rfl; exact ⟨sqrt_le n, lt_succ_sqrt n⟩
  · rintro ⟨h, k⟩
    exact Nat.le_antisymm (le_sqrt.mpr h) (Nat.le_of_lt_succ (sqrt_lt.mpr k))
theorem eq_sqrt' {a n : Nat} : a = sqrt n ↔ a ^ 2 ≤ n ∧ n < (a + 1) ^ 2 := by
  rw [Nat.pow_two, Nat.pow_two]; exact eq_sqrt
@[simp] theorem sqrt_eq (n : Nat) : sqrt (n * n) = n :=
  (eq_sqrt.mpr ⟨Nat.le_refl _, Nat.mul_self_lt_mul_self (Nat.lt_succ_self n)⟩).symm
@[simp] theorem sqrt_eq' (n : Nat) : sqrt (n ^ 2) = n := by rw [Nat.pow_two]; exact sqrt_eq n
theorem sqrt_le_self (n : Nat) : sqrt n ≤ n := Nat.le_of_lt_succ (sqrt_lt.mpr (by
  rw [Nat.succ_mul]; exact Nat.lt_of_lt_of_le (Nat.lt_succ_self n) (Nat.le_add_left ..)))
theorem sqrt_le_sqrt {m n : Nat} (h : m ≤ n) : sqrt m ≤ sqrt n := le_sqrt.mpr (Nat.le_trans (sqrt_le m) h)
theorem sqrt_pos {n : Nat} : 0 < sqrt n ↔ 0 < n := le_sqrt (m := 1)
@[simp] theorem sqrt_zero : sqrt 0 = 0 := rfl
@[simp] theorem sqrt_one : sqrt 1 = 1 := rfl
theorem exists_mul_self (x : Nat) : (∃ n, n * n = x) ↔ sqrt x * sqrt x = x :=
  ⟨fun ⟨n, h⟩ => by rw [← h, sqrt_eq], fun h => ⟨_, h⟩⟩
theorem exists_mul_self' (x : Nat) : (∃ n, n ^ 2 = x) ↔ sqrt x ^ 2 = x := by
  simp only [Nat.pow_two]; exact exists_mul_self x
instance (n : Nat) : Decidable (IsSquare n) :=
  decidable_of_iff (sqrt n * sqrt n = n) ⟨fun h => ⟨_, h.symm⟩, fun ⟨r, h⟩ => by rw [h, sqrt_eq]⟩

/-! ## The smallest prime factor -/

/-- The smallest of `k`, `k + 2`, `k + 4`, … that divides `n`, or `n` if their squares are larger. -/
def minFacAux (n : Nat) : (bound k : Nat) → Nat
  | 0, _ => n
  | bound + 1, k => bif Nat.blt n (k * k) then n else bif Nat.beq (n % k) 0 then k else minFacAux n bound (k + 2)
/-- The smallest prime factor of `n`; 1 for 1 and 2 for 0. -/
def minFac (n : Nat) : Nat := bif Nat.beq (n % 2) 0 then 2 else minFacAux n n 3

protected theorem minFacAux_spec {n : Nat} (hn : 2 ≤ n) (odd : n % 2 = 1) {bound k : Nat} (hk : k % 2 = 1) (h3 : 3 ≤
    k)
    (hb : n < k + 2 * bound) (h : ∀ m, 2 ≤ m → m ∣ n → k ≤ m) :
    2 ≤ minFacAux n bound k ∧ minFacAux n bound k ∣ n ∧ ∀ m, 2 ≤ m → m ∣ n → minFacAux n bound k ≤ m := by
  induction bound generalizing k with
  | zero =>
    refine ⟨hn, Nat.dvd_refl n, fun m hm hd => ?_⟩
    have := h m hm hd
    show n ≤ m
    omega
  | succ bound ih =>
    rw [minFacAux]
    by_cases c : n < k * k
    · have e : Nat.blt n (k * k) = true := Nat.ble_of_le c
      rw [e]
      refine ⟨hn, Nat.dvd_refl n, fun m hm hd => ?_⟩
      show n ≤ m
      obtain ⟨d, hd'⟩ := hd
      have hm' := h m hm ⟨d, hd'⟩
      rcases Nat.lt_or_ge d 2 with hlt | hge
      · rcases (show d = 0 ∨ d = 1 by omega) with rfl | rfl
        · omega
        · omega
      · have hd2 := h d hge ⟨m, by rw [hd', Nat.mul_comm]⟩
        have := Nat.mul_le_mul hm' hd2
        omega
    · have e : Nat.blt n (k * k) = false := by
        cases hb' : Nat.blt n (k * k) with
        | false => rfl
        | true => exact absurd (Nat.le_of_ble_eq_true hb') c
      rw [e, cond_false]
      by_cases hd : n % k = 0
      · rw [show Nat.beq (n % k) 0 = true by rw [hd]; rfl]
        exact ⟨by show 2 ≤ k; omega, Nat.dvd_of_mod_eq_zero hd, h⟩
      · rw [show Nat.beq (n % k) 0 = false by
          cases hb' : Nat.beq (n % k) 0 with
          | false => rfl
          | true => exact absurd (Nat.eq_of_beq_eq_true hb') hd]
        refine ih (k := k + 2) (by omega) (by omega) (by omega) fun m hm hdm => ?_
        have := h m hm hdm
        have hne : m ≠ k := by rintro rfl; exact hd (Nat.mod_eq_zero_of_dvd hdm)
        have hodd : m % 2 = 1 := by
          obtain ⟨c, hc⟩ := hdm
          have := Nat.mul_mod m c 2
          rw [← hc, odd] at this
          rcases (show m % 2 = 0 ∨ m % 2 = 1 by omega) with h0 | h0
          · rw [h0, Nat.zero_mul] at this; exact absurd this (by decide)
          · exact h0
        omega
protected theorem minFac_spec {n : Nat} (hn : 2 ≤ n) :
    2 ≤ minFac n ∧ minFac n ∣ n ∧ ∀ m, 2 ≤ m → m ∣ n → minFac n ≤ m := by
  rw [minFac]
  by_cases h : n % 2 = 0
  · rw [show Nat.beq (n % 2) 0 = true by rw [h]; rfl]
    exact ⟨Nat.le_refl 2, Nat.dvd_of_mod_eq_zero h, fun m hm _ => hm⟩
  · have ho : n % 2 = 1 := by omega
    rw [show Nat.beq (n % 2) 0 = false by rw [ho]; rfl, cond_false]
    refine Nat.minFacAux_spec hn ho (by decide) (Nat.le_refl 3) (by omega) fun m hm hd => ?_
    have : m ≠ 2 := by rintro rfl; exact h (Nat.mod_eq_zero_of_dvd hd)
    omega
@[simp] theorem minFac_zero : minFac 0 = 2 := rfl
@[simp] theorem minFac_one : minFac 1 = 1 := rfl
theorem minFac_dvd (n : Nat) : minFac n ∣ n := by
  match n with
  | 0 => exact Nat.dvd_zero 2
  | 1 => exact Nat.dvd_refl 1
  | n + 2 => exact (Nat.minFac_spec (by omega)).2.1
theorem minFac_le_of_dvd {n m : Nat} (hm : 2 ≤ m) (hd : m ∣ n) : minFac n ≤ m := by
  match n with
  | 0 => exact hm
  | 1 => have := Nat.le_of_dvd (Nat.succ_pos 0) hd; omega
  | n + 2 => exact (Nat.minFac_spec (by omega)).2.2 m hm hd
theorem minFac_prime {n : Nat} (n1 : n ≠ 1) : Nat.Prime (minFac n) := by
  by_cases h0 : n = 0
  · rw [h0]; exact prime_two
  · have h := Nat.minFac_spec (n := n) (by omega)
    refine ⟨h.1, fun m hm => ?_⟩
    have hpos : 0 < m := Nat.pos_of_ne_zero fun e => by
      rw [e] at hm; have := Nat.eq_zero_of_zero_dvd hm; have := h.1; omega
    rcases (show m = 1 ∨ 2 ≤ m by omega) with h1 | h2
    · exact .inl h1
    · exact .inr (Nat.le_antisymm (Nat.le_of_dvd (by have := h.1; omega) hm) (h.2.2 m h2 (Nat.dvd_trans hm h.2.1)))
theorem minFac_pos (n : Nat) : 0 < minFac n := by
  by_cases h : n = 1
  · rw [h]; decide
  · exact (minFac_prime h).pos
theorem minFac_le {n : Nat} (H : 0 < n) : minFac n ≤ n := Nat.le_of_dvd H (minFac_dvd n)
theorem prime_def_minFac {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ minFac p = p := by
  refine ⟨fun h => ⟨h.1, ?_⟩, fun h => h.2 ▸ minFac_prime (by omega)⟩
  exact (h.2 _ (minFac_dvd p)).resolve_left (minFac_prime h.ne_one).ne_one
theorem Prime.minFac_eq {p : Nat} (hp : Nat.Prime p) : minFac p = p := (prime_def_minFac.mp hp).2
instance decidablePrime (p : Nat) : Decidable (Nat.Prime p) := decidable_of_iff _ prime_def_minFac.symm
theorem not_prime_iff_minFac_lt {n : Nat} (n2 : 2 ≤ n) : ¬Nat.Prime n ↔ minFac n < n := by
  have := minFac_le (n := n) (by omega)
  rw [prime_def_minFac]; omega
theorem minFac_sq_le_self {n : Nat} (w : 0 < n) (h : ¬Nat.Prime n) : minFac n ^ 2 ≤ n := by
  by_cases h1 : n = 1
  · rw [h1]; decide
  · have hlt := (not_prime_iff_minFac_lt (n := n) (by omega)).mp h
    obtain ⟨c, hc⟩ := minFac_dvd n
    have hc2 : 2 ≤ c := by
      rcases (show c = 0 ∨ c = 1 ∨ 2 ≤ c by omega) with rfl | rfl | h2
      · rw [Nat.mul_zero] at hc; exact absurd hc (Nat.ne_of_gt w)
      · rw [Nat.mul_one] at hc; exact absurd hc (Nat.ne_of_gt hlt)
      · exact h2
    have := minFac_le_of_dvd (n := n) hc2 ⟨minFac n, by rw [Nat.mul_comm]; exact hc⟩
    have h2 := Nat.mul_le_mul_left (minFac n) this
    rw [← hc] at h2
    rw [Nat.pow_two]; exact h2

/-! ## Primes -/

theorem prime_dvd_prime_iff_eq {p q : Nat} (pp : Nat.Prime p) (qp : Nat.Prime q) : p ∣ q ↔ p = q :=
  ⟨fun h => (qp.2 p h).resolve_left pp.ne_one, fun h => h ▸ Nat.dvd_refl p⟩
theorem coprime_primes {p q : Nat} (pp : Nat.Prime p) (pq : Nat.Prime q) : Nat.Coprime p q ↔ p ≠ q := by
  rw [pp.coprime_iff_not_dvd, prime_dvd_prime_iff_eq pp pq]
theorem not_prime_mul {a b : Nat} (a1 : a ≠ 1) (b1 : b ≠ 1) : ¬Nat.Prime (a * b) := by
  intro h
  rcases h.2 a (Nat.dvd_mul_right a b) with h1 | h1
  · exact a1 h1
  · have := h.pos
    have ha : 0 < a := Nat.pos_of_ne_zero fun e => by rw [e, Nat.zero_mul] at this; omega
    exact b1 (Nat.eq_of_mul_eq_mul_left ha (by rw [Nat.mul_one]; exact h1.symm))
theorem prime_iff_not_exists_mul_eq {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ ¬∃ m n, m < p ∧ n < p ∧ m * n = p := by
  refine ⟨fun h => ⟨h.1, ?_⟩, fun h => ⟨h.1, fun m hm => ?_⟩⟩
  · rintro ⟨m, n, hm, hn, e⟩
    rcases h.2 m ⟨n, e.symm⟩ with h1 | h1
    · rw [h1, Nat.one_mul] at e; omega
    · omega
  · obtain ⟨n, hn⟩ := hm
    apply Classical.byContradiction
    intro k
    have hp := h.1
    have hm0 : m ≠ 0 := by rintro rfl; rw [Nat.zero_mul] at hn; omega
    have hn0 : n ≠ 0 := by rintro rfl; rw [Nat.mul_zero] at hn; omega
    have hmp : m ≤ p := Nat.le_of_dvd (by omega) ⟨n, hn⟩
    have hn1 : n ≠ 1 := by rintro rfl; rw [Nat.mul_one] at hn; omega
    have hnp : n ≤ p := Nat.le_of_dvd (by omega) ⟨m, by rw [Nat.mul_comm]; exact hn⟩
    refine h.2 ⟨m, n, by omega, Nat.lt_of_le_of_ne hnp ?_, hn.symm⟩
    rintro rfl
    have : n * 1 = n * m := by rw [Nat.mul_one, Nat.mul_comm]; exact hn
    exact k (.inl (Nat.eq_of_mul_eq_mul_left (by omega) this).symm)
theorem dvd_prime {p m : Nat} (pp : Nat.Prime p) : m ∣ p ↔ m = 1 ∨ m = p :=
  ⟨pp.2 m, fun h => h.elim (fun e => e ▸ Nat.one_dvd p) (fun e => e ▸ Nat.dvd_refl p)⟩
theorem dvd_prime_two_le {p m : Nat} (pp : Nat.Prime p) (H : 2 ≤ m) : m ∣ p ↔ m = p := by
  rw [dvd_prime pp]; omega
theorem Prime.not_dvd_one {p : Nat} (pp : Nat.Prime p) : ¬p ∣ 1 := fun h => by
  have := Nat.le_of_dvd (Nat.succ_pos 0) h; have := pp.1; omega
theorem Prime.dvd_factorial {n p : Nat} (hp : Nat.Prime p) : p ∣ factorial n ↔ p ≤ n := by
  induction n with
  | zero => exact ⟨fun h => absurd h hp.not_dvd_one, fun h => by have := hp.pos; omega⟩
  | succ n ih =>
    rw [factorial_succ, hp.dvd_mul, ih]
    refine ⟨fun h => h.elim (Nat.le_of_dvd (Nat.succ_pos n)) (fun k => by omega), fun h => ?_⟩
    rcases Nat.lt_or_eq_of_le h with h | rfl
    · exact .inr (by omega)
    · exact .inl (Nat.dvd_refl _)
theorem Prime.dvd_iff_not_coprime {p n : Nat} (pp : Nat.Prime p) : p ∣ n ↔ ¬Nat.Coprime p n := by
  rw [pp.coprime_iff_not_dvd, Classical.not_not]
theorem Prime.not_coprime_iff_dvd {m n : Nat} : ¬Nat.Coprime m n ↔ ∃ p, Nat.Prime p ∧ p ∣ m ∧ p ∣ n := by
  constructor
  · intro h
    exact ⟨_, minFac_prime h, Nat.dvd_trans (minFac_dvd _) (Nat.gcd_dvd_left m n),
      Nat.dvd_trans (minFac_dvd _) (Nat.gcd_dvd_right m n)⟩
  · rintro ⟨p, hp, hm, hn⟩ h
    have := Nat.dvd_gcd hm hn
    rw [h] at this
    exact hp.not_dvd_one this
theorem coprime_or_dvd_of_prime {p : Nat} (pp : Nat.Prime p) (i : Nat) : Nat.Coprime p i ∨ p ∣ i := by
  rw [pp.coprime_iff_not_dvd]; exact (Classical.em _).symm
theorem Prime.even_iff {p : Nat} (hp : Nat.Prime p) : Even p ↔ p = 2 := by
  rw [even_iff_two_dvd, prime_dvd_prime_iff_eq prime_two hp, eq_comm]
theorem Prime.odd_of_ne_two {p : Nat} (hp : Nat.Prime p) (h_two : p ≠ 2) : Odd p :=
  Nat.odd_iff.mpr (hp.eq_two_or_odd.resolve_left h_two)
theorem Prime.eq_two_or_odd' {p : Nat} (hp : Nat.Prime p) : p = 2 ∨ Odd p :=
  hp.eq_two_or_odd.imp_right Nat.odd_iff.mpr
theorem Prime.even_sub_one {p : Nat} (hp : Nat.Prime p) (h2 : p ≠ 2) : Even (p - 1) := by
  have := hp.eq_two_or_odd.resolve_left h2
  have := hp.two_le
  rw [Nat.even_iff]; omega
theorem Prime.not_dvd_mul {p m n : Nat} (pp : Nat.Prime p) (Hm : ¬p ∣ m) (Hn : ¬p ∣ n) : ¬p ∣ m * n :=
  fun h => (pp.dvd_mul.mp h).elim Hm Hn
theorem prime_eleven : Nat.Prime 11 := by decide
theorem Prime.five_le_of_ne_two_of_ne_three {p : Nat} (hp : Nat.Prime p) (h_two : p ≠ 2) (h_three : p ≠ 3) : 5 ≤ p :=
    by
  have := hp.two_le
  refine Nat.le_of_not_lt fun h => ?_
  rcases (show p = 4 by omega) with rfl
  exact absurd hp (by decide)

end Nat

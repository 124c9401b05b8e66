prelude
import Init.Mathlib.Divisibility

/-!
Definitions of Mathlib on natural numbers and integers: congruence, primes, factorials; surjective and bijective
functions.
-/
set_option linter.all false
universe u v w

/-! ## Congruence -/

/-- `a` and `b` leave the same remainder on division by `n`. -/
def Nat.ModEq (n a b : Nat) : Prop := a % n = b % n
/-- `a` and `b` leave the same remainder on division by `n`. -/
def Int.ModEq (n a b : Int) : Prop := a % n = b % n

/-- `a ≡ b [MOD n]` for natural numbers. -/
notation:50 a " ≡ " b " [MOD " n "]" => Nat.ModEq n a b
/-- `a ≡ b [ZMOD n]` for integers. -/
notation:50 a " ≡ " b " [ZMOD " n "]" => Int.ModEq n a b

instance (n a b : Nat) : Decidable (Nat.ModEq n a b) := inferInstanceAs (Decidable (a % n = b % n))
instance (n a b : Int) : Decidable (Int.ModEq n a b) := inferInstanceAs (Decidable (a % n = b % n))

namespace Nat.ModEq

variable {n a b c d : Nat}
protected theorem refl (a : Nat) : a ≡ a [MOD n] := rfl
protected theorem rfl : a ≡ a [MOD n] := by rfl
protected theorem symm : a ≡ b [MOD n] → b ≡ a [MOD n] := Eq.symm
protected theorem trans : a ≡ b [MOD n] → b ≡ c [MOD n] → a ≡ c [MOD n] := Eq.trans
protected theorem add (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a + c ≡ b + d [MOD n] := by
  unfold Nat.ModEq at *; rw [Nat.add_mod, h₁, h₂, ← Nat.add_mod]
protected theorem mul (h₁ : a ≡ b [MOD n]) (h₂ : c ≡ d [MOD n]) : a * c ≡ b * d [MOD n] := by
  unfold Nat.ModEq at *; rw [Nat.mul_mod, h₁, h₂, ← Nat.mul_mod]
protected theorem add_left (c : Nat) (h : a ≡ b [MOD n]) : c + a ≡ c + b [MOD n] := ModEq.rfl.add h
protected theorem add_right (c : Nat) (h : a ≡ b [MOD n]) : a + c ≡ b + c [MOD n] := h.add ModEq.rfl
protected theorem mul_left (c : Nat) (h : a ≡ b [MOD n]) : c * a ≡ c * b [MOD n] := ModEq.rfl.mul h
protected theorem mul_right (c : Nat) (h : a ≡ b [MOD n]) : a * c ≡ b * c [MOD n] := h.mul ModEq.rfl
protected theorem pow (m : Nat) (h : a ≡ b [MOD n]) : a ^ m ≡ b ^ m [MOD n] := by
  induction m with
  | zero => exact ModEq.rfl
  | succ m ih => rw [Nat.pow_succ, Nat.pow_succ]; exact ih.mul h

end Nat.ModEq

namespace Int.ModEq

variable {n a b c d : Int}
protected theorem refl (a : Int) : a ≡ a [ZMOD n] := rfl
protected theorem rfl : a ≡ a [ZMOD n] := by rfl
protected theorem symm : a ≡ b [ZMOD n] → b ≡ a [ZMOD n] := Eq.symm
protected theorem trans : a ≡ b [ZMOD n] → b ≡ c [ZMOD n] → a ≡ c [ZMOD n] := Eq.trans
protected theorem eq : a ≡ b [ZMOD n] → a % n = b % n := id
protected theorem add (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a + c ≡ b + d [ZMOD n] := by
  unfold Int.ModEq at *; rw [Int.add_emod, h₁, h₂, ← Int.add_emod]
protected theorem mul (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a * c ≡ b * d [ZMOD n] := by
  unfold Int.ModEq at *; rw [Int.mul_emod, h₁, h₂, ← Int.mul_emod]
protected theorem sub (h₁ : a ≡ b [ZMOD n]) (h₂ : c ≡ d [ZMOD n]) : a - c ≡ b - d [ZMOD n] := by
  unfold Int.ModEq at *; rw [Int.sub_emod, h₁, h₂, ← Int.sub_emod]
protected theorem add_left (c : Int) (h : a ≡ b [ZMOD n]) : c + a ≡ c + b [ZMOD n] := ModEq.rfl.add h
protected theorem add_right (c : Int) (h : a ≡ b [ZMOD n]) : a + c ≡ b + c [ZMOD n] := h.add ModEq.rfl
protected theorem mul_left (c : Int) (h : a ≡ b [ZMOD n]) : c * a ≡ c * b [ZMOD n] := ModEq.rfl.mul h
protected theorem mul_right (c : Int) (h : a ≡ b [ZMOD n]) : a * c ≡ b * c [ZMOD n] := h.mul ModEq.rfl
protected theorem pow (m : Nat) (h : a ≡ b [ZMOD n]) : a ^ m ≡ b ^ m [ZMOD n] := by
  induction m with
  | zero => exact ModEq.rfl
  | succ m ih => rw [Int.pow_succ, Int.pow_succ]; exact ih.mul h

end Int.ModEq

theorem Nat.modEq_zero_iff_dvd {n a : Nat} : a ≡ 0 [MOD n] ↔ n ∣ a := by
  rw [Nat.ModEq, Nat.zero_mod, Nat.dvd_iff_mod_eq_zero]
theorem Int.modEq_zero_iff_dvd {n a : Int} : a ≡ 0 [ZMOD n] ↔ n ∣ a := by
  rw [Int.ModEq, Int.zero_emod, Int.dvd_iff_emod_eq_zero]
theorem Int.emod_emod_eq_emod_emod_iff_modEq {n a b : Int} : a % n = b % n ↔ a ≡ b [ZMOD n] := Iff.rfl
theorem Int.modEq_iff_dvd {n a b : Int} : a ≡ b [ZMOD n] ↔ n ∣ b - a := by
  rw [Int.ModEq, eq_comm, Int.emod_eq_emod_iff_emod_sub_eq_zero, Int.dvd_iff_emod_eq_zero]

/-! ## Primes and factorials -/

/-- `p` is at least 2, and only 1 and `p` divide it. (Mathlib says: `p` is irreducible; that is the same.) -/
def Nat.Prime (p : Nat) : Prop := 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p

namespace Nat

theorem prime_def {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m ∣ p → m = 1 ∨ m = p := Iff.rfl
theorem prime_def_lt {p : Nat} : Nat.Prime p ↔ 2 ≤ p ∧ ∀ m, m < p → m ∣ p → m = 1 := by
  refine and_congr_right fun hp => ⟨fun h m hm hd => (h m hd).resolve_right (by omega), fun h m hd => ?_⟩
  rcases Nat.lt_or_ge m p with hm | hm
  · exact .inl (h m hm hd)
  · exact .inr (Nat.le_antisymm (Nat.le_of_dvd (by omega) hd) hm)
-- Good enough for small ones; `Init.Mathlib.Numbers.Primes` has the global instance.
local instance (p : Nat) : Decidable (Nat.Prime p) := decidable_of_iff _ prime_def_lt.symm
namespace Prime
variable {p : Nat}
theorem two_le (h : Nat.Prime p) : 2 ≤ p := h.1
theorem one_lt (h : Nat.Prime p) : 1 < p := h.1
theorem pos (h : Nat.Prime p) : 0 < p := by have := h.1; omega
theorem ne_zero (h : Nat.Prime p) : p ≠ 0 := by have := h.1; omega
theorem ne_one (h : Nat.Prime p) : p ≠ 1 := by have := h.1; omega
theorem eq_one_or_self_of_dvd (h : Nat.Prime p) (m : Nat) (hm : m ∣ p) : m = 1 ∨ m = p := h.2 m hm
theorem coprime_iff_not_dvd {n : Nat} (h : Nat.Prime p) : Nat.Coprime p n ↔ ¬p ∣ n := by
  constructor
  · intro hc hd
    have hg := Nat.dvd_gcd (Nat.dvd_refl p) hd
    rw [hc] at hg
    have := Nat.le_of_dvd (by omega) hg
    have := h.1
    omega
  · intro hd
    rcases h.2 _ (Nat.gcd_dvd_left p n) with hg | hg
    · exact hg
    · exact absurd (hg ▸ Nat.gcd_dvd_right p n) hd
theorem dvd_mul {m n : Nat} (h : Nat.Prime p) : p ∣ m * n ↔ p ∣ m ∨ p ∣ n := by
  refine ⟨fun hd => ?_, fun hd => hd.elim (Nat.dvd_mul_right_of_dvd · n) (Nat.dvd_mul_left_of_dvd · m)⟩
  by_cases hm : p ∣ m
  · exact .inl hm
  · exact .inr (Nat.Coprime.dvd_of_dvd_mul_left (h.coprime_iff_not_dvd.mpr hm) hd)
theorem dvd_of_dvd_pow {m n : Nat} (h : Nat.Prime p) (hd : p ∣ m ^ n) : p ∣ m := by
  induction n with
  | zero => rw [Nat.pow_zero] at hd; have := Nat.le_of_dvd (by omega) hd; have := h.1; omega
  | succ n ih => rw [Nat.pow_succ] at hd; exact (h.dvd_mul.mp hd).elim ih id
theorem eq_two_or_odd (h : Nat.Prime p) : p = 2 ∨ p % 2 = 1 := by
  by_cases hp : p % 2 = 0
  · rcases h.2 2 (Nat.dvd_of_mod_eq_zero hp) with h2 | h2 <;> omega
  · omega
end Prime

theorem prime_two : Nat.Prime 2 := by decide
theorem prime_three : Nat.Prime 3 := by decide
theorem prime_five : Nat.Prime 5 := by decide
theorem not_prime_zero : ¬Nat.Prime 0 := by decide
theorem not_prime_one : ¬Nat.Prime 1 := by decide
theorem exists_prime_and_dvd {n : Nat} (hn : n ≠ 1) : ∃ p, Nat.Prime p ∧ p ∣ n := by
  induction n using Nat.strongRecOn with
  | ind n ih =>
    by_cases hp : Nat.Prime n
    · exact ⟨n, hp, Nat.dvd_refl n⟩
    · by_cases h0 : n = 0
      · exact ⟨2, prime_two, h0 ▸ Nat.dvd_zero 2⟩
      · have h : ∃ m, m < n ∧ m ∣ n ∧ m ≠ 1 := by
          apply Classical.byContradiction
          intro h
          apply hp
          refine prime_def_lt.mpr ⟨by omega, fun m hm hd => Classical.byContradiction fun h1 => h ⟨m, hm, hd, h1⟩⟩
        obtain ⟨m, hm, hd, h1⟩ := h
        obtain ⟨p, hp, hpm⟩ := ih m hm h1
        exact ⟨p, hp, Nat.dvd_trans hpm hd⟩

/-- The product of the numbers from 1 to `n`. -/
def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

/-- `n !` is `Nat.factorial n`; it needs `open Nat`. -/
scoped notation:10000 n "!" => Nat.factorial n

theorem factorial_zero : factorial 0 = 1 := rfl
theorem factorial_succ (n : Nat) : factorial (n + 1) = (n + 1) * factorial n := rfl
theorem factorial_pos (n : Nat) : 0 < factorial n := by
  induction n with
  | zero => decide
  | succ n ih => exact Nat.mul_pos (Nat.succ_pos n) ih
theorem factorial_ne_zero (n : Nat) : factorial n ≠ 0 := Nat.ne_of_gt (factorial_pos n)
theorem dvd_factorial {m n : Nat} (hm : 0 < m) (h : m ≤ n) : m ∣ factorial n := by
  induction n with
  | zero => omega
  | succ n ih =>
    by_cases hmn : m = n + 1
    · rw [hmn, factorial_succ]; exact Nat.dvd_mul_right ..
    · exact Nat.dvd_trans (ih (by omega)) (by rw [factorial_succ]; exact Nat.dvd_mul_left ..)
theorem exists_infinite_primes (n : Nat) : ∃ p, n ≤ p ∧ Nat.Prime p := by
  have hf := factorial_pos n
  obtain ⟨p, hp, hd⟩ := exists_prime_and_dvd (n := factorial n + 1) (by omega)
  refine ⟨p, Nat.le_of_not_lt fun hlt => ?_, hp⟩
  have h1 := (Nat.dvd_add_right (dvd_factorial hp.pos (by omega))).mp hd
  have := Nat.le_of_dvd (by omega) h1
  have := hp.two_le
  omega

end Nat

/-! ## Functions -/

/-- Injective and surjective. -/
def Function.Bijective {α : Sort u} {β : Sort v} (f : α → β) : Prop := Function.Injective f ∧ Function.Surjective f

prelude
import Init.Omega.Translation

/-!
Lemmas cited by the built-in simplification procedures for numerals, and the attributes of extensionality and casts.
-/
set_option linter.all false
universe u v w

/-! ## Equations and inequalities with offsets -/

namespace Nat.Simproc

theorem add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False := eq_false (by omega)
theorem eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False := eq_false (by omega)
theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b = c + d) = (a = c + (d - b)) :=
  propext (by omega)
theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b = c + d) = (a + (b - d) = c) :=
  propext (by omega)
theorem add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) := propext (by omega)
theorem eq_add_le (a : Nat) {b c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) := propext (by omega)
theorem add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : (a + b ≤ c + d) = (a ≤ c + (d - b)) :=
  propext (by omega)
theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : (a + b ≤ c + d) = (a + (b - d) ≤ c) :=
  propext (by omega)
theorem add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) := propext (by omega)
theorem add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False := eq_false (by omega)
theorem le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True := eq_true (by omega)
theorem le_add_ge (a : Nat) {b c : Nat} (h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) := propext (by omega)
theorem sub_add_eq_comm (a b c : Nat) : a - (b + c) = a - c - b := by omega
theorem add_sub_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) : a + b - (c + d) = a - (c + (d - b)) := by omega
theorem add_sub_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) : a + b - (c + d) = a + (b - d) - c := by omega
theorem add_sub_le (a : Nat) {b c : Nat} (h : b ≤ c) : a + b - c = a - (c - b) := by omega
theorem beqEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a == b) = (c == d) := by
  show decide (a = b) = decide (c = d)
  simp only [p]
theorem beqFalseOfEqFalse {a b : Nat} (p : (a = b) = False) : (a == b) = false :=
  decide_eq_false (of_eq_false p)
theorem bneEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a != b) = (c != d) :=
  congrArg Bool.not (beqEqOfEqEq p)
theorem bneTrueOfEqFalse {a b : Nat} (p : (a = b) = False) : (a != b) = true :=
  congrArg Bool.not (beqFalseOfEqFalse p)
end Nat.Simproc

/-! ## Divisibility of numerals -/

theorem Nat.dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : (n % m == 0) = true) : (m ∣ n) = True :=
  eq_true (Nat.dvd_of_mod_eq_zero (eq_of_beq h))

theorem Nat.dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : (n % m != 0) = true) : (m ∣ n) = False :=
  eq_false (fun h' => by
  rw [show (n % m != 0) = Bool.not (n % m == 0) from rfl, Nat.mod_eq_zero_of_dvd h'] at h
  exact Bool.noConfusion h)

theorem Int.dvd_eq_true_of_mod_eq_zero {m n : Int} (h : (n % m == 0) = true) : (m ∣ n) = True :=
  eq_true (Int.dvd_of_emod_eq_zero (eq_of_beq h))

theorem Int.dvd_eq_false_of_mod_ne_zero {m n : Int} (h : (n % m != 0) = true) : (m ∣ n) = False :=
  eq_false (fun h' => by
  rw [show (n % m != 0) = Bool.not (n % m == 0) from rfl, Int.emod_eq_zero_of_dvd h'] at h
  exact Bool.noConfusion h)

def Nat.Internal.elimOffset {α : Sort u} (a b k : Nat) (h₁ : a + k = b + k) (h₂ : a = b → α) : α :=
  h₂ (Nat.add_right_cancel h₁)

/-! ## Extensionality and casts -/

attribute [ext] funext
@[ext] theorem Prod.ext {α : Type u} {β : Type v} : {p q : α × β} → p.fst = q.fst → p.snd = q.snd → p = q
  | (_, _), (_, _), rfl, rfl => rfl
attribute [norm_cast] Int.natCast_add Int.natCast_mul Int.natCast_succ Int.natCast_ediv Int.natCast_emod
    Int.natCast_inj Int.ofNat_le Int.ofNat_lt
attribute [simp] Int.natCast_inj Int.ofNat_le Int.ofNat_lt

/-! ## Facts about division -/

protected theorem Nat.div_self {n : Nat} (h : 0 < n) : n / n = 1 := by
  have := Nat.mul_div_cancel_left 1 h; rw [Nat.mul_one] at this; exact this
theorem Nat.pos_of_dvd_of_pos {m n : Nat} (h1 : m ∣ n) (h2 : 0 < n) : 0 < m :=
  Nat.pos_of_ne_zero (fun e => by subst e; have := Nat.eq_zero_of_zero_dvd h1; omega)
attribute [refl] Nat.le_refl Nat.dvd_refl Int.le_refl

prelude
import Init.Reflection.LinearInt
import Init.List.MoreLemmas
import Init.Logic.Rearranging

/-!
The notations `ℕ`, `ℤ`, `abs` and `|x|` of mathematical statements. They also print: goals show `ℕ` and `ℤ`.
Stock Lean gets them from Mathlib, with the same meaning on natural numbers and integers.
-/
universe u

notation "ℕ" => Nat
notation "ℤ" => Int

/-- The absolute value: the larger one of a number and its negative. -/
def abs {α : Type u} [Max α] [Neg α] (a : α) : α := max a (-a)

/-- `|x|` is `abs x`. No space may stand inside the bars, which keeps them apart from those of `match`. -/
macro:max atomic("|" noWs) a:term noWs "|" : term => `(abs $a)

@[app_unexpander abs] def abs.unexpand : Lean.PrettyPrinter.Unexpander
  | `($_ $a:term) => `(|$a|)
  | stx => pure stx

namespace Int

theorem abs_def (a : Int) : abs a = max a (-a) := rfl
theorem abs_eq_natAbs (a : Int) : abs a = (a.natAbs : Int) := by rw [abs_def]; omega
theorem natCast_natAbs (a : Int) : (a.natAbs : Int) = abs a := (abs_eq_natAbs a).symm
protected theorem abs_nonneg (a : Int) : 0 ≤ abs a := by rw [abs_def]; omega
protected theorem abs_of_nonneg {a : Int} (h : 0 ≤ a) : abs a = a := by rw [abs_def]; omega
protected theorem abs_of_nonpos {a : Int} (h : a ≤ 0) : abs a = -a := by rw [abs_def]; omega
protected theorem abs_le {a b : Int} : abs a ≤ b ↔ -b ≤ a ∧ a ≤ b := by rw [abs_def]; omega
protected theorem abs_lt {a b : Int} : abs a < b ↔ -b < a ∧ a < b := by rw [abs_def]; omega

end Int

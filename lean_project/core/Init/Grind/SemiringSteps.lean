prelude
import Init.Grind.Differences

/-!
From equations in a semiring to equations between differences, where subtraction is possible.
-/

namespace Lean.Grind.CommRing
open Ring.OfSemiring
universe u
variable {α : Type u} [Semiring α]

/-! ## Expressions over a semiring -/

def Expr.denoteS (ctx : Context α) : Expr → α
  | .num k => OfNat.ofNat k.natAbs
  | .natCast k => NatCast.natCast k
  | .var v => v.denote ctx
  | .add a b => a.denoteS ctx + b.denoteS ctx
  | .mul a b => a.denoteS ctx * b.denoteS ctx
  | .pow a k => a.denoteS ctx ^ k
  | .sub .. | .neg .. | .intCast .. => 0

def Expr.denoteSAsRing (ctx : Context α) : Expr → Q α
  | .num k => OfNat.ofNat k.natAbs
  | .natCast k => NatCast.natCast k
  | .var v => toQ (v.denote ctx)
  | .add a b => a.denoteSAsRing ctx + b.denoteSAsRing ctx
  | .mul a b => a.denoteSAsRing ctx * b.denoteSAsRing ctx
  | .pow a k => a.denoteSAsRing ctx ^ k
  | .sub .. | .neg .. | .intCast .. => 0

theorem Expr.denoteSAsRing_eq (ctx : Context α) (e : Expr) : e.denoteSAsRing ctx = toQ (e.denoteS ctx) := by
  induction e with
  | natCast k => exact (toQ_natCast k).symm
  | add a b iha ihb => rw [denoteSAsRing, iha, ihb, denoteS, toQ_add]
  | mul a b iha ihb => rw [denoteSAsRing, iha, ihb, denoteS, toQ_mul]
  | pow a k ih => rw [denoteSAsRing, ih, denoteS, toQ_pow]
  | _ => rfl

end Lean.Grind.CommRing

namespace Lean.Grind.Ring.OfSemiring
universe u
variable {α : Type u} [Semiring α]
open CommRing (Expr Context)

/-! ## Equations -/

theorem of_eq (ctx : Context α) (lhs rhs : Expr) (h : lhs.denoteS ctx = rhs.denoteS ctx) :
    lhs.denoteSAsRing ctx = rhs.denoteSAsRing ctx := by
  rw [Expr.denoteSAsRing_eq, Expr.denoteSAsRing_eq, h]

theorem of_diseq [AddRightCancel α] (ctx : Context α) (lhs rhs : Expr) (h : lhs.denoteS ctx ≠ rhs.denoteS ctx) :
    lhs.denoteSAsRing ctx ≠ rhs.denoteSAsRing ctx := by
  rw [Expr.denoteSAsRing_eq, Expr.denoteSAsRing_eq]
  exact fun e => h (eq_of_toQ e)

end Lean.Grind.Ring.OfSemiring

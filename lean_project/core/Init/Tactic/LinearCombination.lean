prelude
import Init.Tactic.Cases

/-!
`linear_combination e`: an equation of integers follows from other equations, multiplied and added as `e` says.
-/
set_option linter.all false

/-- `linear_combination 2 * h₁ - x * h₂` proves `a = b` if `a - b` is that combination of their differences. -/
syntax (name := linearCombinationTactic) "linear_combination" (ppSpace colGt term)? : tactic

namespace RingReflection
open Lean Elab Tactic

theorem combined_add {a b c d : Int} (h : a = b) (k : c = d) : a + c = b + d := by rw [h, k]
theorem combined_sub {a b c d : Int} (h : a = b) (k : c = d) : a - c = b - d := by rw [h, k]
theorem combined_mul {a b c d : Int} (h : a = b) (k : c = d) : a * c = b * d := by rw [h, k]
theorem combined_neg {a b : Int} (h : a = b) : -a = -b := by rw [h]
theorem combined {a b l r : Int} (h : l = r) (k : a - b - (l - r) = 0) : a = b := by omega

/-- A proof of the equation that the combination stands for; numbers and terms stand for `t = t`. -/
def combination : Nat → TSyntax `term → TacticM (TSyntax `term)
  | 0, t => pure t
  | fuel + 1, t => do
    match t with
    | `(($a)) => combination fuel a
    | `($a + $b) => do
      let (a, b) := (← combination fuel a, ← combination fuel b)
      `(RingReflection.combined_add $a $b)
    | `($a - $b) => do
      let (a, b) := (← combination fuel a, ← combination fuel b)
      `(RingReflection.combined_sub $a $b)
    | `($a * $b) => do
      let (a, b) := (← combination fuel a, ← combination fuel b)
      `(RingReflection.combined_mul $a $b)
    | `(-$a) => do
      let a ← combination fuel a
      `(RingReflection.combined_neg $a)
    | _ => do
      let e ← Elab.Tactic.elabTerm t none true
      if head (← clean (← typeOf e)) == `Eq then pure t else `(Eq.refl ($t : Int))

/-- The proofs in a combination. -/
def proofsIn : Nat → TSyntax `term → TacticM (List (TSyntax `term))
  | 0, _ => pure []
  | fuel + 1, t => do
    let two (a b : TSyntax `term) : TacticM (List (TSyntax `term)) := do
      let l ← proofsIn fuel a
      let m ← proofsIn fuel b
      pure (l ++ m)
    match t with
    | `(($a)) => proofsIn fuel a
    | `($a + $b) => two a b
    | `($a - $b) => two a b
    | `($a * $b) => two a b
    | `(-$a) => proofsIn fuel a
    | _ => do
      let e ← Elab.Tactic.elabTerm t none true
      match relation (head (← clean (← typeOf e))) with
      | .other => pure []
      | _ => pure [t]

@[tactic linearCombinationTactic] def linearCombination : Tactic := fun stx => withMainContext do
  let e := stx.getArg 1
  let inequality := match relation (head (← clean (← getMainTarget))) with
    | .le | .lt | .ge | .gt => true
    | _ => false
  if e.getNumArgs == 0 then evalTactic (← `(tactic| ring1))
  else if inequality then
    let proofs : Array (TSyntax `term) := ⟨← proofsIn 100 ⟨e.getArg 0⟩⟩
    evalTactic (← `(tactic| first
      | linarith [$[$proofs],*]
      | nlinarith [$[$proofs],*]
      | fail "linear_combination failed: the inequality does not follow"))
  else do
    let p ← combination 100 ⟨e.getArg 0⟩
    evalTactic (← `(tactic| refine RingReflection.combined $p ?_))
    evalTactic (← `(tactic| first | ring1 | fail "linear_combination failed: the difference is not zero"))

end RingReflection

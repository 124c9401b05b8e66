prelude
import Init.Tactic.Branches
import Init.Tactic.Monotone

/-!
Tactics of Mathlib that are only another way to say something: which goal comes first, which side is rewritten.
-/
set_option linter.all false

open Lean.Parser.Tactic (location simpArgs)
open Lean.Parser.Tactic.Conv (convSeq)

/-! ## Order of goals -/

/-- Exchange the first two goals. -/
syntax (name := swapTactic) "swap" : tactic
/-- Make the `n`-th goal the first one. -/
syntax (name := pickGoalTactic) "pick_goal " num : tactic
/-- Run a tactic on the `n`-th goal. -/
syntax (name := onGoalTactic) "on_goal " num " => " tacticSeq : tactic

namespace RingReflection
open Lean Elab Tactic

@[tactic swapTactic] def swapGoals : Tactic := fun _ => do
  match ← getUnsolvedGoals with
  | a :: b :: r => setGoals (b :: a :: r)
  | _ => evalTactic (← `(tactic| fail "swap failed: there are not two goals"))

/-- The number that a numeral stands for, which is small. -/
def numeral (stx : Syntax) : TacticM Nat := do
  match literal? (← clean (← Elab.Tactic.elabTerm stx (some (constant `Nat)) false)) with
  | some n => pure n
  | none => pure 0

/-- The `n`-th of some goals, those before it and those behind it. -/
def goalAt (n : Nat) (goals : List NativeObject) : Option (List NativeObject × NativeObject × List NativeObject) :=
  match goals.drop (n - 1) with
  | g :: r => if n == 0 then none else some (goals.take (n - 1), g, r)
  | [] => none

@[tactic pickGoalTactic] def pickGoal : Tactic := fun stx => do
  match goalAt (← numeral (stx.getArg 1)) (← getUnsolvedGoals) with
  | some (before, g, behind) => setGoals (g :: (before ++ behind))
  | none => evalTactic (← `(tactic| fail "pick_goal failed: there are not so many goals"))

@[tactic onGoalTactic] def onGoal : Tactic := fun stx => do
  match goalAt (← numeral (stx.getArg 1)) (← getUnsolvedGoals) with
  | some (before, g, behind) => do
    setGoals [g]
    evalTactic (stx.getArg 3)
    setGoals (before ++ (← getUnsolvedGoals) ++ behind)
  | none => evalTactic (← `(tactic| fail "on_goal failed: there are not so many goals"))

end RingReflection

/-! ## Sides -/

/-- Convert the left side of the goal. -/
syntax "conv_lhs" (" at " ident)? " => " convSeq : tactic
/-- Convert the right side of the goal. -/
syntax "conv_rhs" (" at " ident)? " => " convSeq : tactic
macro_rules
  | `(tactic| conv_lhs => $s) => `(tactic| conv => lhs; ($s:convSeq))
  | `(tactic| conv_rhs => $s) => `(tactic| conv => rhs; ($s:convSeq))
  | `(tactic| conv_lhs at $h:ident => $s) => `(tactic| conv at $h:ident => lhs; ($s:convSeq))
  | `(tactic| conv_rhs at $h:ident => $s) => `(tactic| conv at $h:ident => rhs; ($s:convSeq))

/-- Go through a middle term. -/
syntax "trans" (ppSpace colGt term)? : tactic
syntax "transitivity" (ppSpace colGt term)? : tactic
macro_rules
  | `(tactic| trans $t) => `(tactic| first
    | with_reducible refine Eq.trans (b := $t) ?_ ?_
    | with_reducible refine le_trans (b := $t) ?_ ?_
    | with_reducible refine lt_trans (b := $t) ?_ ?_
    | with_reducible refine Iff.trans (b := $t) ?_ ?_
    | with_reducible refine dvd_trans (b := $t) ?_ ?_
    | refine Trans.trans (b := $t) ?_ ?_
    | fail "trans failed: the goal's relation is not known to be transitive")
  | `(tactic| trans) => `(tactic| trans ?_)
  | `(tactic| transitivity $t) => `(tactic| trans $t)
  | `(tactic| transitivity) => `(tactic| trans ?_)

/-- Apply a function to both sides of an equation. -/
syntax "apply_fun " term " at " ident : tactic
macro_rules
  | `(tactic| apply_fun $f at $h:ident) =>
    `(tactic| (have applied := congrArg $f $h:ident; clear $h:ident; have $h:ident := applied; clear applied
               try dsimp only at $h:ident))

/-- Prove the goal by a proof of something similar: what differs remains to be proved. -/
syntax "convert " term (" using " num)? : tactic
/-- Replace the goal by something similar: what differs remains to be proved. -/
syntax "convert_to " term (" using " num)? : tactic
/-- `congr` for statements too, and with easy goals closed. -/
syntax "congr!" (ppSpace num)? : tactic
macro_rules
  | `(tactic| congr!) => `(tactic| first
    | (apply propext_iff_of_eq; congr <;> try (first | assumption | rfl | omega))
    | (congr <;> try (first | assumption | rfl | omega)))
  | `(tactic| congr! $n) => `(tactic| first
    | (apply propext_iff_of_eq; congr $n <;> try (first | assumption | rfl | omega))
    | (congr $n <;> try (first | assumption | rfl | omega)))
  | `(tactic| convert $e) =>
    `(tactic| (refine Eq.mpr ?_ $e; first | done | rfl | (congr <;> try (first | assumption | rfl))))
  | `(tactic| convert $e using $n) =>
    `(tactic| (refine Eq.mpr ?_ $e; first | done | rfl | (congr $n <;> try (first | assumption | rfl))))
  | `(tactic| convert_to $t) =>
    `(tactic| (refine Eq.mpr (?_ : _ = $t) ?_; (focus (congr <;> try (first | assumption | rfl)))))
  | `(tactic| convert_to $t using $n) =>
    `(tactic| (refine Eq.mpr (?_ : _ = $t) ?_; (focus (congr $n <;> try (first | assumption | rfl)))))
theorem propext_iff_of_eq {p q : Prop} (h : p = q) : p ↔ q := h ▸ Iff.rfl

/-! ## Old names, louder variants, and what is not there -/

syntax "existsi " term,+ : tactic
syntax "use! " term,+ : tactic
syntax "tauto!" : tactic
syntax "linarith!" (" [" term,* "]")? : tactic
syntax "nlinarith!" (" [" term,* "]")? : tactic
syntax "ring!" : tactic
syntax "ring1!" : tactic
/-- Prove an inequality from the form of its sides, or by linear arithmetic. -/
syntax "bound" (" [" term,* "]")? : tactic
macro_rules
  | `(tactic| existsi $ts,*) => `(tactic| refine ⟨$ts,*, ?_⟩)
  | `(tactic| use! $ts,*) => `(tactic| use $ts,*)
  | `(tactic| tauto!) => `(tactic| tauto)
  | `(tactic| linarith!) => `(tactic| linarith)
  | `(tactic| linarith! [$ts,*]) => `(tactic| linarith [$ts,*])
  | `(tactic| nlinarith!) => `(tactic| nlinarith)
  | `(tactic| nlinarith! [$ts,*]) => `(tactic| nlinarith [$ts,*])
  | `(tactic| ring!) => `(tactic| ring)
  | `(tactic| ring1!) => `(tactic| ring1)
  | `(tactic| bound) => `(tactic| first | positivity | linarith | (gcongr; done) | nlinarith)
  | `(tactic| bound [$ts,*]) => `(tactic| first | linarith [$ts,*] | nlinarith [$ts,*])

/-- `simp_arith` is `simp +arith`, which stock Lean now asks for. -/
@[macro Lean.Parser.Tactic.simpArith] def simpArithMacro : Lean.Macro := fun stx => do
  let template ← `(tactic| simp +arith)
  let simp := (template.raw.setArg 2 (stx.getArg 2)).setArg 3 (stx.getArg 3)
  pure ((simp.setArg 4 (stx.getArg 4)).setArg 5 (stx.getArg 5))

/-! ## Configurations as records -/

namespace RingReflection
open Lean

/-- The fields, names and values, of records in some syntax. -/
def recordFields : Nat → Syntax → List (Syntax × Syntax)
  | 0, _ => []
  | fuel + 1, stx =>
    if stx.isOfKind `Lean.Parser.Term.structInstField then
      match (leaves fuel (stx.getArg 0)).filter fun s => s.isOfKind `ident, definition fuel (stx.getArg 1) with
      | x :: _, some v => [(x, v)]
      | _, _ => []
    else all fuel stx.getArgs.toList
where
  all (fuel : Nat) : List Syntax → List (Syntax × Syntax)
    | [] => []
    | a :: r => recordFields fuel a ++ all fuel r
  leaves : Nat → Syntax → List Syntax
    | 0, _ => []
    | fuel + 1, s => if s.isOfKind `ident then [s] else leavesOf fuel s.getArgs.toList
  leavesOf (fuel : Nat) : List Syntax → List Syntax
    | [] => []
    | a :: r => leaves fuel a ++ leavesOf fuel r
  definition : Nat → Syntax → Option Syntax
    | 0, _ => none
    | fuel + 1, s =>
      if s.isOfKind `Lean.Parser.Term.structInstFieldDef then (s.getArgs.toList.reverse).head?
      else definitionOf fuel s.getArgs.toList
  definitionOf (fuel : Nat) : List Syntax → Option Syntax
    | [] => none
    | a :: r => match definition fuel a with
      | some v => some v
      | none => definitionOf fuel r

/-- `(config := { a := b })` as `(a := b)`; anything else is left to Lean. -/
def flattenedConfiguration (stx : Syntax) : MacroM Syntax := do
  match recordFields 20 (stx.getArg 1) with
  | [] => fun _ s => .error .unsupportedSyntax s
  | fields => do
    let items ← one fields
    let kept := (((stx.getArg 1).getArg 0).getArgs.toList).filter fun item => (recordFields 20 item).isEmpty
    pure (stx.setArg 1 ((stx.getArg 1).setArg 0 (mkNullNode ⟨kept ++ items⟩)))
where
  one : List (Syntax × Syntax) → MacroM (List Syntax)
    | [] => pure []
    | (x, v) :: r => do
      let x : TSyntax `ident := ⟨x⟩
      let v : TSyntax `term := ⟨v⟩
      let template ← `(tactic| simp ($x:ident := $v))
      let rest ← one r
      pure ((((template.raw.getArg 1).getArg 0).getArg 0) :: rest)

@[macro Lean.Parser.Tactic.simp] def simpConfiguration : Macro := flattenedConfiguration
@[macro Lean.Parser.Tactic.simpAll] def simpAllConfiguration : Macro := flattenedConfiguration
@[macro Lean.Parser.Tactic.dsimp] def dsimpConfiguration : Macro := flattenedConfiguration
@[macro Lean.Parser.Tactic.simpa] def simpaConfiguration : Macro := flattenedConfiguration

end RingReflection

/-- It would trust compiled code instead of the kernel. -/
syntax "native_decide" : tactic
macro_rules
  | `(tactic| native_decide) => `(tactic|
    fail "native_decide is not accepted: it trusts compiled code; `decide +kernel` has the kernel compute instead")

prelude
import Init.Tactic.Cases

/-!
Tactics of Mathlib that name, rewrite or move terms: `set`, `nth_rewrite`, `lift`, `choose`, `wlog`, and the like.
-/
set_option linter.all false

open Lean.Parser.Tactic (location rwRuleSeq rwRule)

/-! ## Rewriting at some places only -/

/-- Which instances of a pattern are meant. The binary knows this type by its name. -/
inductive Lean.Meta.Occurrences where
  | all
  | pos (idxs : List Nat)
  | neg (idxs : List Nat)
instance : Inhabited Lean.Meta.Occurrences := ⟨.all⟩

/-- Rewrite the `n`-th instances of the patterns. -/
syntax "nth_rewrite " num+ rwRuleSeq (location)? : tactic
/-- `nth_rewrite`, then `rfl`. -/
syntax "nth_rw " num+ rwRuleSeq (location)? : tactic
/-- Numerals as terms. -/
def Lean.TSyntaxArray.terms (a : Lean.TSyntaxArray `num) : Array (Lean.TSyntax `term) :=
  ⟨a.toList.map fun n => ⟨n.raw⟩⟩
macro_rules
  | `(tactic| nth_rewrite $ns* $rules:rwRuleSeq $[$l:location]?) =>
    let ns := Lean.TSyntaxArray.terms ns
    `(tactic| rewrite (occs := .pos [$[$ns],*]) $rules:rwRuleSeq $[$l]?)
  | `(tactic| nth_rw $ns* $rules:rwRuleSeq $[$l:location]?) =>
    let ns := Lean.TSyntaxArray.terms ns
    `(tactic| rw (occs := .pos [$[$ns],*]) $rules:rwRuleSeq $[$l]?)

/-! ## Names for terms -/

/-- `set x := e with h` writes `x` for `e` everywhere, with `h : x = e`. -/
syntax (name := setTactic) "set " ident (" : " term)? " := " term (" with " ("← ")? ident)? (location)? : tactic

/-- Rewrite with the hypothesis wherever that is possible, but not in itself. -/
syntax (name := rewriteEverywhereTactic) "rewrite_everywhere " ident : tactic

namespace RingReflection
open Lean Elab Tactic

@[tactic rewriteEverywhereTactic] def rewriteEverywhere : Tactic := fun stx => withMainContext do
  let rule : TSyntax `term := ⟨stx.getArg 1⟩
  let own ← Elab.Tactic.elabTerm rule.raw none false
  let names ← Meta.getPropHyps.run
  each (fun n => withMainContext do
    let x := Expr.fvar._override n
    if Expr.eqv x own then pure () else do
      let h : TSyntax `term := ⟨← (Elab.Term.exprToSyntax x).run⟩
      let _ ← tryTactic do evalTactic (← `(tactic| rewrite [$rule:term] at $h:term))) names.toList
  let _ ← tryTactic do evalTactic (← `(tactic| rewrite [$rule:term]))

@[tactic setTactic] def setTerm : Tactic := fun stx => withMainContext do
  let x : TSyntax `ident := ⟨stx.getArg 1⟩
  let type := stx.getArg 2
  let named : TSyntax `term := ⟨stx.getArg 1⟩
  let e : TSyntax `term := ⟨stx.getArg 4⟩
  let label := stx.getArg 5
  if type.getNumArgs == 0 then evalTactic (← `(tactic| let $x:ident := $e))
  else do
    let t : TSyntax `term := ⟨type.getArg 1⟩
    evalTactic (← `(tactic| let $x:ident : $t := $e))
  evalTactic (← `(tactic| have named_term : $e = $named := rfl))
  evalTactic (← `(tactic| rewrite_everywhere named_term))
  evalTactic (← `(tactic| clear named_term))
  if label.getNumArgs != 0 then
    let h : TSyntax `ident := ⟨label.getArg 2⟩
    if (label.getArg 1).getNumArgs == 0 then evalTactic (← `(tactic| have $h:ident : $named = $e := rfl))
    else evalTactic (← `(tactic| have $h:ident : $e = $named := rfl))

end RingReflection

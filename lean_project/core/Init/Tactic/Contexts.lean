prelude
import Init.Logic.Consequences
import Init.Tactic.Rewriting

/-!
Tactics of Mathlib that change the context: `wlog`, `lift`, `choose`.
-/
set_option linter.all false
universe u v

/-! ## Without loss of generality -/

/-- `wlog h : p with H`: first the goal with `¬p` and the claim `H` for all values with `p`, then the goal with `p`.
After `generalizing` stand the variables over which `H` ranges; otherwise it ranges over the whole context. -/
syntax (name := wlogTactic) "wlog " ident " : " term (" generalizing" (ppSpace colGt ident)+)?
  (" with " ident)? : tactic

namespace RingReflection
open Lean Elab Tactic

/-- How many variables a statement quantifies over in front. -/
def binderCount : Nat → Expression → Nat
  | 0, _ => 0
  | fuel + 1, e =>
    if Expr.isForall e then binderCount fuel (Expr.bindingBody! e) + 1
    else if Expr.isLet e then binderCount fuel (Expr.letBody! e) + 1
    else 0

@[tactic wlogTactic] def wlog : Tactic := fun stx => withMainContext do
  let h : TSyntax `ident := ⟨stx.getArg 1⟩
  let p : TSyntax `term := ⟨stx.getArg 3⟩
  let variables := (stx.getArg 4).getArg 1
  let given := stx.getArg 5
  let target : TSyntax `term := ⟨← (Elab.Term.exprToSyntax (← getMainTarget)).run⟩
  evalTactic (← `(tactic| have reduced : $p → $target := ?_))
  match ← getUnsolvedGoals with
  | main :: claim :: others => do
    let inner := binderCount 1000 (← (MVarId.getType claim).run)
    -- The claim, as one statement about all the variables.
    let closed ← if variables.getNumArgs == 0 then (MVarId.revertAll claim).run else do
      setGoals [claim]
      let names : TSyntaxArray `ident := ⟨variables.getArgs.toList.map TSyntax.mk⟩
      let names : Array (TSyntax `term) := ⟨names.toList.map fun n => ⟨n.raw⟩⟩
      evalTactic (← `(tactic| revert $[$names]*))
      getMainGoal
    let count := binderCount 1000 (← (MVarId.getType closed).run) - inner
    setGoals [main]
    withMainContext do
      let general : TSyntax `term := ⟨← (Elab.Term.exprToSyntax (Expr.mvar._override closed)).run⟩
      evalTactic (← `(tactic| by_cases $h:ident : $p))
      match ← getUnsolvedGoals with
      | [yes, no] => do
        setGoals [yes]
        let proof : TSyntax `term := ⟨h.raw⟩
        withMainContext do evalTactic (← `(tactic| exact reduced $proof))
        setGoals [no]
        withMainContext do
          let name := if given.getNumArgs == 0 then mkIdent `this else ⟨given.getArg 1⟩
          evalTactic (← `(tactic| have $name:ident := $general))
          evalTactic (← `(tactic| clear reduced))
        let first ← getUnsolvedGoals
        let (_, second) ← (MVarId.introNP closed count).run
        setGoals [second]
        withMainContext do evalTactic (← `(tactic| intro $h:ident))
        setGoals (first ++ (← getUnsolvedGoals) ++ others)
      | _ => pure ()
  | _ => pure ()

end RingReflection

/-! ## Integers that are natural numbers -/

/-- `lift n to ℕ using h with m` replaces the integer `n` by the natural number `m`, where `h : 0 ≤ n`. -/
syntax "lift " term " to " term (" using " term)? (" with " ident (ppSpace colGt ident)?)? : tactic
macro_rules
  | `(tactic| lift $n to $t using $h with $m) =>
    `(tactic| first
      | (rcases Int.eq_ofNat_of_zero_le $h with ⟨$m:ident, lifted⟩; subst lifted)
      | (rcases Int.eq_ofNat_of_zero_le $h with ⟨$m:ident, lifted⟩; rewrite_everywhere lifted; clear lifted)
      | fail "lift failed: a proof of `0 ≤ n` for an integer `n` is needed after `using`")
  | `(tactic| lift $n to $t using $h with $m $e) =>
    `(tactic| first
      | (rcases Int.eq_ofNat_of_zero_le $h with ⟨$m:ident, lifted⟩; rewrite_everywhere lifted
         have $e:ident := lifted.symm; clear lifted)
      | fail "lift failed: a proof of `0 ≤ n` for an integer `n` is needed after `using`")
  | `(tactic| lift $n:ident to $t using $h) => `(tactic| lift $n:ident to $t using $h with $n:ident)
  | `(tactic| lift $n:ident to $t) => `(tactic| lift $n:ident to $t with $n:ident)
  | `(tactic| lift $n to $t with $m) =>
    `(tactic| focus (have lift_condition : (0 : Int) ≤ $n := ?_
                     lift $n to $t using lift_condition with $m; clear lift_condition; rotate_left))

/-! ## Choice -/

theorem exists_of_imp {p : Prop} {β : Sort v} [Nonempty β] {q : β → Prop} :
    (p → ∃ y, q y) ↔ ∃ y, p → q y :=
  ⟨fun h => (Classical.em p).elim (fun hp => (h hp).elim fun y hy => ⟨y, fun _ => hy⟩)
    (fun hp => ‹Nonempty β›.elim fun y => ⟨y, fun h' => absurd h' hp⟩), fun ⟨y, h⟩ hp => ⟨y, h hp⟩⟩

/-- `choose f hf using h` turns `h : ∀ x, ∃ y, p x y` into a function `f` with `hf : ∀ x, p x (f x)`. -/
syntax "choose" (ppSpace colGt ident)+ (" using " term)? : tactic
/-- `choose` for which the functions do not depend on proofs. -/
syntax "choose!" (ppSpace colGt ident)+ (" using " term)? : tactic
macro_rules
  | `(tactic| choose $ns* using $h) =>
    `(tactic| first
      | (have choice := $h; simp only [Classical.skolem] at choice; obtain ⟨$[$ns:ident],*⟩ := choice)
      | (have choice := $h; simp only [Classical.skolem, forall_and] at choice; obtain ⟨$[$ns:ident],*⟩ := choice)
      | (have choice := $h; simp only [Classical.skolem, imp_and, forall_and] at choice
         obtain ⟨$[$ns:ident],*⟩ := choice)
      | fail "choose failed: the statement after `using` is not of the form `∀ x, ∃ y, p x y`")
  | `(tactic| choose! $ns* using $h) =>
    `(tactic| (have choice := $h; simp only [exists_of_imp] at choice; choose $ns* using choice))
  | `(tactic| choose $ns*) => `(tactic| (intro choice; choose $ns* using choice))
  | `(tactic| choose! $ns*) => `(tactic| (intro choice; choose! $ns* using choice))

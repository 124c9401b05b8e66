prelude
import Init.Tactic.Logic
import Init.Tactic.Naming

/-!
Tactics that split the goal into cases: the values of a bounded variable, remainders, and propositional logic.
-/
set_option linter.all false

/-- One case for each value that the hypotheses leave to a natural number or an integer. -/
syntax (name := intervalCasesTactic) "interval_cases " (atomic(ident " : "))? term : tactic
/-- `mod_cases h : x % n`: one case for each remainder. -/
syntax (name := modCasesTactic) "mod_cases " ident " : " term:71 " % " num : tactic
/-- Prove what follows by propositional logic. -/
syntax (name := tautoTactic) "tauto" : tactic
syntax (name := splitHypothesesTactic) "split_all_hypotheses" : tactic

namespace RingReflection
open Lean Elab Tactic

/-- Solve the main goal's subgoals one by one: `step` leaves some, `rest` is to solve each. -/
def thenEach (step rest : TacticM Unit) : TacticM Unit := do
  match ← getUnsolvedGoals with
  | [] => pure ()
  | g :: others => do
    setGoals [g]
    step
    let subgoals ← getUnsolvedGoals
    let left ← go subgoals []
    setGoals (left ++ others)
where
  go : List NativeObject → List NativeObject → TacticM (List NativeObject)
    | [], left => pure left
    | g :: r, left => do
      setGoals [g]
      rest
      go r (left ++ (← getUnsolvedGoals))

/-! ## Values of a bounded variable -/

structure Bounds where
  lower : Option Int
  upper : Option Int

def Bounds.with (b : Bounds) (factor constant : Int) : Bounds :=
  -- `factor * x + constant ≥ 0`
  if 0 < factor then
    let low := -(constant / factor)
    match b.lower with
    | some l => if l < low then ⟨some low, b.upper⟩ else b
    | none => ⟨some low, b.upper⟩
  else
    let high := constant / (-factor)
    match b.upper with
    | some h => if high < h then ⟨b.lower, some high⟩ else b
    | none => ⟨b.lower, some high⟩

/-- What the facts in one variable say about it. -/
def bounds (m : Monomial) : List Fact → Bounds → Bounds
  | [], b => b
  | f :: r, b => bounds m r (match f.polynomial with
    | .sum n c .zero => if Monomial.same m n then b.with c 0 else b
    | .sum n c (.sum [] d .zero) => if Monomial.same m n then b.with c d else b
    | _ => b)

def integerDigits : Int → TacticM (TSyntax `term)
  | .ofNat n => pure (digits n)
  | .negSucc n => do
    let d := digits (n + 1)
    `(-$d)

/-- `x = low ∨ … ∨ x = low + count`. -/
def anyOf (x : TSyntax `term) (low : Int) : Nat → TacticM (TSyntax `term)
  | 0 => do
    let d ← integerDigits low
    `($x = $d)
  | n + 1 => do
    let d ← integerDigits low
    let r ← anyOf x (low + 1) n
    `($x = $d ∨ $r)

def splitCases (leaf : TacticM Unit) : Nat → TacticM Unit
  | 0 => leaf
  | n + 1 => do
    match ← getUnsolvedGoals with
    | [] => pure ()
    | g :: others => do
      setGoals [g]
      evalTactic (← `(tactic| rcases case_value with case_value | case_value))
      match ← getUnsolvedGoals with
      | [first, second] => do
        setGoals [first]
        leaf
        let left ← getUnsolvedGoals
        setGoals [second]
        splitCases leaf n
        setGoals (left ++ (← getUnsolvedGoals) ++ others)
      | _ => pure ()

def splitValues (x : TSyntax `term) (low : Int) (count : Nat) (leaf : TacticM Unit) : TacticM Unit := do
  let statement ← anyOf x low count
  evalTactic (← `(tactic| have case_value : $statement := by omega))
  splitCases leaf count

@[tactic intervalCasesTactic] def intervalCases : Tactic := fun stx => withMainContext do
  let x : TSyntax `term := ⟨stx.getArg 2⟩
  let label := stx.getArg 1
  let e ← Elab.Tactic.elabTerm x none false
  let (m, v) ← match ← numberType (← typeOf e) with
    | .natural => do
      let (t, v) ← readNatural depth e default
      pure (t.polynomial, v)
    | _ => do
      let (t, v) ← readInteger depth e default
      pure (t.polynomial, v)
  let names ← Meta.getPropHyps.run
  let (l, v) ← factsOfAll (← hypotheses names.toList) v
  let unbounded : TacticM Unit := do
    evalTactic (← `(tactic| fail "interval_cases failed: the hypotheses do not bound the variable on both sides"))
  match m with
  | .sum m _ .zero =>
    let b := bounds m (l ++ naturalFacts v) ⟨none, none⟩
    match b.lower, b.upper with
    | some low, some high =>
      if high < low then evalTactic (← `(tactic| (exfalso; omega)))
      else if 500 < high - low then unbounded
      else
        splitValues x low (high - low).toNat do
          if label.getNumArgs == 0 then
            evalTactic (← `(tactic| first | subst case_value | simp only [case_value] at *))
          else do
            let h : TSyntax `ident := ⟨label.getArg 0⟩
            evalTactic (← `(tactic| (have $h:ident := case_value; clear case_value)))
    | _, _ => unbounded
  | _ => unbounded

@[tactic modCasesTactic] def modCases : Tactic := fun stx => withMainContext do
  let h : TSyntax `ident := ⟨stx.getArg 1⟩
  let x : TSyntax `term := ⟨stx.getArg 3⟩
  let n : TSyntax `term := ⟨stx.getArg 5⟩
  let e ← Elab.Tactic.elabTerm n none false
  let natural := match ← numberType (← typeOf (← Elab.Tactic.elabTerm x none false)) with
    | .natural => true
    | _ => false
  match literal? (← clean e) with
  | none | some 0 => evalTactic (← `(tactic| fail "mod_cases failed: the modulus must be a positive number"))
  | some (count + 1) => do
    splitValues (← `($x % $n)) 0 count do
      if natural then
        evalTactic (← `(tactic| have $h:ident : Nat.ModEq $n $x _ :=
          Eq.trans case_value (Nat.mod_eq_of_lt (by decide)).symm))
      else
        evalTactic (← `(tactic| have $h:ident : Int.ModEq $n $x _ :=
          Eq.trans case_value (Int.emod_eq_of_lt (by decide) (by decide)).symm))
      evalTactic (← `(tactic| clear case_value))

/-! ## Propositional logic -/

/-- A hypothesis that is a conjunction or existence, or (`true`) a disjunction. -/
def compound : List Name → TacticM (Option (Name × Bool))
  | [] => pure none
  | n :: r => do
    let e := Expr.fvar._override n
    let h := head (← clean (← typeOf e))
    if h == `And || h == `Exists then pure (some (n, false))
    else if h == `Or then pure (some (n, true))
    else compound r

def splitHypotheses : Nat → TacticM Unit → TacticM Unit
  | 0, finish => finish
  | fuel + 1, finish => withMainContext do
    let names ← Meta.getPropHyps.run
    match ← compound names.toList with
    | none => finish
    | some (n, two) => do
      let h : TSyntax `term := ⟨← (Elab.Term.exprToSyntax (Expr.fvar._override n)).run⟩
      thenEach (do
        if two then evalTactic (← `(tactic| rcases $h:term with _ | _))
        else evalTactic (← `(tactic| rcases $h:term with ⟨_, _⟩))) do
          match ← getUnsolvedGoals with
          | [] => pure ()
          | g :: _ => do
            -- To `rcases` the hypothesis is a term, so it stays.
            setGoals [← (MVarId.tryClear g n).run]
            splitHypotheses fuel finish

@[tactic splitHypothesesTactic] def splitAll : Tactic := fun _ => splitHypotheses 40 (pure ())

@[tactic tautoTactic] def tauto : Tactic := fun _ => do
  evalTactic (← `(tactic| try intros))
  evalTactic (← `(tactic| first | done | assumption | (refine Classical.byContradiction fun _ => ?_)))
  match ← getUnsolvedGoals with
  | [] => pure ()
  | _ => do
    evalTactic (← `(tactic| try simp only [Classical.imp_iff_not_or, iff_iff_implies_and_implies, not_or,
      Classical.not_and_iff_not_or_not, Classical.not_not, not_exists, ne_eq, not_true_eq_false,
      not_false_eq_true, true_and, and_true, true_or, or_true] at *))
    match ← getUnsolvedGoals with
    | [] => pure ()
    | _ => splitHypotheses 30 do
        evalTactic (← `(tactic| first
          | contradiction
          | (subst_vars; contradiction)
          | omega
          | (simp_all; done)
          | fail "tauto failed"))

end RingReflection

/-- Search with introductions, cases, simplification and linear arithmetic. -/
syntax "aesop" : tactic
macro_rules
  | `(tactic| aesop) => `(tactic| first
    | (simp_all; done)
    | (intros; simp_all; done)
    | (intros; simp_all <;> (first | done | omega | tauto))
    | (intros; constructor <;> intros <;> simp_all; done)
    | (intros; subst_vars; solve_by_elim)
    | tauto
    | (intros; grind)
    | fail "aesop failed to prove the goal")

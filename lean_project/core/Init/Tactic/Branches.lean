prelude
import Init.Tactic.Contexts
import Init.Tactic.Signs

/-!
`split_ifs` and `fin_cases`: one goal for each branch of an `if`, or for each value of a finite type or list.
-/
set_option linter.all false

open Lean.Parser.Tactic (location)

/-- Split all `if … then … else …` in the goal or in hypotheses, with names for the conditions. -/
syntax (name := splitIfsTactic) "split_ifs" (location)? (" with" (ppSpace colGt Lean.binderIdent)+)? : tactic
/-- One goal for each value of a variable of a finite type, or of a member of a list of values. -/
syntax (name := finCasesTactic) "fin_cases " term,+ : tactic

namespace RingReflection
open Lean Elab Tactic

/-! ## Conditions -/

/-- The condition of an `if` inside of which there is no other one. -/
def conditionIn : List Expression → TacticM (Option Expression)
  | [] => pure none
  | e :: r => do
    let h := head e
    if h == `ite || h == `dite then
      match arguments e with
      | _ :: c :: _ => do
        match ← inner c with
        | some d => pure (some d)
        | none => pure (some c)
      | _ => conditionIn r
    else conditionIn r
where
  inner (c : Expression) : TacticM (Option Expression) := do
    match (← subterms 200 c).filter fun e => head e == `ite || head e == `dite with
    | e :: _ => match arguments e with
      | _ :: d :: _ => pure (some d)
      | _ => pure none
    | [] => pure none

abbrev Place := Option (TSyntax `term)

def conditionAt : List Place → TacticM (Option Expression)
  | [] => pure none
  | p :: r => do
    match ← conditionIn (← subterms 200 (← statementAt p)) with
    | some c => pure (some c)
    | none => conditionAt r

/-- Replace the branches at the places by what the hypothesis says about the condition. -/
def reduceBranches (h : TSyntax `term) (holds : Bool) : List Place → TacticM Unit
  | [] => pure ()
  | p :: r => do
    match ← getUnsolvedGoals with
    | [] => pure ()
    | _ => withMainContext do
      let _ ← tryTactic do
        match p, holds with
        | none, true => evalTactic (← `(tactic| simp only [if_pos $h, dif_pos $h]))
        | none, false => evalTactic (← `(tactic| simp only [if_neg $h, dif_neg $h]))
        | some q, true => evalTactic (← `(tactic| simp only [if_pos $h, dif_pos $h] at $q:term))
        | some q, false => evalTactic (← `(tactic| simp only [if_neg $h, dif_neg $h] at $q:term))
      reduceBranches h holds r

/-- Split the main goal only; the names that are left. -/
def splitConditions (places : TacticM (List Place)) : Nat → List Syntax → Bool → TacticM (List Syntax)
  | 0, names, _ => pure names
  | fuel + 1, names, outermost => withMainContext do
    let here ← places
    match ← conditionAt here with
    | none =>
      if outermost then evalTactic (← `(tactic| fail "split_ifs failed: there is no if-then-else at the place"))
      pure names
    | some c => do
      let fresh ← `(condition)
      let fresh : TSyntax `ident := ⟨fresh.raw⟩
      let (name, names) := match names with
        | [] => (fresh, [])
        | n :: r => if (n.getArg 0).isOfKind `ident then (⟨n.getArg 0⟩, r) else (fresh, r)
      let h : TSyntax `term := ⟨name.raw⟩
      let condition : TSyntax `term := ⟨← (Elab.Term.exprToSyntax c).run⟩
      let known ← provable condition (← `(tactic| assumption))
      let refuted ← if known then pure false else provable (← `(¬$condition)) (← `(tactic| assumption))
      if known then evalTactic (← `(tactic| have condition_holds : $condition := by assumption))
      else if refuted then evalTactic (← `(tactic| have condition_holds : ¬$condition := by assumption))
      if known || refuted then withMainContext do
        reduceBranches (← `(condition_holds)) known here
        match ← getUnsolvedGoals with
        | [] => pure names
        | _ => do
          evalTactic (← `(tactic| clear condition_holds))
          splitConditions places fuel names false
      else do
        evalTactic (← `(tactic| by_cases $name:ident : $condition))
        match ← getUnsolvedGoals with
        | [yes, no] => do
          setGoals [yes]
          let names ← branch h true here fuel names
          let first ← getUnsolvedGoals
          setGoals [no]
          let names ← branch h false here fuel names
          setGoals (first ++ (← getUnsolvedGoals))
          pure names
        | _ => pure names
where
  branch (h : TSyntax `term) (holds : Bool) (here : List Place) (fuel : Nat) (names : List Syntax) :
      TacticM (List Syntax) := do
    withMainContext do reduceBranches h holds here
    match ← getUnsolvedGoals with
    | [] => pure names
    | _ => do
      if ← tryTactic do evalTactic (← `(tactic| contradiction)) then pure names
      else splitConditions places fuel names false

@[tactic splitIfsTactic] def splitIfs : Tactic := fun stx => do
  match ← getUnsolvedGoals with
  | [] => evalTactic (← `(tactic| fail "split_ifs failed: there is no goal"))
  | g :: others => do
    setGoals [g]
    let location := stx.getArg 1
    let star := isEverywhere location
    let (hypotheses, goal) := placesOf location
    let places : TacticM (List Place) := withMainContext do
      if star then
        let names ← Meta.getPropHyps.run
        pure (none :: (← propositions names.toList).map some)
      else pure ((if goal then [none] else []) ++ hypotheses.map fun h => some ⟨h⟩)
    let _ ← splitConditions places 100 (namesAfterWith (stx.getArg 2)) true
    setGoals ((← getUnsolvedGoals) ++ others)

/-! ## Values -/

def everyOther : List Syntax → List Syntax
  | [] => []
  | [a] => [a]
  | a :: _ :: r => a :: everyOther r

/-- Take disjunctions in the hypothesis apart; then substitute. -/
def splitAlternatives (h : TSyntax `ident) : Nat → TacticM Unit
  | 0 => pure ()
  | fuel + 1 => withMainContext do
    let e ← Elab.Tactic.elabTerm h.raw none false
    let n := head (← clean (← typeOf e))
    if n == `Or then
      thenEach (do evalTactic (← `(tactic| rcases $h:ident with $h:ident | $h:ident))) (splitAlternatives h fuel)
    else do
      let _ ← tryTactic do evalTactic (← `(tactic| subst $h:ident))

def finCasesOf (stx : Syntax) : TacticM Unit := withMainContext do
  let e ← Elab.Tactic.elabTerm stx none false
  let type ← clean (← typeOf e)
  let n := head type
  let member := (arguments type).reverse.head?
  let x : TSyntax `ident := ⟨stx⟩
  let t : TSyntax `term := ⟨stx⟩
  if n == `Fin then
    evalTactic (← `(tactic| (rcases $t:term with ⟨$x:ident, fin_bound⟩; interval_cases $t)))
  else if n == `Bool then evalTactic (← `(tactic| cases $x:ident))
  else if n == `Membership.mem then
    evalTactic (← `(tactic| first
      | simp only [List.mem_cons, List.not_mem_nil, or_false, false_or] at $x:ident
      | simp at $x:ident
      | skip))
    match ← getUnsolvedGoals with
    | [] => pure ()
    | _ => withMainContext do
      let now := head (← clean (← typeOf (← Elab.Tactic.elabTerm stx none false)))
      if now == `Or || now == `Eq then splitAlternatives x 500
      else match member with
        | none => evalTactic (← `(tactic| fail "fin_cases failed: the members are not listed"))
        | some m => do
          let m : TSyntax `term := ⟨← (Elab.Term.exprToSyntax m).run⟩
          evalTactic (← `(tactic| first
            | interval_cases $m
            | fail "fin_cases failed: the members are not listed"))
  else evalTactic (← `(tactic|
    fail "fin_cases failed: a variable of type `Fin n` or `Bool`, or a membership in a list of values is needed"))

@[tactic finCasesTactic] def finCases : Tactic := fun stx => go (everyOther (stx.getArg 1).getArgs.toList)
where
  go : List Syntax → TacticM Unit
    | [] => pure ()
    | [s] => thenEach (finCasesOf s) (pure ())
    | s :: r => thenEach (finCasesOf s) (go r)

end RingReflection

/-! ## Sums -/

/-- Prove an equation by the laws of commutative groups. -/
syntax "abel" : tactic
/-- Bring sums into normal form. -/
syntax "abel_nf" (location)? : tactic
macro_rules
  | `(tactic| abel) => `(tactic| first
    | ring1
    | fail "abel failed: the two sides have different normal forms")
  | `(tactic| abel_nf $[$l:location]?) => `(tactic| ring_nf $[$l:location]?)

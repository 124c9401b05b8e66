prelude
import Init.Tactic.Linarith

/-!
`induction'`, `cases'` and the like: tactics of Lean, with all new names in one list.
-/
set_option linter.all false

open Lean.Parser.Tactic (elimTarget)

/-- `induction` with the new names of all cases in one list. -/
syntax (name := inductionNamesTactic) "induction' " elimTarget,+ (" using " term)?
  (" with" (ppSpace colGt Lean.binderIdent)+)?
  (" generalizing" (ppSpace colGt term:max)+)? : tactic
/-- `cases` with the new names of all cases in one list. -/
syntax (name := casesNamesTactic) "cases' " elimTarget,+ (" using " term)?
  (" with" (ppSpace colGt Lean.binderIdent)+)? : tactic

namespace RingReflection
open Lean Elab Tactic

def contains (n : Name) : List Name → Bool
  | [] => false
  | m :: r => n == m || contains n r

/-- The variables of the main goal's context. -/
def variablesOfContext : TacticM (List Name) := do
  let decl ← (MVarId.getDecl (← getMainGoal)).run
  pure (LocalContext.getFVarIds decl.context).toList

def userNames : List Name → TacticM (List Name)
  | [] => pure []
  | x :: r => do
    let n ← (FVarId.getUserName x).run
    pure (n :: (← userNames r))

/-- Give the names to the main goal's variables without an accessible name, but not to those of the names in `old`.
The names that are left. -/
def nameVariables (old : List Name) : List Name → List Syntax → TacticM (List Syntax)
  | [], names => pure names
  | _, [] => pure []
  | x :: r, s :: names => do
    let n ← (FVarId.getUserName x).run
    if Name.hasMacroScopes n && !contains n old then do
      let s := s.getArg 0
      if s.isOfKind `ident then
        let goal ← getMainGoal
        setGoals [← (MVarId.rename goal x s.getId).run]
      nameVariables old r names
    else nameVariables old r (s :: names)

/-- Run a tactic and name what is new in its goals, one goal after the other. -/
def withNames (names : List Syntax) (tactic : TacticM Unit) : TacticM Unit := withMainContext do
  match ← getUnsolvedGoals with
  | [] => tactic
  | g :: others => do
    let old ← userNames (← variablesOfContext)
    setGoals [g]
    tactic
    let goals ← getUnsolvedGoals
    let named ← go old goals names
    setGoals (named ++ others)
where
  go (old : List Name) : List NativeObject → List Syntax → TacticM (List NativeObject)
    | [], _ => pure []
    | g :: r, names => do
      setGoals [g]
      let left ← withMainContext do nameVariables old (← variablesOfContext) names
      let named ← getUnsolvedGoals
      pure (named ++ (← go old r left))

def namesAfterWith (stx : Syntax) : List Syntax :=
  if stx.getNumArgs == 0 then [] else (stx.getArg 1).getArgs.toList

@[tactic inductionNamesTactic] def inductionWithNames : Tactic := fun stx => do
  let template ← `(tactic| induction x)
  let tactic := ((template.raw.setArg 1 (stx.getArg 1)).setArg 2 (stx.getArg 2)).setArg 3 (stx.getArg 4)
  withNames (namesAfterWith (stx.getArg 3)) do evalTactic tactic
@[tactic casesNamesTactic] def casesWithNames : Tactic := fun stx => do
  let template ← `(tactic| cases x)
  let tactic := (template.raw.setArg 1 (stx.getArg 1)).setArg 2 (stx.getArg 2)
  withNames (namesAfterWith (stx.getArg 3)) do evalTactic tactic

end RingReflection

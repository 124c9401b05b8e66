prelude
import Init.NumberNotation

/-!
The tactic monad, as far as tactics of this library need it. The binary carries out what is `opaque` here, by name.
Terms of the kernel, goals and contexts are objects that only the binary looks into; a tactic written with them can
fail or crash, but what it proves is checked by the kernel like anything else.
-/
set_option linter.all false

/-- Quotations with many arguments expand to it. -/
def List.toArray {α : Type} (l : List α) : Array α := ⟨l⟩

namespace Lean

/-! ## Optional and repeated parts in quotations -/

@[extern "by_name"] opaque Syntax.isNone (stx : Syntax) : Bool
@[extern "by_name"] opaque mkSepArray (elements : Array Syntax) (separator : Syntax) : Array Syntax
def TSyntaxArray.raw {ks : SyntaxNodeKinds} (a : TSyntaxArray ks) : Array Syntax := ⟨a.toList.map TSyntax.raw⟩
def TSyntaxArray.mk {ks : SyntaxNodeKinds} (a : Array Syntax) : TSyntaxArray ks := ⟨a.toList.map TSyntax.mk⟩

end Lean

def Array.extract {α : Type} (a : Array α) (start : Nat := 0) (stop : Nat := a.size) : Array α :=
  ⟨(a.toList.take stop).drop start⟩
def Array.getSepElems {α : Type} (a : Array α) : Array α := ⟨go a.toList⟩
where
  go : List α → List α
    | [] => []
    | [x] => [x]
    | x :: _ :: r => x :: go r

namespace Lean.Elab.Tactic

/-- Anything whose layout only the binary knows. Two fields keep the compiler from unboxing it. -/
inductive NativeObject where
  | mk (first second : Syntax)

/-- How an action ends. The binary's results have the same layout, because the state of the world leaves no trace. -/
inductive NativeResult (α : Type) where
  | ok : α → NativeResult α
  | error : NativeObject → NativeResult α

instance : Inhabited NativeObject := ⟨.mk .missing .missing⟩
instance {α : Type} : Inhabited (NativeResult α) := ⟨.error default⟩

/-- Actions with the contexts and states of tactics, terms, unification and declarations; the last is the world. -/
def TacticM (α : Type) := (tactic tacticState term termState unify unifyState core coreState : NativeObject) → Unit →
  NativeResult α
/-- Actions that need the contexts and states of unification and declarations only. -/
def NativeMetaM (α : Type) := (unify unifyState core coreState : NativeObject) → Unit → NativeResult α
/-- Actions that elaborate terms. -/
def NativeTermM (α : Type) :=
  (term termState unify unifyState core coreState : NativeObject) → Unit → NativeResult α
abbrev Tactic := Syntax → TacticM Unit

instance {α : Type} : Inhabited (TacticM α) := ⟨fun _ _ _ _ _ _ _ _ _ => default⟩
instance {α : Type} : Inhabited (NativeMetaM α) := ⟨fun _ _ _ _ _ => default⟩
instance {α : Type} : Inhabited (NativeTermM α) := ⟨fun _ _ _ _ _ _ _ => default⟩
/-- Not inlined: two equal calls in one function, say of `getGoals`, would be taken for one, because nothing in their
arguments tells that the state has changed in between. -/
@[noinline, nospecialize] def TacticM.bind {α β : Type} (x : TacticM α) (f : α → TacticM β) : TacticM β :=
  fun a b c d e g h i w => match x a b c d e g h i w with
    | .ok v => f v a b c d e g h i w
    | .error x => .error x
@[noinline, nospecialize] def TacticM.pure {α : Type} (x : α) : TacticM α := fun _ _ _ _ _ _ _ _ _ => .ok x
instance : Monad TacticM where
  pure := TacticM.pure
  bind := TacticM.bind

@[noinline, nospecialize] def NativeMetaM.run {α : Type} (x : NativeMetaM α) : TacticM α :=
  fun _ _ _ _ e g h i w => x e g h i w
@[noinline, nospecialize] def NativeTermM.run {α : Type} (x : NativeTermM α) : TacticM α :=
  fun _ _ c d e g h i w => x c d e g h i w

-- Tactics of this library build small scripts of fixed names, for which one scope is as good as a fresh one.
instance : MonadQuotation TacticM where
  getRef := fun _ _ _ _ _ _ _ _ _ => .ok .missing
  withRef := fun _ x => x
  getCurrMacroScope := fun _ _ _ _ _ _ _ _ _ => .ok 0
  getContext := fun _ _ _ _ _ _ _ _ _ => .ok `tactic_of_the_library
  withFreshMacroScope := fun x => x

@[extern "by_name"] opaque evalTactic (stx : Syntax) : TacticM Unit
@[extern "by_name"] opaque getMainGoal : TacticM NativeObject
@[extern "by_name"] opaque getMainTarget : TacticM NativeObject
@[extern "by_name"] opaque getUnsolvedGoals : TacticM (List NativeObject)
@[extern "by_name"] opaque setGoals (goals : List NativeObject) : TacticM Unit
@[extern "by_name"] opaque withMainContext {α : Type} (x : TacticM α) : TacticM α
@[extern "by_name"] opaque tryTactic {α : Type} (x : TacticM α) : TacticM Bool

end Lean.Elab.Tactic

namespace Lean
open Elab.Tactic (NativeObject NativeMetaM NativeTermM)

inductive NativeLiteral where
  | natVal (n : Nat)
  | strVal (s : String)

@[extern "by_name"] opaque Name.beq (a b : Name) : Bool
instance : BEq Name := ⟨Name.beq⟩
@[extern "by_name"] opaque Expr.app._override (f a : NativeObject) : NativeObject
@[extern "by_name"] opaque Expr.const._override (name : Name) (levels : List NativeObject) : NativeObject
@[extern "by_name"] opaque Level.zero._override : NativeObject
@[extern "by_name"] opaque Level.succ._override (l : NativeObject) : NativeObject
@[extern "by_name"] opaque Expr.fvar._override (name : Name) : NativeObject
@[extern "by_name"] opaque Expr.lit._override (l : NativeLiteral) : NativeObject
@[extern "by_name"] opaque Expr.getAppFn (e : NativeObject) : NativeObject
@[extern "by_name"] opaque Expr.constName? (e : NativeObject) : Option Name
@[extern "by_name"] opaque Expr.appArg! (e : NativeObject) : NativeObject
@[extern "by_name"] opaque Expr.appFn! (e : NativeObject) : NativeObject
@[extern "by_name"] opaque Expr.getAppNumArgs (e : NativeObject) : Nat
@[extern "by_name"] opaque Expr.rawNatLit? (e : NativeObject) : Option Nat
@[extern "by_name"] opaque Expr.consumeMData (e : NativeObject) : NativeObject
@[extern "by_name"] opaque Expr.eqv (a b : NativeObject) : Bool
@[extern "by_name"] opaque Expr.lt (a b : NativeObject) : Bool
@[extern "by_name"] opaque Meta.inferType (e : NativeObject) : NativeMetaM NativeObject
@[extern "by_name"] opaque Meta.whnfR (e : NativeObject) : NativeMetaM NativeObject
@[extern "by_name"] opaque Meta.isDefEqI (a b : NativeObject) : NativeMetaM Bool
@[extern "by_name"] opaque Meta.instantiateMVarsIfMVarApp (e : NativeObject) : NativeMetaM NativeObject
@[extern "by_name"] opaque Meta.instantiateMVarsProfiling (e : NativeObject) : NativeMetaM NativeObject
@[extern "by_name"] opaque Meta.getPropHyps : NativeMetaM (Array Name)
@[extern "by_name"] opaque MVarId.tryClear (goal : NativeObject) (hypothesis : Name) : NativeMetaM NativeObject
@[extern "by_name"] opaque Syntax.mkNumLit (digits : String) (position : SourceInfo) : Syntax
@[extern "by_name"] opaque Elab.Term.exprToSyntax (e : NativeObject) : NativeTermM Syntax
@[extern "by_name"] opaque Elab.Tactic.elabTerm (stx : Syntax) (expected : Option NativeObject)
  (mayPostpone : Bool) : Elab.Tactic.TacticM NativeObject
@[extern "by_name"] opaque Elab.Tactic.closeMainGoal (name : Name) (value : NativeObject)
  (checkNewUnassigned : Bool) : Elab.Tactic.TacticM Unit

end Lean

/-! ## Goals and binders -/

namespace Lean
open Elab.Tactic (NativeObject NativeMetaM)

@[extern "by_name"] opaque MVarId.getType (goal : NativeObject) : NativeMetaM NativeObject
@[extern "by_name"] opaque MVarId.revertAll (goal : NativeObject) : NativeMetaM NativeObject
@[extern "by_name"] opaque MVarId.introNP (goal : NativeObject) (n : Nat) :
  NativeMetaM (Prod (Array Name) NativeObject)
@[extern "by_name"] opaque Expr.mvar._override (goal : NativeObject) : NativeObject
@[extern "by_name"] opaque Expr.isForall (e : NativeObject) : Bool
@[extern "by_name"] opaque Expr.isLet (e : NativeObject) : Bool
@[extern "by_name"] opaque Expr.bindingBody! (e : NativeObject) : NativeObject
@[extern "by_name"] opaque Expr.letBody! (e : NativeObject) : NativeObject
@[extern "by_name"] opaque Expr.hasLooseBVars (e : NativeObject) : Bool
@[extern "by_name"] opaque Expr.isFVar (e : NativeObject) : Bool
@[extern "by_name"] opaque FVarId.getUserName (x : Name) : NativeMetaM Name
@[extern "by_name"] opaque Name.hasMacroScopes (n : Name) : Bool
@[extern "by_name"] opaque MVarId.rename (goal : NativeObject) (x : Name) (name : Name) : NativeMetaM NativeObject
/-- The start of a goal's record; the fields behind these three are of no use here. -/
structure NativeGoal where
  userName : Name
  context : NativeObject
  type : NativeObject
instance : Inhabited NativeGoal := ⟨⟨.anonymous, default, default⟩⟩
@[extern "by_name"] opaque MVarId.getDecl (goal : NativeObject) : NativeMetaM NativeGoal
@[extern "by_name"] opaque LocalContext.getFVarIds (context : NativeObject) : Array Name

end Lean

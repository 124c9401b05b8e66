prelude
import Init.Tactic.Reify

/-!
`ring1` proves an equation of natural numbers or integers that follows from the laws of commutative rings; and normal
forms as text.
-/
set_option linter.all false

/-- Prove an equation of natural numbers or integers by the laws of commutative rings. -/
syntax (name := ring1Tactic) "ring1" : tactic
/-- `ring1`, which also adds up exponents; if it fails, the goal is brought into normal form. -/
syntax (name := ringTactic) "ring" : tactic
/-- Bring sums and products into normal form, in the goal or in hypotheses. -/
syntax (name := ringNfTactic) "ring_nf" (Lean.Parser.Tactic.location)? : tactic

namespace RingReflection
open Lean Elab Tactic

/-- `ℕ`, `ℤ`, or another type. -/
inductive NumberType where
  | natural | integer | other
def numberType (e : Expression) : TacticM NumberType := do
  let n := head (← clean e)
  pure (if n == `Nat then .natural else if n == `Int then .integer else .other)

@[tactic ring1Tactic] def proveByRing : Tactic := fun _ => withMainContext do
  let e ← (Meta.whnfR (← getMainTarget)).run
  let failed : TacticM Unit := do
    evalTactic (← `(tactic| fail "ring failed: the two sides have different normal forms"))
  if head e == `Eq then
    match arguments e with
    | [type, a, b] => do
      match ← numberType type with
      | .natural => do
        let (s, x) ← readNatural depth a default
        let (t, x) ← readNatural depth b x
        if (IntegerTerm.sub (.cast s) (.cast t)).polynomial.isZero then
          closeMainGoal `ring (RingReflection.apply `RingReflection.equal_natural
            [x.writeNaturals, s.write, t.write, computed]) false
        else failed
      | .integer => do
        let (s, x) ← readInteger depth a default
        let (t, x) ← readInteger depth b x
        if (IntegerTerm.sub s t).polynomial.isZero then
          closeMainGoal `ring (RingReflection.apply `RingReflection.equal
            [x.writeIntegers, x.writeNaturals, s.write, t.write, computed]) false
        else failed
      | .other => failed
    | _ => failed
  else evalTactic (← `(tactic| fail "ring failed: the goal is not an equation"))

/-! ## Normal forms as text -/

def digits (n : Nat) : TSyntax `term := ⟨Syntax.mkNumLit (Nat.repr n) .none⟩

/-- `x ^ k * rest` for the sorted list of variables; `none` for the empty product. -/
def monomialSyntax (names : Nat → TSyntax `term) :
    Option (TSyntax `term) → Monomial → TacticM (Option (TSyntax `term))
  | before, [] => pure before
  | before, i :: m => go before i 1 m
where
  power (i k : Nat) : TacticM (TSyntax `term) :=
    let x := names i
    if k == 1 then pure x else do
      let k := digits k
      `($x ^ $k)
  times (before : Option (TSyntax `term)) (x : TSyntax `term) : TacticM (Option (TSyntax `term)) :=
    match before with
    | none => pure (some x)
    | some b => do pure (some (← `($b * $x)))
  go (before : Option (TSyntax `term)) (i k : Nat) : Monomial → TacticM (Option (TSyntax `term))
    | [] => do times before (← power i k)
    | j :: m => if i == j then go before i (k + 1) m else do
        go (← times before (← power i k)) j 1 m

def summandSyntax (names : Nat → TSyntax `term) (c : Nat) (m : Monomial) : TacticM (TSyntax `term) := do
  match ← monomialSyntax names none m with
  | none => pure (digits c)
  | some p => if c == 1 then pure p else do
      let c := digits c
      `($c * ($p))

def polynomialSyntax (names : Nat → TSyntax `term) (before : Option (TSyntax `term)) :
    Polynomial → TacticM (TSyntax `term)
  | .zero => match before with
    | some b => pure b
    | none => pure (digits 0)
  | .sum m c p => do
    let x ← summandSyntax names c.natAbs m
    let negative := match c with
      | .ofNat _ => false
      | .negSucc _ => true
    match before with
    | none => if negative then polynomialSyntax names (some (← `(-$x))) p else polynomialSyntax names (some x) p
    | some b =>
      if negative then polynomialSyntax names (some (← `($b - $x))) p
      else polynomialSyntax names (some (← `($b + $x))) p

def allSyntax : List Expression → TacticM (List (TSyntax `term))
  | [] => pure []
  | e :: r => do
    let s ← (Elab.Term.exprToSyntax e).run
    pure (⟨s⟩ :: (← allSyntax r))

/-- Sorted by age, so that normal forms of different terms agree. -/
def sorted (l : List Expression) : List Expression := l.foldl put []
where
  put : List Expression → Expression → List Expression
    | [], a => [a]
    | b :: r, a => if Expr.lt a b then a :: b :: r else b :: put r a

/-- The normal form of a term, if its type is `ℕ` or `ℤ`. -/
def normalSyntax (type e : Expression) : TacticM (Option (TSyntax `term)) := do
  let finish (p : Polynomial) (x : Variables) (type : TSyntax `term) : TacticM (Option (TSyntax `term)) := do
    let is ← allSyntax x.integers
    let ns ← allSyntax x.naturals
    let names := fun i => if i % 2 == 0 then (is[i / 2]?).getD (digits 0) else (ns[i / 2]?).getD (digits 0)
    let s ← polynomialSyntax names none p
    pure (some (← `(($s : $type))))
  match ← numberType type with
  | .natural => do
    let (_, x) ← readNatural depth e default
    let (t, x) ← readNatural depth e ⟨[], sorted x.naturals⟩
    finish t.polynomial x (← `(Nat))
  | .integer => do
    let (_, x) ← readInteger depth e default
    let (t, x) ← readInteger depth e ⟨sorted x.integers, sorted x.naturals⟩
    finish t.polynomial x (← `(Int))
  | .other => pure none

def each {α : Type} (act : α → TacticM Unit) : List α → TacticM Unit
  | [] => pure ()
  | a :: r => do
    act a
    each act r

/-- Whether a location is `at *`. -/
def isEverywhere (location : Syntax) : Bool :=
  location.getNumArgs != 0 && !((location.getArg 0).getArg 1).isOfKind `Lean.Parser.Tactic.locationHyp
/-- The hypotheses that a location names, and whether it means the goal too. -/
def placesOf (location : Syntax) : List Syntax × Bool :=
  if location.getNumArgs == 0 then ([], true)
  else
    let place := (location.getArg 0).getArg 1
    if place.isOfKind `Lean.Parser.Tactic.locationHyp then
      let named := (place.getArg 0).getArgs.toList
      let isGoal (s : Syntax) : Bool := s.isOfKind `Lean.Parser.Tactic.locationType
      (named.filter fun s => !isGoal s, named.any isGoal || (place.getArg 1).getNumArgs != 0)
    else ([], true)

end RingReflection

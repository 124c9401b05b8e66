prelude
import Init.Mathlib.Order
import Init.Tactic.Certificate

/-!
`linarith` and `nlinarith` for natural numbers and integers. Hypotheses, extra terms and the negated goal become facts
`0 ≤ t`; the search finds multiples whose sum is negative; the kernel computes that sum. `nlinarith` first multiplies
facts with each other and adds squares.
-/
set_option linter.all false

/-- Prove a linear inequality from the hypotheses and the proofs in brackets. -/
syntax (name := linarithTactic) "linarith" Lean.Parser.Tactic.optConfig (&" only")? (" [" term,* "]")? : tactic
/-- `linarith` with products of hypotheses, proofs in brackets and the negated goal, and with squares. -/
syntax (name := nlinarithTactic) "nlinarith" Lean.Parser.Tactic.optConfig (&" only")? (" [" term,* "]")? : tactic

namespace RingReflection
open Lean Elab Tactic

/-- A term and how to prove that it is not negative, extra how terms are written. -/
structure Fact where
  term : IntegerTerm
  polynomial : Polynomial
  prove : (IntegerTerm → Expression) → Expression

instance : Inhabited Fact := ⟨⟨default, default, fun _ => default⟩⟩
def Fact.of (t : IntegerTerm) (prove : (IntegerTerm → Expression) → Expression) : Fact := ⟨t, t.polynomial, prove⟩

abbrev Facts := List Fact × Variables

/-! ## Reading facts -/

/-- The fact `0 ≤ b - a - gap`, proved by one of two lemmas from `a`, `b` and the proof. -/
def difference (type a b proof : Expression) (strict : Bool) (natural integer : Name) (x : Variables) :
    TacticM Facts := do
  let gap (t : IntegerTerm) : IntegerTerm := if strict then .sub t (.literal 1) else t
  match ← numberType type with
  | .natural => do
    let (s, x) ← readNatural depth a x
    let (t, x) ← readNatural depth b x
    pure ([.of (gap (.sub (.cast t) (.cast s))) fun _ => RingReflection.apply natural [a, b, proof]], x)
  | .integer => do
    let (s, x) ← readInteger depth a x
    let (t, x) ← readInteger depth b x
    pure ([.of (gap (.sub t s)) fun _ => RingReflection.apply integer [a, b, proof]], x)
  | .other => pure ([], x)

inductive Relation where
  | le | lt | ge | gt | eq | and | not | other
def relation (n : Name) : Relation :=
  if n == `LE.le then .le
  else if n == `LT.lt then .lt
  else if n == `GE.ge then .ge
  else if n == `GT.gt then .gt
  else if n == `Eq then .eq
  else if n == `And then .and
  else if n == `Not then .not
  else .other

def refuted (type proof : Expression) (x : Variables) : TacticM Facts := do
  -- The lemmas for negations name the sides as the negated relation does, and their fact is `0 ≤ a - b`.
  let of (strict : Bool) (t a b : Expression) (natural integer : Name) : TacticM Facts := do
    let gap (t : IntegerTerm) : IntegerTerm := if strict then .sub t (.literal 1) else t
    match ← numberType t with
    | .natural => do
      let (s, x) ← readNatural depth a x
      let (t, x) ← readNatural depth b x
      pure ([.of (gap (.sub (.cast s) (.cast t))) fun _ => RingReflection.apply natural [a, b, proof]], x)
    | .integer => do
      let (s, x) ← readInteger depth a x
      let (t, x) ← readInteger depth b x
      pure ([.of (gap (.sub s t)) fun _ => RingReflection.apply integer [a, b, proof]], x)
    | .other => pure ([], x)
  match relation (head type), arguments type with
  | .le, [t, _, a, b] => of true t a b `RingReflection.of_not_le_natural `RingReflection.of_not_le
  | .ge, [t, _, a, b] => of true t b a `RingReflection.of_not_le_natural `RingReflection.of_not_le
  | .lt, [t, _, a, b] => of false t a b `RingReflection.of_not_lt_natural `RingReflection.of_not_lt
  | .gt, [t, _, a, b] => of false t b a `RingReflection.of_not_lt_natural `RingReflection.of_not_lt
  | _, _ => pure ([], x)

/-- The facts in a proof of `type`. -/
def facts : Nat → Expression → Expression → Variables → TacticM Facts
  | 0, _, _, x => pure ([], x)
  | fuel + 1, type, proof, x => do
    let type ← clean type
    match relation (head type), arguments type with
    | .le, [t, _, a, b] => difference t a b proof false `RingReflection.of_le_natural `RingReflection.of_le x
    | .ge, [t, _, a, b] => difference t b a proof false `RingReflection.of_le_natural `RingReflection.of_le x
    | .lt, [t, _, a, b] => difference t a b proof true `RingReflection.of_lt_natural `RingReflection.of_lt x
    | .gt, [t, _, a, b] => difference t b a proof true `RingReflection.of_lt_natural `RingReflection.of_lt x
    | .eq, [t, a, b] => do
      let (l, x) ← difference t a b proof false `RingReflection.of_eq_natural `RingReflection.of_eq x
      match l with
      | [f] =>
        let natural := match ← numberType t with
          | .natural => true
          | _ => false
        let (m, x) ← refutedEquation natural a b proof f x
        pure (f :: m, x)
      | _ => pure ([], x)
    | .and, [p, q] => do
      let (l, x) ← facts fuel p (RingReflection.apply `And.left [p, q, proof]) x
      let (m, x) ← facts fuel q (RingReflection.apply `And.right [p, q, proof]) x
      pure (l ++ m, x)
    | .not, [p] => do refuted (← clean p) proof x
    | _, _ => do
      let reduced ← (Meta.whnfR type).run
      if Expr.eqv reduced type then pure ([], x) else facts fuel reduced proof x
where
  refutedEquation (natural : Bool) (a b proof : Expression) (f : Fact) (x : Variables) : TacticM Facts :=
    match f.term with
    | .sub t s =>
      let lemma := if natural then `RingReflection.of_eq_symm_natural else `RingReflection.of_eq_symm
      pure ([.of (.sub s t) fun _ => RingReflection.apply lemma [a, b, proof]], x)
    | _ => pure ([], x)

def factsOfAll : List (Expression × Expression) → Variables → TacticM Facts
  | [], x => pure ([], x)
  | (type, proof) :: r, x => do
    let (l, x) ← facts 50 type proof x
    let (m, x) ← factsOfAll r x
    pure (l ++ m, x)

/-! ## More facts -/

def naturalFacts (x : Variables) : List Fact := go 0 x.naturals
where
  go (i : Nat) : List Expression → List Fact
    | [] => []
    | a :: r => .of (.cast (.var i)) (fun _ => RingReflection.apply `RingReflection.of_natural [a]) :: go (i + 1) r

def Fact.times (f g : Fact) : Fact :=
  ⟨.mul f.term g.term, f.polynomial.mul g.polynomial, fun write => RingReflection.apply `RingReflection.product
    [write f.term, write g.term, f.prove write, g.prove write]⟩
def products : List Fact → List Fact
  | [] => []
  | f :: r => f.times f :: r.map f.times ++ products r
def squareFact (t : IntegerTerm) : Fact :=
  .of (.mul t t) fun write => RingReflection.apply `RingReflection.square [write t]
/-- Squares of the first variables and of their differences. -/
def squares (x : Variables) : List Fact :=
  go ((variables .var 0 x.integers).take 4 ++ (variables (.cast ∘ .var) 0 x.naturals).take 4)
where
  variables (f : Nat → IntegerTerm) (i : Nat) : List Expression → List IntegerTerm
    | [] => []
    | _ :: r => f i :: variables f (i + 1) r
  go : List IntegerTerm → List Fact
    | [] => []
    | t :: r => squareFact t :: r.map (fun s => squareFact (.sub t s)) ++ go r

/-! ## The proof -/

/-- The sum of the multiples, and the proof that it is not negative. -/
def sum (write : IntegerTerm → Expression) (l : List Fact) : List (Nat × Nat) → IntegerTerm × Expression
  | [] => (.literal 0, constant `RingReflection.nothing)
  | (i, k) :: r =>
    let (t, p) := sum write l r
    match l[i]? with
    | none => (t, p)
    | some f => (.add (.mul (.literal k) f.term) t,
        RingReflection.apply `RingReflection.multiple [number k, write f.term, write t, f.prove write, p])

/-- Close the goal `False`, if the facts contradict each other; whether they do. -/
def refute (l : List Fact) (x : Variables) : TacticM Bool := do
  match LinearCertificate.certificate (l.map (·.polynomial)) with
  | none => pure false
  | some c => do
    let (v, w) := (x.writeIntegers, x.writeNaturals)
    let write (t : IntegerTerm) : Expression := RingReflection.apply `RingReflection.IntegerTerm.value [v, w, t.write]
    let (t, p) := sum write l c
    if t.polynomial.isNegative then do
      closeMainGoal `linarith (RingReflection.apply `RingReflection.impossible [v, w, t.write, p, computed]) false
      pure true
    else pure false

def givenProofs : List Syntax → TacticM (List (Expression × Expression))
  | [] => pure []
  | s :: r => do
    let e ← Elab.Tactic.elabTerm s none false
    let type ← typeOf e
    pure ((type, e) :: (← givenProofs r))
def hypotheses : List Name → TacticM (List (Expression × Expression))
  | [] => pure []
  | n :: r => do
    let e := Expr.fvar._override n
    let type ← typeOf e
    pure ((type, e) :: (← hypotheses r))

/-- Refute the goal's negation, which is the last hypothesis. -/
def contradictionFrom (multiply : Bool) (extra : List Syntax) : TacticM Bool := withMainContext do
  let names ← Meta.getPropHyps.run
  let (near, x) ← factsOfAll (← givenProofs extra) default
  let (far, x) ← factsOfAll (← hypotheses names.toList.reverse) x
  let simple := near ++ far ++ naturalFacts x
  if ← refute simple x then pure true
  else if !multiply then pure false
  else
    let first := (near ++ far.take 1).take 8
    if ← refute (simple ++ products first) x then pure true
    else refute (simple ++ products ((near ++ far ++ naturalFacts x).take 12) ++ squares x) x

/-- The terms between the brackets. -/
def bracketed (stx : Syntax) : List Syntax :=
  let list := stx.getArg 3
  if list.getNumArgs == 0 then [] else everyOther (list.getArg 1).getArgs.toList
where
  everyOther : List Syntax → List Syntax
    | [] => []
    | [a] => [a]
    | a :: _ :: r => a :: everyOther r

def assume : List Syntax → TacticM Unit
  | [] => pure ()
  | s :: r => do
    let t : TSyntax `term := ⟨s⟩
    evalTactic (← `(tactic| have := $t))
    assume r

def linearArithmetic (multiply : Bool) (stx : Syntax) : TacticM Unit := withMainContext do
  let extra := bracketed stx
  let again : TSyntax `tactic := ⟨stx⟩
  let finish : TacticM Unit := do
    if ← contradictionFrom multiply extra then pure ()
    else withMainContext do
      assume extra
      evalTactic (← `(tactic| first | omega | fail "linarith failed: no contradiction found"))
  let target ← (Meta.whnfR (← getMainTarget)).run
  match relation (head target) with
  | .le | .lt | .ge | .gt => do
    evalTactic (← `(tactic| refine Classical.byContradiction fun negated_goal => ?_))
    finish
  | .eq => do
    evalTactic (← `(tactic| first
      | (refine le_antisymm ?_ ?_ <;> $again)
      | fail "linarith failed: no contradiction found"))
  | .and => evalTactic (← `(tactic| (refine And.intro ?_ ?_ <;> $again)))
  | _ => do
    if head target == `False then finish
    else do
      evalTactic (← `(tactic| first | intro negated_goal | exfalso))
      finish

@[tactic linarithTactic] def linarith : Tactic := fun stx => linearArithmetic false stx
@[tactic nlinarithTactic] def nlinarith : Tactic := fun stx => linearArithmetic true stx

end RingReflection

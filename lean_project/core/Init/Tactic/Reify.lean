prelude
import Init.Tactic.Polynomial

/-!
Reading the kernel's terms as `RingReflection` terms, and writing those as terms of the kernel.
-/
set_option linter.all false

namespace RingReflection
open Lean Elab Tactic

/-! ## The kernel's terms -/

abbrev Expression := NativeObject
def constant (n : Name) : Expression := Expr.const._override n []
def apply (f : Name) (arguments : List Expression) : Expression :=
  arguments.foldl Expr.app._override (constant f)
def number (n : Nat) : Expression := Expr.lit._override (.natVal n)

/-- Head constant and arguments; a negation of an inequality counts as a relation of its own. -/
def arguments (e : Expression) : List Expression := go (Expr.getAppNumArgs e) e []
where
  go : Nat → Expression → List Expression → List Expression
    | 0, _, l => l
    | n + 1, e, l => go n (Expr.appFn! e) (Expr.appArg! e :: l)
def head (e : Expression) : Name := (Expr.constName? (Expr.getAppFn e)).getD .anonymous

/-- The digits of `@OfNat.ofNat α n _`, or of a bare literal. -/
def literal? (e : Expression) : Option Nat :=
  match Expr.rawNatLit? e with
  | some n => some n
  | none => if head e == `OfNat.ofNat then
      match arguments e with
      | [_, n, _] => Expr.rawNatLit? n
      | _ => none
    else none

inductive Operation where
  | add | sub | neg | mul | pow | cast | succ | other
def operation (n : Name) : Operation :=
  if n == `HAdd.hAdd then .add
  else if n == `HMul.hMul then .mul
  else if n == `HPow.hPow then .pow
  else if n == `HSub.hSub then .sub
  else if n == `Neg.neg then .neg
  else if n == `Nat.cast then .cast
  else if n == `Nat.succ then .succ
  else .other

/-! ## Variables -/

/-- The terms that stand for variables: of integers and of natural numbers, in order. -/
structure Variables where
  integers : List Expression
  naturals : List Expression

instance : Inhabited Variables := ⟨⟨[], []⟩⟩

/-- The term's place among some terms, and the terms with it at the end if it is new. Terms with the same head that
are equal by definition, such as `f n.succ` and `f (n + 1)`, count as one. -/
def position (e : Expression) (l : List Expression) : TacticM (Nat × List Expression) := do
  match same 0 l with
  | some i => pure (i, l)
  | none => if Expr.getAppNumArgs e == 0 then pure (l.length, l ++ [e]) else go 0 l
where
  same (i : Nat) : List Expression → Option Nat
    | [] => none
    | a :: r => if Expr.eqv a e then some i else same (i + 1) r
  go (i : Nat) : List Expression → TacticM (Nat × List Expression)
    | [] => pure (i, l ++ [e])
    | a :: r => do
      if Expr.getAppNumArgs a == Expr.getAppNumArgs e && Expr.eqv (Expr.getAppFn a) (Expr.getAppFn e) then
        if ← (Meta.isDefEqI a e).run then pure (i, l) else go (i + 1) r
      else go (i + 1) r

def clean (e : Expression) : TacticM Expression := do
  let e ← (Meta.instantiateMVarsIfMVarApp e).run
  pure (Expr.consumeMData e)

/-- The type of a term, without any placeholder in it that has a value by now. -/
def typeOf (e : Expression) : TacticM Expression := do
  (Meta.instantiateMVarsProfiling (← (Meta.inferType e).run)).run

/-! ## Reading -/

def readNatural : Nat → Expression → Variables → TacticM (NaturalTerm × Variables)
  | 0, _, s => pure (.literal 0, s)
  | fuel + 1, e, s => do
    let e ← clean e
    let atom : TacticM (NaturalTerm × Variables) := do
      let (i, l) ← position e s.naturals
      pure (.var i, ⟨s.integers, l⟩)
    match literal? e with
    | some n => pure (.literal n, s)
    | none =>
    match operation (head e), arguments e with
    | .add, [_, _, _, _, a, b] => do
      let (a, s) ← readNatural fuel a s
      let (b, s) ← readNatural fuel b s
      pure (.add a b, s)
    | .mul, [_, _, _, _, a, b] => do
      let (a, s) ← readNatural fuel a s
      let (b, s) ← readNatural fuel b s
      pure (.mul a b, s)
    | .pow, [_, _, _, _, a, k] => do
      match literal? (← clean k) with
      | some k => do
        let (a, s) ← readNatural fuel a s
        pure (.pow a k, s)
      | none => atom
    | .succ, [a] => do
      let (a, s) ← readNatural fuel a s
      pure (.add a (.literal 1), s)
    | _, _ => atom

def readInteger : Nat → Expression → Variables → TacticM (IntegerTerm × Variables)
  | 0, _, s => pure (.literal 0, s)
  | fuel + 1, e, s => do
    let e ← clean e
    let atom : TacticM (IntegerTerm × Variables) := do
      let (i, l) ← position e s.integers
      pure (.var i, ⟨l, s.naturals⟩)
    let two (f : IntegerTerm → IntegerTerm → IntegerTerm) (a b : Expression) :
        TacticM (IntegerTerm × Variables) := do
      let (a, s) ← readInteger fuel a s
      let (b, s) ← readInteger fuel b s
      pure (f a b, s)
    match literal? e with
    | some n => pure (.literal n, s)
    | none =>
    match operation (head e), arguments e with
    | .add, [_, _, _, _, a, b] => two .add a b
    | .sub, [_, _, _, _, a, b] => two .sub a b
    | .mul, [_, _, _, _, a, b] => two .mul a b
    | .neg, [_, _, a] => do
      let (a, s) ← readInteger fuel a s
      pure (.neg a, s)
    | .pow, [_, _, _, _, a, k] => do
      match literal? (← clean k) with
      | some k => do
        let (a, s) ← readInteger fuel a s
        pure (.pow a k, s)
      | none => atom
    | .cast, [_, _, a] => do
      let (a, s) ← readNatural fuel a s
      pure (.cast a, s)
    | _, _ => atom

/-- How deep a term is read. -/
def depth : Nat := 2000

/-! ## Writing -/

def NaturalTerm.write : NaturalTerm → Expression
  | .var i => RingReflection.apply `RingReflection.NaturalTerm.var [number i]
  | .literal n => RingReflection.apply `RingReflection.NaturalTerm.literal [number n]
  | .add a b => RingReflection.apply `RingReflection.NaturalTerm.add [a.write, b.write]
  | .mul a b => RingReflection.apply `RingReflection.NaturalTerm.mul [a.write, b.write]
  | .pow a k => RingReflection.apply `RingReflection.NaturalTerm.pow [a.write, number k]
def IntegerTerm.write : IntegerTerm → Expression
  | .var i => RingReflection.apply `RingReflection.IntegerTerm.var [number i]
  | .literal n => RingReflection.apply `RingReflection.IntegerTerm.literal [number n]
  | .add a b => RingReflection.apply `RingReflection.IntegerTerm.add [a.write, b.write]
  | .sub a b => RingReflection.apply `RingReflection.IntegerTerm.sub [a.write, b.write]
  | .neg a => RingReflection.apply `RingReflection.IntegerTerm.neg [a.write]
  | .mul a b => RingReflection.apply `RingReflection.IntegerTerm.mul [a.write, b.write]
  | .pow a k => RingReflection.apply `RingReflection.IntegerTerm.pow [a.write, number k]
  | .cast a => RingReflection.apply `RingReflection.IntegerTerm.cast [a.write]
def Variables.writeNaturals (s : Variables) : Expression :=
  s.naturals.foldr (fun a r => RingReflection.apply `RingReflection.NaturalValues.some [a, r])
    (constant `RingReflection.NaturalValues.none)
def Variables.writeIntegers (s : Variables) : Expression :=
  s.integers.foldr (fun a r => RingReflection.apply `RingReflection.IntegerValues.some [a, r])
    (constant `RingReflection.IntegerValues.none)

/-- `(p : p = true)` for a closed `p` that computes to `true`: the kernel computes it. -/
def computed : Expression :=
  Expr.app._override (Expr.app._override (Expr.const._override `Eq.refl [oneLevel]) (constant `Bool))
    (constant `Bool.true)
where
  oneLevel : NativeObject := Level.succ._override Level.zero._override

end RingReflection

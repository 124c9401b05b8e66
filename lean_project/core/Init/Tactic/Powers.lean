prelude
import Init.Mathlib.Algebra
import Init.Tactic.Ring

/-!
`normalize_powers` writes powers with variables in the exponent as products of powers of single factors with a single
product as exponent: `4 ^ (n + 1)` becomes `(2 ^ n) ^ 2 * 2 ^ 2`. `ring` uses it where `ring1` alone fails, and
`ring_nf` brings every sum or product it finds into normal form.
-/
set_option linter.all false

/-- Write powers with variables in the exponent as products of simple ones, in all hypotheses and the goal. -/
syntax (name := normalizePowersTactic) "normalize_powers" (&" goal")? : tactic

namespace RingReflection
open Lean Elab Tactic

/-! ## What the tactic cites -/

section
variable {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α] {x y s t : α} {a b c k m : Nat}
theorem expand_mul (h : x ^ a = s) (h' : y ^ a = t) : (x * y) ^ a = s * t := by rw [mul_pow, h, h']
theorem expand_pow (k : Nat) (h : x ^ a = s) : (x ^ k) ^ a = s ^ k := by rw [pow_right_comm, h]
theorem expand_add (h : x ^ a = s) (h' : x ^ b = t) : x ^ (a + b) = s * t := by rw [pow_add, h, h']
theorem expand_scale (c : Nat) (h : x ^ m = s) : x ^ (c * m) = s ^ c := by rw [pow_mul', h]
theorem expand (h : x = y) (h' : a = b) (h'' : y ^ b = s) : x ^ a = s := by rw [h, h', h'']
theorem sign_even (c m : Nat) (h : c % 2 = 0) : (-1 : Int) ^ (c * m) = 1 := by
  obtain ⟨d, rfl⟩ := Nat.dvd_of_mod_eq_zero h
  rw [Nat.mul_assoc, pow_mul]; exact one_pow _
theorem sign_odd (c m : Nat) (h : c % 2 = 1) : (-1 : Int) ^ (c * m) = (-1) ^ m := by
  obtain ⟨d, rfl⟩ : ∃ d, c = 2 * d + 1 := ⟨c / 2, by omega⟩
  rw [Nat.add_mul, Nat.one_mul, pow_add, sign_even _ _ (by omega), one_mul]
end

/-! ## Finding terms -/

/-- All arguments of all applications in a term, the term itself first; not what stands under binders. -/
def subterms : Nat → Expression → TacticM (List Expression)
  | 0, _ => pure []
  | fuel + 1, e => do
    let e ← clean e
    if Expr.hasLooseBVars e then pure []
    else do
      let r ← all fuel (arguments e)
      pure (e :: r)
where
  all (fuel : Nat) : List Expression → TacticM (List Expression)
    | [] => pure []
    | a :: r => do
      let l ← subterms fuel a
      let m ← all fuel r
      pure (l ++ m)

def insertNew (e : Expression) : List Expression → List Expression
  | [] => [e]
  | a :: r => if Expr.eqv a e then a :: r else a :: insertNew e r

/-- The type, if it is `ℕ` or `ℤ`, of a sum, product and so on. -/
def arithmeticType (e : Expression) : TacticM (Option Expression) := do
  let type := match operation (head e), arguments e with
    | .add, [_, _, t, _, _, _] => some t
    | .mul, [_, _, t, _, _, _] => some t
    | .pow, [_, _, t, _, _, _] => some t
    | .sub, [_, _, t, _, _, _] => some t
    | .neg, [t, _, _] => some t
    | _, _ => none
  match type with
  | none => pure none
  | some t => match ← numberType t with
    | .natural => match operation (head e) with
      | .sub => pure none
      | _ => pure (some t)
    | .integer => pure (some t)
    | .other => pure none

/-- Powers of numbers whose exponent is no numeral. -/
def openPowers (e : Expression) : TacticM (List Expression) := do
  go (← subterms 200 e) []
where
  go : List Expression → List Expression → TacticM (List Expression)
    | [], found => pure found
    | e :: r, found => do
      match operation (head e), arguments e with
      | .pow, [_, _, _, _, _, k] => do
        match literal? (← clean k), ← arithmeticType e with
        | none, some _ => go r (insertNew e found)
        | _, _ => go r found
      | _, _ => go r found

/-! ## One power -/

/-- The prime factors of a number, with multiplicities: trial division. -/
def primeFactors (n : Nat) : List (Nat × Nat) := go 1000 n 2 0
where
  put (p k : Nat) (l : List (Nat × Nat)) : List (Nat × Nat) := if k == 0 then l else (p, k) :: l
  go : Nat → Nat → Nat → Nat → List (Nat × Nat)
    | 0, n, p, k => put p k (put n 1 [])
    | fuel + 1, n, p, k =>
      if n ≤ 1 then put p k []
      else if n % p == 0 then go fuel (n / p) p (k + 1)
      else if n < p * p then put p k [(n, 1)]
      else put p k (go fuel n (p + 1) 0)

/-- Factors `x ^ k`, as terms, of a term that is one product, but for its sign. -/
def factorsOf (names : Nat → TSyntax `term) (m : Monomial) (c : Int) : TacticM (List (TSyntax `term × Nat)) := do
  let numbers := (primeFactors c.natAbs).map fun f => (digits f.1, f.2)
  pure (numbers ++ (runs m).map fun f => (names f.1, f.2))
where
  runs : Monomial → List (Nat × Nat)
    | [] => []
    | i :: r => match runs r with
      | (j, k) :: l => if i == j then (j, k + 1) :: l else (i, 1) :: (j, k) :: l
      | [] => [(i, 1)]

/-- The summands of an exponent: coefficients and products, none for the number 1. -/
def summandsOf (names : Nat → TSyntax `term) : Polynomial → TacticM (List (Nat × Option (TSyntax `term)))
  | .zero => pure []
  | .sum m c p => do
    let s ← monomialSyntax names none m
    pure ((c.natAbs, s) :: (← summandsOf names p))

def namesOf (x : Variables) : TacticM (Nat → TSyntax `term) := do
  let is ← allSyntax x.integers
  let ns ← allSyntax x.naturals
  pure fun i => if i % 2 == 0 then (is[i / 2]?).getD (digits 0) else (ns[i / 2]?).getD (digits 0)

/-- Text of the exponent, and the proof of `f ^ exponent = …` for one factor. -/
def exponentSyntax : List (Nat × Option (TSyntax `term)) → TacticM (TSyntax `term)
  | [] => `(0)
  | [s] => one s
  | s :: r => do
    let a ← one s
    let b ← exponentSyntax r
    `($a + $b)
where
  one : Nat × Option (TSyntax `term) → TacticM (TSyntax `term)
    | (c, none) => pure (digits c)
    | (1, some m) => pure m
    | (c, some m) => do
      let c := digits c
      `($c * $m)
def exponentProof (type f : TSyntax `term) : List (Nat × Option (TSyntax `term)) → TacticM (TSyntax `term)
  | [] => `(Eq.refl (($f : $type) ^ 0))
  | [s] => one s
  | s :: r => do
    let p ← one s
    let q ← exponentProof type f r
    `(RingReflection.expand_add $p $q)
where
  one : Nat × Option (TSyntax `term) → TacticM (TSyntax `term)
    | (c, none) => do
      let c := digits c
      `(Eq.refl (($f : $type) ^ $c))
    | (1, some m) => `(Eq.refl (($f : $type) ^ $m))
    | (c, some m) => do
      let c := digits c
      `(RingReflection.expand_scale $c (Eq.refl (($f : $type) ^ $m)))

/-- The same for the factor `-1`. -/
def signProof : List (Nat × Option (TSyntax `term)) → TacticM (TSyntax `term)
  | [] => `(Eq.refl ((-1 : Int) ^ 0))
  | [s] => one s
  | s :: r => do
    let p ← one s
    let q ← signProof r
    `(RingReflection.expand_add $p $q)
where
  one : Nat × Option (TSyntax `term) → TacticM (TSyntax `term)
    | (c, none) => do
      let c := digits c
      `(Eq.refl ((-1 : Int) ^ $c))
    | (1, some m) => `(Eq.refl ((-1 : Int) ^ $m))
    | (c, some m) => do
      let even := c % 2 == 0
      let c := digits c
      if even then `(RingReflection.sign_even $c $m rfl) else `(RingReflection.sign_odd $c $m rfl)

def baseSyntax (type : TSyntax `term) : List (TSyntax `term × Nat) → TacticM (TSyntax `term)
  | [] => `(1)
  | [f] => one f
  | f :: r => do
    let a ← one f
    let b ← baseSyntax type r
    `($a * $b)
where
  one : TSyntax `term × Nat → TacticM (TSyntax `term)
    | (f, 1) => `(($f : $type))
    | (f, k) => do
      let k := digits k
      `(($f : $type) ^ $k)
def baseProof (type : TSyntax `term) (exponent : List (Nat × Option (TSyntax `term))) :
    List (TSyntax `term × Nat) → TacticM (TSyntax `term)
  | [] => `(one_pow _)
  | [f] => one f
  | f :: r => do
    let p ← one f
    let q ← baseProof type exponent r
    `(RingReflection.expand_mul $p $q)
where
  one : TSyntax `term × Nat → TacticM (TSyntax `term)
    | (f, 1) => exponentProof type f exponent
    | (f, k) => do
      let k := digits k
      let p ← exponentProof type f exponent
      `(RingReflection.expand_pow $k $p)

/-- A proof that the power is a product of simple ones, unless it is simple itself. -/
def powerEquation (e : Expression) : TacticM (Option (TSyntax `term)) := do
  match arguments e with
  | [type, _, _, _, a, k] => do
    let natural := match ← numberType type with
      | .natural => true
      | _ => false
    let type ← if natural then `(Nat) else `(Int)
    let (p, x) ← if natural then do
        let (_, x) ← readNatural depth a default
        let (t, x) ← readNatural depth a ⟨[], sorted x.naturals⟩
        pure (t.polynomial, x)
      else do
        let (_, x) ← readInteger depth a default
        let (t, x) ← readInteger depth a ⟨sorted x.integers, sorted x.naturals⟩
        pure (t.polynomial, x)
    let (_, y) ← readNatural depth k default
    let (t, y) ← readNatural depth k ⟨[], sorted y.naturals⟩
    let exponent ← summandsOf (← namesOf y) t.polynomial
    let names ← namesOf x
    let factors ← match p with
      | .sum m c .zero => factorsOf names m c
      | _ => do
        let whole ← polynomialSyntax names none p
        pure [(whole, 1)]
    let negative := match p with
      | .sum _ (.negSucc _) .zero => true
      | _ => false
    let exponentText ← exponentSyntax exponent
    let rest ← baseSyntax type factors
    let restProof ← baseProof type exponent factors
    let base ← if negative then `((-1) * $rest) else pure rest
    let proof ← if negative then do
        let sign ← signProof exponent
        `(RingReflection.expand_mul $sign $restProof)
      else pure restProof
    let whole : TSyntax `term := ⟨← (Elab.Term.exprToSyntax e).run⟩
    let a : TSyntax `term := ⟨← (Elab.Term.exprToSyntax a).run⟩
    let k : TSyntax `term := ⟨← (Elab.Term.exprToSyntax k).run⟩
    let equation ← `((RingReflection.expand (by ring1 : $a = $base) (by ring1 : $k = $exponentText) $proof :
      $whole = _))
    pure (some equation)
  | _ => pure none

/-! ## The tactics -/

/-- Elaborate a proof of an equation; `none` if both sides are the same. -/
def rewritingRule (equation : TSyntax `term) : TacticM (Option (TSyntax `term)) := do
  let e ← Elab.Tactic.elabTerm equation none false
  match arguments (← clean (← typeOf e)) with
  | [_, a, b] =>
    if Expr.eqv a b then pure none
    else pure (some ⟨← (Elab.Term.exprToSyntax e).run⟩)
  | _ => pure none

def rewritingRules : List Expression → TacticM (List (TSyntax `term))
  | [] => pure []
  | e :: r => do
    let rest ← rewritingRules r
    match ← powerEquation e with
    | none => pure rest
    | some equation => match ← rewritingRule equation with
      | none => pure rest
      | some rule => pure (rule :: rest)

/-- The statement at a place: a hypothesis or, without one, the goal. -/
def statementAt : Option (TSyntax `term) → TacticM Expression
  | none => getMainTarget
  | some h => do typeOf (← Elab.Tactic.elabTerm h none false)
/-- Rewrite at a place, if the rule applies there; whether it did. -/
def rewriteAt (place : Option (TSyntax `term)) (rule : TSyntax `term) : TacticM Bool := tryTactic do
  match place with
  | none => evalTactic (← `(tactic| rewrite [$rule:term]))
  | some h => evalTactic (← `(tactic| rewrite [$rule:term] at $h:term))

/-- Whether a power was rewritten. -/
def normalizePowersAt (place : Option (TSyntax `term)) : TacticM Bool := withMainContext do
  match ← openPowers (← statementAt place) with
  | [] => pure false
  | powers => do
    let rules ← rewritingRules powers
    each (fun rule => do let _ ← rewriteAt place rule) rules
    pure (match rules with
      | [] => false
      | _ => true)

/-- Hypotheses by their names: rewriting makes a new variable with the old name. -/
def propositions : List Name → TacticM (List (TSyntax `term))
  | [] => pure []
  | n :: r => do
    let name ← (FVarId.getUserName n).run
    pure (⟨(mkIdent name).raw⟩ :: (← propositions r))

@[tactic normalizePowersTactic] def normalizePowers : Tactic := fun stx => withMainContext do
  let goalOnly := (stx.getArg 1).getNumArgs != 0
  let changed ← normalizePowersAt none
  if goalOnly then
    if changed then pure () else evalTactic (← `(tactic| fail "there is no power with a variable exponent"))
  else withMainContext do
    let names ← Meta.getPropHyps.run
    each (fun h => do let _ ← normalizePowersAt (some h)) (← propositions names.toList.reverse)

/-- The largest sums, products and so on in a term, with their types, and those inside of their atoms. -/
def arithmeticTerms : Nat → Expression → TacticM (List (Expression × Expression))
  | 0, _ => pure []
  | fuel + 1, e => do
    let e ← clean e
    if Expr.hasLooseBVars e then pure []
    else match ← arithmeticType e with
      | none => all fuel (arguments e)
      | some type => do
        let (_, x) ← match ← numberType type with
          | .natural => do
            let (_, x) ← readNatural depth e default
            pure ((), x)
          | _ => do
            let (_, x) ← readInteger depth e default
            pure ((), x)
        pure ((type, e) :: (← inside fuel (x.integers ++ x.naturals)))
where
  all (fuel : Nat) : List Expression → TacticM (List (Expression × Expression))
    | [] => pure []
    | a :: r => do
      let l ← arithmeticTerms fuel a
      let m ← all fuel r
      pure (l ++ m)
  inside (fuel : Nat) : List Expression → TacticM (List (Expression × Expression))
    | [] => pure []
    | a :: r => do
      let l ← all fuel (arguments (← clean a))
      let m ← inside fuel r
      pure (l ++ m)

def normalizeTermsAt (place : Option (TSyntax `term)) : Nat → TacticM Unit
  | 0 => pure ()
  | fuel + 1 => do
    match ← getUnsolvedGoals with
    | [] => pure ()
    | _ => withMainContext do
      let terms ← arithmeticTerms 200 (← statementAt place)
      if ← pass terms false then normalizeTermsAt place fuel else pure ()
where
  pass : List (Expression × Expression) → Bool → TacticM Bool
    | [], changed => pure changed
    | (type, e) :: r, changed => do
      match ← normalSyntax type e with
      | none => pass r changed
      | some nf => do
        let t : TSyntax `term := ⟨← (Elab.Term.exprToSyntax e).run⟩
        match ← rewritingRule (← `(@id ($t = $nf) (by ring1))) with
        | none => pass r changed
        | some rule => do
          let now ← rewriteAt place rule
          pass r (changed || now)

@[tactic ringNfTactic] def normalize : Tactic := fun stx => withMainContext do
  let location := stx.getArg 1
  let (hypotheses, goal) := placesOf location
  let named := hypotheses.map fun h => (⟨h⟩ : TSyntax `term)
  let everywhere ← propositions (← Meta.getPropHyps.run).toList
  each (fun h => withMainContext do
    let _ ← normalizePowersAt (some h)
    normalizeTermsAt (some h) 20) (if isEverywhere location then everywhere else named)
  if goal then do
    let _ ← normalizePowersAt none
    normalizeTermsAt none 20
    let _ ← tryTactic do evalTactic (← `(tactic| with_reducible rfl))

macro_rules
  | `(tactic| ring) => `(tactic| first
    | ring1
    | (normalize_powers goal; ring1)
    | ring_nf)

end RingReflection

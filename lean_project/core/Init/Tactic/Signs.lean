prelude
import Init.Tactic.Naming
import Init.Tactic.Logic
import Init.Mathlib.OrderIntegers

/-!
`positivity` proves `0 ≤ e`, `0 < e` or `e ≠ 0` from the form of `e`: sums, products, powers and so on of terms whose
sign is known from hypotheses.
-/
set_option linter.all false

/-- Prove `0 ≤ e`, `0 < e` or `e ≠ 0` from the form of `e`. -/
syntax (name := positivityTactic) "positivity" : tactic

namespace RingReflection
open Lean Elab Tactic

/-! ## What the tactic cites -/

theorem ne_of_positive_natural {a : Nat} (h : 0 < a) : a ≠ 0 := by omega
theorem ne_of_positive_integer {a : Int} (h : 0 < a) : a ≠ 0 := by omega
theorem even_power_nonneg (a : Int) (k : Nat) : 0 ≤ a ^ (2 * k) := by
  rw [Int.pow_mul]; exact pow_nonneg (sq_nonneg a) k
theorem even_power_pos {a : Int} (k : Nat) (h : a ≠ 0) : 0 < a ^ (2 * k) := by
  rw [Int.pow_mul]; exact pow_pos (sq_pos_of_ne_zero h) k
theorem square_pos {a : Int} (h : a ≠ 0) : 0 < a * a := mul_self_pos.mpr h
theorem cast_ne_zero {n : Nat} (h : n ≠ 0) : (n : Int) ≠ 0 := by omega
theorem cast_pos {n : Nat} (h : 0 < n) : (0 : Int) < n := by omega
theorem max_pos_left {a : Int} (b : Int) (h : 0 < a) : 0 < max a b := by omega
theorem max_pos_right (a : Int) {b : Int} (h : 0 < b) : 0 < max a b := by omega
theorem max_nonneg_left {a : Int} (b : Int) (h : 0 ≤ a) : 0 ≤ max a b := by omega
theorem max_nonneg_right (a : Int) {b : Int} (h : 0 ≤ b) : 0 ≤ max a b := by omega
theorem min_pos_both {a b : Int} (h : 0 < a) (k : 0 < b) : 0 < min a b := by omega
theorem min_nonneg_both {a b : Int} (h : 0 ≤ a) (k : 0 ≤ b) : 0 ≤ min a b := by omega
theorem max_pos_left_natural {a : Nat} (b : Nat) (h : 0 < a) : 0 < max a b := by omega
theorem max_pos_right_natural (a : Nat) {b : Nat} (h : 0 < b) : 0 < max a b := by omega
theorem min_pos_both_natural {a b : Nat} (h : 0 < a) (k : 0 < b) : 0 < min a b := by omega
theorem natAbs_pos_of_ne {a : Int} (h : a ≠ 0) : 0 < a.natAbs := by omega
theorem gcd_pos_left {a : Nat} (b : Nat) (h : 0 < a) : 0 < Nat.gcd a b := Nat.gcd_pos_of_pos_left b h
theorem gcd_pos_right (a : Nat) {b : Nat} (h : 0 < b) : 0 < Nat.gcd a b := Nat.gcd_pos_of_pos_right a h
theorem neg_ne_zero_of {a : Int} (h : a ≠ 0) : -a ≠ 0 := by omega

/-! ## Signs -/

inductive Sign where
  | positive | nonnegative | nonzero

/-- What is known about a term, and the proof. -/
abbrev SignFact := Option (Sign × TSyntax `term)

/-- Whether the tactic proves the statement; nothing of it remains. -/
def provable (statement : TSyntax `term) (tactic : TSyntax `tactic) : TacticM Bool :=
  tryTactic do
    -- Only in an alternative does a wrong `by` fail, instead of leaving a message.
    evalTactic (← `(tactic| first | (have : $statement := by $tactic:tactic) | fail "not known"))

/-- A term of which only hypotheses tell the sign. -/
def signOfAtom (natural : Bool) (e : Expression) : TacticM SignFact := do
  let s : TSyntax `term := ⟨← (Elab.Term.exprToSyntax e).run⟩
  let finish ← `(tactic| first | assumption | omega)
  let positive ← `(0 < $s)
  if ← provable positive finish then
    return some (.positive, ← `((by first | assumption | omega : $positive)))
  if natural then return some (.nonnegative, ← `(Nat.zero_le $s))
  let nonnegative ← `(0 ≤ $s)
  if ← provable nonnegative finish then
    return some (.nonnegative, ← `((by first | assumption | omega : $nonnegative)))
  let nonzero ← `($s ≠ 0)
  if ← provable nonzero finish then
    return some (.nonzero, ← `((by first | assumption | omega : $nonzero)))
  return none

inductive SignedForm where
  | add | mul | pow | div | mod | max | min | neg | abs | cast | natAbs | factorial | succ | gcd | sum | other
def signedForm (n : Name) : SignedForm :=
  if n == `HAdd.hAdd then .add
  else if n == `HMul.hMul then .mul
  else if n == `HPow.hPow then .pow
  else if n == `HDiv.hDiv then .div
  else if n == `HMod.hMod then .mod
  else if n == `Max.max then .max
  else if n == `Min.min then .min
  else if n == `Neg.neg then .neg
  else if n == `Int.abs || n == `abs then .abs
  else if n == `Nat.cast then .cast
  else if n == `Int.natAbs then .natAbs
  else if n == `Nat.factorial then .factorial
  else if n == `Nat.succ then .succ
  else if n == `Finset.sum || n == `Finset.prod then .sum
  else if n == `Nat.gcd || n == `Int.gcd then .gcd
  else .other

/-- The proof of `0 ≤ e` that follows from what is known, if any. -/
def asNonnegative : SignFact → TacticM (Option (TSyntax `term))
  | some (.positive, p) => do return some (← `(le_of_lt $p))
  | some (.nonnegative, p) => pure (some p)
  | _ => pure none
def asNonzero (natural : Bool) : SignFact → TacticM (Option (TSyntax `term))
  | some (.positive, p) => do
    if natural then return some (← `(RingReflection.ne_of_positive_natural $p))
    else return some (← `(RingReflection.ne_of_positive_integer $p))
  | some (.nonzero, p) => pure (some p)
  | _ => pure none
def asPositive : SignFact → Option (TSyntax `term)
  | some (.positive, p) => some p
  | _ => none

/-- What is known about the sign of a natural number or an integer. -/
def signOf : Nat → Bool → Expression → TacticM SignFact
  | 0, _, _ => pure none
  | fuel + 1, natural, e => do
    let e ← clean e
    let term (e : Expression) : TacticM (TSyntax `term) := do return ⟨← (Elab.Term.exprToSyntax e).run⟩
    let orAtom (known : SignFact) : TacticM SignFact := do
      match known with
      | some (.positive, _) => pure known
      | some (s, p) => match ← signOfAtom natural e with
        | some (.positive, q) => pure (some (.positive, q))
        | _ => pure (some (s, p))
      | none => signOfAtom natural e
    match literal? e with
    | some 0 => return some (.nonnegative, ← `(le_refl _))
    | some _ => return some (.positive, ← `((by decide)))
    | none =>
    match signedForm (head e), arguments e with
    | .add, [_, _, _, _, a, b] => do
      let x ← signOf fuel natural a
      let y ← signOf fuel natural b
      match asPositive x, asPositive y, ← asNonnegative x, ← asNonnegative y with
      | some p, some q, _, _ => return some (.positive, ← `(add_pos $p $q))
      | some p, _, _, some q => return some (.positive, ← `(add_pos_of_pos_of_nonneg $p $q))
      | _, some q, some p, _ => return some (.positive, ← `(add_pos_of_nonneg_of_pos $p $q))
      | _, _, some p, some q => orAtom (some (.nonnegative, ← `(add_nonneg $p $q)))
      | _, _, _, _ => orAtom none
    | .mul, [_, _, _, _, a, b] => do
      let x ← signOf fuel natural a
      let y ← signOf fuel natural b
      let same := Expr.eqv a b && !natural
      match asPositive x, asPositive y, ← asNonnegative x, ← asNonnegative y, ← asNonzero natural x,
        ← asNonzero natural y with
      | some p, some q, _, _, _, _ => return some (.positive, ← `(mul_pos $p $q))
      | _, _, some p, some q, _, _ => return some (.nonnegative, ← `(mul_nonneg $p $q))
      | _, _, _, _, some p, some q =>
        if same then return some (.positive, ← `(RingReflection.square_pos $p))
        else return some (.nonzero, ← `(mul_ne_zero $p $q))
      | _, _, _, _, _, _ =>
        if same then return some (.nonnegative, ← `(mul_self_nonneg _))
        else orAtom none
    | .pow, [_, _, _, _, a, k] => do
      let x ← signOf fuel natural a
      let half := match literal? (← clean k) with
        | some n => if n % 2 == 0 then some (n / 2) else none
        | none => none
      match asPositive x, half, x with
      | some p, _, _ => return some (.positive, ← `(pow_pos $p _))
      | none, some h, some (.nonzero, p) =>
        let h := digits h
        return some (.positive, ← `(RingReflection.even_power_pos $h $p))
      | none, none, some (.nonzero, p) => return some (.nonzero, ← `(pow_ne_zero _ $p))
      | none, _, some (.nonnegative, p) => return some (.nonnegative, ← `(pow_nonneg $p _))
      | none, some h, none =>
        let h := digits h
        return some (.nonnegative, ← `(RingReflection.even_power_nonneg _ $h))
      | _, _, _ => orAtom none
    | .div, [_, _, _, _, a, b] => do
      if natural then orAtom none
      else match ← asNonnegative (← signOf fuel natural a), ← asNonnegative (← signOf fuel natural b) with
        | some p, some q => orAtom (some (.nonnegative, ← `(Int.ediv_nonneg $p $q)))
        | _, _ => orAtom none
    | .mod, [_, _, _, _, a, b] => do
      if natural then orAtom none
      else match ← asNonzero natural (← signOf fuel natural b) with
        | some p => do
          let a ← term a
          orAtom (some (.nonnegative, ← `(Int.emod_nonneg $a $p)))
        | _ => orAtom none
    | .max, [_, _, a, b] => do
      let x ← signOf fuel natural a
      let y ← signOf fuel natural b
      match asPositive x, asPositive y, ← asNonnegative x, ← asNonnegative y, natural with
      | some p, _, _, _, true => return some (.positive, ← `(RingReflection.max_pos_left_natural _ $p))
      | _, some p, _, _, true => return some (.positive, ← `(RingReflection.max_pos_right_natural _ $p))
      | some p, _, _, _, false => return some (.positive, ← `(RingReflection.max_pos_left _ $p))
      | _, some p, _, _, false => return some (.positive, ← `(RingReflection.max_pos_right _ $p))
      | _, _, some p, _, false => return some (.nonnegative, ← `(RingReflection.max_nonneg_left _ $p))
      | _, _, _, some p, false => return some (.nonnegative, ← `(RingReflection.max_nonneg_right _ $p))
      | _, _, _, _, _ => orAtom none
    | .min, [_, _, a, b] => do
      let x ← signOf fuel natural a
      let y ← signOf fuel natural b
      match asPositive x, asPositive y, ← asNonnegative x, ← asNonnegative y, natural with
      | some p, some q, _, _, true => return some (.positive, ← `(RingReflection.min_pos_both_natural $p $q))
      | some p, some q, _, _, false => return some (.positive, ← `(RingReflection.min_pos_both $p $q))
      | _, _, some p, some q, false => return some (.nonnegative, ← `(RingReflection.min_nonneg_both $p $q))
      | _, _, _, _, _ => orAtom none
    | .neg, [_, _, a] => do
      match ← signOfAtom natural e with
      | some known => pure (some known)
      | none => match ← asNonzero natural (← signOf fuel natural a) with
        | some p => return some (.nonzero, ← `(RingReflection.neg_ne_zero_of $p))
        | none => pure none
    | .abs, l => do
      match l.reverse.head? with
      | none => pure none
      | some a => match ← asNonzero natural (← signOf fuel natural a) with
        | some p => return some (.positive, ← `(abs_pos.mpr $p))
        | none => orAtom (some (.nonnegative, ← `(abs_nonneg _)))
    | .cast, [_, _, n] => do
      match ← signOf fuel true n with
      | some (.positive, p) => return some (.positive, ← `(RingReflection.cast_pos $p))
      | some (.nonzero, p) => return some (.nonzero, ← `(RingReflection.cast_ne_zero $p))
      | _ => do
        let n ← term n
        orAtom (some (.nonnegative, ← `(Int.natCast_nonneg $n)))
    | .natAbs, [a] => do
      match ← asNonzero false (← signOf fuel false a) with
      | some p => return some (.positive, ← `(RingReflection.natAbs_pos_of_ne $p))
      | none => orAtom none
    | .gcd, [a, b] => do
      if head e == `Nat.gcd then
        match asPositive (← signOf fuel true a), asPositive (← signOf fuel true b) with
        | some p, _ => return some (.positive, ← `(RingReflection.gcd_pos_left _ $p))
        | _, some p => return some (.positive, ← `(RingReflection.gcd_pos_right _ $p))
        | _, _ => orAtom none
      else orAtom none
    | .sum, _ => do
      let whole ← term e
      let lemma (n : Name) : TSyntax `term := ⟨(mkIdent n).raw⟩
      let product := head e == `Finset.prod
      let weak := lemma (if product then `Finset.prod_nonneg else `Finset.sum_nonneg)
      let strict := lemma `Finset.prod_pos
      let nonnegative ← `(0 ≤ $whole)
      let positive ← `(0 < $whole)
      let byTerms ← `(tactic| refine $weak fun i _ => ?_ <;> positivity)
      let byFactors ← `(tactic| refine $strict fun i _ => ?_ <;> positivity)
      if product && (← provable positive byFactors) then
        return some (.positive, ← `((by refine $strict fun i _ => ?_ <;> positivity : $positive)))
      else if ← provable nonnegative byTerms then
        return some (.nonnegative, ← `((by refine $weak fun i _ => ?_ <;> positivity : $nonnegative)))
      else orAtom none
    | .factorial, [_] => return some (.positive, ← `(Nat.factorial_pos _))
    | .succ, [_] => return some (.positive, ← `(Nat.succ_pos _))
    | _, _ => orAtom none

@[tactic positivityTactic] def positivity : Tactic := fun _ => withMainContext do
  let target ← clean (← getMainTarget)
  let failed : TacticM Unit := do
    evalTactic (← `(tactic| first
      | assumption
      | omega
      | fail "positivity failed: the sign does not follow from the form of the term"))
  let prove (type e : Expression) (wanted : Sign) : TacticM Unit := do
    let natural := match ← numberType type with
      | .natural => true
      | _ => false
    let known ← signOf 200 natural e
    let proof ← match wanted with
      | .positive => pure (asPositive known)
      | .nonnegative => asNonnegative known
      | .nonzero => asNonzero natural known
    match proof with
    | some p => do
      if ← tryTactic do evalTactic (← `(tactic| exact $p)) then pure () else failed
    | none => failed
  let zero (e : Expression) : TacticM Bool := do
    pure (match literal? (← clean e) with
      | some 0 => true
      | _ => false)
  match arguments target with
  | [type, _, a, b] => do
    let h := head target
    if h == `LE.le && (← zero a) then prove type b .nonnegative
    else if h == `LT.lt && (← zero a) then prove type b .positive
    else if h == `GE.ge && (← zero b) then prove type a .nonnegative
    else if h == `GT.gt && (← zero b) then prove type a .positive
    else failed
  | [type, a, b] => do
    if head target == `Ne && (← zero b) then prove type a .nonzero
    else if head target == `Ne && (← zero a) then do
      evalTactic (← `(tactic| refine Ne.symm ?_))
      prove type b .nonzero
    else failed
  | _ => failed

end RingReflection

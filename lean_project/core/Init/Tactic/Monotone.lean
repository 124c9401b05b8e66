prelude
import Init.Tactic.Signs

/-!
`gcongr` proves a relation between two terms of the same form from relations between their parts.
-/
set_option linter.all false

/-- Prove an inequality or a congruence between terms of the same form from relations between their parts. -/
syntax (name := gcongrTactic) "gcongr" (ppSpace colGt term)? (" with" (ppSpace colGt Lean.binderIdent)+)? : tactic
/-- `gcongr` whose parts are proved by the given proofs. -/
syntax "rel " "[" term,* "]" : tactic

namespace RingReflection
open Lean Elab Tactic

/-! ## What the tactic cites -/

theorem power_le_power {a b : Nat} {m n : Nat} (h : a ≤ b) (k : m ≤ n) (hb : 1 ≤ b) : a ^ m ≤ b ^ n :=
  le_trans (pow_le_pow_left₀ (Nat.zero_le a) h m) (pow_le_pow_right₀ hb k)
theorem power_le_power_integer {a b : Int} {m n : Nat} (h : a ≤ b) (k : m ≤ n) (ha : 0 ≤ a) (hb : 1 ≤ b) :
    a ^ m ≤ b ^ n :=
  le_trans (pow_le_pow_left₀ ha h m) (pow_le_pow_right₀ hb k)
theorem sub_lt_sub_of_lt_left {a b c : Int} (h : a < b) : a - c < b - c := by omega
theorem sub_lt_sub_of_lt_right {a b c : Int} (h : a < b) : c - b < c - a := by omega
theorem sub_lt_sub_both {a b c d : Int} (h : a < b) (k : c < d) : a - d < b - c := by omega
theorem neg_lt_neg_of {a b : Int} (h : a < b) : -b < -a := by omega
theorem neg_le_neg_of {a b : Int} (h : a ≤ b) : -b ≤ -a := by omega
theorem cast_le_cast {a b : Nat} (h : a ≤ b) : (a : Int) ≤ b := by omega
theorem cast_lt_cast {a b : Nat} (h : a < b) : (a : Int) < b := by omega
theorem tsub_le_tsub_both {a b c d : Nat} (h : a ≤ b) (k : c ≤ d) : a - d ≤ b - c := by omega
theorem max_le_max_natural {a b c d : Nat} (h : a ≤ b) (k : c ≤ d) : max a c ≤ max b d := by omega
theorem max_le_max_integer {a b c d : Int} (h : a ≤ b) (k : c ≤ d) : max a c ≤ max b d := by omega
theorem min_le_min_natural {a b c d : Nat} (h : a ≤ b) (k : c ≤ d) : min a c ≤ min b d := by omega
theorem min_le_min_integer {a b c d : Int} (h : a ≤ b) (k : c ≤ d) : min a c ≤ min b d := by omega
theorem factorial_le_factorial {a b : Nat} (h : a ≤ b) : Nat.factorial a ≤ Nat.factorial b := by
  induction h with
  | refl => exact Nat.le_refl _
  | step _ ih => rw [Nat.factorial_succ]; exact Nat.le_trans ih (Nat.le_mul_of_pos_left _ (Nat.succ_pos _))
theorem ediv_le_ediv_of {a b c : Int} (h : a ≤ b) (hc : 0 < c) : a / c ≤ b / c := by
  have h₁ := Int.mul_ediv_add_emod a c
  have h₂ := Int.mul_ediv_add_emod b c
  have h₃ := Int.emod_nonneg a (show c ≠ 0 by omega)
  have h₄ := Int.emod_lt_of_pos b hc
  refine Classical.byContradiction fun k => ?_
  have h₅ := mul_le_mul_of_nonneg_left (show b / c + 1 ≤ a / c by omega) (show 0 ≤ c by omega)
  rw [Int.mul_add, Int.mul_one] at h₅
  omega
theorem div_le_div_by {a b c : Nat} (h : a ≤ b) (ha : 0 < a) : c / b ≤ c / a := by
  rw [Nat.le_div_iff_mul_le ha]
  exact Nat.le_trans (Nat.mul_le_mul_left _ h) (Nat.div_mul_le_self c b)
/-! ## Lemmas for each operation -/

/-- What an explicit argument of a lemma is: a relation between parts, a sign, `_`, or `le_refl _`. -/
inductive Part where
  | relation | side | unknown | reflexive

/-- Which operands of the two sides agree. -/
inductive Agreement where
  | first | second | neither

/-- A lemma for terms with a head: of which type (`none`: both), for `<` or `≤`, and what its arguments are. -/
structure MonotoneLemma where
  operation : Name
  natural : Option Bool
  strict : Bool
  same : Agreement
  name : Name
  parts : List Part

def monotoneLemmas : List MonotoneLemma := [
  ⟨`HAdd.hAdd, none, false, .first, `add_le_add, [.reflexive, .relation]⟩,
  ⟨`HAdd.hAdd, none, false, .second, `add_le_add, [.relation, .reflexive]⟩,
  ⟨`HAdd.hAdd, none, false, .neither, `add_le_add, [.relation, .relation]⟩,
  ⟨`HAdd.hAdd, none, true, .first, `add_lt_add_of_le_of_lt, [.reflexive, .relation]⟩,
  ⟨`HAdd.hAdd, none, true, .second, `add_lt_add_of_lt_of_le, [.relation, .reflexive]⟩,
  ⟨`HAdd.hAdd, none, true, .neither, `add_lt_add, [.relation, .relation]⟩,
  ⟨`HMul.hMul, none, false, .first, `mul_le_mul_of_nonneg_left, [.relation, .side]⟩,
  ⟨`HMul.hMul, none, false, .second, `mul_le_mul_of_nonneg_right, [.relation, .side]⟩,
  ⟨`HMul.hMul, none, false, .neither, `mul_le_mul, [.relation, .relation, .side, .side]⟩,
  ⟨`HMul.hMul, none, true, .first, `mul_lt_mul_of_pos_left, [.relation, .side]⟩,
  ⟨`HMul.hMul, none, true, .second, `mul_lt_mul_of_pos_right, [.relation, .side]⟩,
  ⟨`HMul.hMul, none, true, .neither, `mul_lt_mul'', [.relation, .relation, .side, .side]⟩,
  ⟨`HPow.hPow, none, false, .first, `pow_le_pow_right₀, [.side, .relation]⟩,
  ⟨`HPow.hPow, none, false, .second, `pow_le_pow_left₀, [.side, .relation, .unknown]⟩,
  ⟨`HPow.hPow, some true, false, .neither, `RingReflection.power_le_power, [.relation, .relation, .side]⟩,
  ⟨`HPow.hPow, some false, false, .neither, `RingReflection.power_le_power_integer,
    [.relation, .relation, .side, .side]⟩,
  ⟨`HPow.hPow, none, true, .first, `pow_lt_pow_right₀, [.side, .relation]⟩,
  ⟨`HPow.hPow, none, true, .second, `pow_lt_pow_left₀, [.relation, .side, .side]⟩,
  ⟨`HSub.hSub, some true, false, .first, `Nat.sub_le_sub_left, [.relation, .unknown]⟩,
  ⟨`HSub.hSub, some true, false, .second, `Nat.sub_le_sub_right, [.relation, .unknown]⟩,
  ⟨`HSub.hSub, some true, false, .neither, `RingReflection.tsub_le_tsub_both, [.relation, .relation]⟩,
  ⟨`HSub.hSub, some false, false, .first, `sub_le_sub, [.reflexive, .relation]⟩,
  ⟨`HSub.hSub, some false, false, .second, `sub_le_sub, [.relation, .reflexive]⟩,
  ⟨`HSub.hSub, some false, false, .neither, `sub_le_sub, [.relation, .relation]⟩,
  ⟨`HSub.hSub, some false, true, .first, `RingReflection.sub_lt_sub_of_lt_right, [.relation]⟩,
  ⟨`HSub.hSub, some false, true, .second, `RingReflection.sub_lt_sub_of_lt_left, [.relation]⟩,
  ⟨`HSub.hSub, some false, true, .neither, `RingReflection.sub_lt_sub_both, [.relation, .relation]⟩,
  ⟨`HDiv.hDiv, some true, false, .second, `Nat.div_le_div_right, [.relation]⟩,
  ⟨`HDiv.hDiv, some true, false, .first, `RingReflection.div_le_div_by, [.relation, .side]⟩,
  ⟨`HDiv.hDiv, some false, false, .second, `RingReflection.ediv_le_ediv_of, [.relation, .side]⟩,
  ⟨`Neg.neg, none, false, .neither, `RingReflection.neg_le_neg_of, [.relation]⟩,
  ⟨`Neg.neg, none, true, .neither, `RingReflection.neg_lt_neg_of, [.relation]⟩,
  ⟨`Nat.cast, none, false, .neither, `RingReflection.cast_le_cast, [.relation]⟩,
  ⟨`Nat.cast, none, true, .neither, `RingReflection.cast_lt_cast, [.relation]⟩,
  ⟨`Nat.succ, none, false, .neither, `Nat.succ_le_succ, [.relation]⟩,
  ⟨`Nat.succ, none, true, .neither, `Nat.succ_lt_succ, [.relation]⟩,
  ⟨`Nat.factorial, none, false, .neither, `RingReflection.factorial_le_factorial, [.relation]⟩,
  ⟨`Max.max, some true, false, .neither, `RingReflection.max_le_max_natural, [.relation, .relation]⟩,
  ⟨`Max.max, some false, false, .neither, `RingReflection.max_le_max_integer, [.relation, .relation]⟩,
  ⟨`Min.min, some true, false, .neither, `RingReflection.min_le_min_natural, [.relation, .relation]⟩,
  ⟨`Min.min, some false, false, .neither, `RingReflection.min_le_min_integer, [.relation, .relation]⟩]

/-- The same for congruences. -/
def congruenceLemmas : List MonotoneLemma := [
  ⟨`HAdd.hAdd, some true, false, .neither, `Nat.ModEq.add, [.relation, .relation]⟩,
  ⟨`HMul.hMul, some true, false, .neither, `Nat.ModEq.mul, [.relation, .relation]⟩,
  ⟨`HPow.hPow, some true, false, .neither, `Nat.ModEq.pow, [.unknown, .relation]⟩,
  ⟨`HAdd.hAdd, some false, false, .neither, `Int.ModEq.add, [.relation, .relation]⟩,
  ⟨`HMul.hMul, some false, false, .neither, `Int.ModEq.mul, [.relation, .relation]⟩,
  ⟨`HSub.hSub, some false, false, .neither, `Int.ModEq.sub, [.relation, .relation]⟩,
  ⟨`HPow.hPow, some false, false, .neither, `Int.ModEq.pow, [.unknown, .relation]⟩]

def MonotoneLemma.fits (l : MonotoneLemma) (n : Name) (natural strict : Bool) (same : Agreement) : Bool :=
  l.operation == n && l.strict == strict
    && (match l.natural with | none => true | some b => b == natural)
    && (match l.same, same with
      | .first, .first => true
      | .second, .second => true
      | .neither, .neither => true
      | _, _ => false)

/-- A lemma as a term with `?_` for its premises, and the kinds of these. -/
def MonotoneLemma.step (l : MonotoneLemma) : TacticM (TSyntax `term × List Part) := do
  let name : TSyntax `term := ⟨(mkIdent l.name).raw⟩
  let hole ← `(?_)
  let unknown ← `(_)
  let reflexive ← `((le_refl _))
  let arguments := l.parts.map fun
    | .relation => hole
    | .side => hole
    | .unknown => unknown
    | .reflexive => reflexive
  let arguments : Array (TSyntax `term) := ⟨arguments⟩
  let premises := l.parts.filter fun
    | .relation => true
    | .side => true
    | _ => false
  return (← `($name $arguments*), premises)

/-! ## The tactic -/

/-- The operands of an operation, as far as they can vary. -/
def operands (e : Expression) : List Expression :=
  match arguments e with
  | [_, _, _, _, a, b] => [a, b]
  | [_, _, a, b] => [a, b]
  | l => match l.reverse with
    | a :: _ => [a]
    | [] => []

def closeRelation : TacticM Bool := tryTactic do
  evalTactic (← `(tactic| first
    | assumption
    | with_reducible exact le_refl _
    | with_reducible exact Nat.ModEq.rfl
    | with_reducible exact Int.ModEq.rfl
    | (refine le_of_lt ?_; assumption)))

def closeSide : TacticM Unit := do
  evalTactic (← `(tactic| try first | assumption | positivity))
def closeLiteral : TacticM Unit := do
  let _ ← tryTactic do evalTactic (← `(tactic| decide))

/-- Whether both sides are numerals. -/
def literals (a b : Expression) : Bool := (literal? a).isSome && (literal? b).isSome

def monotoneStep (names : List Syntax) : Nat → TacticM (List NativeObject × List NativeObject)
  | 0 => do return (← getUnsolvedGoals, [])
  | fuel + 1 => withMainContext do
    if ← closeRelation then return ([], [])
    let target ← clean (← getMainTarget)
    let apply (lemmas : List MonotoneLemma) : TacticM (List NativeObject × List NativeObject) := do
      match lemmas with
      | [] => return (← getUnsolvedGoals, [])
      | l :: _ =>
        let (l, kinds) ← l.step
        if ← tryTactic do evalTactic (← `(tactic| refine $l)) then do
          let goals ← getUnsolvedGoals
          treatAll fuel kinds goals
        else return (← getUnsolvedGoals, [])
    let compare (type a b : Expression) (strict : Bool) : TacticM (List NativeObject × List NativeObject) := do
      let (a, b) := (← clean a, ← clean b)
      if literals a b then closeLiteral
      match ← getUnsolvedGoals with
      | [] => return ([], [])
      | goals =>
        if head a == `Finset.sum && head b == `Finset.sum && !strict then do
          let bound (n : Nat) (default : TSyntax `ident) : TSyntax `term :=
            match (names.drop n).head? with
            | some s => if (s.getArg 0).isOfKind `ident then ⟨s.getArg 0⟩ else ⟨default.raw⟩
            | none => ⟨default.raw⟩
          let (i, hi) := (← `(i), ← `(hi))
          let (i, hi) := (bound 0 ⟨i.raw⟩, bound 1 ⟨hi.raw⟩)
          let sum : TSyntax `term := ⟨(mkIdent `Finset.sum_le_sum).raw⟩
          if ← tryTactic do evalTactic (← `(tactic| (refine $sum ?_; intro $i:term $hi:term))) then
            treatAll fuel [.relation] (← getUnsolvedGoals)
          else return (goals, [])
        else if head a == head b then
          let natural := match ← numberType type with
            | .natural => true
            | _ => false
          let same : Agreement := match operands a, operands b with
            | [x, y], [x', y'] =>
              let symmetric := head a == `Max.max || head a == `Min.min
              if symmetric then .neither
              else if Expr.eqv x x' then .first
              else if Expr.eqv y y' then .second
              else .neither
            | _, _ => .neither
          apply (monotoneLemmas.filter fun l => l.fits (head a) natural strict same)
        else return (goals, [])
    let congruence (natural : Bool) (a : Expression) : TacticM (List NativeObject × List NativeObject) :=
      apply (congruenceLemmas.filter fun l => l.fits (head a) natural false .neither)
    let h := head target
    match arguments target with
    | [type, _, a, b] =>
      if h == `LE.le || h == `GE.ge then compare type a b false
      else if h == `LT.lt || h == `GT.gt then compare type a b true
      else return (← getUnsolvedGoals, [])
    | [_, a, b] =>
      if h == `Nat.ModEq then congruence true (← clean a)
      else if h == `Int.ModEq then congruence false (← clean a)
      else return (← getUnsolvedGoals, [])
    | _ => return (← getUnsolvedGoals, [])
where
  treatAll (fuel : Nat) : List Part → List NativeObject → TacticM (List NativeObject × List NativeObject)
    | _, [] => pure ([], [])
    | [], goals => pure (goals, [])
    | k :: kinds, g :: goals => do
      setGoals [g]
      match k with
      | .relation => do
        let (l, s) ← monotoneStep names fuel
        let (l', s') ← treatAll fuel kinds goals
        pure (l ++ l', s ++ s')
      | _ => do
        withMainContext closeSide
        let left ← getUnsolvedGoals
        match left with
        | [] => treatAll fuel kinds goals
        | _ => do
          let target ← clean (← getMainTarget)
          match (arguments target).reverse with
          | b :: a :: _ => if literals (← clean a) (← clean b) then closeLiteral
          | _ => pure ()
          let left ← getUnsolvedGoals
          let (l', s') ← treatAll fuel kinds goals
          pure (l', left ++ s')

@[tactic gcongrTactic] def gcongr : Tactic := fun stx => do
  match ← getUnsolvedGoals with
  | [] => evalTactic (← `(tactic| fail "gcongr failed: there is no goal"))
  | g :: others => do
    setGoals [g]
    let before ← getMainTarget
    let (l, s) ← monotoneStep (namesAfterWith (stx.getArg 2)) 100
    match l, s with
    | [one], [] => do
      setGoals [one]
      if Expr.eqv before (← getMainTarget) then
        evalTactic (← `(tactic| fail "gcongr failed: the two sides are not of the same form"))
    | _, _ => pure ()
    setGoals (l ++ s ++ others)

end RingReflection

macro_rules
  | `(tactic| rel []) => `(tactic| gcongr)
  | `(tactic| rel [$t]) => `(tactic| (have := $t; rel []))
  | `(tactic| rel [$t, $ts,*]) => `(tactic| (have := $t; rel [$ts,*]))

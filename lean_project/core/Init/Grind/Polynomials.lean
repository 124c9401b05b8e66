prelude
import Init.Grind.RingLemmas

/-!
Ring expressions and polynomials with integer coefficients, as the binary builds them, and their values in a
commutative ring. A monomial lists powers by ascending variable, a polynomial its terms by descending monomial.
-/

namespace Lean.Grind.CommRing
open Semiring Ring CommSemiring
universe u

/-! ## Expressions -/

abbrev Var := Nat
abbrev Context (α : Type u) := RArray α
abbrev Var.denote {α : Type u} (ctx : Context α) (v : Var) : α := ctx.get v

inductive Expr where
  | num (v : Int)
  | natCast (k : Nat)
  | intCast (k : Int)
  | var (i : Var)
  | neg (a : Expr)
  | add (a b : Expr)
  | sub (a b : Expr)
  | mul (a b : Expr)
  | pow (a : Expr) (k : Nat)

/-- A numeral, written with a sign in front if it is negative. -/
def denoteInt {α : Type u} [Ring α] : Int → α
  | .ofNat n => OfNat.ofNat n
  | .negSucc n => -OfNat.ofNat (n + 1)

def Expr.denote {α : Type u} [Ring α] (ctx : Context α) : Expr → α
  | .num k => denoteInt k
  | .natCast k => NatCast.natCast k
  | .intCast k => IntCast.intCast k
  | .var v => v.denote ctx
  | .neg a => -a.denote ctx
  | .add a b => a.denote ctx + b.denote ctx
  | .sub a b => a.denote ctx - b.denote ctx
  | .mul a b => a.denote ctx * b.denote ctx
  | .pow a k => a.denote ctx ^ k

/-! ## Monomials -/

structure Power where
  x : Var
  k : Nat

inductive Mon where
  | unit
  | mult (p : Power) (m : Mon)

def Power.denote {α : Type u} [Semiring α] (ctx : Context α) (p : Power) : α := p.x.denote ctx ^ p.k
def Mon.denote {α : Type u} [Semiring α] (ctx : Context α) : Mon → α
  | .unit => 1
  | .mult p m => p.denote ctx * m.denote ctx

def Mon.degree : Mon → Nat
  | .unit => 0
  | .mult p m => p.k + m.degree

/-- One more power, in its place. -/
def Mon.insert (p : Power) : Mon → Mon
  | .unit => .mult p .unit
  | .mult q m => match Nat.beq p.x q.x with
    | true => .mult ⟨q.x, p.k + q.k⟩ m
    | false => match Nat.ble p.x q.x with
      | true => .mult p (.mult q m)
      | false => .mult q (m.insert p)
def Mon.mul : Mon → Mon → Mon
  | .unit, m => m
  | .mult p m, n => (m.mul n).insert p

/-- The comparison by which terms of one degree are ordered: the last variable decides, the smaller power wins. -/
def Mon.revlex : Mon → Mon → Ordering
  | .unit, .unit => .eq
  | .unit, .mult .. => .gt
  | .mult p m, n => go p (revlex m) n
where
  go (p : Power) (rest : Mon → Ordering) : Mon → Ordering
    | .unit => .lt
    | .mult q n => match Nat.beq p.x q.x with
      | true => (rest n).then (compare q.k p.k)
      | false => match Nat.ble p.x q.x with
        | true => (rest (.mult q n)).then .lt
        | false => (go p rest n).then .gt
def Mon.grevlex (m n : Mon) : Ordering := (compare m.degree n.degree).then (m.revlex n)

/-! ## Polynomials -/

inductive Poly where
  | num (k : Int)
  | add (k : Int) (v : Mon) (p : Poly)

def Poly.denote {α : Type u} [Ring α] (ctx : Context α) : Poly → α
  | .num k => Int.cast k
  | .add k m p => Int.cast k * m.denote ctx + p.denote ctx

def Mon.same : Mon → Mon → Bool
  | .unit, .unit => true
  | .mult p m, .mult q n => Nat.beq p.x q.x && (Nat.beq p.k q.k && m.same n)
  | _, _ => false

def Poly.addConst (k : Int) : Poly → Poly
  | .num l => .num (l + k)
  | .add l m p => .add l m (p.addConst k)

/-- Merges a term, and then `rest`, with another polynomial. -/
def Poly.mergeTerm (k : Int) (m : Mon) (rest : Poly → Poly) : Poly → Poly
  | .num l => .add k m (rest (.num l))
  | .add l n q => match m.same n with
    | true => if k + l = 0 then rest q else .add (k + l) m (rest q)
    | false => match m.grevlex n with
      | .gt => .add k m (rest (.add l n q))
      | _ => .add l n (mergeTerm k m rest q)
def Poly.combine : Poly → Poly → Poly
  | .num k, q => q.addConst k
  | .add k m p, q => mergeTerm k m p.combine q

def Poly.ofTerm (k : Int) : Mon → Poly
  | .unit => .num k
  | .mult p m => .add k (.mult p m) (.num 0)
/-- The product with a term whose coefficient is not zero. -/
def Poly.scale (k : Int) (m : Mon) : Poly → Poly
  | .num l => if l = 0 then .num 0 else ofTerm (k * l) m
  | .add l n p => .add (k * l) (m.mul n) (p.scale k m)
def Poly.mulMon (k : Int) (m : Mon) (p : Poly) : Poly := if k = 0 then .num 0 else p.scale k m
def Poly.mulConst (k : Int) (p : Poly) : Poly := p.mulMon k .unit
def Poly.mul : Poly → Poly → Poly
  | .num k, q => q.mulConst k
  | .add k m p, q => (q.mulMon k m).combine (p.mul q)
def Poly.pow (p : Poly) : Nat → Poly
  | 0 => .num 1
  | 1 => p
  | k + 2 => p.mul (p.pow (k + 1))

def Poly.isZero : Poly → Bool
  | .num k => decide (k = 0)
  | .add k _ p => decide (k = 0) && p.isZero
/-- Both have the same terms. Proofs ask only this, so they do not depend on the order of terms. -/
def Poly.same (p q : Poly) : Bool := (p.combine (q.mulConst (-1))).isZero

/-- The power of an expression whose polynomial is known: numbers and variables at one stroke. -/
def Expr.powPoly (a : Expr) (p : Poly) (k : Nat) : Poly :=
  match a with
  | .num n => .num (n ^ k)
  | .var v => match k with
    | 0 => .num 1
    | k + 1 => .add 1 (.mult ⟨v, k + 1⟩ .unit) (.num 0)
  | _ => p.pow k

def Expr.toPoly : Expr → Poly
  | .num k => .num k
  | .natCast k => .num k
  | .intCast k => .num k
  | .var v => .add 1 (.mult ⟨v, 1⟩ .unit) (.num 0)
  | .neg a => a.toPoly.mulConst (-1)
  | .add a b => a.toPoly.combine b.toPoly
  | .sub a b => a.toPoly.combine (b.toPoly.mulConst (-1))
  | .mul a b => a.toPoly.mul b.toPoly
  | .pow a k => a.powPoly a.toPoly k

/-! ## Values -/

section
variable {α : Type u} [CommRing α] (ctx : Context α)

theorem Power.denote_add (x : Var) (j k : Nat) :
    Power.denote ctx ⟨x, j + k⟩ = (Power.denote ctx ⟨x, j⟩ : α) * Power.denote ctx ⟨x, k⟩ := pow_add ..

theorem Mon.denote_insert (p : Power) (m : Mon) : (m.insert p).denote ctx = p.denote ctx * m.denote ctx := by
  induction m with
  | unit => rfl
  | mult q m ih =>
    cases e : Nat.beq p.x q.x with
    | true =>
      obtain ⟨x, j⟩ := p
      obtain ⟨y, k⟩ := q
      cases Nat.eq_of_beq_eq_true e
      simp only [insert, e, denote, Power.denote_add]; ac_rfl
    | false => cases l : Nat.ble p.x q.x with
      | true => simp only [insert, e, l, denote]
      | false => simp only [insert, e, l, denote, ih]; ac_rfl

theorem Mon.denote_mul (m n : Mon) : (m.mul n).denote ctx = m.denote ctx * n.denote ctx := by
  induction m with
  | unit => exact (one_mul _).symm
  | mult p m ih => rw [mul, denote_insert, ih, denote]; ac_rfl

theorem Mon.eq_of_same : (m n : Mon) → m.same n = true → m = n
  | .unit, .unit, _ => rfl
  | .unit, .mult .., h => Bool.noConfusion h
  | .mult .., .unit, h => Bool.noConfusion h
  | .mult ⟨x, j⟩ m, .mult ⟨y, k⟩ n, h => by
    simp only [same, Bool.and_eq_true] at h
    rw [Nat.eq_of_beq_eq_true h.1, Nat.eq_of_beq_eq_true h.2.1, eq_of_same m n h.2.2]

theorem Poly.denote_addConst (k : Int) (p : Poly) : (p.addConst k).denote ctx = p.denote ctx + Int.cast k := by
  induction p with
  | num l => exact intCast_add l k
  | add l m p ih => rw [addConst, denote, ih, denote]; ac_rfl

theorem Poly.denote_mergeTerm (k : Int) (m : Mon) (rest : Poly → Poly) (r : α)
    (h : ∀ q, (rest q).denote ctx = r + q.denote ctx) (q : Poly) :
    (mergeTerm k m rest q).denote ctx = Int.cast k * m.denote ctx + r + q.denote ctx := by
  induction q with
  | num l => simp only [mergeTerm, denote, h]; ac_rfl
  | add l n q ih =>
    cases e : m.same n with
    | true =>
      cases Mon.eq_of_same m n e
      simp only [mergeTerm, e]
      split
      · rename_i z
        have z : (Int.cast k : α) * m.denote ctx + Int.cast l * m.denote ctx = 0 := by
          rw [← right_distrib, ← intCast_add, z, intCast_zero]; exact zero_mul _
        rw [h, denote]
        calc r + q.denote ctx = 0 + (r + q.denote ctx) := (zero_add _).symm
          _ = _ := by rw [← z]; ac_rfl
      · simp only [denote, h, intCast_add, right_distrib]; ac_rfl
    | false => cases o : m.grevlex n with
      | gt => simp only [mergeTerm, e, o, denote, h]; ac_rfl
      | eq => simp only [mergeTerm, e, o, denote, ih]; ac_rfl
      | lt => simp only [mergeTerm, e, o, denote, ih]; ac_rfl

theorem Poly.denote_combine (p q : Poly) : (p.combine q).denote ctx = p.denote ctx + q.denote ctx := by
  induction p generalizing q with
  | num k => rw [combine, denote_addConst, denote]; ac_rfl
  | add k m p ih => rw [combine, denote_mergeTerm (h := ih)]; rfl

theorem Poly.denote_ofTerm (k : Int) (m : Mon) : (ofTerm k m).denote ctx = Int.cast k * (m.denote ctx : α) := by
  cases m with
  | unit => exact (mul_one _).symm
  | mult p m => rw [ofTerm, denote, denote, intCast_zero, add_zero]

theorem Poly.denote_scale (k : Int) (m : Mon) (p : Poly) :
    (p.scale k m).denote ctx = Int.cast k * m.denote ctx * p.denote ctx := by
  induction p with
  | num l =>
    simp only [scale]
    split
    · rename_i e
      rw [e]; simp only [denote, intCast_zero]; exact (mul_zero _).symm
    · rw [denote_ofTerm, intCast_mul, denote]; ac_rfl
  | add l n p ih =>
    simp only [scale, denote, ih, intCast_mul, Mon.denote_mul, left_distrib]
    refine congrArg (· + _) ?_
    ac_rfl

theorem Poly.denote_mulMon (k : Int) (m : Mon) (p : Poly) :
    (p.mulMon k m).denote ctx = Int.cast k * m.denote ctx * p.denote ctx := by
  rw [mulMon]
  split
  · rename_i e
    rw [e, denote, intCast_zero, zero_mul, zero_mul]
  · exact denote_scale ..

theorem Poly.denote_mulConst (k : Int) (p : Poly) : (p.mulConst k).denote ctx = Int.cast k * p.denote ctx := by
  rw [mulConst, denote_mulMon, Mon.denote, mul_one]

theorem Poly.denote_mul (p q : Poly) : (p.mul q).denote ctx = p.denote ctx * q.denote ctx := by
  induction p with
  | num k => exact denote_mulConst ..
  | add k m p ih => rw [mul, denote_combine, denote_mulMon, ih, denote, right_distrib]

theorem Poly.denote_pow (p : Poly) : (k : Nat) → (p.pow k).denote ctx = p.denote ctx ^ k
  | 0 => by rw [pow, denote, intCast_one, pow_zero]
  | 1 => by rw [pow, pow_one]
  | k + 2 => by rw [pow, denote_mul, denote_pow p (k + 1), pow_succ _ (k + 1), mul_comm]

theorem Poly.denote_isZero (p : Poly) (h : p.isZero = true) : p.denote ctx = (0 : α) := by
  induction p with
  | num k => simp only [isZero, decide_eq_true_eq] at h; rw [denote, h, intCast_zero]
  | add k m p ih =>
    simp only [isZero, Bool.and_eq_true, decide_eq_true_eq] at h
    rw [denote, h.1, ih h.2, intCast_zero, zero_mul, add_zero]

theorem mul_neg_one (a : α) : Int.cast (-1) * a = -a := by
  rw [intCast_neg, intCast_one, neg_mul, one_mul]

variable {ctx} in
theorem Poly.denote_same {p q : Poly} (h : p.same q = true) : p.denote ctx = q.denote ctx := by
  have z := denote_isZero ctx _ h
  rw [denote_combine, denote_mulConst, mul_neg_one, ← sub_eq_add_neg] at z
  exact sub_eq_zero.mp z

theorem denoteInt_eq (k : Int) : (denoteInt k : α) = Int.cast k := by
  cases k with
  | ofNat n => exact (intCast_ofNat n).symm
  | negSucc n => rw [intCast_negSucc, ← ofNat_eq_natCast]; rfl

theorem Expr.denote_powPoly (a : Expr) (p : Poly) (h : p.denote ctx = (a.denote ctx : α)) (k : Nat) :
    (a.powPoly p k).denote ctx = a.denote ctx ^ k := by
  cases a with
  | num n => exact (intCast_pow n k).trans (congrArg (· ^ k) (denoteInt_eq n).symm)
  | var v =>
    cases k with
    | zero => rw [pow_zero]; exact intCast_one
    | succ k =>
      simp only [powPoly, Poly.denote, Mon.denote, Power.denote, intCast_one, intCast_zero, one_mul, mul_one,
        add_zero]
      rfl
  | _ => rw [← h]; exact Poly.denote_pow ..

theorem Expr.denote_toPoly (e : Expr) : e.toPoly.denote ctx = e.denote ctx := by
  induction e with
  | num k => exact (denoteInt_eq k).symm
  | natCast k => exact intCast_natCast k
  | intCast k => rfl
  | var v => simp only [toPoly, Poly.denote, Mon.denote, Power.denote, denote, intCast_one, intCast_zero, one_mul,
      mul_one, add_zero, pow_one]
  | neg a ih => rw [toPoly, Poly.denote_mulConst, ih, mul_neg_one]; rfl
  | add a b iha ihb => rw [toPoly, Poly.denote_combine, iha, ihb]; rfl
  | sub a b iha ihb =>
    rw [toPoly, Poly.denote_combine, Poly.denote_mulConst, iha, ihb, mul_neg_one, ← sub_eq_add_neg]; rfl
  | mul a b iha ihb => rw [toPoly, Poly.denote_mul, iha, ihb]; rfl
  | pow a k ih => rw [toPoly, denote_powPoly ctx a _ ih]; rfl

end
end Lean.Grind.CommRing

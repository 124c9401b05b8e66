prelude
import Init.Grind.Polynomials

/-!
The steps by which `grind` refutes polynomial equations: each says that a polynomial is zero because others are, and
its certificate is checked by computing with polynomials.
-/

namespace Lean.Grind.CommRing
open Semiring Ring CommSemiring
universe u

section
variable {α : Type u} [CommRing α] (ctx : Context α)

/-! ## Equations -/

theorem Expr.eq_of_toPoly_eq (a b : Expr) (cert : a.toPoly.same b.toPoly = true) : a.denote ctx = b.denote ctx := by
  rw [← Expr.denote_toPoly, Poly.denote_same cert, Expr.denote_toPoly]

namespace Stepwise

theorem core (lhs rhs : Expr) (p : Poly) (cert : (lhs.sub rhs).toPoly.same p = true)
    (h : lhs.denote ctx = rhs.denote ctx) : p.denote ctx = 0 := by
  rw [← Poly.denote_same cert, Expr.denote_toPoly]; exact sub_eq_zero.mpr h

theorem superpose (k₁ : Int) (m₁ : Mon) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (cert : ((p₁.mulMon k₁ m₁).combine (p₂.mulMon k₂ m₂)).same p = true) (h₁ : p₁.denote ctx = 0)
    (h₂ : p₂.denote ctx = 0) : p.denote ctx = 0 := by
  rw [← Poly.denote_same cert, Poly.denote_combine, Poly.denote_mulMon, Poly.denote_mulMon, h₁, h₂,
    mul_zero, mul_zero, add_zero]

theorem simp (k₁ : Int) (p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (cert : ((p₁.mulConst k₁).combine (p₂.mulMon k₂ m₂)).same p = true) (h₁ : p₁.denote ctx = 0)
    (h₂ : p₂.denote ctx = 0) : p.denote ctx = 0 := superpose ctx k₁ .unit p₁ k₂ m₂ p₂ p cert h₁ h₂

theorem mul (p₁ : Poly) (k : Int) (p : Poly) (cert : (p₁.mulConst k).same p = true) (h : p₁.denote ctx = 0) :
    p.denote ctx = 0 := by rw [← Poly.denote_same cert, Poly.denote_mulConst, h, mul_zero]

theorem eq_zero_of_mul_eq_zero [NoNatZeroDivisors α] {k : Int} {a : α} (hk : k ≠ 0) (h : Int.cast k * a = 0) :
    a = 0 := by
  have nonneg (n : Nat) (hn : n ≠ 0) (h : (n : α) * a = 0) : a = 0 := by
    refine NoNatZeroDivisors.no_nat_zero_divisors n a 0 hn ?_
    show (n • a : α) = n • (0 : α)
    rw [nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, mul_zero, h]
  rcases Int.le_total 0 k with p | p
  · have e : k = (k.toNat : Int) := by omega
    rw [e, intCast_natCast] at h; exact nonneg _ (by omega) h
  · have e : k = -((-k).toNat : Int) := by omega
    rw [e, intCast_neg, intCast_natCast, neg_mul] at h
    exact nonneg (-k).toNat (by omega) ((neg_neg _).symm.trans ((congrArg Neg.neg h).trans neg_zero))

theorem div [NoNatZeroDivisors α] (p₁ : Poly) (k : Int) (p : Poly)
    (cert : (decide (k ≠ 0) && (p.mulConst k).same p₁) = true) (h : p₁.denote ctx = 0) : p.denote ctx = 0 := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [← Poly.denote_same cert.2, Poly.denote_mulConst] at h
  exact eq_zero_of_mul_eq_zero cert.1 h

theorem eq_zero_of_intCast [IsCharP α 0] {k : Int} (h : (Int.cast k : α) = 0) : k = 0 := by
  have nonneg (n : Nat) (h : (n : α) = 0) : n = 0 := by
    rw [← ofNat_eq_natCast] at h
    have e := (IsCharP.ofNat_ext_iff (α := α) 0 (y := 0)).mp h
    rwa [Nat.mod_zero, Nat.mod_zero] at e
  rcases Int.le_total 0 k with p | p
  · have e : k = (k.toNat : Int) := by omega
    rw [e, intCast_natCast] at h; have := nonneg _ h; omega
  · have e : k = -((-k).toNat : Int) := by omega
    rw [e, intCast_neg, intCast_natCast] at h
    have := nonneg (-k).toNat ((neg_neg _).symm.trans ((congrArg Neg.neg h).trans neg_zero)); omega

theorem unsat_eq [IsCharP α 0] (p : Poly) (k : Int) (cert : (decide (k ≠ 0) && p.same (.num k)) = true)
    (h : p.denote ctx = 0) : False := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [Poly.denote_same cert.2, Poly.denote] at h
  exact cert.1 (eq_zero_of_intCast h)

/-! ## Derivations: what a polynomial becomes by subtracting multiples of zeros -/

theorem d_init (p : Poly) : Int.cast 1 * p.denote ctx = p.denote ctx := by rw [intCast_one, one_mul]

theorem d_step1 (k : Int) (init p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (cert : (p₁.combine (p₂.mulMon k₂ m₂)).same p = true) (h₁ : Int.cast k * init.denote ctx = p₁.denote ctx)
    (h₂ : p₂.denote ctx = 0) : Int.cast k * init.denote ctx = p.denote ctx := by
  rw [← Poly.denote_same cert, Poly.denote_combine, Poly.denote_mulMon, h₁, h₂, mul_zero, add_zero]

theorem d_stepk (k₁ k : Int) (init p₁ : Poly) (k₂ : Int) (m₂ : Mon) (p₂ p : Poly)
    (cert : ((p₁.mulConst k₁).combine (p₂.mulMon k₂ m₂)).same p = true)
    (h₁ : Int.cast k * init.denote ctx = p₁.denote ctx) (h₂ : p₂.denote ctx = 0) :
    Int.cast (k₁ * k) * init.denote ctx = p.denote ctx := by
  rw [← Poly.denote_same cert, Poly.denote_combine, Poly.denote_mulMon, Poly.denote_mulConst, h₂, mul_zero, add_zero,
    ← h₁, intCast_mul, mul_assoc]

theorem imp_1eq (lhs rhs : Expr) (p₁ p₂ : Poly) (cert : ((lhs.sub rhs).toPoly.same p₁ && p₂.isZero) = true)
    (h : Int.cast 1 * p₁.denote ctx = p₂.denote ctx) : lhs.denote ctx = rhs.denote ctx := by
  rw [Bool.and_eq_true] at cert
  rw [← Poly.denote_same cert.1, Expr.denote_toPoly, Poly.denote_isZero _ _ cert.2, intCast_one, one_mul] at h
  exact sub_eq_zero.mp h

theorem imp_keq [NoNatZeroDivisors α] (k : Int) (lhs rhs : Expr) (p₁ p₂ : Poly)
    (cert : (decide (k ≠ 0) && ((lhs.sub rhs).toPoly.same p₁ && p₂.isZero)) = true)
    (h : Int.cast k * p₁.denote ctx = p₂.denote ctx) : lhs.denote ctx = rhs.denote ctx := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [← Poly.denote_same cert.2.1, Expr.denote_toPoly, Poly.denote_isZero _ _ cert.2.2] at h
  exact sub_eq_zero.mp (eq_zero_of_mul_eq_zero cert.1 h)

end Stepwise
end

/-! ## Polynomials as they are shown -/

section
variable {α : Type u}

def Power.shown [Semiring α] (ctx : Context α) : Power → α
  | ⟨x, k⟩ => match k with
    | 0 => 1
    | 1 => x.denote ctx
    | k + 2 => x.denote ctx ^ (k + 2)
def Mon.shownAfter [Semiring α] (ctx : Context α) (r : α) : Mon → α
  | .unit => r
  | .mult p m => shownAfter ctx (r * p.shown ctx) m
def Mon.denote' [Semiring α] (ctx : Context α) : Mon → α
  | .unit => 1
  | .mult p m => shownAfter ctx (p.shown ctx) m
def shownTerm [Ring α] (ctx : Context α) (k : Int) (m : Mon) : α :=
  if k = 1 then m.denote' ctx else Int.cast k * m.denote' ctx
def Poly.shownAfter [Ring α] (ctx : Context α) (r : α) : Poly → α
  | .num k => if k = 0 then r else r + Int.cast k
  | .add k m p => shownAfter ctx (r + shownTerm ctx k m) p
/-- The value of a polynomial, as a sum that looks as it is shown: no zeros, no coefficients one. -/
def Poly.denote' [Ring α] (ctx : Context α) : Poly → α
  | .num k => Int.cast k
  | .add k m p => shownAfter ctx (shownTerm ctx k m) p

variable [CommRing α] (ctx : Context α)

theorem Power.shown_eq (p : Power) : p.shown ctx = p.denote ctx := by
  obtain ⟨x, k⟩ := p
  match k with
  | 0 => exact (pow_zero (x.denote ctx)).symm
  | 1 => exact (pow_one (x.denote ctx)).symm
  | k + 2 => rfl
theorem Mon.shownAfter_eq (r : α) (m : Mon) : m.shownAfter ctx r = r * m.denote ctx := by
  induction m generalizing r with
  | unit => exact (mul_one r).symm
  | mult p m ih => rw [shownAfter, ih, Power.shown_eq, denote, mul_assoc]
theorem Mon.denote'_eq (m : Mon) : m.denote' ctx = m.denote ctx := by
  cases m with
  | unit => rfl
  | mult p m => rw [denote', shownAfter_eq, Power.shown_eq, denote]
theorem shownTerm_eq (k : Int) (m : Mon) : shownTerm ctx k m = Int.cast k * m.denote ctx := by
  rw [shownTerm, Mon.denote'_eq]
  split
  · rename_i h; rw [h, intCast_one, one_mul]
  · rfl
theorem Poly.shownAfter_eq (r : α) (p : Poly) : p.shownAfter ctx r = r + p.denote ctx := by
  induction p generalizing r with
  | num k =>
    rw [shownAfter, denote]
    split
    · rename_i h; rw [h, intCast_zero, add_zero]
    · rfl
  | add k m p ih => rw [shownAfter, ih, shownTerm_eq, denote, add_assoc]
theorem Poly.denote'_eq (p : Poly) : p.denote' ctx = p.denote ctx := by
  cases p with
  | num k => rfl
  | add k m p => rw [denote', shownAfter_eq, shownTerm_eq, denote]
end

theorem norm_int (ctx : Context Int) (e : Expr) (p : Poly) (cert : e.toPoly.same p = true) :
    e.denote ctx = p.denote' ctx := by rw [Poly.denote'_eq, ← Poly.denote_same cert, Expr.denote_toPoly]

end Lean.Grind.CommRing

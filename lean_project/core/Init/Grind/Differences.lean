prelude
import Init.Grind.RingSteps

/-!
Formal differences of the elements of a semiring: the ring in which `grind` computes for `Nat`.
-/

namespace Lean.Grind.Ring.OfSemiring
open Semiring
universe u
variable {α : Type u} [Semiring α]

/-! ## The type -/

/-- `a - b` and `c - d` are the same difference. -/
def r (p q : α × α) : Prop := ∃ k, p.1 + q.2 + k = q.1 + p.2 + k

theorem r_trans {p q s : α × α} : r p q → r q s → r p s := fun ⟨k, hk⟩ ⟨l, hl⟩ => ⟨q.1 + q.2 + k + l, by
  calc p.1 + s.2 + (q.1 + q.2 + k + l) = (p.1 + q.2 + k) + (q.1 + s.2 + l) := by ac_rfl
    _ = (q.1 + p.2 + k) + (s.1 + q.2 + l) := by rw [hk, hl]
    _ = _ := by ac_rfl⟩

instance setoid (α : Type u) [Semiring α] : Setoid (α × α) where
  r := r
  iseqv := ⟨fun _ => ⟨0, rfl⟩, fun ⟨k, h⟩ => ⟨k, h.symm⟩, r_trans⟩

/-- Formal differences. -/
def Q (α : Type u) [Semiring α] : Type u := Quotient (setoid α)

def toDifference (a b : α) : Q α := Quotient.mk (setoid α) (a, b)

/-- An element as a difference. -/
def toQ (a : α) : Q α := toDifference a 0

theorem sound {a b c d : α} (h : a + d = c + b) : toDifference a b = toDifference c d :=
  Quotient.sound ⟨0, by show a + d + 0 = c + b + 0; rw [h]⟩
theorem ind {motive : Q α → Prop} (h : ∀ a b : α, motive (toDifference a b)) (q : Q α) : motive q :=
  Quotient.ind (fun p => h p.1 p.2) q

/-! ## Operations -/

/-- A function of two differences, from one that respects them in each argument. -/
def lift₂ (f : α × α → α × α → Q α) (left : ∀ {p p'} q, r p p' → f p q = f p' q)
    (right : ∀ p {q q'}, r q q' → f p q = f p q') (p q : Q α) : Q α :=
  Quotient.lift (fun p => Quotient.lift (f p) (fun _ _ h => right p h) q)
    (fun _ _ h => Quotient.ind (motive := fun q => Quotient.lift _ _ q = Quotient.lift _ _ q) (fun q => left q h) q) p

theorem add_left {p p' : α × α} (q : α × α) : r p p' →
    toDifference (p.1 + q.1) (p.2 + q.2) = toDifference (p'.1 + q.1) (p'.2 + q.2) := fun ⟨k, h⟩ =>
  Quotient.sound ⟨k + q.1 + q.2, by
    show p.1 + q.1 + (p'.2 + q.2) + (k + q.1 + q.2) = p'.1 + q.1 + (p.2 + q.2) + (k + q.1 + q.2)
    calc _ = (p.1 + p'.2 + k) + (q.1 + q.1 + q.2 + q.2) := by ac_rfl
      _ = (p'.1 + p.2 + k) + (q.1 + q.1 + q.2 + q.2) := by rw [h]
      _ = _ := by ac_rfl⟩
theorem add_right (p : α × α) {q q' : α × α} (h : r q q') :
    toDifference (p.1 + q.1) (p.2 + q.2) = toDifference (p.1 + q'.1) (p.2 + q'.2) := by
  simp only [add_comm p.1, add_comm p.2]; exact add_left p h

protected def add : Q α → Q α → Q α := lift₂ (fun p q => toDifference (p.1 + q.1) (p.2 + q.2)) add_left add_right

theorem mul_left {p p' : α × α} (q : α × α) : r p p' →
    toDifference (p.1 * q.1 + p.2 * q.2) (p.1 * q.2 + p.2 * q.1) =
      toDifference (p'.1 * q.1 + p'.2 * q.2) (p'.1 * q.2 + p'.2 * q.1) := fun ⟨k, h⟩ =>
  Quotient.sound ⟨k * q.1 + k * q.2, by
  show p.1 * q.1 + p.2 * q.2 + (p'.1 * q.2 + p'.2 * q.1) + (k * q.1 + k * q.2) =
    p'.1 * q.1 + p'.2 * q.2 + (p.1 * q.2 + p.2 * q.1) + (k * q.1 + k * q.2)
  have h₁ := congrArg (· * q.1) h
  have h₂ := congrArg (· * q.2) h
  simp only [right_distrib] at h₁ h₂
  calc _ = (p.1 * q.1 + p'.2 * q.1 + k * q.1) + (p'.1 * q.2 + p.2 * q.2 + k * q.2) := by ac_rfl
    _ = (p'.1 * q.1 + p.2 * q.1 + k * q.1) + (p.1 * q.2 + p'.2 * q.2 + k * q.2) := by rw [h₁, h₂]
    _ = _ := by ac_rfl⟩

theorem mul_right (p : α × α) {q q' : α × α} : r q q' →
    toDifference (p.1 * q.1 + p.2 * q.2) (p.1 * q.2 + p.2 * q.1) =
      toDifference (p.1 * q'.1 + p.2 * q'.2) (p.1 * q'.2 + p.2 * q'.1) := fun ⟨k, h⟩ =>
  Quotient.sound ⟨p.1 * k + p.2 * k, by
  show p.1 * q.1 + p.2 * q.2 + (p.1 * q'.2 + p.2 * q'.1) + (p.1 * k + p.2 * k) =
    p.1 * q'.1 + p.2 * q'.2 + (p.1 * q.2 + p.2 * q.1) + (p.1 * k + p.2 * k)
  have h₁ := congrArg (p.1 * ·) h
  have h₂ := congrArg (p.2 * ·) h
  simp only [left_distrib] at h₁ h₂
  calc _ = (p.1 * q.1 + p.1 * q'.2 + p.1 * k) + (p.2 * q'.1 + p.2 * q.2 + p.2 * k) := by ac_rfl
    _ = (p.1 * q'.1 + p.1 * q.2 + p.1 * k) + (p.2 * q.1 + p.2 * q'.2 + p.2 * k) := by rw [h₁, h₂]
    _ = _ := by ac_rfl⟩

protected def mul : Q α → Q α → Q α :=
  lift₂ (fun p q => toDifference (p.1 * q.1 + p.2 * q.2) (p.1 * q.2 + p.2 * q.1)) mul_left mul_right

protected def neg : Q α → Q α :=
  Quotient.lift (fun p => toDifference p.2 p.1) fun p q h => h.elim fun k hk => Quotient.sound ⟨k, by
    show p.2 + q.1 + k = q.2 + p.1 + k
    rw [add_comm p.2, add_comm q.2]; exact hk.symm⟩

protected def ofNat (n : Nat) : Q α := toQ (OfNat.ofNat n)
protected def ofInt (i : Int) : Q α := match i with
  | .ofNat n => OfSemiring.ofNat n
  | .negSucc n => OfSemiring.neg (OfSemiring.ofNat (n + 1))
protected def npow (p : Q α) : Nat → Q α
  | 0 => OfSemiring.ofNat 1
  | n + 1 => OfSemiring.mul (OfSemiring.npow p n) p

/-! ## The ring -/

theorem ofInt_neg (i : Int) : OfSemiring.ofInt (-i) = OfSemiring.neg (OfSemiring.ofInt i : Q α) := by
  match i with
  | .ofNat 0 => exact sound (by show _ + _ = _ + _; ac_rfl)
  | .ofNat (n + 1) => rfl
  | .negSucc n => rfl

theorem ofNat_succ_eq (n : Nat) : (OfNat.ofNat (n + 1) : α) = OfNat.ofNat n + 1 := ofNat_succ n

instance ofSemiring : Ring (Q α) where
  add := OfSemiring.add
  mul := OfSemiring.mul
  neg := OfSemiring.neg
  sub p q := OfSemiring.add p (OfSemiring.neg q)
  natCast := ⟨OfSemiring.ofNat⟩
  intCast := ⟨OfSemiring.ofInt⟩
  ofNat n := ⟨OfSemiring.ofNat n⟩
  npow := ⟨OfSemiring.npow⟩
  nsmul := ⟨fun n a => OfSemiring.mul (OfSemiring.ofNat n) a⟩
  zsmul := ⟨fun i a => OfSemiring.mul (OfSemiring.ofInt i) a⟩
  add_zero := ind fun a b => sound (by show a + 0 + b = a + (b + 0); rw [add_zero, add_zero])
  add_comm := ind fun a b => ind fun c d => sound (by show a + c + (d + b) = c + a + (b + d); ac_rfl)
  add_assoc := ind fun a b => ind fun c d => ind fun e f => sound (by
    show a + c + e + (b + (d + f)) = a + (c + e) + (b + d + f); ac_rfl)
  mul_assoc := ind fun a b => ind fun c d => ind fun e f => sound (by
    simp only [left_distrib, right_distrib]; ac_rfl)
  mul_one := ind fun a b => sound (by
    show a * 1 + b * 0 + b = a + (a * 0 + b * 1); simp only [mul_one, mul_zero, add_zero, zero_add])
  one_mul := ind fun a b => sound (by
    show 1 * a + 0 * b + b = a + (1 * b + 0 * a); simp only [one_mul, zero_mul, add_zero])
  left_distrib := ind fun a b => ind fun c d => ind fun e f => sound (by
    simp only [left_distrib]; ac_rfl)
  right_distrib := ind fun a b => ind fun c d => ind fun e f => sound (by
    simp only [right_distrib]; ac_rfl)
  zero_mul := ind fun a b => sound (by
    show 0 * a + 0 * b + 0 = 0 + (0 * b + 0 * a); simp only [zero_mul, add_zero])
  mul_zero := ind fun a b => sound (by
    show a * 0 + b * 0 + 0 = 0 + (a * 0 + b * 0); simp only [mul_zero, add_zero])
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  ofNat_succ n := sound (by
    show OfNat.ofNat (n + 1) + (0 + 0) = OfNat.ofNat n + 1 + 0; rw [ofNat_succ, add_zero])
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel := ind fun a b => sound (by show b + a + 0 = 0 + (a + b); rw [add_zero, zero_add, add_comm])
  sub_eq_add_neg _ _ := rfl
  neg_zsmul i := ind fun a b => by
    show OfSemiring.mul (OfSemiring.ofInt (-i)) _ = OfSemiring.neg (OfSemiring.mul (OfSemiring.ofInt i) _)
    rw [ofInt_neg]
    refine ind (motive := fun q => OfSemiring.mul (OfSemiring.neg q) (toDifference a b) =
      OfSemiring.neg (OfSemiring.mul q (toDifference a b))) (fun c d => sound ?_) (OfSemiring.ofInt i)
    show d * a + c * b + (c * a + d * b) = c * b + d * a + (d * b + c * a)
    ac_rfl
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg := ofInt_neg

/-! ## Elements as differences -/

theorem toQ_add (a b : α) : toQ (a + b) = toQ a + toQ b := sound (by show a + b + (0 + 0) = a + b + 0; rw [add_zero])
theorem toQ_mul (a b : α) : toQ (a * b) = toQ a * toQ b := sound (by
  show a * b + (a * 0 + 0 * b) = a * b + 0 * 0 + 0
  simp only [mul_zero, zero_mul, add_zero])
theorem toQ_ofNat (n : Nat) : toQ (OfNat.ofNat n : α) = OfNat.ofNat n := rfl
theorem toQ_natCast (n : Nat) : toQ (n : α) = (n : Q α) := congrArg toQ (ofNat_eq_natCast n).symm
theorem toQ_pow (a : α) (n : Nat) : toQ (a ^ n) = toQ a ^ n := by
  induction n with
  | zero => rw [Semiring.pow_zero, Semiring.pow_zero]; rfl
  | succ n ih => rw [Semiring.pow_succ, Semiring.pow_succ, toQ_mul, ih]

theorem eq_of_toQ [AddRightCancel α] {a b : α} (h : toQ a = toQ b) : a = b := by
  have ⟨k, hk⟩ := Quotient.exact h
  have e := AddRightCancel.add_right_cancel _ _ _ hk
  rwa [show ((a, (0 : α)) : α × α).1 = a from rfl, show ((b, (0 : α)) : α × α).2 = 0 from rfl, add_zero,
      add_zero] at e

end Lean.Grind.Ring.OfSemiring

/-! ## What differences inherit -/

namespace Lean.Grind.Ring.OfSemiring
open Semiring
universe u

instance instIsCharPQOfAddRightCancel {α : Type u} {p : Nat} [Semiring α] [AddRightCancel α] [IsCharP α p] :
    IsCharP (Q α) p where
  ofNat_ext_iff := fun {x y} => by
    rw [← IsCharP.ofNat_ext_iff (α := α) p]
    exact ⟨eq_of_toQ, congrArg toQ⟩

instance instNoNatZeroDivisorsQOfAddRightCancel {α : Type u} [Semiring α] [AddRightCancel α] [NoNatZeroDivisors α] :
    NoNatZeroDivisors (Q α) where
  no_nat_zero_divisors k := ind fun a b => ind fun c d => fun hk h => by
    have ⟨l, hl⟩ := Quotient.exact (show toDifference (OfNat.ofNat k * a + 0 * b) (OfNat.ofNat k * b + 0 * a) =
      toDifference (OfNat.ofNat k * c + 0 * d) (OfNat.ofNat k * d + 0 * c) from h)
    have e := AddRightCancel.add_right_cancel _ _ _ hl
    have e : OfNat.ofNat k * a + 0 * b + (OfNat.ofNat k * d + 0 * c) =
      OfNat.ofNat k * c + 0 * d + (OfNat.ofNat k * b + 0 * a) := e
    simp only [zero_mul, add_zero] at e
    rw [← left_distrib, ← left_distrib, ofNat_eq_natCast, ← nsmul_eq_natCast_mul, ← nsmul_eq_natCast_mul] at e
    exact sound (NoNatZeroDivisors.no_nat_zero_divisors k _ _ hk e)

end Lean.Grind.Ring.OfSemiring

namespace Lean.Grind
universe u

open Semiring CommSemiring in
/-- Differences in a commutative semiring. -/
instance CommRing.OfCommSemiring.ofCommSemiring {α : Type u} [CommSemiring α] : CommRing (Ring.OfSemiring.Q α) :=
  { Ring.OfSemiring.ofSemiring (α := α) with
    mul_comm := Ring.OfSemiring.ind fun a b => Ring.OfSemiring.ind fun c d => Ring.OfSemiring.sound (by
      show a * c + b * d + (c * b + d * a) = c * a + d * b + (a * d + b * c)
      ac_rfl) }

end Lean.Grind

prelude
import Init.Grind.Algebra

/-!
Computing in a semiring or ring given by its class, and the instances for `Nat` and `Int`.
-/

namespace Lean.Grind
universe u

/-! ## Semirings -/

namespace Semiring
variable {α : Type u} [Semiring α]

theorem zero_add (a : α) : 0 + a = a := by rw [add_comm, add_zero]
theorem add_left_comm (a b c : α) : a + (b + c) = b + (a + c) := by rw [← add_assoc, add_comm a, add_assoc]

-- Scoped: `grind` must leave sums and products to its ring solver.
scoped instance : Std.Associative (α := α) (· + ·) := ⟨add_assoc⟩
scoped instance : Std.Commutative (α := α) (· + ·) := ⟨add_comm⟩
scoped instance : Std.Associative (α := α) (· * ·) := ⟨mul_assoc⟩

theorem natCast_zero : ((0 : Nat) : α) = 0 := (ofNat_eq_natCast 0).symm
theorem natCast_one : ((1 : Nat) : α) = 1 := (ofNat_eq_natCast 1).symm
theorem natCast_succ (n : Nat) : ((n + 1 : Nat) : α) = n + 1 := by
  rw [← ofNat_eq_natCast, ofNat_succ, ofNat_eq_natCast]
theorem natCast_add (a b : Nat) : ((a + b : Nat) : α) = a + b := by
  induction b with
  | zero => rw [Nat.add_zero, natCast_zero, add_zero]
  | succ b ih => rw [← Nat.add_assoc, natCast_succ, ih, natCast_succ, add_assoc]
theorem natCast_mul (a b : Nat) : ((a * b : Nat) : α) = a * b := by
  induction b with
  | zero => rw [Nat.mul_zero, natCast_zero, mul_zero]
  | succ b ih => rw [Nat.mul_succ, natCast_add, ih, natCast_succ, left_distrib, mul_one]

theorem pow_one (a : α) : a ^ 1 = a := by rw [pow_succ, pow_zero, one_mul]
theorem pow_add (a : α) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.add_zero, pow_zero, mul_one]
  | succ n ih => rw [← Nat.add_assoc, pow_succ, ih, pow_succ, mul_assoc]

end Semiring

/-! ## Commutative semirings -/

section
variable {α : Type u} [CommSemiring α]

namespace CommSemiring
scoped instance : Std.Commutative (α := α) (· * ·) := ⟨CommSemiring.mul_comm⟩
end CommSemiring

theorem CommSemiring.mul_left_comm (a b c : α) : a * (b * c) = b * (a * c) := by
  rw [← Semiring.mul_assoc, mul_comm a, Semiring.mul_assoc]
end

/-! ## Rings -/

namespace Ring
open Semiring
variable {α : Type u} [Ring α]

theorem add_neg_cancel (a : α) : a + -a = 0 := by rw [add_comm, neg_add_cancel]
theorem add_left_cancel {a b c : α} (h : a + b = a + c) : b = c := by
  have h' := congrArg (-a + ·) h
  simpa only [← add_assoc, neg_add_cancel, zero_add] using h'
theorem eq_neg_of_add_eq_zero {a b : α} (h : a + b = 0) : b = -a :=
  add_left_cancel (h.trans (add_neg_cancel a).symm)
theorem neg_neg (a : α) : - -a = a := (eq_neg_of_add_eq_zero (neg_add_cancel a)).symm
theorem neg_zero : -(0 : α) = 0 := (eq_neg_of_add_eq_zero (add_zero 0)).symm
theorem neg_add (a b : α) : -(a + b) = -a + -b := by
  refine (eq_neg_of_add_eq_zero ?_).symm
  rw [add_assoc, add_left_comm b, ← add_assoc, add_neg_cancel, add_neg_cancel, add_zero]
theorem neg_mul (a b : α) : -a * b = -(a * b) := by
  refine eq_neg_of_add_eq_zero ?_
  rw [← right_distrib, add_neg_cancel, zero_mul]
theorem mul_neg (a b : α) : a * -b = -(a * b) := by
  refine eq_neg_of_add_eq_zero ?_
  rw [← left_distrib, add_neg_cancel, mul_zero]
theorem sub_self (a : α) : a - a = 0 := by rw [sub_eq_add_neg, add_neg_cancel]
theorem sub_eq_zero {a b : α} : a - b = 0 ↔ a = b := by
  refine ⟨fun h => ?_, fun h => h ▸ sub_self a⟩
  rw [sub_eq_add_neg, add_comm] at h
  exact (eq_neg_of_add_eq_zero h).trans (neg_neg b)

theorem intCast_natCast (n : Nat) : ((n : Int) : α) = (n : α) := by
  rw [← ofNat_eq_natCast, ← intCast_ofNat]; rfl
theorem intCast_zero : ((0 : Int) : α) = 0 := intCast_ofNat 0
theorem intCast_one : ((1 : Int) : α) = 1 := intCast_ofNat 1
theorem intCast_negSucc (n : Nat) : ((Int.negSucc n : Int) : α) = -((n + 1 : Nat) : α) := by
  rw [← intCast_natCast, ← intCast_neg]; rfl
theorem intCast_sub_natCast (a b : Nat) : (((a : Int) - b : Int) : α) = a - b := by
  rcases Nat.le_total b a with h | h <;> rcases Nat.exists_eq_add_of_le h with ⟨k, rfl⟩
  · have e : ((b + k : Nat) : Int) - (b : Int) = (k : Int) := by omega
    rw [e, intCast_natCast, natCast_add, sub_eq_add_neg, add_comm, ← add_assoc, neg_add_cancel, zero_add]
  · have e : (a : Int) - ((a + k : Nat) : Int) = -(k : Int) := by omega
    rw [e, intCast_neg, intCast_natCast, natCast_add, sub_eq_add_neg, neg_add, ← add_assoc, add_neg_cancel, zero_add]
theorem int_eq_sub (a : Int) : ∃ m n : Nat, a = (m : Int) - n :=
  ⟨a.toNat, (-a).toNat, by omega⟩
theorem intCast_add (a b : Int) : ((a + b : Int) : α) = a + b := by
  rcases int_eq_sub a with ⟨m, n, rfl⟩
  rcases int_eq_sub b with ⟨k, l, rfl⟩
  have e : (m : Int) - n + (k - l) = ((m + k : Nat) : Int) - (n + l : Nat) := by omega
  rw [e]
  simp only [intCast_sub_natCast, natCast_add, sub_eq_add_neg, neg_add]
  ac_rfl
theorem intCast_sub (a b : Int) : ((a - b : Int) : α) = a - b := by
  rw [Int.sub_eq_add_neg, intCast_add, intCast_neg, sub_eq_add_neg]
theorem intCast_mul (a b : Int) : ((a * b : Int) : α) = a * b := by
  have nonneg (m n : Nat) : (((m : Int) * n : Int) : α) = (m : α) * n := by
    rw [← natCast_mul, ← intCast_natCast]; rfl
  rcases int_eq_sub a with ⟨m, n, rfl⟩
  rcases int_eq_sub b with ⟨k, l, rfl⟩
  simp only [Int.sub_mul, Int.mul_sub, intCast_sub, nonneg, intCast_natCast]
  simp only [sub_eq_add_neg, left_distrib, right_distrib, neg_add, neg_mul, mul_neg, neg_neg]
theorem intCast_pow (a : Int) (n : Nat) : ((a ^ n : Int) : α) = (a : α) ^ n := by
  induction n with
  | zero => rw [Int.pow_zero, intCast_one, pow_zero]
  | succ n ih => rw [Int.pow_succ, intCast_mul, ih, pow_succ]

end Ring

/-! ## Numerals and trivial products -/

namespace Semiring
variable {α : Type u} [Semiring α]

theorem natCast_eq_ofNat (n : Nat) : NatCast.natCast n = OfNat.ofNat (α := α) n := (ofNat_eq_natCast n).symm
theorem mul_one_congr {a b : α} (h : b = 1) : a * b = a := by rw [h, mul_one]
theorem one_mul_congr {a b : α} (h : a = 1) : a * b = b := by rw [h, one_mul]
theorem mul_zero_congr {a b : α} (h : b = 0) : a * b = 0 := by rw [h, mul_zero]
theorem zero_mul_congr {a b : α} (h : a = 0) : a * b = 0 := by rw [h, zero_mul]
theorem pow_add_congr (a r : α) (k k₁ k₂ : Nat) (h₁ : k = k₁ + k₂) (h₂ : a ^ k₁ * a ^ k₂ = r) : a ^ k = r := by
  rw [h₁, pow_add, h₂]
end Semiring

theorem Ring.intCast_eq_ofNat_of_nonneg {α : Type u} [Ring α] (x : Int) (cert : decide (0 ≤ x) = true) :
    IntCast.intCast x = OfNat.ofNat (α := α) x.toNat := by
  have e : x = (x.toNat : Int) := by have := _root_.of_decide_eq_true cert; omega
  exact (congrArg Int.cast e).trans (intCast_ofNat x.toNat)
theorem Ring.intCast_eq_ofNat_of_nonpos {α : Type u} [Ring α] (x : Int) (cert : decide (x ≤ 0) = true) :
    IntCast.intCast x = -OfNat.ofNat (α := α) x.natAbs := by
  have e : x = -(x.natAbs : Int) := by have := _root_.of_decide_eq_true cert; omega
  exact (congrArg Int.cast e).trans ((intCast_neg _).trans (congrArg Neg.neg (intCast_ofNat x.natAbs)))

/-! ## Modules that rings are -/

instance Semiring.toNatModule {α : Type u} [inst : Semiring α] : NatModule α :=
  { inst with
    zero := 0
    zero_nsmul := fun a => by rw [nsmul_eq_natCast_mul, natCast_zero]; exact zero_mul a
    add_one_nsmul := fun n a => by
      rw [nsmul_eq_natCast_mul, nsmul_eq_natCast_mul, natCast_succ, right_distrib, one_mul] }

theorem Ring.zsmul_eq {α : Type u} [Ring α] (i : Int) (a : α) : i • a = (i : α) * a := by
  have nonneg (n : Nat) : (n : Int) • a = ((n : Int) : α) * a := by
    rw [zsmul_natCast_eq_nsmul, Semiring.nsmul_eq_natCast_mul, intCast_natCast]
  rcases Int.le_total 0 i with h | h
  · have e : i = (i.toNat : Int) := by omega
    rw [e]; exact nonneg _
  · have e : i = -((-i).toNat : Int) := by omega
    rw [e, neg_zsmul, nonneg, intCast_neg, neg_mul]

instance Ring.toIntModule {α : Type u} [inst : Ring α] : IntModule α :=
  { Semiring.toNatModule (α := α), inst with
    zero_zsmul := fun a => by rw [zsmul_eq, intCast_zero]; exact Semiring.zero_mul a
    one_zsmul := fun a => by rw [zsmul_eq, intCast_one, Semiring.one_mul]
    add_zsmul := fun n m a => by simp only [zsmul_eq]; rw [intCast_add, Semiring.right_distrib] }

/-! ## Numbers -/

instance : CommSemiring Nat where
  natCast := instNatCastNat
  ofNat := instOfNatNat
  nsmul := ⟨fun n a => n * a⟩
  npow := inferInstance
  add_zero := Nat.add_zero
  add_comm := Nat.add_comm
  add_assoc := Nat.add_assoc
  mul_assoc := Nat.mul_assoc
  mul_one := Nat.mul_one
  one_mul := Nat.one_mul
  left_distrib := Nat.mul_add
  right_distrib := Nat.add_mul
  zero_mul := Nat.zero_mul
  mul_zero := Nat.mul_zero
  mul_comm := Nat.mul_comm
  pow_zero _ := rfl
  pow_succ _ _ := rfl
  ofNat_succ _ := rfl
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl

instance : CommRing Int where
  natCast := instNatCastInt
  ofNat := fun _ => instOfNat
  intCast := instIntCastInt
  nsmul := ⟨fun n a => (n : Int) * a⟩
  zsmul := ⟨fun n a => n * a⟩
  npow := inferInstance
  add_zero := Int.add_zero
  add_comm := Int.add_comm
  add_assoc := Int.add_assoc
  mul_assoc := Int.mul_assoc
  mul_one := Int.mul_one
  one_mul := Int.one_mul
  left_distrib := Int.mul_add
  right_distrib := Int.add_mul
  zero_mul := Int.zero_mul
  mul_zero := Int.mul_zero
  mul_comm := Int.mul_comm
  pow_zero := Int.pow_zero
  pow_succ _ _ := Int.pow_succ ..
  ofNat_succ _ := rfl
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel a := by omega
  sub_eq_add_neg _ _ := Int.sub_eq_add_neg
  neg_zsmul _ _ := Int.neg_mul ..
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg _ := rfl

instance : IsCharP Nat 0 where
  ofNat_ext_iff := by intro x y; simp only [Nat.mod_zero]; exact Iff.rfl
instance : IsCharP Int 0 where
  ofNat_ext_iff := by intro x y; simp only [Nat.mod_zero]; exact ⟨Int.ofNat.inj, congrArg _⟩
instance : NoNatZeroDivisors Nat where
  no_nat_zero_divisors _ _ _ h e := Nat.eq_of_mul_eq_mul_left (Nat.pos_of_ne_zero h) e
instance : NoNatZeroDivisors Int where
  no_nat_zero_divisors k _ _ h e := Int.eq_of_mul_eq_mul_left (a := (k : Int)) (by omega) e
instance : AddRightCancel Nat := ⟨fun _ _ _ => Nat.add_right_cancel⟩
instance : AddRightCancel Int := ⟨fun _ _ _ h => Int.add_right_cancel h⟩

instance : OrderedRing Int where
  add_le_left_iff c := by omega
  zero_lt_one := by decide
  mul_lt_mul_of_pos_left h pos := Int.mul_lt_mul_of_pos_left h pos
  mul_lt_mul_of_pos_right h pos := Int.mul_lt_mul_of_pos_right h pos

end Lean.Grind

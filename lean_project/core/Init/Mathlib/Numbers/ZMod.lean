prelude
import Init.Mathlib.Numbers.Primes
import Init.Mathlib.Finset.NumberSums
import Init.Grind.Algebra

/-!
Integers modulo `n`, with Mathlib's inverse; the extended Euclidean algorithm; positive natural numbers.
-/
set_option linter.all false

/-! ## The extended Euclidean algorithm -/

namespace Nat

/-- Two remainders with their coefficients become the next two, until the first one is 0; at most `bound` steps. -/
def xgcdAux : (bound r : Nat) → (s t : Int) → (r' : Nat) → (s' t' : Int) → Nat × Int × Int
  | 0, _, _, _, r', s', t' => (r', s', t')
  | bound + 1, r, s, t, r', s', t' =>
    if r = 0 then (r', s', t')
    else xgcdAux bound (r' % r) (s' - (r' / r : Nat) * s) (t' - (r' / r : Nat) * t) r s t
/-- The coefficients of `x` and `y` in their greatest common divisor. -/
def xgcd (x y : Nat) : Int × Int := (xgcdAux (x + 1) x 1 0 y 0 1).2
/-- The coefficient of `x`. -/
def gcdA (x y : Nat) : Int := (xgcd x y).1
/-- The coefficient of `y`. -/
def gcdB (x y : Nat) : Int := (xgcd x y).2
theorem xgcdAux_spec (x y : Int) {b r r' : Nat} {s t s' t' : Int} (hb : r < b) (h : (r : Int) = x * s + y * t)
    (h' : (r' : Int) = x * s' + y * t') :
    (xgcdAux b r s t r' s' t').1 = Nat.gcd r r' ∧
      ((xgcdAux b r s t r' s' t').1 : Int) =
        x * (xgcdAux b r s t r' s' t').2.1 + y * (xgcdAux b r s t r' s' t').2.2 := by
  induction b generalizing r r' s t s' t' with
  | zero => omega
  | succ b ih =>
    rw [xgcdAux]
    split
    · rename_i e; rw [e, Nat.gcd_zero_left]; exact ⟨rfl, h'⟩
    · rename_i hr
      have hlt := Nat.mod_lt r' (Nat.pos_of_ne_zero hr)
      have key := ih (r := r' % r) (r' := r) (s := s' - (r' / r : Nat) * s) (t := t' - (r' / r : Nat) * t) (s' := s)
        (t' := t) (by omega) (by
          have e := Nat.mod_add_div r' r
          have e2 : ((r' % r : Nat) : Int) = (r' : Int) - (r : Int) * ((r' / r : Nat) : Int) := by
            rw [← Int.natCast_mul]; omega
          rw [e2, h, h', Int.mul_sub, Int.mul_sub, Int.add_mul, mul_left_comm x, mul_left_comm y,
            Int.mul_comm (x * s), Int.mul_comm (y * t)]
          omega) h
      rw [key.1, Nat.gcd_rec r r'] at *
      exact ⟨rfl, key.2⟩
theorem gcd_eq_gcd_ab (x y : Nat) : (Nat.gcd x y : Int) = x * gcdA x y + y * gcdB x y := by
  have h := xgcdAux_spec x y (b := x + 1) (r := x) (r' := y) (s := 1) (t := 0) (s' := 0) (t' := 1) (Nat.lt_succ_self
    x)
    (by omega) (by omega)
  rw [h.1] at h
  exact h.2

end Nat

/-! ## Integers modulo `n` -/

/-- The integers modulo `n`: `Fin n`, or for `n = 0` the integers themselves. -/
def ZMod : Nat → Type
  | 0 => Int
  | n + 1 => Fin (n + 1)

namespace ZMod

/-- The class of an integer. -/
def ofInt : (n : Nat) → Int → ZMod n
  | 0, z => z
  | n + 1, z => (⟨(z % ((n + 1 : Nat) : Int)).toNat, by
      have := Int.emod_nonneg z (show ((n + 1 : Nat) : Int) ≠ 0 by omega)
      have := Int.emod_lt_of_pos z (show 0 < ((n + 1 : Nat) : Int) by omega)
      omega⟩ : Fin (n + 1))
/-- The smallest natural number of the class; for `n = 0` the integer itself. -/
def toInt : {n : Nat} → ZMod n → Int
  | 0, z => z
  | n + 1, a => (Fin.val (n := n + 1) a : Int)
/-- The smallest natural number of the class; for `n = 0` the absolute value. -/
def val : {n : Nat} → ZMod n → Nat
  | 0, z => Int.natAbs z
  | n + 1, a => Fin.val (n := n + 1) a
@[simp] theorem ofInt_toInt {n : Nat} (a : ZMod n) : ofInt n a.toInt = a := by
  match n, a with
  | 0, a => rfl
  | n + 1, ⟨a, h⟩ =>
    refine Fin.eq_of_val_eq (n := n + 1) ?_
    show (((a : Nat) : Int) % ((n + 1 : Nat) : Int)).toNat = a
    have h' : a < n + 1 := h
    rw [Int.emod_eq_of_lt (by omega) (by omega)]; rfl
theorem toInt_ofInt (n : Nat) (z : Int) : (ofInt n z).toInt = z % (n : Int) := by
  match n with
  | 0 => exact (Int.emod_zero z).symm
  | n + 1 =>
    show (((z % ((n + 1 : Nat) : Int)).toNat : Nat) : Int) = _
    exact Int.toNat_of_nonneg (Int.emod_nonneg z (by omega))
theorem ofInt_eq_ofInt_iff {n : Nat} {x y : Int} : ofInt n x = ofInt n y ↔ x % (n : Int) = y % (n : Int) := by
  constructor
  · intro h; rw [← toInt_ofInt, h, toInt_ofInt]
  · intro h; rw [← ofInt_toInt (ofInt n x), ← ofInt_toInt (ofInt n y), toInt_ofInt, toInt_ofInt, h]
instance (n : Nat) : DecidableEq (ZMod n) := match n with
  | 0 => inferInstanceAs (DecidableEq Int)
  | n + 1 => inferInstanceAs (DecidableEq (Fin (n + 1)))

variable {n : Nat}
instance : NatCast (ZMod n) := ⟨fun k => ofInt n k⟩
instance : IntCast (ZMod n) := ⟨ofInt n⟩
instance (k : Nat) : OfNat (ZMod n) k := ⟨ofInt n k⟩
instance : Inhabited (ZMod n) := ⟨0⟩
instance : Add (ZMod n) := ⟨fun a b => ofInt n (a.toInt + b.toInt)⟩
instance : Mul (ZMod n) := ⟨fun a b => ofInt n (a.toInt * b.toInt)⟩
instance : Sub (ZMod n) := ⟨fun a b => ofInt n (a.toInt - b.toInt)⟩
instance : Neg (ZMod n) := ⟨fun a => ofInt n (-a.toInt)⟩
instance : NatPow (ZMod n) := ⟨fun a k => ofInt n (a.toInt ^ k)⟩
/-- For a class prime to `n` the inverse; otherwise the class that Euclid's algorithm ends with. -/
protected def inv : {n : Nat} → ZMod n → ZMod n
  | 0, a => Int.sign a
  | n + 1, a => ofInt (n + 1) (Nat.gcdA a.val (n + 1))
instance : Inv (ZMod n) := ⟨ZMod.inv⟩

theorem intCast_eq_ofInt (z : Int) : (z : ZMod n) = ofInt n z := rfl
theorem natCast_eq_ofInt (k : Nat) : (k : ZMod n) = ofInt n k := rfl
theorem ofNat_eq_ofInt (k : Nat) : (OfNat.ofNat k : ZMod n) = ofInt n k := rfl
theorem ofInt_add (x y : Int) : ofInt n x + ofInt n y = ofInt n (x + y) :=
  ofInt_eq_ofInt_iff.mpr (by rw [toInt_ofInt, toInt_ofInt, ← Int.add_emod])
theorem ofInt_mul (x y : Int) : ofInt n x * ofInt n y = ofInt n (x * y) :=
  ofInt_eq_ofInt_iff.mpr (by rw [toInt_ofInt, toInt_ofInt, ← Int.mul_emod])
theorem ofInt_sub (x y : Int) : ofInt n x - ofInt n y = ofInt n (x - y) :=
  ofInt_eq_ofInt_iff.mpr (by rw [toInt_ofInt, toInt_ofInt, ← Int.sub_emod])
theorem ofInt_neg (x : Int) : -ofInt n x = ofInt n (-x) :=
  ofInt_eq_ofInt_iff.mpr (by
    rw [toInt_ofInt]
    have h := Int.sub_emod 0 (x % (n : Int)) n
    rw [Int.emod_emod_of_dvd x (Int.dvd_refl (n : Int)), ← Int.sub_emod, Int.zero_sub, Int.zero_sub] at h
    exact h)
theorem ofInt_pow (x : Int) (k : Nat) : ofInt n x ^ k = ofInt n (x ^ k) := by
  refine ofInt_eq_ofInt_iff.mpr ?_
  rw [toInt_ofInt]
  induction k with
  | zero => rfl
  | succ k ih => rw [Int.pow_succ, Int.pow_succ, Int.mul_emod, ih, Int.emod_emod_of_dvd x (Int.dvd_refl (n : Int)), ←
    Int.mul_emod]
theorem exists_ofInt (a : ZMod n) : ∃ z, a = ofInt n z := ⟨a.toInt, (ofInt_toInt a).symm⟩

instance laws : CommutativeSemiringLaws (ZMod n) where
  add_comm a b := by
    obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b
    rw [ofInt_add, ofInt_add, Int.add_comm]
  add_assoc a b c := by
    obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b; obtain ⟨z, rfl⟩ := exists_ofInt c
    simp only [ofInt_add, Int.add_assoc]
  zero_add a := by
    obtain ⟨x, rfl⟩ := exists_ofInt a
    exact (ofInt_add 0 x).trans (congrArg _ (Int.zero_add x))
  mul_comm a b := by
    obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b
    rw [ofInt_mul, ofInt_mul, Int.mul_comm]
  mul_assoc a b c := by
    obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b; obtain ⟨z, rfl⟩ := exists_ofInt c
    simp only [ofInt_mul, Int.mul_assoc]
  one_mul a := by
    obtain ⟨x, rfl⟩ := exists_ofInt a
    exact (ofInt_mul 1 x).trans (congrArg _ (Int.one_mul x))
  mul_add a b c := by
    obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b; obtain ⟨z, rfl⟩ := exists_ofInt c
    simp only [ofInt_mul, ofInt_add, Int.mul_add]
  zero_mul a := by
    obtain ⟨x, rfl⟩ := exists_ofInt a
    exact (ofInt_mul 0 x).trans (congrArg _ (Int.zero_mul x))
protected theorem pow_zero (a : ZMod n) : a ^ 0 = 1 := rfl
protected theorem pow_succ (a : ZMod n) (k : Nat) : a ^ (k + 1) = a ^ k * a := by
  obtain ⟨x, rfl⟩ := exists_ofInt a
  rw [ofInt_pow, ofInt_pow, ofInt_mul, Int.pow_succ]
protected theorem sub_eq_add_neg (a b : ZMod n) : a - b = a + -b := by
  obtain ⟨x, rfl⟩ := exists_ofInt a; obtain ⟨y, rfl⟩ := exists_ofInt b
  rw [ofInt_sub, ofInt_neg, ofInt_add, Int.sub_eq_add_neg]
protected theorem neg_add_cancel (a : ZMod n) : -a + a = 0 := by
  obtain ⟨x, rfl⟩ := exists_ofInt a
  rw [ofInt_neg, ofInt_add, Int.add_comm, Int.add_right_neg]
  rfl
@[simp, norm_cast] theorem natCast_add (a b : Nat) : ((a + b : Nat) : ZMod n) = a + b := (ofInt_add a b).symm
@[simp, norm_cast] theorem natCast_mul (a b : Nat) : ((a * b : Nat) : ZMod n) = a * b := (ofInt_mul a b).symm
@[simp, norm_cast] theorem natCast_pow (a k : Nat) : ((a ^ k : Nat) : ZMod n) = (a : ZMod n) ^ k := by
  rw [natCast_eq_ofInt, natCast_eq_ofInt, ofInt_pow, Int.natCast_pow]
@[simp, norm_cast] theorem intCast_add (a b : Int) : ((a + b : Int) : ZMod n) = a + b := (ofInt_add a b).symm
@[simp, norm_cast] theorem intCast_mul (a b : Int) : ((a * b : Int) : ZMod n) = a * b := (ofInt_mul a b).symm
@[simp, norm_cast] theorem intCast_sub (a b : Int) : ((a - b : Int) : ZMod n) = a - b := (ofInt_sub a b).symm
@[simp, norm_cast] theorem intCast_natCast (k : Nat) : ((k : Int) : ZMod n) = k := rfl

theorem intCast_eq_intCast_iff (a b : Int) (c : Nat) : (a : ZMod c) = (b : ZMod c) ↔ a ≡ b [ZMOD c] :=
    ofInt_eq_ofInt_iff
theorem natCast_eq_natCast_iff (a b c : Nat) : (a : ZMod c) = (b : ZMod c) ↔ a ≡ b [MOD c] := by
  rw [natCast_eq_ofInt, natCast_eq_ofInt, ofInt_eq_ofInt_iff, Nat.ModEq, ← Int.natCast_emod, ← Int.natCast_emod]
  exact Int.ofNat_inj
theorem natCast_eq_natCast_iff' (a b c : Nat) : (a : ZMod c) = (b : ZMod c) ↔ a % c = b % c :=
    natCast_eq_natCast_iff a b c
theorem natCast_eq_zero_iff (a b : Nat) : (a : ZMod b) = 0 ↔ b ∣ a :=
  (natCast_eq_natCast_iff a 0 b).trans Nat.modEq_zero_iff_dvd
theorem natCast_zmod_eq_zero_iff_dvd (a b : Nat) [NeZero b] : (a : ZMod b) = 0 ↔ b ∣ a := natCast_eq_zero_iff a b
theorem natCast_self_eq_zero {n : Nat} : (n : ZMod n) = 0 := (natCast_eq_zero_iff n n).mpr (Nat.dvd_refl n)
@[simp] theorem natCast_self (n : Nat) : (n : ZMod n) = 0 := natCast_self_eq_zero
@[simp] theorem natCast_mod (a n : Nat) : ((a % n : Nat) : ZMod n) = a :=
  (natCast_eq_natCast_iff _ _ n).mpr (Nat.mod_mod a n)
theorem intCast_zmod_eq_zero_iff_dvd (a : Int) (b : Nat) [NeZero b] : (a : ZMod b) = 0 ↔ (b : Int) ∣ a :=
  (intCast_eq_intCast_iff a 0 b).trans Int.modEq_zero_iff_dvd
theorem coe_mul_inv_eq_one {n : Nat} (x : Nat) (h : Nat.Coprime x n) : (x : ZMod n) * (x : ZMod n)⁻¹ = 1 := by
  match n with
  | 0 =>
    have hx : x = 1 := by rw [← Nat.gcd_zero_right x]; exact h
    rw [hx]; rfl
  | n + 1 =>
    have hv : (x : ZMod (n + 1)).val = x % (n + 1) := by
      show ((x : Int) % ((n + 1 : Nat) : Int)).toNat = _
      rw [← Int.natCast_emod]; rfl
    show (x : ZMod (n + 1)) * ofInt (n + 1) (Nat.gcdA (x : ZMod (n + 1)).val (n + 1)) = 1
    rw [hv, ← natCast_mod, natCast_eq_ofInt, ofInt_mul]
    refine ofInt_eq_ofInt_iff.mpr ?_
    have hg := Nat.gcd_eq_gcd_ab (x % (n + 1)) (n + 1)
    have hc : Nat.gcd (x % (n + 1)) (n + 1) = 1 := by
      rw [← Nat.gcd_rec, Nat.gcd_comm]; exact h
    rw [hc] at hg
    have e : ((x % (n + 1) : Nat) : Int) * Nat.gcdA (x % (n + 1)) (n + 1) =
        1 - ((n + 1 : Nat) : Int) * Nat.gcdB (x % (n + 1)) (n + 1) := by omega
    rw [e]
    exact Int.emod_emod_eq_emod_emod_iff_modEq.mpr (Int.modEq_iff_dvd.mpr
      ⟨Nat.gcdB (x % (n + 1)) (n + 1), sub_sub_cancel ..⟩)
end ZMod
instance ZMod.fintype : (n : Nat) → [NeZero n] → Fintype (ZMod n)
  | 0, h => absurd rfl h.out
  | n + 1, _ => inferInstanceAs (Fintype (Fin (n + 1)))

/-! ## Multiples, and what `grind` needs for rings (its steps for a known characteristic are not there) -/

namespace ZMod
variable {n : Nat}
instance : SMul Nat (ZMod n) := ⟨fun k a => (k : ZMod n) * a⟩
instance : SMul Int (ZMod n) := ⟨fun k a => (k : ZMod n) * a⟩
theorem natCast_succ (k : Nat) : ((k + 1 : Nat) : ZMod n) = k + 1 := natCast_add k 1
protected theorem add_mul (a b c : ZMod n) : (a + b) * c = a * c + b * c := by
  rw [laws.mul_comm, laws.mul_add, laws.mul_comm c, laws.mul_comm c]
protected theorem mul_one (a : ZMod n) : a * 1 = a := by rw [laws.mul_comm, laws.one_mul]
protected theorem mul_zero (a : ZMod n) : a * 0 = 0 := by rw [laws.mul_comm, laws.zero_mul]
protected theorem add_zero (a : ZMod n) : a + 0 = a := by rw [laws.add_comm, laws.zero_add]
instance : NaturalMultiples (ZMod n) where
  zero_nsmul a := laws.zero_mul a
  succ_nsmul a k := by
    show ((k + 1 : Nat) : ZMod n) * a = (k : ZMod n) * a + a
    rw [natCast_succ, ZMod.add_mul, laws.one_mul]
instance : Lean.Grind.CommRing (ZMod n) where
  natCast := inferInstance
  ofNat := fun _ => inferInstance
  intCast := inferInstance
  nsmul := inferInstance
  zsmul := inferInstance
  npow := inferInstance
  add_zero := ZMod.add_zero
  add_comm := laws.add_comm
  add_assoc := laws.add_assoc
  mul_assoc := laws.mul_assoc
  mul_one := ZMod.mul_one
  one_mul := laws.one_mul
  left_distrib := laws.mul_add
  right_distrib := ZMod.add_mul
  zero_mul := laws.zero_mul
  mul_zero := ZMod.mul_zero
  mul_comm := laws.mul_comm
  pow_zero := ZMod.pow_zero
  pow_succ := ZMod.pow_succ
  ofNat_succ := natCast_succ
  ofNat_eq_natCast _ := rfl
  nsmul_eq_natCast_mul _ _ := rfl
  neg_add_cancel := ZMod.neg_add_cancel
  sub_eq_add_neg := ZMod.sub_eq_add_neg
  neg_zsmul k a := by
    obtain ⟨x, rfl⟩ := exists_ofInt a
    show ofInt n (-k) * ofInt n x = -(ofInt n k * ofInt n x)
    rw [ofInt_mul, ofInt_mul, ofInt_neg, Int.neg_mul]
  zsmul_natCast_eq_nsmul _ _ := rfl
  intCast_ofNat _ := rfl
  intCast_neg k := (ofInt_neg k).symm
end ZMod

/-! ## Positive natural numbers -/

/-- The natural numbers from 1 on. -/
def PNat : Type := {n : Nat // 0 < n}
notation "ℕ+" => PNat

namespace PNat

/-- The natural number. -/
@[coe] def val : ℕ+ → Nat := Subtype.val
instance coePNatNat : Coe ℕ+ Nat := ⟨val⟩
instance {n : Nat} [NeZero n] : OfNat ℕ+ n := ⟨⟨n, Nat.pos_of_ne_zero NeZero.out⟩⟩
instance : Inhabited ℕ+ := ⟨1⟩
instance : DecidableEq ℕ+ := fun a b => decidable_of_iff (a.1 = b.1) ⟨Subtype.ext, fun h => by rw [h]⟩
instance : LE ℕ+ := ⟨fun a b => (a : Nat) ≤ b⟩
instance : LT ℕ+ := ⟨fun a b => (a : Nat) < b⟩
instance (a b : ℕ+) : Decidable (a ≤ b) := inferInstanceAs (Decidable ((a : Nat) ≤ b))
instance (a b : ℕ+) : Decidable (a < b) := inferInstanceAs (Decidable ((a : Nat) < b))
instance : Add ℕ+ := ⟨fun a b => ⟨a.val + b.val, Nat.lt_of_lt_of_le a.2 (Nat.le_add_right ..)⟩⟩
instance : Mul ℕ+ := ⟨fun a b => ⟨a.val * b.val, Nat.mul_pos a.2 b.2⟩⟩
instance : NatPow ℕ+ := ⟨fun a n => ⟨a.val ^ n, pow_pos a.2 n⟩⟩
@[simp] theorem pos (n : ℕ+) : 0 < (n : Nat) := n.2
@[simp] theorem ne_zero (n : ℕ+) : (n : Nat) ≠ 0 := Nat.ne_of_gt n.2
theorem one_le (n : ℕ+) : 1 ≤ (n : Nat) := n.2
theorem eq {m n : ℕ+} : (m : Nat) = n → m = n := Subtype.ext
@[simp, norm_cast] theorem coe_inj {m n : ℕ+} : (m : Nat) = n ↔ m = n := ⟨PNat.eq, fun h => by rw [h]⟩
@[simp, norm_cast] theorem mk_coe (n : Nat) (h : 0 < n) : (PNat.val (⟨n, h⟩ : ℕ+) : Nat) = n := rfl
@[simp, norm_cast] theorem coe_le_coe (n k : ℕ+) : (n : Nat) ≤ k ↔ n ≤ k := Iff.rfl
@[simp, norm_cast] theorem coe_lt_coe (n k : ℕ+) : (n : Nat) < k ↔ n < k := Iff.rfl
@[simp, norm_cast] theorem add_coe (m n : ℕ+) : ((m + n : ℕ+) : Nat) = m + n := rfl
@[simp, norm_cast] theorem mul_coe (m n : ℕ+) : ((m * n : ℕ+) : Nat) = m * n := rfl
@[simp, norm_cast] theorem pow_coe (m : ℕ+) (n : Nat) : ((m ^ n : ℕ+) : Nat) = (m : Nat) ^ n := rfl
@[simp, norm_cast] theorem one_coe : ((1 : ℕ+) : Nat) = 1 := rfl
end PNat

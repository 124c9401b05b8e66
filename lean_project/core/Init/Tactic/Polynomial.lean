prelude
import Init.Tactic.Native

/-!
The verified half of `ring` and `linarith`: terms with sums and products over integers and natural numbers, their
normal form as a polynomial with integer coefficients, and the proof that both have the same value.

A monomial is the sorted list of its variables, a polynomial a list of monomials with their coefficients, also sorted.
Only equations are proved, no order: a normal form that is not sorted would be of less use, but not wrong.
-/
set_option linter.all false

namespace RingReflection

/-! ## Terms -/

/-- Values of variables; beyond the end they are 0. -/
inductive IntegerValues where
  | none
  | some (value : Int) (rest : IntegerValues)
inductive NaturalValues where
  | none
  | some (value : Nat) (rest : NaturalValues)

def IntegerValues.get : IntegerValues → Nat → Int
  | .none, _ => 0
  | .some a _, 0 => a
  | .some _ r, i + 1 => r.get i
def NaturalValues.get : NaturalValues → Nat → Nat
  | .none, _ => 0
  | .some a _, 0 => a
  | .some _ r, i + 1 => r.get i

/-- A term over natural numbers. -/
inductive NaturalTerm where
  | var (i : Nat)
  | literal (n : Nat)
  | add (a b : NaturalTerm)
  | mul (a b : NaturalTerm)
  | pow (a : NaturalTerm) (k : Nat)
/-- A term over integers, which may contain casts of terms over natural numbers. -/
inductive IntegerTerm where
  | var (i : Nat)
  | literal (n : Nat)
  | add (a b : IntegerTerm)
  | sub (a b : IntegerTerm)
  | neg (a : IntegerTerm)
  | mul (a b : IntegerTerm)
  | pow (a : IntegerTerm) (k : Nat)
  | cast (a : NaturalTerm)

instance : Inhabited NaturalTerm := ⟨.literal 0⟩
instance : Inhabited IntegerTerm := ⟨.literal 0⟩

def NaturalTerm.value (w : NaturalValues) : NaturalTerm → Nat
  | .var i => w.get i
  | .literal n => n
  | .add a b => a.value w + b.value w
  | .mul a b => a.value w * b.value w
  | .pow a k => a.value w ^ k
def IntegerTerm.value (v : IntegerValues) (w : NaturalValues) : IntegerTerm → Int
  | .var i => v.get i
  | .literal n => Int.ofNat n
  | .add a b => a.value v w + b.value v w
  | .sub a b => a.value v w - b.value v w
  | .neg a => -a.value v w
  | .mul a b => a.value v w * b.value v w
  | .pow a k => a.value v w ^ k
  | .cast a => (a.value w : Int)

/-! ## Polynomials -/

abbrev Monomial := List Nat
inductive Polynomial where
  | zero
  | sum (m : Monomial) (c : Int) (rest : Polynomial)

instance : Inhabited Polynomial := ⟨.zero⟩

/-- Even variables are those of integers, odd ones those of natural numbers. -/
def valuation (v : IntegerValues) (w : NaturalValues) (i : Nat) : Int :=
  if i % 2 = 0 then v.get (i / 2) else (w.get (i / 2) : Int)

def Monomial.value (u : Nat → Int) : List Nat → Int
  | [] => 1
  | i :: m => u i * Monomial.value u m
def Monomial.insert (i : Nat) : List Nat → List Nat
  | [] => [i]
  | j :: m => bif Nat.ble i j then i :: j :: m else j :: Monomial.insert i m
def Monomial.mul : List Nat → List Nat → List Nat
  | [], n => n
  | i :: m, n => Monomial.insert i (Monomial.mul m n)
def Monomial.same : List Nat → List Nat → Bool
  | [], [] => true
  | i :: m, j :: n => Nat.beq i j && Monomial.same m n
  | _, _ => false
def Monomial.before : List Nat → List Nat → Bool
  | [], [] => false
  | [], _ :: _ => false
  | _ :: _, [] => true
  | i :: m, j :: n => bif Nat.beq i j then Monomial.before m n else Nat.ble i j

namespace Polynomial

def value (u : Nat → Int) : Polynomial → Int
  | .zero => 0
  | .sum m c p => c * Monomial.value u m + p.value u
def put (m : Monomial) (c : Int) (p : Polynomial) : Polynomial :=
  bif Nat.beq c.natAbs 0 then p else .sum m c p
def insert (m : Monomial) (c : Int) : Polynomial → Polynomial
  | .zero => put m c .zero
  | .sum n d p =>
    bif Monomial.same m n then put n (c + d) p
    else bif Monomial.before m n then put m c (.sum n d p)
    else .sum n d (insert m c p)
def add : Polynomial → Polynomial → Polynomial
  | .zero, q => q
  | .sum m c p, q => insert m c (add p q)
/-- `c * m * p + q`. -/
def scale (m : Monomial) (c : Int) : Polynomial → Polynomial → Polynomial
  | .zero, q => q
  | .sum n d p, q => insert (Monomial.mul m n) (c * d) (scale m c p q)
def mul : Polynomial → Polynomial → Polynomial
  | .zero, _ => .zero
  | .sum m c p, q => scale m c q (mul p q)
def pow (p : Polynomial) : Nat → Polynomial
  | 0 => .sum [] 1 .zero
  | k + 1 => mul p (pow p k)
def isZero : Polynomial → Bool
  | .zero => true
  | _ => false
/-- Whether this is a negative number. -/
def isNegative : Polynomial → Bool
  | .sum [] (.negSucc _) .zero => true
  | _ => false

end Polynomial

def NaturalTerm.polynomial : NaturalTerm → Polynomial
  | .var i => .sum [2 * i + 1] 1 .zero
  | .literal n => .put [] (Int.ofNat n) .zero
  | .add a b => a.polynomial.add b.polynomial
  | .mul a b => a.polynomial.mul b.polynomial
  | .pow a k => a.polynomial.pow k
def IntegerTerm.polynomial : IntegerTerm → Polynomial
  | .var i => .sum [2 * i] 1 .zero
  | .literal n => .put [] (Int.ofNat n) .zero
  | .add a b => a.polynomial.add b.polynomial
  | .sub a b => .scale [] (-1) b.polynomial a.polynomial
  | .neg a => .scale [] (-1) a.polynomial .zero
  | .mul a b => a.polynomial.mul b.polynomial
  | .pow a k => a.polynomial.pow k
  | .cast a => a.polynomial

/-! ## A polynomial has the value of its term -/

theorem Monomial.value_insert (u : Nat → Int) (i : Nat) (m : Monomial) :
    Monomial.value u (Monomial.insert i m) = u i * Monomial.value u m := by
  induction m with
  | nil => rfl
  | cons j m ih =>
    unfold Monomial.insert
    cases Nat.ble i j
    · simp only [cond_false, Monomial.value, ih, Int.mul_left_comm]
    · rfl
theorem Monomial.value_mul (u : Nat → Int) (m n : Monomial) :
    Monomial.value u (Monomial.mul m n) = Monomial.value u m * Monomial.value u n := by
  induction m with
  | nil => simp only [Monomial.mul, Monomial.value, Int.one_mul]
  | cons i m ih => simp only [Monomial.mul, Monomial.value, Monomial.value_insert, ih, Int.mul_assoc]
theorem Monomial.eq_of_same : ∀ {m n : Monomial}, Monomial.same m n = true → m = n
  | [], [], _ => rfl
  | i :: m, j :: n, h => by
    unfold Monomial.same at h
    rw [Bool.and_eq_true] at h
    rw [Nat.eq_of_beq_eq_true h.1, Monomial.eq_of_same h.2]

namespace Polynomial

variable (u : Nat → Int)

theorem value_put (m : Monomial) (c : Int) (p : Polynomial) :
    (put m c p).value u = c * Monomial.value u m + p.value u := by
  unfold put
  cases h : Nat.beq c.natAbs 0
  · rfl
  · have : c = 0 := Int.natAbs_eq_zero.mp (Nat.eq_of_beq_eq_true h)
    rw [this, Int.zero_mul, Int.zero_add]; rfl
theorem value_insert (m : Monomial) (c : Int) (p : Polynomial) :
    (insert m c p).value u = c * Monomial.value u m + p.value u := by
  induction p with
  | zero => exact value_put u m c .zero
  | sum n d p ih =>
    unfold insert
    cases h : Monomial.same m n
    · cases Monomial.before m n
      · simp only [cond_false, value, ih]; omega
      · simp only [cond_false, cond_true, value_put]
    · simp only [cond_true, value_put, value, Monomial.eq_of_same h, Int.add_mul]; omega
theorem value_add (p q : Polynomial) : (add p q).value u = p.value u + q.value u := by
  induction p with
  | zero => simp only [add, value, Int.zero_add]
  | sum m c p ih => simp only [add, value, value_insert, ih, Int.add_assoc]
theorem value_scale (m : Monomial) (c : Int) (p q : Polynomial) :
    (scale m c p q).value u = c * Monomial.value u m * p.value u + q.value u := by
  induction p with
  | zero => simp only [scale, value, Int.mul_zero, Int.zero_add]
  | sum n d p ih =>
    simp only [scale, value, value_insert, ih, Monomial.value_mul, Int.mul_add, Int.mul_assoc, Int.add_assoc,
      Int.mul_left_comm d]
theorem value_mul (p q : Polynomial) : (mul p q).value u = p.value u * q.value u := by
  induction p with
  | zero => simp only [mul, value, Int.zero_mul]
  | sum m c p ih => simp only [mul, value, value_scale, ih, Int.add_mul]
theorem value_pow (p : Polynomial) (k : Nat) : (pow p k).value u = p.value u ^ k := by
  induction k with
  | zero => rfl
  | succ k ih => rw [pow, value_mul, ih, Int.pow_succ, Int.mul_comm]

end Polynomial

theorem NaturalTerm.value_polynomial (v : IntegerValues) (w : NaturalValues) (t : NaturalTerm) :
    t.polynomial.value (valuation v w) = (t.value w : Int) := by
  induction t with
  | var i =>
    have h : ¬(2 * i + 1) % 2 = 0 := by omega
    have h' : (2 * i + 1) / 2 = i := by omega
    simp only [polynomial, Polynomial.value, Monomial.value, valuation, value, h, h', if_false]; omega
  | literal n =>
    rw [polynomial, Polynomial.value_put, Polynomial.value, Monomial.value, Int.mul_one, Int.add_zero]; rfl
  | add a b iha ihb => rw [polynomial, Polynomial.value_add, iha, ihb, value, Int.natCast_add]
  | mul a b iha ihb => rw [polynomial, Polynomial.value_mul, iha, ihb, value, Int.natCast_mul]
  | pow a k ih => rw [polynomial, Polynomial.value_pow, ih, value, Int.natCast_pow]
theorem IntegerTerm.value_polynomial (v : IntegerValues) (w : NaturalValues) (t : IntegerTerm) :
    t.polynomial.value (valuation v w) = t.value v w := by
  induction t with
  | var i =>
    have h : 2 * i % 2 = 0 := by omega
    have h' : 2 * i / 2 = i := by omega
    simp only [polynomial, Polynomial.value, Monomial.value, valuation, value, h, h', if_true]; omega
  | literal n =>
    rw [polynomial, Polynomial.value_put, Polynomial.value, Monomial.value, Int.mul_one, Int.add_zero]; rfl
  | add a b iha ihb => rw [polynomial, Polynomial.value_add, iha, ihb, value]
  | sub a b iha ihb => rw [polynomial, Polynomial.value_scale, iha, ihb, value, Monomial.value]; omega
  | neg a ih => rw [polynomial, Polynomial.value_scale, ih, value, Monomial.value, Polynomial.value]; omega
  | mul a b iha ihb => rw [polynomial, Polynomial.value_mul, iha, ihb, value]
  | pow a k ih => rw [polynomial, Polynomial.value_pow, ih, value]
  | cast a => exact NaturalTerm.value_polynomial v w a

/-! ## What the tactics cite: every argument is explicit -/

theorem equal (v : IntegerValues) (w : NaturalValues) (s t : IntegerTerm)
    (h : (IntegerTerm.sub s t).polynomial.isZero = true) : s.value v w = t.value v w := by
  apply Int.eq_of_sub_eq_zero
  have := IntegerTerm.value_polynomial v w (.sub s t)
  rw [IntegerTerm.value] at this
  rw [← this]
  revert h
  cases (IntegerTerm.sub s t).polynomial
  · intro; rfl
  · intro h; cases h
theorem equal_natural (w : NaturalValues) (s t : NaturalTerm)
    (h : (IntegerTerm.sub (.cast s) (.cast t)).polynomial.isZero = true) : s.value w = t.value w :=
  Int.ofNat.inj (equal .none w (.cast s) (.cast t) h)
theorem impossible (v : IntegerValues) (w : NaturalValues) (t : IntegerTerm) (nonnegative : 0 ≤ t.value v w)
    (h : t.polynomial.isNegative = true) : False := by
  rw [← IntegerTerm.value_polynomial] at nonnegative
  revert h nonnegative
  unfold Polynomial.isNegative
  split
  · next n h =>
    rw [h]
    simp only [Polynomial.value, Monomial.value]
    intro h'
    omega
  · intro _ h; cases h

theorem of_le (a b : Int) (h : a ≤ b) : 0 ≤ b - a := by omega
theorem of_lt (a b : Int) (h : a < b) : 0 ≤ b - a - Int.ofNat 1 := by
  show 0 ≤ b - a - 1; omega
theorem of_not_le (a b : Int) (h : ¬a ≤ b) : 0 ≤ a - b - Int.ofNat 1 := by
  show 0 ≤ a - b - 1; omega
theorem of_not_lt (a b : Int) (h : ¬a < b) : 0 ≤ a - b := by omega
theorem of_eq (a b : Int) (h : a = b) : 0 ≤ b - a := by omega
theorem of_eq_symm (a b : Int) (h : a = b) : 0 ≤ a - b := by omega
theorem of_le_natural (a b : Nat) (h : a ≤ b) : 0 ≤ (b : Int) - (a : Int) := by omega
theorem of_lt_natural (a b : Nat) (h : a < b) : 0 ≤ (b : Int) - (a : Int) - Int.ofNat 1 := by
  show 0 ≤ (b : Int) - (a : Int) - 1; omega
theorem of_not_le_natural (a b : Nat) (h : ¬a ≤ b) : 0 ≤ (a : Int) - (b : Int) - Int.ofNat 1 := by
  show 0 ≤ (a : Int) - (b : Int) - 1; omega
theorem of_not_lt_natural (a b : Nat) (h : ¬a < b) : 0 ≤ (a : Int) - (b : Int) := by omega
theorem of_eq_natural (a b : Nat) (h : a = b) : 0 ≤ (b : Int) - (a : Int) := by omega
theorem of_eq_symm_natural (a b : Nat) (h : a = b) : 0 ≤ (a : Int) - (b : Int) := by omega
theorem of_natural (a : Nat) : 0 ≤ (a : Int) := by omega
theorem product (a b : Int) (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := Int.mul_nonneg ha hb
theorem square (a : Int) : 0 ≤ a * a := Int.mul_self_nonneg a
theorem multiple (n : Nat) (a b : Int) (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ Int.ofNat n * a + b := by
  have := Int.mul_nonneg (Int.natCast_nonneg n) ha
  show 0 ≤ (n : Int) * a + b
  omega
theorem nothing : 0 ≤ Int.ofNat 0 := Int.le_refl 0

end RingReflection

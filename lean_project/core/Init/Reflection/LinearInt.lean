prelude
import Init.Reflection.LinearNat

/-!
Reflection behind `simp +arith` on `Int`. Both sides become a constant and a list of variables with coefficients; the
certificates compare such forms by subtracting them and looking for zeros, so that the order in which the binary lists
variables does not matter.
-/
set_option linter.all false

namespace Int.Internal.Linear

/-! ## Expressions and polynomials, as the binary builds them -/

abbrev Var := Nat
abbrev Context := Lean.RArray Int
abbrev Var.denote (ctx : Context) (v : Var) : Int := ctx.get v

inductive Expr
  | num (v : Int)
  | var (i : Var)
  | add (a b : Expr)
  | sub (a b : Expr)
  | neg (a : Expr)
  | mulL (k : Int) (a : Expr)
  | mulR (a : Expr) (k : Int)

def Expr.denote (ctx : Context) : Expr → Int
  | .num k => k
  | .var v => v.denote ctx
  | .add a b => a.denote ctx + b.denote ctx
  | .sub a b => a.denote ctx - b.denote ctx
  | .neg a => -a.denote ctx
  | .mulL k a => k * a.denote ctx
  | .mulR a k => a.denote ctx * k

inductive Poly
  | num (k : Int)
  | add (k : Int) (v : Var) (p : Poly)

/-- A term as it is shown: a coefficient one is left out. -/
def shownTerm (ctx : Context) (k : Int) (v : Var) : Int := if k = 1 then v.denote ctx else k * v.denote ctx

def Poly.shownAfter (ctx : Context) (r : Int) : Poly → Int
  | .num k => if k = 0 then r else r + k
  | .add k v p => shownAfter ctx (r + shownTerm ctx k v) p

/-- The value of a polynomial, as a sum that looks as it is shown: no zeros, no coefficients one. -/
def Poly.denote' (ctx : Context) : Poly → Int
  | .num k => k
  | .add k v p => shownAfter ctx (shownTerm ctx k v) p

/-! ## Linear forms -/

abbrev Terms := List (Nat × Int)

def termsValue (ctx : Context) : Terms → Int
  | [] => 0
  | (v, k) :: t => k * ctx.get v + termsValue ctx t

def insertTerm (v : Nat) (k : Int) : Terms → Terms
  | [] => [(v, k)]
  | (w, l) :: t => match Nat.beq v w with
    | true => (w, l + k) :: t
    | false => match Nat.ble v w with
      | true => (v, k) :: (w, l) :: t
      | false => (w, l) :: insertTerm v k t

def addTerms : Terms → Terms → Terms
  | [], t => t
  | (v, k) :: s, t => insertTerm v k (addTerms s t)

def mulTerms (k : Int) : Terms → Terms
  | [] => []
  | (v, l) :: t => (v, k * l) :: mulTerms k t

structure Form where
  const : Int
  terms : Terms

def Form.value (ctx : Context) (f : Form) : Int := f.const + termsValue ctx f.terms
def Form.add (f g : Form) : Form := ⟨f.const + g.const, addTerms f.terms g.terms⟩
def Form.mul (k : Int) (f : Form) : Form := ⟨k * f.const, mulTerms k f.terms⟩
def Form.sub (f g : Form) : Form := f.add (g.mul (-1))

def Expr.form : Expr → Form
  | .num k => ⟨k, []⟩
  | .var v => ⟨0, [(v, 1)]⟩
  | .add a b => a.form.add b.form
  | .sub a b => a.form.sub b.form
  | .neg a => a.form.mul (-1)
  | .mulL k a => a.form.mul k
  | .mulR a k => a.form.mul k

def Poly.form : Poly → Form
  | .num k => ⟨k, []⟩
  | .add k v p => ⟨p.form.const, insertTerm v k p.form.terms⟩

theorem termsValue_insert (ctx : Context) (v : Nat) (k : Int) (t : Terms) :
    termsValue ctx (insertTerm v k t) = k * ctx.get v + termsValue ctx t := by
  induction t with
  | nil => rfl
  | cons x t ih =>
    obtain ⟨w, l⟩ := x
    cases hb : Nat.beq v w with
    | true =>
      have e := Nat.eq_of_beq_eq_true hb
      subst e
      simp only [insertTerm, hb, termsValue, Int.add_mul]; omega
    | false => cases hl : Nat.ble v w with
      | true => simp only [insertTerm, hb, hl, termsValue]
      | false => simp only [insertTerm, hb, hl, termsValue, ih]; omega

theorem termsValue_add (ctx : Context) (s t : Terms) :
    termsValue ctx (addTerms s t) = termsValue ctx s + termsValue ctx t := by
  induction s with
  | nil => exact (Int.zero_add _).symm
  | cons x s ih =>
    obtain ⟨v, k⟩ := x
    simp only [addTerms, termsValue_insert, ih, termsValue]; omega

theorem termsValue_mul (ctx : Context) (k : Int) (t : Terms) :
    termsValue ctx (mulTerms k t) = k * termsValue ctx t := by
  induction t with
  | nil => exact (Int.mul_zero k).symm
  | cons x t ih =>
    obtain ⟨v, l⟩ := x
    simp only [mulTerms, termsValue, ih, Int.mul_add, Int.mul_assoc]

theorem value_add (ctx : Context) (f g : Form) : (f.add g).value ctx = f.value ctx + g.value ctx := by
  simp only [Form.add, Form.value, termsValue_add]; omega
theorem value_mul (ctx : Context) (k : Int) (f : Form) : (f.mul k).value ctx = k * f.value ctx := by
  simp only [Form.mul, Form.value, termsValue_mul, Int.mul_add]
theorem value_sub (ctx : Context) (f g : Form) : (f.sub g).value ctx = f.value ctx - g.value ctx := by
  rw [Form.sub, value_add, value_mul]; omega

theorem Expr.form_value (ctx : Context) (e : Expr) : e.form.value ctx = e.denote ctx := by
  induction e with
  | num k => exact Int.add_zero k
  | var v => show 0 + (1 * ctx.get v + 0) = ctx.get v; omega
  | add a b iha ihb => rw [form, value_add, iha, ihb]; rfl
  | sub a b iha ihb => rw [form, value_sub, iha, ihb]; rfl
  | neg a ih => rw [form, value_mul, ih]; show -1 * a.denote ctx = -a.denote ctx; omega
  | mulL k a ih => rw [form, value_mul, ih]; rfl
  | mulR a k ih => rw [form, value_mul, ih]; exact Int.mul_comm k (a.denote ctx)

theorem shownTerm_eq (ctx : Context) (k : Int) (v : Var) : shownTerm ctx k v = k * ctx.get v := by
  rw [shownTerm]
  split
  · rename_i h; rw [h, Int.one_mul]
  · rfl

theorem Poly.shownAfter_eq (ctx : Context) (r : Int) (p : Poly) : p.shownAfter ctx r = r + p.form.value ctx := by
  induction p generalizing r with
  | num k =>
    show (if k = 0 then r else r + k) = r + (k + 0)
    split <;> omega
  | add k v p ih =>
    rw [shownAfter, ih, shownTerm_eq]
    simp only [form, Form.value, termsValue_insert]; omega

theorem Poly.form_value (ctx : Context) (p : Poly) : p.form.value ctx = p.denote' ctx := by
  cases p with
  | num k => exact Int.add_zero k
  | add k v p =>
    rw [denote', shownAfter_eq, shownTerm_eq]
    simp only [form, Form.value, termsValue_insert]; omega

/-! ## Certificates -/

def zeros : Terms → Bool
  | [] => true
  | (_, k) :: t => decide (k = 0) && zeros t
def Form.isConst (f : Form) (c : Int) : Bool := decide (f.const = c) && zeros f.terms
/-- Two forms agree on the coefficients of all variables and in the constant. -/
def Form.same (f g : Form) : Bool := (f.sub g).isConst 0

theorem termsValue_zeros (ctx : Context) (t : Terms) (h : zeros t = true) : termsValue ctx t = 0 := by
  induction t with
  | nil => rfl
  | cons x t ih =>
    obtain ⟨v, k⟩ := x
    simp only [zeros, Bool.and_eq_true, decide_eq_true_eq] at h
    rw [termsValue, h.1, ih h.2, Int.zero_mul]; rfl
theorem value_of_isConst {ctx : Context} {f : Form} {c : Int} (h : f.isConst c = true) : f.value ctx = c := by
  simp only [Form.isConst, Bool.and_eq_true, decide_eq_true_eq] at h
  rw [Form.value, termsValue_zeros ctx _ h.2, h.1, Int.add_zero]
theorem value_of_same {ctx : Context} {f g : Form} (h : f.same g = true) : f.value ctx = g.value ctx := by
  have k := value_of_isConst (ctx := ctx) h
  rw [value_sub] at k; omega

/-- The difference of both sides of an equation or inequality. -/
def diff (lhs rhs : Expr) : Form := lhs.form.sub rhs.form
theorem diff_value (ctx : Context) (lhs rhs : Expr) : (diff lhs rhs).value ctx = lhs.denote ctx - rhs.denote ctx := by
  rw [diff, value_sub, Expr.form_value, Expr.form_value]

/-- All coefficients of variables are multiples of `k`. -/
def divides (k : Int) : Terms → Bool
  | [] => true
  | (_, l) :: t => decide (l % k = 0) && divides k t
theorem dvd_of_divides (ctx : Context) {k : Int} (t : Terms) (h : divides k t = true) : k ∣ termsValue ctx t := by
  induction t with
  | nil => exact Int.dvd_zero k
  | cons x t ih =>
    obtain ⟨v, l⟩ := x
    simp only [divides, Bool.and_eq_true, decide_eq_true_eq] at h
    exact Int.dvd_add (Int.dvd_mul_of_dvd_left (Int.dvd_of_emod_eq_zero h.1)) (ih h.2)

def gcdTerms : Terms → Int → Nat
  | [], k => natAbs k
  | (_, l) :: t, k => Nat.gcd (natAbs l) (gcdTerms t k)
theorem gcdTerms_dvd (ctx : Context) (k : Int) (t : Terms) :
    (gcdTerms t k : Int) ∣ k ∧ (gcdTerms t k : Int) ∣ termsValue ctx t := by
  induction t with
  | nil => exact ⟨Int.natCast_dvd.mpr (Nat.dvd_refl _), Int.dvd_zero _⟩
  | cons x t ih =>
    obtain ⟨v, l⟩ := x
    have h : (gcdTerms ((v, l) :: t) k : Int) ∣ gcdTerms t k := Int.natCast_dvd_natCast.mpr (Nat.gcd_dvd_right _ _)
    have h' : (gcdTerms ((v, l) :: t) k : Int) ∣ l := Int.natCast_dvd.mpr (Nat.gcd_dvd_left _ _)
    exact ⟨Int.dvd_trans h ih.1, Int.dvd_add (Int.dvd_mul_of_dvd_left h') (Int.dvd_trans h ih.2)⟩

/-! ## Theorems that the simplification procedures cite -/

theorem Expr.eq_of_norm_eq (ctx : Context) (e : Expr) (p : Poly) (h : e.form.same p.form = true) :
    e.denote ctx = p.denote' ctx := by
  rw [← Expr.form_value, ← Poly.form_value]; exact value_of_same h

theorem diff_of_same {ctx : Context} {lhs rhs : Expr} {p : Poly} (h : (diff lhs rhs).same p.form = true) :
    lhs.denote ctx - rhs.denote ctx = p.denote' ctx := by
  rw [← diff_value, ← Poly.form_value]; exact value_of_same h
theorem norm_eq (ctx : Context) (lhs rhs : Expr) (p : Poly) (h : (diff lhs rhs).same p.form = true) :
    (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := by
  rw [← diff_of_same h]; exact propext (by omega)
theorem norm_le (ctx : Context) (lhs rhs : Expr) (p : Poly) (h : (diff lhs rhs).same p.form = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  rw [← diff_of_same h]; exact propext (by omega)
theorem norm_eq_var (ctx : Context) (lhs rhs : Expr) (x y : Var)
    (h : ((diff lhs rhs).same (diff (.var x) (.var y)) || (diff lhs rhs).same (diff (.var y) (.var x))) = true) :
    (lhs.denote ctx = rhs.denote ctx) = (x.denote ctx = y.denote ctx) := by
  rw [Bool.or_eq_true] at h
  cases h with
  | inl h =>
    have e := value_of_same (ctx := ctx) h
    rw [diff_value, diff_value] at e
    simp only [Expr.denote] at e; exact propext (by omega)
  | inr h =>
    have e := value_of_same (ctx := ctx) h
    rw [diff_value, diff_value] at e
    simp only [Expr.denote] at e; exact propext (by omega)
theorem norm_eq_var_const (ctx : Context) (lhs rhs : Expr) (x : Var) (k : Int)
    (h : ((diff lhs rhs).same (diff (.var x) (.num k)) || (diff lhs rhs).same (diff (.num k) (.var x))) = true) :
    (lhs.denote ctx = rhs.denote ctx) = (x.denote ctx = k) := by
  rw [Bool.or_eq_true] at h
  cases h with
  | inl h =>
    have e := value_of_same (ctx := ctx) h
    rw [diff_value, diff_value] at e
    simp only [Expr.denote] at e; exact propext (by omega)
  | inr h =>
    have e := value_of_same (ctx := ctx) h
    rw [diff_value, diff_value] at e
    simp only [Expr.denote] at e; exact propext (by omega)

theorem diff_of_multiple {ctx : Context} {lhs rhs : Expr} {p : Poly} {k : Int}
    (h : (decide (0 < k) && (diff lhs rhs).same (p.form.mul k)) = true) :
    0 < k ∧ lhs.denote ctx - rhs.denote ctx = k * p.denote' ctx := by
  rw [Bool.and_eq_true, decide_eq_true_eq] at h
  refine ⟨h.1, ?_⟩
  rw [← diff_value, ← Poly.form_value, ← value_mul]; exact value_of_same h.2
theorem norm_eq_coeff (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int)
    (h : (decide (0 < k) && (diff lhs rhs).same (p.form.mul k)) = true) :
    (lhs.denote ctx = rhs.denote ctx) = (p.denote' ctx = 0) := by
  obtain ⟨hk, e⟩ := diff_of_multiple (ctx := ctx) h
  apply propext
  constructor
  · intro he
    have z : k * p.denote' ctx = 0 := by omega
    exact (Int.mul_eq_zero.mp z).resolve_left (by omega)
  · intro hp
    rw [hp, Int.mul_zero] at e; omega
theorem norm_le_coeff (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int)
    (h : (decide (0 < k) && (diff lhs rhs).same (p.form.mul k)) = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  obtain ⟨hk, e⟩ := diff_of_multiple (ctx := ctx) h
  apply propext
  constructor
  · intro he
    apply Int.le_of_mul_le_mul_left (c := k) _ hk
    rw [Int.mul_zero]; omega
  · intro hp
    have := Int.mul_nonpos_of_nonneg_of_nonpos (Int.le_of_lt hk) hp
    omega

/-- The constant of the difference is rounded up when all is divided by `k`. -/
def tight (k : Int) (f g : Form) : Bool :=
  decide (0 < k) && (Form.mk 0 f.terms).same ((Form.mk 0 g.terms).mul k) &&
    (decide (k * (g.const - 1) < f.const) && decide (f.const ≤ k * g.const))
theorem norm_le_coeff_tight (ctx : Context) (lhs rhs : Expr) (p : Poly) (k : Int)
    (h : tight k (diff lhs rhs) p.form = true) : (lhs.denote ctx ≤ rhs.denote ctx) = (p.denote' ctx ≤ 0) := by
  simp only [tight, Bool.and_eq_true, decide_eq_true_eq] at h
  obtain ⟨⟨hk, hs⟩, hl, hu⟩ := h
  have e := value_of_same (ctx := ctx) hs
  rw [value_mul] at e
  simp only [Form.value, Int.zero_add] at e
  have d := diff_value ctx lhs rhs
  have q := Poly.form_value ctx p
  simp only [Form.value] at d q
  generalize termsValue ctx (diff lhs rhs).terms = s at *
  generalize termsValue ctx p.form.terms = t at *
  apply propext
  constructor
  · intro he
    apply Int.not_lt.mp
    intro hp
    have := Int.mul_le_mul_of_nonneg_left (show 1 - p.form.const ≤ t by omega) (Int.le_of_lt hk)
    rw [Int.mul_sub] at this hl
    omega
  · intro hp
    have := Int.mul_le_mul_of_nonneg_left (show t ≤ -p.form.const by omega) (Int.le_of_lt hk)
    rw [Int.mul_neg] at this
    omega

theorem eq_eq_true (ctx : Context) (lhs rhs : Expr) (h : (diff lhs rhs).isConst 0 = true) :
    (lhs.denote ctx = rhs.denote ctx) = True := by
  have e := value_of_isConst (ctx := ctx) h
  rw [diff_value] at e; exact eq_true (by omega)
theorem eq_eq_false (ctx : Context) (lhs rhs : Expr)
    (h : (zeros (diff lhs rhs).terms && decide ((diff lhs rhs).const ≠ 0)) = true) :
    (lhs.denote ctx = rhs.denote ctx) = False := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at h
  have e := diff_value ctx lhs rhs
  rw [Form.value, termsValue_zeros ctx _ h.1] at e
  exact eq_false (by omega)
theorem le_eq_true (ctx : Context) (lhs rhs : Expr)
    (h : (zeros (diff lhs rhs).terms && decide ((diff lhs rhs).const ≤ 0)) = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = True := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at h
  have e := diff_value ctx lhs rhs
  rw [Form.value, termsValue_zeros ctx _ h.1] at e
  exact eq_true (by omega)
theorem le_eq_false (ctx : Context) (lhs rhs : Expr)
    (h : (zeros (diff lhs rhs).terms && decide (0 < (diff lhs rhs).const)) = true) :
    (lhs.denote ctx ≤ rhs.denote ctx) = False := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at h
  have e := diff_value ctx lhs rhs
  rw [Form.value, termsValue_zeros ctx _ h.1] at e
  exact eq_false (by omega)
theorem eq_eq_false_of_divCoeff (ctx : Context) (lhs rhs : Expr) (k : Int)
    (h : (divides k (diff lhs rhs).terms && decide ((diff lhs rhs).const % k ≠ 0)) = true) :
    (lhs.denote ctx = rhs.denote ctx) = False := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at h
  have e := diff_value ctx lhs rhs
  have d := dvd_of_divides ctx _ h.1
  rw [Form.value] at e
  refine eq_false (fun he => h.2 (Int.emod_eq_zero_of_dvd ?_))
  have z : (diff lhs rhs).const = -termsValue ctx (diff lhs rhs).terms := by omega
  rw [z]; exact Int.dvd_neg.mpr d

theorem norm_dvd (ctx : Context) (k : Int) (e : Expr) (p : Poly) (h : e.form.same p.form = true) :
    (k ∣ e.denote ctx) = (k ∣ p.denote' ctx) := by
  rw [Expr.eq_of_norm_eq ctx e p h]
theorem norm_dvd_gcd (ctx : Context) (k₁ : Int) (e₁ : Expr) (k₂ : Int) (p₂ : Poly) (g : Int)
    (h : (decide (g ≠ 0) && decide (k₁ = g * k₂) && e₁.form.same (p₂.form.mul g)) = true) :
    (k₁ ∣ e₁.denote ctx) = (k₂ ∣ p₂.denote' ctx) := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at h
  obtain ⟨⟨hg, hk⟩, hs⟩ := h
  have e := value_of_same (ctx := ctx) hs
  rw [value_mul, Expr.form_value, Poly.form_value] at e
  rw [e, hk]
  apply propext
  constructor
  · rintro ⟨c, hc⟩
    exact ⟨c, Int.eq_of_mul_eq_mul_left hg (by rw [hc, Int.mul_assoc])⟩
  · rintro ⟨c, hc⟩
    exact ⟨c, by rw [hc, Int.mul_assoc]⟩
theorem dvd_eq_false (ctx : Context) (k : Int) (e : Expr)
    (h : decide (e.form.const % (gcdTerms e.form.terms k : Int) ≠ 0) = true) : (k ∣ e.denote ctx) = False := by
  simp only [decide_eq_true_eq] at h
  refine eq_false (fun d => h (Int.emod_eq_zero_of_dvd ?_))
  have ⟨g₁, g₂⟩ := gcdTerms_dvd ctx k e.form.terms
  have s := Int.dvd_sub (Int.dvd_trans g₁ d) g₂
  rw [← Expr.form_value, Form.value, Int.add_sub_cancel] at s
  exact s

end Int.Internal.Linear

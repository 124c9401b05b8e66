prelude
import Init.NumberNotation

/-!
The steps by which `grind` refutes linear constraints over the integers. A constraint is `p = 0`, `p ≠ 0`, `p ≤ 0` or
`d ∣ p` for a linear polynomial `p`; certificates are checked as for `simp +arith`, independent of the order of terms.
-/
set_option linter.all false

namespace Int.Internal.Linear

/-! ## Linear combinations -/

def Poly.firstCoefficient : Poly → Int
  | .num _ => 0
  | .add k _ _ => k
def Poly.withoutFirst : Poly → Poly
  | .num k => .num k
  | .add _ _ p => p
def Poly.firstVariable : Poly → Var
  | .num _ => 0
  | .add _ v _ => v
def Poly.coefficientOf (x : Var) : Poly → Int
  | .num _ => 0
  | .add k v p => match Nat.beq x v with
    | true => k
    | false => p.coefficientOf x

/-- `q` is `a * p`. -/
def isMultiple (a : Int) (p q : Poly) : Bool := (p.form.mul a).same q.form
/-- `q` is `a * p + c`. -/
def isShifted (a : Int) (p : Poly) (c : Int) (q : Poly) : Bool := ((p.form.mul a).add ⟨c, []⟩).same q.form
/-- `r` is `a * p + b * q`. -/
def isSum (a : Int) (p : Poly) (b : Int) (q r : Poly) : Bool := ((p.form.mul a).add (q.form.mul b)).same r.form

theorem value_of_isMultiple {ctx : Context} {a : Int} {p q : Poly} (h : isMultiple a p q = true) :
    a * p.denote' ctx = q.denote' ctx := by
  rw [← Poly.form_value, ← Poly.form_value, ← value_mul]; exact value_of_same h
theorem value_of_isShifted {ctx : Context} {a : Int} {p : Poly} {c : Int} {q : Poly} (h : isShifted a p c q = true) :
    a * p.denote' ctx + c = q.denote' ctx := by
  have e := value_of_same (ctx := ctx) h
  rw [value_add, value_mul, Poly.form_value, Poly.form_value] at e
  exact e ▸ congrArg (_ + ·) (Int.add_zero c).symm
theorem value_of_isSum {ctx : Context} {a : Int} {p : Poly} {b : Int} {q r : Poly} (h : isSum a p b q r = true) :
    a * p.denote' ctx + b * q.denote' ctx = r.denote' ctx := by
  have e := value_of_same (ctx := ctx) h
  rwa [value_add, value_mul, value_mul, Poly.form_value, Poly.form_value, Poly.form_value] at e
theorem value_of_split (ctx : Context) (p : Poly) :
    p.denote' ctx = p.firstCoefficient * ctx.get p.firstVariable + p.withoutFirst.denote' ctx := by
  cases p with
  | num k => show k = 0 * ctx.get 0 + k; omega
  | add k v p =>
    rw [← Poly.form_value, ← Poly.form_value]
    simp only [Poly.form, Form.value, termsValue_insert, Poly.firstCoefficient, Poly.firstVariable, Poly.withoutFirst]
    omega

/-! ## Reading constraints -/

theorem eq_norm_expr (ctx : Context) (lhs rhs : Expr) (p : Poly) (cert : (diff lhs rhs).same p.form = true)
    (h : lhs.denote ctx = rhs.denote ctx) : p.denote' ctx = 0 := (norm_eq ctx lhs rhs p cert).mp h
theorem not_eq_norm_expr (ctx : Context) (lhs rhs : Expr) (p : Poly) (cert : (diff lhs rhs).same p.form = true)
    (h : ¬lhs.denote ctx = rhs.denote ctx) : ¬p.denote' ctx = 0 := fun e => h ((norm_eq ctx lhs rhs p cert).mpr e)
theorem le_norm_expr (ctx : Context) (lhs rhs : Expr) (p : Poly) (cert : (diff lhs rhs).same p.form = true)
    (h : lhs.denote ctx ≤ rhs.denote ctx) : p.denote' ctx ≤ 0 := (norm_le ctx lhs rhs p cert).mp h
theorem dvd_norm_expr (ctx : Context) (d : Int) (e : Expr) (p : Poly) (cert : e.form.same p.form = true)
    (h : d ∣ e.denote ctx) : d ∣ p.denote' ctx := (norm_dvd ctx d e p cert).mp h

theorem eq_norm (ctx : Context) (p₁ p₂ : Poly) (cert : isMultiple 1 p₁ p₂ = true) (h : p₁.denote' ctx = 0) :
    p₂.denote' ctx = 0 := by
  have e := value_of_isMultiple (ctx := ctx) cert; omega
theorem diseq_norm (ctx : Context) (p₁ p₂ : Poly) (cert : isMultiple 1 p₁ p₂ = true) (h : p₁.denote' ctx ≠ 0) :
    p₂.denote' ctx ≠ 0 := by
  have e := value_of_isMultiple (ctx := ctx) cert; omega
theorem le_norm (ctx : Context) (p₁ p₂ : Poly) (cert : isMultiple 1 p₁ p₂ = true) (h : p₁.denote' ctx ≤ 0) :
    p₂.denote' ctx ≤ 0 := by
  have e := value_of_isMultiple (ctx := ctx) cert; omega
theorem dvd_norm (ctx : Context) (d : Int) (p₁ p₂ : Poly) (cert : isMultiple 1 p₁ p₂ = true)
    (h : d ∣ p₁.denote' ctx) : d ∣ p₂.denote' ctx := by
  have e := value_of_isMultiple (ctx := ctx) cert
  rw [← e, Int.one_mul]; exact h

theorem eq_norm_poly (ctx : Context) (p₁ p₂ : Poly) (e : p₁.denote' ctx = p₂.denote' ctx) (h : p₁.denote' ctx = 0) :
    p₂.denote' ctx = 0 := e ▸ h
theorem diseq_norm_poly (ctx : Context) (p₁ p₂ : Poly) (e : p₁.denote' ctx = p₂.denote' ctx)
    (h : p₁.denote' ctx ≠ 0) : p₂.denote' ctx ≠ 0 := e ▸ h
theorem le_norm_poly (ctx : Context) (p₁ p₂ : Poly) (e : p₁.denote' ctx = p₂.denote' ctx) (h : p₁.denote' ctx ≤ 0) :
    p₂.denote' ctx ≤ 0 := e ▸ h
theorem dvd_norm_poly (ctx : Context) (d : Int) (p₁ p₂ : Poly) (e : p₁.denote' ctx = p₂.denote' ctx)
    (h : d ∣ p₁.denote' ctx) : d ∣ p₂.denote' ctx := e ▸ h

theorem eq_of_core (ctx : Context) (p₁ p₂ p₃ : Poly) (cert : isSum 1 p₁ (-1) p₂ p₃ = true)
    (h : p₁.denote' ctx = p₂.denote' ctx) : p₃.denote' ctx = 0 := by
  have e := value_of_isSum (ctx := ctx) cert; omega
theorem diseq_of_core (ctx : Context) (p₁ p₂ p₃ : Poly) (cert : isSum 1 p₁ (-1) p₂ p₃ = true)
    (h : p₁.denote' ctx ≠ p₂.denote' ctx) : p₃.denote' ctx ≠ 0 := by
  have e := value_of_isSum (ctx := ctx) cert; omega

theorem eq_def (ctx : Context) (x : Var) (q p : Poly) (cert : isSum 1 q 1 (.add (-1) x (.num 0)) p = true)
    (h : x.denote ctx = q.denote' ctx) : p.denote' ctx = 0 := by
  have e := value_of_isSum (ctx := ctx) cert
  have e' : (Poly.add (-1) x (.num 0)).denote' ctx = -ctx.get x := by
    rw [← Poly.form_value]; show 0 + (-1 * ctx.get x + 0) = _; omega
  rw [Var.denote] at h
  omega
theorem eq_def' (ctx : Context) (x : Var) (e : Expr) (p : Poly) (cert : (diff e (.var x)).same p.form = true)
    (h : x.denote ctx = e.denote ctx) : p.denote' ctx = 0 := eq_norm_expr ctx e (.var x) p cert h.symm
theorem eq_def'_norm (ctx : Context) (x : Var) (e : Expr) (q q' p : Poly)
    (cert : (e.form.same q.form && isSum 1 q' 1 (.add (-1) x (.num 0)) p) = true)
    (h : x.denote ctx = e.denote ctx) (same : q.denote' ctx = q'.denote' ctx) : p.denote' ctx = 0 := by
  rw [Bool.and_eq_true] at cert
  refine eq_def ctx x q' p cert.2 (h.trans ?_)
  rw [Expr.eq_of_norm_eq ctx e q cert.1, same]

theorem eq_def_struct (ctx : Context) (x : Var) (e : Expr) (p : Poly) (cert : (diff e (.var x)).same p.form = true)
    (h : x.denote ctx = e.denote ctx) : p.denote' ctx = 0 := eq_def' ctx x e p cert h
theorem eq_def_struct_norm (ctx : Context) (x : Var) (e : Expr) (q q' p : Poly)
    (cert : (e.form.same q.form && isSum 1 q' 1 (.add (-1) x (.num 0)) p) = true)
    (h : x.denote ctx = e.denote ctx) (same : q.denote' ctx = q'.denote' ctx) : p.denote' ctx = 0 :=
  eq_def'_norm ctx x e q q' p cert h same

/-! ## Contradictions -/

theorem eq_unsat (ctx : Context) (p : Poly) (cert : (zeros p.form.terms && decide (p.form.const ≠ 0)) = true)
    (h : p.denote' ctx = 0) : False := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [← Poly.form_value, Form.value, termsValue_zeros ctx _ cert.1] at h; omega
theorem le_unsat (ctx : Context) (p : Poly) (cert : (zeros p.form.terms && decide (0 < p.form.const)) = true)
    (h : p.denote' ctx ≤ 0) : False := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [← Poly.form_value, Form.value, termsValue_zeros ctx _ cert.1] at h; omega
theorem diseq_unsat (ctx : Context) (p : Poly) (cert : p.form.isConst 0 = true) (h : p.denote' ctx ≠ 0) : False :=
  h ((Poly.form_value ctx p).symm.trans (value_of_isConst cert))
theorem eq_unsat_coeff (ctx : Context) (p : Poly) (k : Int)
    (cert : (divides k p.form.terms && decide (p.form.const % k ≠ 0)) = true) (h : p.denote' ctx = 0) : False := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  have d := dvd_of_divides ctx _ cert.1
  rw [← Poly.form_value, Form.value] at h
  refine cert.2 (Int.emod_eq_zero_of_dvd ?_)
  have z : p.form.const = -termsValue ctx p.form.terms := by omega
  rw [z]; exact Int.dvd_neg.mpr d
theorem dvd_unsat (ctx : Context) (k : Int) (p : Poly)
    (cert : decide (p.form.const % (gcdTerms p.form.terms k : Int) ≠ 0) = true) (h : k ∣ p.denote' ctx) : False := by
  simp only [decide_eq_true_eq] at cert
  refine cert (Int.emod_eq_zero_of_dvd ?_)
  have ⟨g₁, g₂⟩ := gcdTerms_dvd ctx k p.form.terms
  have s := Int.dvd_sub (Int.dvd_trans g₁ h) g₂
  rwa [← Poly.form_value, Form.value, Int.add_sub_cancel] at s

/-! ## Common factors and signs -/

theorem eq_coeff (ctx : Context) (p p' : Poly) (k : Int) (cert : (decide (k ≠ 0) && isMultiple k p' p) = true)
    (h : p.denote' ctx = 0) : p'.denote' ctx = 0 := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  have e := value_of_isMultiple (ctx := ctx) cert.2
  exact (Int.mul_eq_zero.mp (e.trans h)).resolve_left cert.1
theorem diseq_coeff (ctx : Context) (p p' : Poly) (k : Int) (cert : isMultiple k p' p = true)
    (h : p.denote' ctx ≠ 0) : p'.denote' ctx ≠ 0 := by
  intro z
  have e := value_of_isMultiple (ctx := ctx) cert
  rw [z, Int.mul_zero] at e; exact h e.symm
theorem le_coeff (ctx : Context) (p₁ p₂ : Poly) (k : Int) (cert : tight k p₁.form p₂.form = true)
    (h : p₁.denote' ctx ≤ 0) : p₂.denote' ctx ≤ 0 := by
  simp only [tight, Bool.and_eq_true, decide_eq_true_eq] at cert
  obtain ⟨⟨hk, hs⟩, hl, hu⟩ := cert
  have e := value_of_same (ctx := ctx) hs
  rw [value_mul] at e
  simp only [Form.value, Int.zero_add] at e
  have d := Poly.form_value ctx p₁
  have q := Poly.form_value ctx p₂
  simp only [Form.value] at d q
  generalize termsValue ctx p₁.form.terms = s at *
  generalize termsValue ctx p₂.form.terms = t at *
  apply Int.not_lt.mp
  intro hp
  have := Int.mul_le_mul_of_nonneg_left (show 1 - p₂.form.const ≤ t by omega) (Int.le_of_lt hk)
  rw [Int.mul_sub] at this hl
  omega
theorem dvd_coeff (ctx : Context) (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly) (k : Int)
    (cert : (decide (k ≠ 0) && decide (k₁ = k * k₂) && isMultiple k p₂ p₁) = true) (h : k₁ ∣ p₁.denote' ctx) :
    k₂ ∣ p₂.denote' ctx := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  obtain ⟨⟨hk, e⟩, hs⟩ := cert
  rw [← value_of_isMultiple (ctx := ctx) hs, e] at h
  obtain ⟨c, hc⟩ := h
  exact ⟨c, Int.eq_of_mul_eq_mul_left hk (by rw [hc, Int.mul_assoc])⟩
theorem le_neg (ctx : Context) (p₁ p₂ : Poly) (cert : isShifted (-1) p₁ 1 p₂ = true) (h : ¬p₁.denote' ctx ≤ 0) :
    p₂.denote' ctx ≤ 0 := by
  have e := value_of_isShifted (ctx := ctx) cert; omega
theorem diseq_neg (ctx : Context) (p p' : Poly) (cert : isMultiple (-1) p p' = true) (h : p.denote' ctx ≠ 0) :
    p'.denote' ctx ≠ 0 := by
  have e := value_of_isMultiple (ctx := ctx) cert; omega

/-! ## Two constraints -/

theorem sum_nonpos {a b x y : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) (hx : x ≤ 0) (hy : y ≤ 0) : a * x + b * y ≤ 0 := by
  have := Int.mul_nonpos_of_nonneg_of_nonpos ha hx
  have := Int.mul_nonpos_of_nonneg_of_nonpos hb hy
  omega

theorem le_combine (ctx : Context) (p₁ p₂ p₃ : Poly)
    (cert : isSum p₂.firstCoefficient.natAbs p₁ p₁.firstCoefficient.natAbs p₂ p₃ = true) (h₁ : p₁.denote' ctx ≤ 0)
    (h₂ : p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  rw [← value_of_isSum (ctx := ctx) cert]
  exact sum_nonpos (Int.natCast_nonneg _) (Int.natCast_nonneg _) h₁ h₂
theorem le_combine_coeff (ctx : Context) (p₁ p₂ p₃ : Poly) (k : Int)
    (cert : tight k ((p₁.form.mul p₂.firstCoefficient.natAbs).add (p₂.form.mul p₁.firstCoefficient.natAbs)) p₃.form
      = true) (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  have s := sum_nonpos (Int.natCast_nonneg p₂.firstCoefficient.natAbs)
      (Int.natCast_nonneg p₁.firstCoefficient.natAbs) h₁ h₂
  rw [← Poly.form_value ctx p₁, ← Poly.form_value ctx p₂, ← value_mul, ← value_mul, ← value_add] at s
  generalize (p₁.form.mul p₂.firstCoefficient.natAbs).add (p₂.form.mul p₁.firstCoefficient.natAbs) = f at *
  simp only [tight, Bool.and_eq_true, decide_eq_true_eq] at cert
  obtain ⟨⟨hk, hs⟩, hl, hu⟩ := cert
  have e := value_of_same (ctx := ctx) hs
  rw [value_mul] at e
  simp only [Form.value, Int.zero_add] at e
  have q := Poly.form_value ctx p₃
  simp only [Form.value] at s q
  generalize termsValue ctx f.terms = u at *
  generalize termsValue ctx p₃.form.terms = t at *
  apply Int.not_lt.mp
  intro hp
  have := Int.mul_le_mul_of_nonneg_left (show 1 - p₃.form.const ≤ t by omega) (Int.le_of_lt hk)
  rw [Int.mul_sub] at this hl
  omega

theorem eq_of_le_ge (ctx : Context) (p₁ p₂ : Poly) (cert : isMultiple (-1) p₁ p₂ = true) (h₁ : p₁.denote' ctx ≤ 0)
    (h₂ : p₂.denote' ctx ≤ 0) : p₁.denote' ctx = 0 := by
  have e := value_of_isMultiple (ctx := ctx) cert; omega
theorem le_of_le_diseq (ctx : Context) (p₁ p₂ p₃ : Poly)
    (cert : ((isMultiple 1 p₁ p₂ || isMultiple (-1) p₁ p₂) && isShifted 1 p₁ 1 p₃) = true) (h₁ : p₁.denote' ctx ≤ 0)
    (h₂ : p₂.denote' ctx ≠ 0) : p₃.denote' ctx ≤ 0 := by
  simp only [Bool.and_eq_true, Bool.or_eq_true] at cert
  have e := value_of_isShifted (ctx := ctx) cert.2
  cases cert.1 with
  | inl h => have := value_of_isMultiple (ctx := ctx) h; omega
  | inr h => have := value_of_isMultiple (ctx := ctx) h; omega
theorem diseq_split_resolve (ctx : Context) (p₁ p₂ p₃ : Poly)
    (cert : (isShifted 1 p₁ 1 p₂ && isShifted (-1) p₁ 1 p₃) = true) (h₁ : p₁.denote' ctx ≠ 0)
    (h₂ : ¬p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  rw [Bool.and_eq_true] at cert
  have e₂ := value_of_isShifted (ctx := ctx) cert.1
  have e₃ := value_of_isShifted (ctx := ctx) cert.2
  omega

/-! ## Substituting an equation -/

/-- `r` is `a * q - b * p`, or its opposite, for the coefficients of `x` in `p` and `q`. -/
def substitutes (x : Var) (p q r : Poly) : Bool :=
  isSum (-(q.coefficientOf x)) p (p.coefficientOf x) q r || isSum (q.coefficientOf x) p (-(p.coefficientOf x)) q r

theorem value_of_substitutes {ctx : Context} {x : Var} {p q r : Poly} (cert : substitutes x p q r = true)
    (h : p.denote' ctx = 0) :
    r.denote' ctx = p.coefficientOf x * q.denote' ctx ∨ r.denote' ctx = -p.coefficientOf x * q.denote' ctx := by
  rw [substitutes, Bool.or_eq_true] at cert
  rcases cert with cert | cert
  · have e := value_of_isSum (ctx := ctx) cert
    rw [h, Int.mul_zero, Int.zero_add] at e; exact .inl e.symm
  · have e := value_of_isSum (ctx := ctx) cert
    rw [h, Int.mul_zero, Int.zero_add] at e; exact .inr e.symm

theorem eq_eq_subst (ctx : Context) (x : Var) (p₁ p₂ p₃ : Poly) (cert : substitutes x p₁ p₂ p₃ = true)
    (h₁ : p₁.denote' ctx = 0) (h₂ : p₂.denote' ctx = 0) : p₃.denote' ctx = 0 := by
  rcases value_of_substitutes cert h₁ with e | e <;> rw [e, h₂, Int.mul_zero]
theorem eq_eq_subst' (ctx : Context) (a b : Int) (p₁ p₂ p₃ : Poly)
    (cert : (isSum a p₁ b p₂ p₃ || isSum b p₁ a p₂ p₃ || isSum a p₁ (-b) p₂ p₃ || isSum b p₁ (-a) p₂ p₃) = true)
    (h₁ : p₁.denote' ctx = 0) (h₂ : p₂.denote' ctx = 0) : p₃.denote' ctx = 0 := by
  simp only [Bool.or_eq_true] at cert
  rcases cert with ((h | h) | h) | h <;> rw [← value_of_isSum (ctx := ctx) h, h₁, h₂, Int.mul_zero, Int.mul_zero] <;>
    rfl
theorem eq_diseq_subst (ctx : Context) (x : Var) (p₁ p₂ p₃ : Poly)
    (cert : (decide (p₁.coefficientOf x ≠ 0) && substitutes x p₁ p₂ p₃) = true) (h₁ : p₁.denote' ctx = 0)
    (h₂ : p₂.denote' ctx ≠ 0) : p₃.denote' ctx ≠ 0 := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  intro z
  rcases value_of_substitutes cert.2 h₁ with e | e
  · exact ((Int.mul_eq_zero.mp (e.symm.trans z)).elim cert.1 h₂)
  · exact ((Int.mul_eq_zero.mp (e.symm.trans z)).elim (fun h => cert.1 (by omega)) h₂)
theorem eq_dvd_subst (ctx : Context) (x : Var) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d₃ : Int) (p₃ : Poly)
    (cert : (decide ((p₁.coefficientOf x * d₂) % d₃ = 0) && substitutes x p₁ p₂ p₃) = true) (h₁ : p₁.denote' ctx = 0)
    (h₂ : d₂ ∣ p₂.denote' ctx) : d₃ ∣ p₃.denote' ctx := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  have d : d₃ ∣ p₁.coefficientOf x * p₂.denote' ctx :=
    Int.dvd_trans (Int.dvd_of_emod_eq_zero cert.1) (h₂.elim fun c hc => ⟨c, by rw [hc, Int.mul_assoc]⟩)
  rcases value_of_substitutes cert.2 h₁ with e | e
  · rw [e]; exact d
  · rw [e, Int.neg_mul]; exact Int.dvd_neg.mpr d
theorem eq_le_subst_nonneg (ctx : Context) (x : Var) (p₁ p₂ p₃ : Poly)
    (cert : (decide (0 ≤ p₁.coefficientOf x) && isSum (-(p₂.coefficientOf x)) p₁ (p₁.coefficientOf x) p₂ p₃) = true)
    (h₁ : p₁.denote' ctx = 0) (h₂ : p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [← value_of_isSum (ctx := ctx) cert.2, h₁, Int.mul_zero, Int.zero_add]
  exact Int.mul_nonpos_of_nonneg_of_nonpos cert.1 h₂
theorem eq_le_subst_nonpos (ctx : Context) (x : Var) (p₁ p₂ p₃ : Poly)
    (cert : (decide (p₁.coefficientOf x ≤ 0) && isSum (p₂.coefficientOf x) p₁ (-(p₁.coefficientOf x)) p₂ p₃) = true)
    (h₁ : p₁.denote' ctx = 0) (h₂ : p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [← value_of_isSum (ctx := ctx) cert.2, h₁, Int.mul_zero, Int.zero_add]
  exact Int.mul_nonpos_of_nonneg_of_nonpos (by omega) h₂

end Int.Internal.Linear

prelude
import Init.Grind.IntegerLemmas

/-!
Further steps of linear arithmetic: products in which a factor turns out to be a number, divisibility together with
bounds, and the elimination of a variable from divisibilities.
-/
set_option linter.all false

namespace Int.Internal.Linear

/-! ## Products -/

theorem mul_eq_kk (a b k₁ k₂ k : Int) (h₁ : a = k₁) (h₂ : b = k₂) (cert : decide (k = k₁ * k₂) = true) :
    a * b = k := by
  rw [h₁, h₂, of_decide_eq_true cert]
theorem mul_eq_kkx (a b k₁ k₂ c k : Int) (h₁ : a = k₁) (h₂ : b = k₂ * c) (cert : decide (k = k₁ * k₂) = true) :
    a * b = k * c := by rw [h₁, h₂, of_decide_eq_true cert, Int.mul_assoc]
theorem mul_eq_kxk (a b k₁ c k₂ k : Int) (h₁ : a = k₁ * c) (h₂ : b = k₂) (cert : decide (k = k₁ * k₂) = true) :
    a * b = k * c := by
  rw [h₁, h₂, of_decide_eq_true cert, Int.mul_assoc, Int.mul_assoc, Int.mul_comm c]
theorem mul_eq_zero_left (a b : Int) (h : a = 0) : a * b = 0 := by rw [h, Int.zero_mul]
theorem mul_eq_zero_right (a b : Int) (h : b = 0) : a * b = 0 := by rw [h, Int.mul_zero]
theorem eq_one_mul (a : Int) : a = 1 * a := (Int.one_mul a).symm

/-- A variable as a polynomial, with a coefficient. -/
theorem value_of_term (ctx : Context) (k : Int) (x : Var) : (Poly.add k x (.num 0)).denote' ctx = k * ctx.get x := by
  rw [← Poly.form_value]; show 0 + (k * ctx.get x + 0) = _; omega

theorem of_var_eq_mul (ctx : Context) (x : Var) (k : Int) (y : Var) (p : Poly)
    (cert : (isSum 1 (.add 1 x (.num 0)) (-1) (.add k y (.num 0)) p ||
      isSum (-1) (.add 1 x (.num 0)) 1 (.add k y (.num 0)) p) = true)
    (h : x.denote ctx = k * y.denote ctx) : p.denote' ctx = 0 := by
  rw [Bool.or_eq_true] at cert
  simp only [Var.denote] at h
  rcases cert with c | c <;> have e := value_of_isSum (ctx := ctx) c <;>
    rw [value_of_term, value_of_term, h] at e <;> omega
theorem of_var_eq (ctx : Context) (x : Var) (k : Int) (p : Poly)
    (cert : (isShifted 1 (.add 1 x (.num 0)) (-k) p || isShifted (-1) (.add 1 x (.num 0)) k p) = true)
    (h : x.denote ctx = k) : p.denote' ctx = 0 := by
  rw [Bool.or_eq_true] at cert
  simp only [Var.denote] at h
  rcases cert with c | c <;> have e := value_of_isShifted (ctx := ctx) c <;> rw [value_of_term, h] at e <;> omega
theorem var_eq (ctx : Context) (x : Var) (k : Int) (p : Poly)
    (cert : (decide (p.firstCoefficient ≠ 0) &&
      isShifted p.firstCoefficient (.add 1 x (.num 0)) (-(p.firstCoefficient * k)) p) = true)
    (h : p.denote' ctx = 0) : x.denote ctx = k := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  have e := value_of_isShifted (ctx := ctx) cert.2
  rw [h, value_of_term, Int.one_mul] at e
  exact Int.eq_of_mul_eq_mul_left cert.1 (show p.firstCoefficient * ctx.get x = p.firstCoefficient * k by omega)
theorem pow_eq (a : Int) (b : Nat) (a' b' k : Int) (h₁ : a = a') (h₂ : (NatCast.natCast b : Int) = b')
    (cert : decide (0 ≤ b' ∧ k = a' ^ b'.toNat) = true) : a ^ b = k := by
  have ⟨_, e⟩ := of_decide_eq_true cert
  rw [e, h₁, ← h₂]; rfl

/-! ## Divisibility -/

theorem dvd_of_eq (ctx : Context) (x : Var) (p₁ : Poly) (d₂ : Int) (p₂ : Poly)
    (cert : (decide (p₁.coefficientOf x % d₂ = 0) && (isSum 1 p₁ (-1) (.add (p₁.coefficientOf x) x (.num 0)) p₂ ||
      isSum (-1) p₁ 1 (.add (p₁.coefficientOf x) x (.num 0)) p₂)) = true)
    (h : p₁.denote' ctx = 0) : d₂ ∣ p₂.denote' ctx := by
  simp only [Bool.and_eq_true, Bool.or_eq_true, decide_eq_true_eq] at cert
  have d : d₂ ∣ p₁.coefficientOf x * ctx.get x := Int.dvd_mul_of_dvd_left (Int.dvd_of_emod_eq_zero cert.1)
  rcases cert.2 with c | c <;> have e := value_of_isSum (ctx := ctx) c <;> rw [value_of_term, h] at e
  · have z : p₂.denote' ctx = -(p₁.coefficientOf x * ctx.get x) := by omega
    rw [z]; exact Int.dvd_neg.mpr d
  · have z : p₂.denote' ctx = p₁.coefficientOf x * ctx.get x := by omega
    rw [z]; exact d

theorem dvd_elim (ctx : Context) (k₁ : Int) (p₁ : Poly) (k₂ : Int) (p₂ : Poly)
    (cert : (decide (k₁ % k₂ = 0 ∧ p₁.firstCoefficient % k₂ = 0) && isMultiple 1 p₁.withoutFirst p₂) = true)
    (h : k₁ ∣ p₁.denote' ctx) : k₂ ∣ p₂.denote' ctx := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  have e := value_of_isMultiple (ctx := ctx) cert.2
  have d : k₂ ∣ p₁.firstCoefficient * ctx.get p₁.firstVariable :=
    Int.dvd_mul_of_dvd_left (Int.dvd_of_emod_eq_zero cert.1.2)
  have s := Int.dvd_sub (Int.dvd_trans (Int.dvd_of_emod_eq_zero cert.1.1) h) d
  rw [value_of_split] at s
  have z : p₂.denote' ctx = p₁.firstCoefficient * ctx.get p₁.firstVariable + p₁.withoutFirst.denote' ctx -
    p₁.firstCoefficient * ctx.get p₁.firstVariable := by omega
  rw [z]; exact s

theorem mul_dvd {d x : Int} (k : Int) (h : d ∣ x) : k * d ∣ k * x := h.elim fun c e => ⟨c, by rw [e, Int.mul_assoc]⟩

theorem dvd_solve_combine (ctx : Context) (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly)
    (g α β : Int) (cert : (decide (d = d₁ * d₂) && isSum (α * d₂) p₁ (β * d₁) p₂ p) = true)
    (h₁ : d₁ ∣ p₁.denote' ctx) (h₂ : d₂ ∣ p₂.denote' ctx) : d ∣ p.denote' ctx := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [← value_of_isSum (ctx := ctx) cert.2, cert.1, Int.mul_assoc, Int.mul_assoc]
  refine Int.dvd_add (Int.dvd_trans ?_ (Int.dvd_mul_left α _)) (Int.dvd_trans ?_ (Int.dvd_mul_left β _))
  · rw [Int.mul_comm d₁]; exact mul_dvd d₂ h₁
  · exact mul_dvd d₁ h₂

theorem dvd_solve_elim (ctx : Context) (d₁ : Int) (p₁ : Poly) (d₂ : Int) (p₂ : Poly) (d : Int) (p : Poly)
    (cert : (decide ((p₂.firstCoefficient * d₁) % d = 0 ∧ (p₁.firstCoefficient * d₂) % d = 0) &&
      isSum p₂.firstCoefficient p₁ (-p₁.firstCoefficient) p₂ p) = true)
    (h₁ : d₁ ∣ p₁.denote' ctx) (h₂ : d₂ ∣ p₂.denote' ctx) : d ∣ p.denote' ctx := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [← value_of_isSum (ctx := ctx) cert.2, Int.neg_mul]
  exact Int.dvd_add (Int.dvd_trans (Int.dvd_of_emod_eq_zero cert.1.1) (mul_dvd _ h₁))
    (Int.dvd_neg.mpr (Int.dvd_trans (Int.dvd_of_emod_eq_zero cert.1.2) (mul_dvd _ h₂)))

/-! ## Divisibility and bounds -/

/-- The least bound for what is congruent to `-b` modulo `d` and at most `-c`. -/
theorem tight_bound {d b c e q : Int} (hd : 0 < d) (h : d ∣ q + b) (hq : q + c ≤ 0)
    (cert : d * ((b - c) / d) - b ≤ -e) : q + e ≤ 0 := by
  obtain ⟨m, hm⟩ := h
  have : m ≤ (b - c) / d := Int.le_ediv_of_mul_le hd (by omega)
  have := Int.mul_le_mul_of_nonneg_left this (Int.le_of_lt hd)
  omega

theorem dvd_le_tight (ctx : Context) (d : Int) (p₁ p₂ p₃ : Poly)
    (cert : (decide (0 < d) && isShifted 1 p₁ (p₂.form.const - p₁.form.const) p₂ &&
      isShifted 1 p₁ (p₃.form.const - p₁.form.const) p₃ &&
      decide (d * ((p₁.form.const - p₂.form.const) / d) - p₁.form.const ≤ -p₃.form.const)) = true)
    (h₁ : d ∣ p₁.denote' ctx) (h₂ : p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  obtain ⟨⟨⟨hd, s₂⟩, s₃⟩, c⟩ := cert
  have e₂ := value_of_isShifted (ctx := ctx) s₂
  have e₃ := value_of_isShifted (ctx := ctx) s₃
  have q := tight_bound (q := p₁.denote' ctx - p₁.form.const) hd (by rw [Int.sub_add_cancel]; exact h₁)
    (show _ + p₂.form.const ≤ 0 by omega) c
  omega

theorem dvd_neg_le_tight (ctx : Context) (d : Int) (p₁ p₂ p₃ : Poly)
    (cert : (decide (0 < d) && isShifted (-1) p₁ (p₂.form.const + p₁.form.const) p₂ &&
      isShifted (-1) p₁ (p₃.form.const + p₁.form.const) p₃ &&
      decide (d * ((-p₁.form.const - p₂.form.const) / d) + p₁.form.const ≤ -p₃.form.const)) = true)
    (h₁ : d ∣ p₁.denote' ctx) (h₂ : p₂.denote' ctx ≤ 0) : p₃.denote' ctx ≤ 0 := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  obtain ⟨⟨⟨hd, s₂⟩, s₃⟩, c⟩ := cert
  have e₂ := value_of_isShifted (ctx := ctx) s₂
  have e₃ := value_of_isShifted (ctx := ctx) s₃
  have q := tight_bound (q := -p₁.denote' ctx + p₁.form.const) (b := -p₁.form.const) (c := p₂.form.const)
    (e := p₃.form.const) hd (by
      rw [show -p₁.denote' ctx + p₁.form.const + -p₁.form.const = -p₁.denote' ctx by omega]
      exact Int.dvd_neg.mpr h₁) (by omega) (by omega)
  omega

end Int.Internal.Linear

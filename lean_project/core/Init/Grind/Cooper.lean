prelude
import Init.Grind.Products

/-!
Cooper's elimination of an integer variable `x` from a lower bound `a * x + p ≤ 0` (`a < 0`), an upper bound
`b * x + q ≤ 0` (`0 < b`) and perhaps a divisibility `d ∣ c * x + s`: finitely many cases remain, one for each
distance `k` of the bound from a multiple.
-/
set_option linter.all false

namespace Int.Internal.Linear

/-! ## Finitely many cases -/

def OrOver (n : Nat) (p : Nat → Prop) : Prop := match n with
  | 0 => False
  | n + 1 => p n ∨ OrOver n p

theorem OrOver.intro {p : Nat → Prop} {k n : Nat} (h : p k) (l : k < n) : OrOver n p := by
  induction n with
  | zero => exact absurd l (Nat.not_lt_zero k)
  | succ n ih =>
    by_cases e : k = n
    · exact .inl (e ▸ h)
    · exact .inr (ih (by omega))

/-- All cases but the first `n` are refuted: what remains to be said. -/
def OrOver_cases_type (n : Nat) (p : Nat → Prop) : Prop := match n with
  | 0 => p 0
  | n + 1 => ¬p (n + 1) → OrOver_cases_type n p

theorem orOver_cases {n : Nat} {p : Nat → Prop} (h : OrOver (n + 1) p) : OrOver_cases_type n p := by
  induction n with
  | zero => exact h.elim id False.elim
  | succ n ih => exact fun no => ih (h.resolve_left no)

/-! ## One variable -/

theorem eq_const {ctx : Context} {p : Poly} (h : zeros p.form.terms = true) : p.denote' ctx = p.form.const := by
  rw [← Poly.form_value, Form.value, termsValue_zeros ctx _ h, Int.add_zero]

/-- No number between the bounds has the remainder. -/
theorem cooper_unsat (ctx : Context) (p₁ p₂ p₃ : Poly) (d α β : Int)
    (cert : (decide (p₁.firstCoefficient < 0 ∧ 0 < p₂.firstCoefficient ∧ 0 < d ∧
        α * p₃.firstCoefficient + β * d = 1 ∧ p₁.firstVariable = p₂.firstVariable ∧
        p₁.firstVariable = p₃.firstVariable) &&
      (zeros p₁.withoutFirst.form.terms && zeros p₂.withoutFirst.form.terms && zeros p₃.withoutFirst.form.terms) &&
      decide (-p₂.withoutFirst.form.const / p₂.firstCoefficient <
        -(-p₁.withoutFirst.form.const / -p₁.firstCoefficient) +
          (-α * p₃.withoutFirst.form.const + -p₁.withoutFirst.form.const / -p₁.firstCoefficient) % d)) = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) (h₃ : d ∣ p₃.denote' ctx) : False := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  obtain ⟨⟨⟨ha, hb, hd, bezout, x₂, x₃⟩, ⟨z₁, z₂⟩, z₃⟩, gap⟩ := cert
  rw [value_of_split, eq_const z₁] at h₁
  rw [value_of_split, eq_const z₂, ← x₂] at h₂
  rw [value_of_split, eq_const z₃, ← x₃] at h₃
  generalize ctx.get p₁.firstVariable = x at *
  generalize p₁.firstCoefficient = a at *
  generalize p₂.firstCoefficient = b at *
  generalize p₃.firstCoefficient = c at *
  generalize p₁.withoutFirst.form.const = p at *
  generalize p₂.withoutFirst.form.const = q at *
  generalize p₃.withoutFirst.form.const = s at *
  have up : x ≤ -q / b := Int.le_ediv_of_mul_le hb (by omega)
  have low : -x ≤ -p / -a := Int.le_ediv_of_mul_le (by omega) (by rw [Int.neg_mul_neg]; omega)
  have res : d ∣ x + α * s := by
    have e : x + α * s = α * (c * x + s) + d * (β * x) := by
      calc x + α * s = 1 * x + α * s := by rw [Int.one_mul]
        _ = (α * c + β * d) * x + α * s := by rw [bezout]
        _ = α * (c * x + s) + d * (β * x) := by
          rw [Int.add_mul, Int.mul_add, ← Int.mul_assoc, Int.mul_comm β d, Int.mul_assoc d]; omega
    rw [e]
    exact Int.dvd_add (Int.dvd_trans h₃ (Int.dvd_mul_left ..)) (Int.dvd_mul_right ..)
  generalize -p / -a = t at *
  have eq : (x + t) % d = (-α * s + t) % d := Int.emod_emod_eq_of_sub (by
    have e : x + t - (-α * s + t) = x + α * s := by rw [Int.neg_mul]; omega
    rw [e]; exact res)
  have := Int.mul_ediv_add_emod (x + t) d
  have := Int.mul_nonneg (Int.le_of_lt hd)
    (Int.le_ediv_of_mul_le hd (show d * 0 ≤ x + t by rw [Int.mul_zero]; omega))
  omega

/-! ## Cases -/

theorem multiple_of_emod (z : Int) {n : Int} (hn : 0 < n) (hz : 0 ≤ z) :
    ∃ m r : Int, z = n * m + r ∧ 0 ≤ m ∧ 0 ≤ r ∧ r < n :=
  ⟨z / n, z % n, (Int.mul_ediv_add_emod z n).symm, Int.le_ediv_of_mul_le hn (by rw [Int.mul_zero]; exact hz),
    Int.emod_nonneg z (by omega), Int.emod_lt_of_pos z hn⟩

section
variable {a b c d p q s x n m r : Int}

theorem below (ha : a < 0) (hb : 0 < b) (hn : 0 < n) (hm : 0 ≤ m) (e : p + r = -(a * x) - n * m) (h : b * x + q ≤ 0) :
    b * (p + r) - a * q ≤ 0 := by
  have h₁ := Int.mul_nonpos_of_nonneg_of_nonpos (show 0 ≤ -a by omega) h
  have h₂ := Int.mul_nonneg (Int.le_of_lt hb) (Int.mul_nonneg (Int.le_of_lt hn) hm)
  rw [Int.neg_mul, Int.mul_add, Int.mul_left_comm] at h₁
  rw [e, Int.mul_sub, Int.mul_neg]; omega
theorem above (ha : a < 0) (hb : 0 < b) (hn : 0 < n) (hm : 0 ≤ m) (e : q + r = -(b * x) - n * m) (h : a * x + p ≤ 0) :
    b * p - a * (q + r) ≤ 0 := by
  have h₁ := Int.mul_nonpos_of_nonneg_of_nonpos (Int.le_of_lt hb) h
  have h₂ := Int.mul_nonneg (show 0 ≤ -a by omega) (Int.mul_nonneg (Int.le_of_lt hn) hm)
  rw [Int.neg_mul] at h₂
  rw [Int.mul_add, Int.mul_left_comm] at h₁
  rw [e, Int.mul_sub, Int.mul_neg]; omega
theorem dvd_rest (h : a ∣ n) (e : p + r = -(a * x) - n * m) : a ∣ p + r := by
  rw [e, ← Int.mul_neg]
  exact Int.dvd_sub (Int.dvd_mul_right ..) (Int.dvd_trans h (Int.dvd_mul_right ..))
theorem dvd_other (h : a * d ∣ c * n) (e : p + r = -(a * x) - n * m) (hs : d ∣ c * x + s) :
    a * d ∣ c * (p + r) - a * s := by
  have e' : c * (p + r) - a * s = -(a * (c * x + s)) - c * n * m := by
    rw [e, Int.mul_sub, Int.mul_neg, Int.mul_add, Int.mul_left_comm c a, Int.mul_assoc c n]; omega
  rw [e']
  exact Int.dvd_sub (Int.dvd_neg.mpr (mul_dvd a hs)) (Int.dvd_trans h (Int.dvd_mul_right ..))
end

/-- The bounds are what they should be, and `n` cases are enough for the one with coefficient `a`. -/
def areBounds (p₁ p₂ : Poly) (a : Int) (n : Nat) : Bool :=
  decide (p₁.firstCoefficient < 0 ∧ 0 < p₂.firstCoefficient ∧ p₁.firstVariable = p₂.firstVariable ∧ 0 < n ∧
    (n : Int) % a = 0)
def hasDivisor (p₁ p₃ : Poly) (d a : Int) (n : Nat) : Bool :=
  decide (p₁.firstVariable = p₃.firstVariable ∧ (p₃.firstCoefficient * n) % (a * d) = 0)

def cooper_left_split (ctx : Context) (p₁ p₂ : Poly) (k : Nat) : Prop :=
  p₂.firstCoefficient * (p₁.withoutFirst.denote' ctx + k) - p₁.firstCoefficient * p₂.withoutFirst.denote' ctx ≤ 0 ∧
    p₁.firstCoefficient ∣ p₁.withoutFirst.denote' ctx + k
def cooper_right_split (ctx : Context) (p₁ p₂ : Poly) (k : Nat) : Prop :=
  p₂.firstCoefficient * p₁.withoutFirst.denote' ctx - p₁.firstCoefficient * (p₂.withoutFirst.denote' ctx + k) ≤ 0 ∧
    p₂.firstCoefficient ∣ p₂.withoutFirst.denote' ctx + k
def cooper_dvd_left_split (ctx : Context) (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) : Prop :=
  cooper_left_split ctx p₁ p₂ k ∧ p₁.firstCoefficient * d ∣
    p₃.firstCoefficient * (p₁.withoutFirst.denote' ctx + k) - p₁.firstCoefficient * p₃.withoutFirst.denote' ctx
def cooper_dvd_right_split (ctx : Context) (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) : Prop :=
  cooper_right_split ctx p₁ p₂ k ∧ p₂.firstCoefficient * d ∣
    p₃.firstCoefficient * (p₂.withoutFirst.denote' ctx + k) - p₂.firstCoefficient * p₃.withoutFirst.denote' ctx

theorem left_cases (ctx : Context) (p₁ p₂ : Poly) (n : Nat) (cert : areBounds p₁ p₂ p₁.firstCoefficient n = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) :
    ∃ (k : Nat) (m : Int), k < n ∧ cooper_left_split ctx p₁ p₂ k ∧
      p₁.withoutFirst.denote' ctx + k = -(p₁.firstCoefficient * ctx.get p₁.firstVariable) - n * m := by
  obtain ⟨ha, hb, hx, hn, hd⟩ := of_decide_eq_true cert
  rw [value_of_split] at h₁ h₂
  rw [← hx] at h₂
  have ⟨m, r, e, hm, hr, l⟩ := multiple_of_emod (-(p₁.firstCoefficient * ctx.get p₁.firstVariable +
    p₁.withoutFirst.denote' ctx)) (n := n) (by omega) (by omega)
  have er : ((r.toNat : Nat) : Int) = r := by omega
  have e' : p₁.withoutFirst.denote' ctx + r = -(p₁.firstCoefficient * ctx.get p₁.firstVariable) - n * m := by omega
  refine ⟨r.toNat, m, by omega, ?_, by rw [er]; exact e'⟩
  rw [cooper_left_split, er]
  exact ⟨below ha hb (by omega) hm e' h₂, dvd_rest (Int.dvd_of_emod_eq_zero hd) e'⟩
theorem right_cases (ctx : Context) (p₁ p₂ : Poly) (n : Nat) (cert : areBounds p₁ p₂ p₂.firstCoefficient n = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) :
    ∃ (k : Nat) (m : Int), k < n ∧ cooper_right_split ctx p₁ p₂ k ∧
      p₂.withoutFirst.denote' ctx + k = -(p₂.firstCoefficient * ctx.get p₁.firstVariable) - n * m := by
  obtain ⟨ha, hb, hx, hn, hd⟩ := of_decide_eq_true cert
  rw [value_of_split] at h₁ h₂
  rw [← hx] at h₂
  have ⟨m, r, e, hm, hr, l⟩ := multiple_of_emod (-(p₂.firstCoefficient * ctx.get p₁.firstVariable +
    p₂.withoutFirst.denote' ctx)) (n := n) (by omega) (by omega)
  have er : ((r.toNat : Nat) : Int) = r := by omega
  have e' : p₂.withoutFirst.denote' ctx + r = -(p₂.firstCoefficient * ctx.get p₁.firstVariable) - n * m := by omega
  refine ⟨r.toNat, m, by omega, ?_, by rw [er]; exact e'⟩
  rw [cooper_right_split, er]
  exact ⟨above ha hb (by omega) hm e' h₁, dvd_rest (Int.dvd_of_emod_eq_zero hd) e'⟩

theorem cooper_left (ctx : Context) (p₁ p₂ : Poly) (n : Nat) (cert : areBounds p₁ p₂ p₁.firstCoefficient n = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) : OrOver n (cooper_left_split ctx p₁ p₂) :=
  have ⟨_, _, l, h, _⟩ := left_cases ctx p₁ p₂ n cert h₁ h₂
  .intro h l
theorem cooper_right (ctx : Context) (p₁ p₂ : Poly) (n : Nat) (cert : areBounds p₁ p₂ p₂.firstCoefficient n = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) : OrOver n (cooper_right_split ctx p₁ p₂) :=
  have ⟨_, _, l, h, _⟩ := right_cases ctx p₁ p₂ n cert h₁ h₂
  .intro h l
theorem cooper_dvd_left (ctx : Context) (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat)
    (cert : (areBounds p₁ p₂ p₁.firstCoefficient n && hasDivisor p₁ p₃ d p₁.firstCoefficient n) = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) (h₃ : d ∣ p₃.denote' ctx) :
    OrOver n (cooper_dvd_left_split ctx p₁ p₂ p₃ d) := by
  rw [Bool.and_eq_true] at cert
  obtain ⟨hx, hd⟩ := of_decide_eq_true cert.2
  have ⟨k, m, l, h, e⟩ := left_cases ctx p₁ p₂ n cert.1 h₁ h₂
  rw [value_of_split, ← hx] at h₃
  exact .intro ⟨h, dvd_other (Int.dvd_of_emod_eq_zero hd) e h₃⟩ l
theorem cooper_dvd_right (ctx : Context) (p₁ p₂ p₃ : Poly) (d : Int) (n : Nat)
    (cert : (areBounds p₁ p₂ p₂.firstCoefficient n && hasDivisor p₁ p₃ d p₂.firstCoefficient n) = true)
    (h₁ : p₁.denote' ctx ≤ 0) (h₂ : p₂.denote' ctx ≤ 0) (h₃ : d ∣ p₃.denote' ctx) :
    OrOver n (cooper_dvd_right_split ctx p₁ p₂ p₃ d) := by
  rw [Bool.and_eq_true] at cert
  obtain ⟨hx, hd⟩ := of_decide_eq_true cert.2
  have ⟨k, m, l, h, e⟩ := right_cases ctx p₁ p₂ n cert.1 h₁ h₂
  rw [value_of_split, ← hx] at h₃
  exact .intro ⟨h, dvd_other (Int.dvd_of_emod_eq_zero hd) e h₃⟩ l

end Int.Internal.Linear

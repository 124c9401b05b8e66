prelude
import Init.Grind.Cooper

/-!
What a case of Cooper's elimination says, as constraints that `grind` goes on with.
-/
set_option linter.all false

namespace Int.Internal.Linear

/-- `r` is `a * (p + k) + b * q`. -/
def isShiftedSum (a : Int) (p : Poly) (k : Int) (b : Int) (q r : Poly) : Bool :=
  (((p.form.add ⟨k, []⟩).mul a).add (q.form.mul b)).same r.form

theorem value_of_isShiftedSum {ctx : Context} {a : Int} {p : Poly} {k b : Int} {q r : Poly}
    (h : isShiftedSum a p k b q r = true) : a * (p.denote' ctx + k) + b * q.denote' ctx = r.denote' ctx := by
  have e := value_of_same (ctx := ctx) h
  rw [value_add, value_mul, value_mul, value_add, Poly.form_value, Poly.form_value, Poly.form_value] at e
  rw [← e, show (Form.mk k []).value ctx = k from Int.add_zero k]

/-! ## Bounds -/

theorem cooper_left_split_ineq (ctx : Context) (p₁ p₂ : Poly) (k : Nat) (b : Int) (p' : Poly)
    (h : cooper_left_split ctx p₁ p₂ k)
    (cert : isShiftedSum p₂.firstCoefficient p₁.withoutFirst k (-p₁.firstCoefficient) p₂.withoutFirst p' = true) :
    p'.denote' ctx ≤ 0 := by
  have h := h.1
  rw [← value_of_isShiftedSum (ctx := ctx) cert, Int.neg_mul]; omega
theorem cooper_right_split_ineq (ctx : Context) (p₁ p₂ : Poly) (k : Nat) (a : Int) (p' : Poly)
    (h : cooper_right_split ctx p₁ p₂ k)
    (cert : isShiftedSum (-p₁.firstCoefficient) p₂.withoutFirst k p₂.firstCoefficient p₁.withoutFirst p' = true) :
    p'.denote' ctx ≤ 0 := by
  have h := h.1
  rw [← value_of_isShiftedSum (ctx := ctx) cert, Int.neg_mul]; omega
theorem cooper_dvd_left_split_ineq (ctx : Context) (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (b : Int) (p' : Poly)
    (h : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (cert : isShiftedSum p₂.firstCoefficient p₁.withoutFirst k (-p₁.firstCoefficient) p₂.withoutFirst p' = true) :
    p'.denote' ctx ≤ 0 := cooper_left_split_ineq ctx p₁ p₂ k b p' h.1 cert
theorem cooper_dvd_right_split_ineq (ctx : Context) (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (a : Int) (p' : Poly)
    (h : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (cert : isShiftedSum (-p₁.firstCoefficient) p₂.withoutFirst k p₂.firstCoefficient p₁.withoutFirst p' = true) :
    p'.denote' ctx ≤ 0 := cooper_right_split_ineq ctx p₁ p₂ k a p' h.1 cert

/-! ## The bound is a multiple -/

theorem cooper_left_split_dvd (ctx : Context) (p₁ p₂ : Poly) (k : Nat) (a : Int) (p' : Poly)
    (h : cooper_left_split ctx p₁ p₂ k)
    (cert : (decide (p₁.firstCoefficient % a = 0) && isShifted 1 p₁.withoutFirst k p') = true) :
    a ∣ p'.denote' ctx := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [← value_of_isShifted (ctx := ctx) cert.2, Int.one_mul]
  exact Int.dvd_trans (Int.dvd_of_emod_eq_zero cert.1) h.2
theorem cooper_right_split_dvd (ctx : Context) (p₁ p₂ : Poly) (k : Nat) (b : Int) (p' : Poly)
    (h : cooper_right_split ctx p₁ p₂ k)
    (cert : (decide (p₂.firstCoefficient % b = 0) && isShifted 1 p₂.withoutFirst k p') = true) :
    b ∣ p'.denote' ctx := by
  simp only [Bool.and_eq_true, decide_eq_true_eq] at cert
  rw [← value_of_isShifted (ctx := ctx) cert.2, Int.one_mul]
  exact Int.dvd_trans (Int.dvd_of_emod_eq_zero cert.1) h.2
theorem cooper_dvd_left_split_dvd1 (ctx : Context) (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (a : Int) (p' : Poly)
    (h : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (cert : (decide (p₁.firstCoefficient % a = 0) && isShifted 1 p₁.withoutFirst k p') = true) :
    a ∣ p'.denote' ctx := cooper_left_split_dvd ctx p₁ p₂ k a p' h.1 cert
theorem cooper_dvd_right_split_dvd1 (ctx : Context) (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (b : Int) (p' : Poly)
    (h : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (cert : (decide (p₂.firstCoefficient % b = 0) && isShifted 1 p₂.withoutFirst k p') = true) :
    b ∣ p'.denote' ctx := cooper_right_split_dvd ctx p₁ p₂ k b p' h.1 cert

/-! ## What the divisibility becomes -/

theorem dvd_of_rest {ctx : Context} {a c d d' : Int} {p s p' : Poly} {k : Nat}
    (cert : (decide ((a * d) % d' = 0) && (isShiftedSum c p k (-a) s p' || isShiftedSum (-c) p k a s p')) = true)
    (h : a * d ∣ c * (p.denote' ctx + k) - a * s.denote' ctx) : d' ∣ p'.denote' ctx := by
  simp only [Bool.and_eq_true, Bool.or_eq_true, decide_eq_true_eq] at cert
  have h := Int.dvd_trans (Int.dvd_of_emod_eq_zero cert.1) h
  rcases cert.2 with e | e <;> rw [← value_of_isShiftedSum (ctx := ctx) e, Int.neg_mul]
  · rw [← Int.sub_eq_add_neg]; exact h
  · rw [show ∀ x y : Int, -x + y = -(x - y) by omega]; exact Int.dvd_neg.mpr h

theorem cooper_dvd_left_split_dvd2 (ctx : Context) (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (d' : Int) (p' : Poly)
    (h : cooper_dvd_left_split ctx p₁ p₂ p₃ d k)
    (cert : (decide ((p₁.firstCoefficient * d) % d' = 0) &&
      (isShiftedSum p₃.firstCoefficient p₁.withoutFirst k (-p₁.firstCoefficient) p₃.withoutFirst p' ||
        isShiftedSum (-p₃.firstCoefficient) p₁.withoutFirst k p₁.firstCoefficient p₃.withoutFirst p')) = true) :
    d' ∣ p'.denote' ctx := dvd_of_rest cert h.2
theorem cooper_dvd_right_split_dvd2 (ctx : Context) (p₁ p₂ p₃ : Poly) (d : Int) (k : Nat) (d' : Int) (p' : Poly)
    (h : cooper_dvd_right_split ctx p₁ p₂ p₃ d k)
    (cert : (decide ((p₂.firstCoefficient * d) % d' = 0) &&
      (isShiftedSum p₃.firstCoefficient p₂.withoutFirst k (-p₂.firstCoefficient) p₃.withoutFirst p' ||
        isShiftedSum (-p₃.firstCoefficient) p₂.withoutFirst k p₂.firstCoefficient p₃.withoutFirst p')) = true) :
    d' ∣ p'.denote' ctx := dvd_of_rest cert h.2

end Int.Internal.Linear

prelude
import Init.Omega.Coefficients

/-!
Linear combinations and their values.
-/
set_option linter.all false
universe u v w

/-! ## Linear combinations -/

namespace Lean.Omega

structure LinearCombo where
  const : Int := 0
  coeffs : Coeffs := []
namespace LinearCombo

def eval (lc : LinearCombo) (values : Coeffs) : Int := lc.const + Coeffs.dot lc.coeffs values
def coordinate (i : Nat) : LinearCombo := ⟨0, Coeffs.set [] i 1⟩
def add (l₁ l₂ : LinearCombo) : LinearCombo := ⟨l₁.const + l₂.const, Coeffs.add l₁.coeffs l₂.coeffs⟩
def sub (l₁ l₂ : LinearCombo) : LinearCombo := ⟨l₁.const - l₂.const, Coeffs.sub l₁.coeffs l₂.coeffs⟩
def neg (lc : LinearCombo) : LinearCombo := ⟨-lc.const, Coeffs.neg lc.coeffs⟩
def smul (lc : LinearCombo) (i : Int) : LinearCombo := ⟨i * lc.const, Coeffs.smul lc.coeffs i⟩
def mul (l₁ l₂ : LinearCombo) : LinearCombo :=
  ⟨l₁.const * l₂.const, Coeffs.add (Coeffs.smul l₁.coeffs l₂.const) (Coeffs.smul l₂.coeffs l₁.const)⟩
instance : Add LinearCombo := ⟨add⟩
instance : Sub LinearCombo := ⟨sub⟩
instance : Neg LinearCombo := ⟨neg⟩
instance : HMul Int LinearCombo LinearCombo := ⟨fun i lc => lc.smul i⟩

/-! ## Coordinates -/

theorem coordinate_eval (i : Nat) (v : Coeffs) : (coordinate i).eval v = Coeffs.get v i := by
  show 0 + Coeffs.dot (Coeffs.set [] i 1) v = _
  rw [Coeffs.dot_set _ _ _ _ (Nat.zero_le _)]; simp
theorem coordinate_eval_0 {a0 : Int} {t : List Int} : (coordinate 0).eval (.ofList (a0 :: t)) = a0 :=
  coordinate_eval 0 _
theorem coordinate_eval_1 {a0 a1 : Int} {t : List Int} :
    (coordinate 1).eval (.ofList (a0 :: a1 :: t)) = a1 :=
  coordinate_eval 1 _
theorem coordinate_eval_2 {a0 a1 a2 : Int} {t : List Int} :
    (coordinate 2).eval (.ofList (a0 :: a1 :: a2 :: t)) = a2 :=
  coordinate_eval 2 _
theorem coordinate_eval_3 {a0 a1 a2 a3 : Int} {t : List Int} :
    (coordinate 3).eval (.ofList (a0 :: a1 :: a2 :: a3 :: t)) = a3 :=
  coordinate_eval 3 _
theorem coordinate_eval_4 {a0 a1 a2 a3 a4 : Int} {t : List Int} :
    (coordinate 4).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: t)) = a4 :=
  coordinate_eval 4 _
theorem coordinate_eval_5 {a0 a1 a2 a3 a4 a5 : Int} {t : List Int} :
    (coordinate 5).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: t)) = a5 :=
  coordinate_eval 5 _
theorem coordinate_eval_6 {a0 a1 a2 a3 a4 a5 a6 : Int} {t : List Int} :
    (coordinate 6).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: t)) = a6 :=
  coordinate_eval 6 _
theorem coordinate_eval_7 {a0 a1 a2 a3 a4 a5 a6 a7 : Int} {t : List Int} :
    (coordinate 7).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: t)) = a7 :=
  coordinate_eval 7 _
theorem coordinate_eval_8 {a0 a1 a2 a3 a4 a5 a6 a7 a8 : Int} {t : List Int} :
    (coordinate 8).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: t)) = a8 :=
  coordinate_eval 8 _
theorem coordinate_eval_9 {a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 : Int} {t : List Int} :
    (coordinate 9).eval (.ofList (a0 :: a1 :: a2 :: a3 :: a4 :: a5 :: a6 :: a7 :: a8 :: a9 :: t)) = a9 :=
  coordinate_eval 9 _

/-! ## Operations -/

theorem add_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ + l₂).eval v = l₁.eval v + l₂.eval v := by
  show l₁.const + l₂.const + Coeffs.dot (Coeffs.add _ _) v = (_ + _) + (_ + _)
  rw [Coeffs.dot_add]; simp only [Int.add_assoc, Int.add_left_comm]
theorem neg_eval (lc : LinearCombo) (v : Coeffs) : (-lc).eval v = -lc.eval v := by
  show -lc.const + Coeffs.dot (Coeffs.neg _) v = -(_ + _)
  rw [Coeffs.dot_neg, Int.neg_add]
theorem sub_eval (l₁ l₂ : LinearCombo) (v : Coeffs) : (l₁ - l₂).eval v = l₁.eval v - l₂.eval v := by
  show l₁.const - l₂.const + Coeffs.dot (Coeffs.sub _ _) v = (_ + _) - (_ + _)
  rw [Coeffs.dot_sub]; simp only [Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc, Int.add_left_comm]
theorem smul_eval (lc : LinearCombo) (i : Int) (v : Coeffs) : (i * lc).eval v = i * lc.eval v := by
  show i * lc.const + Coeffs.dot (Coeffs.smul _ _) v = i * (_ + _)
  rw [Coeffs.dot_smul, Int.mul_add]

theorem mul_eval (l₁ l₂ : LinearCombo) (v : Coeffs) (h : l₁.coeffs.isZero ∨ l₂.coeffs.isZero) :
    (mul l₁ l₂).eval v = l₁.eval v * l₂.eval v := by
  show l₁.const * l₂.const + Coeffs.dot (Coeffs.add (Coeffs.smul _ _) (Coeffs.smul _ _)) v =
      (_ + _) * (_ + _)
  rw [Coeffs.dot_add, Coeffs.dot_smul, Coeffs.dot_smul]
  cases h with
  | inl h => rw [Coeffs.dot_isZero h, Int.mul_zero, Int.zero_add, Int.add_zero, Int.mul_add]
  | inr h =>
    rw [Coeffs.dot_isZero h, Int.mul_zero, Int.add_zero, Int.add_zero, Int.add_mul, Int.mul_comm l₂.const]

end LinearCombo

end Lean.Omega

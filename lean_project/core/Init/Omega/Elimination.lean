prelude
import Init.Omega.Constraints

/-!
Normalised constraints, and the step by which `omega` solves an equation with a small modulus.
-/
set_option linter.all false
universe u v w

/-! ## Combining and tidying -/

namespace Lean.Omega

theorem combo_sat' (s t : Constraint) (a : Int) (x : Coeffs) (b : Int) (y : Coeffs) (v : Coeffs)
    (wx : s.sat' x v) (wy : t.sat' y v) :
    (Constraint.combo a s b t).sat' (Coeffs.combo a x b y) v := by
  show Constraint.sat _ (Coeffs.dot (Coeffs.combo a x b y) v)
  rw [Coeffs.dot_combo]; exact Constraint.add_sat (Constraint.scale_sat a wx) (Constraint.scale_sat b wy)

def positivize (p : Constraint × Coeffs) : Constraint × Coeffs :=
  if 0 ≤ Coeffs.leading p.2 then p else (p.1.neg, Coeffs.smul p.2 (-1))
def normalize (p : Constraint × Coeffs) : Constraint × Coeffs :=
  if Coeffs.gcd p.2 = 0 then (if p.1.satB 0 then (.trivial, p.2) else (.impossible, p.2))
  else if Coeffs.gcd p.2 = 1 then p else (p.1.div (Coeffs.gcd p.2), Coeffs.sdiv p.2 (Coeffs.gcd p.2))
def tidy (p : Constraint × Coeffs) : Constraint × Coeffs := normalize (positivize p)
def tidyConstraint (s : Constraint) (x : Coeffs) : Constraint := (tidy (s, x)).1
def tidyCoeffs (s : Constraint) (x : Coeffs) : Coeffs := (tidy (s, x)).2

theorem positivize_sat {p : Constraint × Coeffs} {v : Coeffs} (h : p.1.sat' p.2 v) :
    (positivize p).1.sat' (positivize p).2 v := by
  unfold positivize
  by_cases hl : 0 ≤ Coeffs.leading p.2
  · rw [if_pos hl]; exact h
  · rw [if_neg hl]
    show (p.1.neg).sat (Coeffs.dot (Coeffs.smul p.2 (-1)) v)
    rw [Coeffs.dot_smul, ← Int.neg_eq_neg_one_mul]; exact Constraint.neg_sat h

theorem normalize_sat {p : Constraint × Coeffs} {v : Coeffs} (h : p.1.sat' p.2 v) :
    (normalize p).1.sat' (normalize p).2 v := by
  unfold normalize
  have hd := Coeffs.allDvd_gcd p.2
  by_cases h0 : Coeffs.gcd p.2 = 0
  · rw [if_pos h0]
    rw [h0] at hd
    have hz := Coeffs.dot_allDvd_zero p.2 v hd
    have hs : p.1.sat 0 := hz ▸ h
    rw [if_pos (Constraint.satB_of_sat hs)]; exact ⟨True.intro, True.intro⟩
  · rw [if_neg h0]
    by_cases h1 : Coeffs.gcd p.2 = 1
    · rw [if_pos h1]; exact h
    · rw [if_neg h1]
      have hp : (0 : Int) < (Coeffs.gcd p.2 : Int) := Int.ofNat_lt.mpr (Nat.pos_of_ne_zero h0)
      apply Constraint.div_sat hp
      rw [Coeffs.dot_allDvd p.2 v hd hp]; exact h

theorem tidy_sat {s : Constraint} {x v : Coeffs} (w : s.sat' x v) :
    (tidyConstraint s x).sat' (tidyCoeffs s x) v :=
  normalize_sat (positivize_sat (p := (s, x)) w)

/-! ## Balanced remainders -/

def bmod_div_term (m : Nat) (a b : Coeffs) : Int := Coeffs.bmod_dot_sub_dot_bmod m a b / m
def bmod_coeffs (m : Nat) (i : Nat) (x : Coeffs) : Coeffs := Coeffs.set (Coeffs.bmod x m) i m

theorem bmod_dot (m : Nat) :
    (x v : Coeffs) → ∃ c : Int, Coeffs.dot (Coeffs.bmod x m) v = Coeffs.dot x v + m * c
  | [], v => ⟨0, by simp [Coeffs.bmod]⟩
  | x :: xs, [] => ⟨0, by simp⟩
  | x :: xs, c :: v => by
    obtain ⟨d, hd⟩ := bmod_dot m xs v
    obtain ⟨e, he⟩ := Int.bmod_sub_self x m
    refine ⟨e * c + d, ?_⟩
    show Int.bmod x m * c + Coeffs.dot (Coeffs.bmod xs m) v = x * c + Coeffs.dot xs v + m * (e * c + d)
    rw [hd, he, Int.add_mul, Int.mul_add, Int.mul_assoc]
    simp only [Int.add_assoc, Int.add_left_comm]

theorem bmod_sat (m : Nat) (r : Int) (i : Nat) (x v : Coeffs) (h : x.length ≤ i) (p : Coeffs.get v i =
    bmod_div_term m x v) (w : (Constraint.exact r).sat' x v) :
    (Constraint.exact (Int.bmod r m)).sat' (bmod_coeffs m i x) v := by
  have hr : Coeffs.dot x v = r := Int.le_antisymm w.2 w.1
  have hl : (Coeffs.bmod x m).length ≤ i := by show (List.map _ x).length ≤ i; rw [List.length_map]; exact h
  have key : Coeffs.dot (bmod_coeffs m i x) v = Int.bmod r m := by
    show Coeffs.dot (Coeffs.set (Coeffs.bmod x m) i m) v = _
    rw [Coeffs.dot_set _ _ _ _ hl, p]
    show _ + (m : Int) * (Coeffs.bmod_dot_sub_dot_bmod m x v / m) = _
    have hdvd : (m : Int) ∣ Coeffs.bmod_dot_sub_dot_bmod m x v := by
      obtain ⟨c, hc⟩ := bmod_dot m x v
      obtain ⟨d, hd⟩ := Int.bmod_sub_self (Coeffs.dot x v) m
      refine ⟨d - c, ?_⟩
      show Int.bmod (Coeffs.dot x v) m - Coeffs.dot (Coeffs.bmod x m) v = _
      rw [hc, hd, Int.mul_sub, Int.sub_eq_add_neg, Int.neg_add, Int.add_assoc, Int.add_left_comm _ (-_),
          ← Int.add_assoc, Int.add_right_neg, Int.zero_add]
      rfl
    have hm := Int.mul_ediv_add_emod (Coeffs.bmod_dot_sub_dot_bmod m x v) m
    rw [Int.emod_eq_zero_of_dvd hdvd, Int.add_zero] at hm
    rw [hm]
    show _ + (Int.bmod (Coeffs.dot x v) m - Coeffs.dot (Coeffs.bmod x m) v) = _
    rw [Int.add_comm, Int.sub_add_cancel, hr]
  show (Constraint.exact _).sat (Coeffs.dot (bmod_coeffs m i x) v)
  rw [key]; exact ⟨Int.le_refl _, Int.le_refl _⟩

end Lean.Omega

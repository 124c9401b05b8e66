prelude
import Init.Omega.LinearCombinations

/-!
Interval constraints on linear combinations, and how they combine.
-/
set_option linter.all false
universe u v w

/-! ## Constraints and what satisfies them -/

namespace Lean.Omega

structure Constraint where
  lowerBound : Option Int
  upperBound : Option Int
namespace Constraint

def loSat : Option Int → Int → Prop
  | none, _ => True
  | some l, t => l ≤ t
def hiSat : Option Int → Int → Prop
  | none, _ => True
  | some u, t => t ≤ u
def sat (c : Constraint) (t : Int) : Prop := loSat c.lowerBound t ∧ hiSat c.upperBound t
def sat' (c : Constraint) (x y : Coeffs) : Prop := c.sat (Coeffs.dot x y)
def loB : Option Int → Int → Bool
  | none, _ => true
  | some l, t => decide (l ≤ t)
def hiB : Option Int → Int → Bool
  | none, _ => true
  | some u, t => decide (t ≤ u)
def satB (c : Constraint) (t : Int) : Bool := loB c.lowerBound t && hiB c.upperBound t

theorem satB_of_sat {c : Constraint} {t : Int} (h : c.sat t) : c.satB t = true := match c, h with
  | ⟨none, none⟩, _ => rfl
  | ⟨some _, none⟩, h => by show (decide _ && true) = true; rw [decide_eq_true (p := _ ≤ t) h.1]; rfl
  | ⟨none, some _⟩, h => decide_eq_true h.2
  | ⟨some _, some _⟩, h => by
      show (decide _ && decide _) = true
      rw [decide_eq_true (p := _ ≤ t) h.1, decide_eq_true (p := t ≤ _) h.2]; rfl

/-! ## Operations -/

def isImpossible : Constraint → Bool
  | ⟨some l, some u⟩ => decide (u < l)
  | _ => false
def exact (r : Int) : Constraint := ⟨some r, some r⟩
def trivial : Constraint := ⟨none, none⟩
def impossible : Constraint := ⟨some 1, some 0⟩
def omap (f : Int → Int) : Option Int → Option Int
  | none => none
  | some a => some (f a)
def map (c : Constraint) (f : Int → Int) : Constraint := ⟨omap f c.lowerBound, omap f c.upperBound⟩
def flip (c : Constraint) : Constraint := ⟨c.upperBound, c.lowerBound⟩
def neg (c : Constraint) : Constraint := c.flip.map (- ·)
def scale (k : Int) (c : Constraint) : Constraint :=
  if k = 0 then (if c.isImpossible then c else ⟨some 0, some 0⟩) else if 0 < k then c.map (k * ·) else
    c.flip.map (k * ·)
def oadd : Option Int → Option Int → Option Int
  | some a, some b => some (a + b)
  | _, _ => none
def add (x y : Constraint) : Constraint := ⟨oadd x.lowerBound y.lowerBound, oadd x.upperBound y.upperBound⟩
def combo (a : Int) (x : Constraint) (b : Int) (y : Constraint) : Constraint := add (scale a x) (scale b y)

def omerge (f : Int → Int → Int) : Option Int → Option Int → Option Int
  | some a, some b => some (f a b)
  | none, b => b
  | some a, none => some a

def combine (x y : Constraint) : Constraint :=
  ⟨omerge max x.lowerBound y.lowerBound, omerge min x.upperBound y.upperBound⟩
def div (c : Constraint) (k : Nat) : Constraint :=
  ⟨omap (fun x => -((-x) / k)) c.lowerBound, omap (fun y => y / k) c.upperBound⟩

/-! ## Soundness of the operations -/

theorem not_sat_of_isImpossible : {c : Constraint} → c.isImpossible = true → {t : Int} → ¬c.sat t
  | ⟨some _, some _⟩, h, _, hs =>
      Int.lt_irrefl _ (Int.lt_of_le_of_lt (Int.le_trans hs.1 hs.2) (of_decide_eq_true h))
  | ⟨none, none⟩, h, _, _ => Bool.noConfusion h
  | ⟨none, some _⟩, h, _, _ => Bool.noConfusion h
  | ⟨some _, none⟩, h, _, _ => Bool.noConfusion h

theorem not_sat'_of_isImpossible {c : Constraint} (h : c.isImpossible = true) {x y : Coeffs} :
    ¬c.sat' x y :=
  not_sat_of_isImpossible h

theorem addInequality_sat {c : Int} {x y : Coeffs} (w : 0 ≤ c + Coeffs.dot x y) :
    sat' ⟨some (-c), none⟩ x y := by
  refine ⟨?_, True.intro⟩
  show -c ≤ Coeffs.dot x y
  have h := Int.add_le_add_left w (-c)
  rw [Int.add_zero, ← Int.add_assoc, Int.add_left_neg, Int.zero_add] at h; exact h

theorem addEquality_sat {c : Int} {x y : Coeffs} (w : c + Coeffs.dot x y = 0) : (exact (-c)).sat' x y := by
  have h : Coeffs.dot x y = -c := Int.add_left_cancel (w.trans (Int.add_right_neg c).symm)
  show (-c) ≤ _ ∧ _ ≤ -c
  rw [h]; exact ⟨Int.le_refl _, Int.le_refl _⟩

theorem combine_sat {s t : Constraint} {k : Int} (hs : s.sat k) (ht : t.sat k) : (s.combine t).sat k := by
  obtain ⟨l, u⟩ := s; obtain ⟨l', u'⟩ := t
  refine ⟨?_, ?_⟩
  · cases l with
    | none => exact ht.1
    | some a => cases l' with
      | none => exact hs.1
      | some b => show max a b ≤ k; rw [Int.max_def]; split
                  · exact ht.1
                  · exact hs.1
  · cases u with
    | none => exact ht.2
    | some a => cases u' with
      | none => exact hs.2
      | some b => show k ≤ min a b; rw [Int.min_def]; split
                  · exact hs.2
                  · exact ht.2

theorem combine_sat' {s t : Constraint} {x y : Coeffs} (hs : s.sat' x y) (ht : t.sat' x y) :
    (s.combine t).sat' x y :=
  combine_sat hs ht

theorem add_sat {s t : Constraint} {x y : Int} (hs : s.sat x) (ht : t.sat y) : (add s t).sat (x + y) := by
  obtain ⟨l, u⟩ := s; obtain ⟨l', u'⟩ := t
  refine ⟨?_, ?_⟩
  · cases l with
    | none => exact True.intro
    | some a => cases l' with
      | none => exact True.intro
      | some b => exact Int.add_le_add hs.1 ht.1
  · cases u with
    | none => exact True.intro
    | some a => cases u' with
      | none => exact True.intro
      | some b => exact Int.add_le_add hs.2 ht.2

theorem neg_mul_le {k a b : Int} (hk : k ≤ 0) (h : a ≤ b) : k * b ≤ k * a := by
  have h1 := Int.mul_le_mul_of_nonneg_left h (Int.neg_le_neg hk)
  rw [Int.neg_mul, Int.neg_mul] at h1
  have h2 := Int.neg_le_neg h1
  rw [Int.neg_neg, Int.neg_neg] at h2; exact h2

theorem scale_sat {c : Constraint} (k : Int) {t : Int} (h : c.sat t) : (scale k c).sat (k * t) := by
  unfold scale
  by_cases hk : k = 0
  · rw [if_pos hk, hk, Int.zero_mul]
    by_cases hi : c.isImpossible = true
    · exact absurd h (not_sat_of_isImpossible hi)
    · rw [if_neg hi]; exact ⟨Int.le_refl 0, Int.le_refl 0⟩
  · rw [if_neg hk]
    obtain ⟨l, u⟩ := c
    by_cases hp : 0 < k
    · rw [if_pos hp]
      refine ⟨?_, ?_⟩
      · cases l with
        | none => exact True.intro
        | some a => exact Int.mul_le_mul_of_nonneg_left h.1 (Int.le_of_lt hp)
      · cases u with
        | none => exact True.intro
        | some a => exact Int.mul_le_mul_of_nonneg_left h.2 (Int.le_of_lt hp)
    · rw [if_neg hp]
      refine ⟨?_, ?_⟩
      · cases u with
        | none => exact True.intro
        | some a => exact neg_mul_le (Int.not_lt.mp hp) h.2
      · cases l with
        | none => exact True.intro
        | some a => exact neg_mul_le (Int.not_lt.mp hp) h.1

theorem neg_sat {c : Constraint} {t : Int} (h : c.sat t) : c.neg.sat (-t) := by
  obtain ⟨l, u⟩ := c
  refine ⟨?_, ?_⟩
  · cases u with
    | none => exact True.intro
    | some a => exact Int.neg_le_neg h.2
  · cases l with
    | none => exact True.intro
    | some a => exact Int.neg_le_neg h.1

theorem div_sat {c : Constraint} {k : Nat} (hk : (0 : Int) < k) {t : Int} (h : c.sat (k * t)) :
    (c.div k).sat t := by
  obtain ⟨l, u⟩ := c
  refine ⟨?_, ?_⟩
  · cases l with
    | none => exact True.intro
    | some a =>
      show -((-a) / (k : Int)) ≤ t
      have h1 := Int.neg_le_neg h.1
      rw [← Int.mul_neg] at h1
      exact Int.neg_le_of_neg_le (Int.le_ediv_of_mul_le hk h1)
  · cases u with
    | none => exact True.intro
    | some a => exact Int.le_ediv_of_mul_le hk h.2

end Constraint

end Lean.Omega

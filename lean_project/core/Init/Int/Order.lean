prelude
import Init.Int.Ring

/-!
Integers: the order, and how casts and operations respect it.
-/
set_option linter.all false
universe u v w

/-! ## Order -/

namespace Int

@[simp] protected theorem le_refl (a : Int) : a ≤ a := by
  obtain ⟨a, a', rfl⟩ := rep a; exact ofNat_le_sn.mpr Nat.le.refl
protected theorem le_of_eq {a b : Int} (h : a = b) : a ≤ b := h ▸ Int.le_refl a

protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c := by
  obtain ⟨a, a', rfl⟩ := rep a; obtain ⟨b, b', rfl⟩ := rep b; obtain ⟨c, c', rfl⟩ := rep c
  rw [ofNat_le_sn] at h₁ h₂ ⊢
  have h := Nat.add_le_add h₁ h₂
  apply Nat.le_of_add_le_add_left (a := b + b')
  simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc] at h ⊢; exact h

protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨a, a', rfl⟩ := rep a; obtain ⟨b, b', rfl⟩ := rep b
  rw [ofNat_le_sn] at h₁ h₂; exact sn_eq_of (Nat.le_antisymm h₁ h₂)
protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  obtain ⟨a, a', rfl⟩ := rep a; obtain ⟨b, b', rfl⟩ := rep b
  rw [ofNat_le_sn, ofNat_le_sn]; exact Nat.le_total _ _
protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a := by
  obtain ⟨a, a', rfl⟩ := rep a; obtain ⟨b, b', rfl⟩ := rep b
  rw [ofNat_le_sn, sn_lt']; exact Nat.not_le
protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a := by
  obtain ⟨a, a', rfl⟩ := rep a; obtain ⟨b, b', rfl⟩ := rep b
  rw [ofNat_le_sn, sn_lt']; exact Nat.not_lt
attribute [simp] Int.not_le Int.not_lt
protected theorem lt_irrefl (a : Int) : ¬a < a := Int.not_lt.mpr (Int.le_refl a)
protected theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := Iff.rfl
theorem add_one_le_of_lt {a b : Int} (h : a < b) : a + 1 ≤ b := h
theorem lt_of_add_one_le {a b : Int} (h : a + 1 ≤ b) : a < b := h
protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b :=
  (Int.le_total a b).elim id (fun h' => absurd h (Int.not_lt.mpr h'))
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c := Int.le_trans h₁ h₂

/-! ## Addition and negation -/

protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  obtain ⟨a, a', rfl⟩ := rep a; obtain ⟨b, b', rfl⟩ := rep b; obtain ⟨c, c', rfl⟩ := rep c
  rw [sn_add, sn_add]; rw [ofNat_le_sn] at h ⊢
  have h := Nat.add_le_add_left h (c + c')
  simp only [Nat.add_comm, Nat.add_left_comm, Nat.add_assoc] at h ⊢; exact h

protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rw [Int.add_comm a, Int.add_comm b]; exact Int.add_le_add_left h c
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  Int.le_trans (Int.add_le_add_right h₁ 1) h₂
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c :=
  Int.lt_of_lt_of_le h₁ (Int.le_of_lt h₂)
protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c := by
  have h := Int.add_le_add_left h (-a)
  simp only [← Int.add_assoc, Int.add_left_neg, Int.zero_add] at h; exact h
protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := by
  obtain ⟨a, a', rfl⟩ := rep a; obtain ⟨b, b', rfl⟩ := rep b
  rw [sn_neg, sn_neg]; rw [ofNat_le_sn] at h ⊢; rw [Nat.add_comm b', Nat.add_comm a']; exact h
protected theorem neg_le_of_neg_le {a b : Int} (h : -a ≤ b) : -b ≤ a := by
  have := Int.neg_le_neg h; rw [Int.neg_neg] at this; exact this
protected theorem le_neg_of_le_neg {a b : Int} (h : a ≤ -b) : b ≤ -a := by
  have := Int.neg_le_neg h; rw [Int.neg_neg] at this; exact this
protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by
  have := Int.add_le_add_right h (-b); rw [Int.add_right_neg] at this; exact this
protected theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := by
  have := Int.add_le_add_right h b
  rw [Int.sub_add_cancel, Int.zero_add] at this; exact this
protected theorem sub_eq_zero_of_eq {a b : Int} (h : a = b) : a - b = 0 := by rw [h, Int.sub_self]
protected theorem eq_of_sub_eq_zero {a b : Int} (h : a - b = 0) : a = b := by
  rw [← Int.sub_add_cancel a b, h, Int.zero_add]

/-! ## Inequality and trichotomy -/

protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := fun e => Int.lt_irrefl _ (e ▸ h)
protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e => Int.lt_irrefl _ (e ▸ h)
protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a := (Int.le_total a b).elim
  (fun h1 => .inl (Int.not_le.mp (fun h2 => h (Int.le_antisymm h1 h2))))
    (fun h1 => .inr (Int.not_le.mp (fun h2 => h (Int.le_antisymm h2 h1))))
protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a :=
  (Int.decEq a b).casesOn (fun h => (Int.lt_or_gt_of_ne h).elim .inl (fun h => .inr (.inr h)))
    (fun h => .inr (.inl h))
theorem not_le_eq (a b : Int) : (¬a ≤ b) = (b + 1 ≤ a) := propext Int.not_le
theorem not_ge_eq (a b : Int) : (¬a ≥ b) = (a + 1 ≤ b) := propext Int.not_le
theorem not_lt_eq (a b : Int) : (¬a < b) = (b ≤ a) := propext Int.not_lt
theorem not_gt_eq (a b : Int) : (¬a > b) = (a ≤ b) := propext Int.not_lt

/-! ## Casts from natural numbers -/

theorem ofNat_le {m n : Nat} : (m : Int) ≤ (n : Int) ↔ m ≤ n := by
  rw [cast_sn, cast_sn, ofNat_le_sn]; exact Iff.rfl
theorem ofNat_lt {n m : Nat} : (n : Int) < (m : Int) ↔ n < m := by
  rw [cast_sn, cast_sn, sn_lt']; exact Iff.rfl
theorem natCast_nonneg (n : Nat) : (0 : Int) ≤ n := ofNat_le.mpr (Nat.zero_le n)
theorem ofNat_nonneg (n : Nat) : (0 : Int) ≤ n := natCast_nonneg n
theorem not_zero_le_negSucc (n : Nat) : ¬0 ≤ negSucc n := by
  rw [zero_sn, negSucc_sn, ofNat_le_sn, Nat.zero_add]; exact Nat.not_succ_le_zero n
theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n :=
  match a with | ofNat n => ⟨n, rfl⟩ | negSucc n => absurd h (not_zero_le_negSucc n)
@[simp] theorem natCast_add (n m : Nat) : ((n + m : Nat) : Int) = n + m := rfl
@[simp] theorem natCast_mul (n m : Nat) : ((n * m : Nat) : Int) = n * m := rfl
@[simp] theorem natCast_succ (n : Nat) : ((Nat.succ n : Nat) : Int) = n + 1 := rfl
theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = m / n := rfl
theorem natCast_emod (m n : Nat) : ((m % n : Nat) : Int) = m % n := rfl
theorem negSucc_eq (n : Nat) : negSucc n = -((n : Int) + 1) := rfl
theorem natCast_inj {m n : Nat} : ((m : Nat) : Int) = n ↔ m = n :=
  ⟨fun h => by injection h, fun h => h ▸ rfl⟩
theorem ofNat_inj {m n : Nat} : ((m : Nat) : Int) = n ↔ m = n := natCast_inj

/-! ## Products -/

protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb; exact natCast_nonneg (m * n)
protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h : a ≤ b) (hc : 0 ≤ c) : c * a ≤ c * b := by
  apply Int.le_of_sub_nonneg; rw [← Int.mul_sub]; exact Int.mul_nonneg hc (Int.sub_nonneg_of_le h)

end Int

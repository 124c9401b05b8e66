prelude
import Init.Nat.Basic

/-!
Natural numbers: the order, and how addition and multiplication respect it.
-/
set_option linter.all false
universe u v w

/-! ## Basic facts -/

namespace Nat

@[simp] protected theorem le_refl (n : Nat) : n ≤ n := Nat.le.refl
protected theorem le_rfl {n : Nat} : n ≤ n := Nat.le.refl
protected theorem le_of_eq {n m : Nat} (h : n = m) : n ≤ m := h ▸ Nat.le.refl
protected theorem lt_of_lt_of_le {n m k : Nat} (h₁ : n < m) (h₂ : m ≤ k) : n < k := Nat.le_trans h₁ h₂
protected theorem lt_of_le_of_lt {n m k : Nat} (h₁ : n ≤ m) (h₂ : m < k) : n < k :=
  Nat.le_trans (succ_le_succ h₁) h₂
theorem le_succ (n : Nat) : n ≤ succ n := Nat.le.step Nat.le.refl
theorem le_succ_of_le {n m : Nat} (h : n ≤ m) : n ≤ succ m := Nat.le.step h
protected theorem le_of_lt {n m : Nat} (h : n < m) : n ≤ m := Nat.le_trans (le_succ n) h
theorem le_of_succ_le {n m : Nat} (h : succ n ≤ m) : n ≤ m := Nat.le_of_lt h
protected theorem lt_trans {n m k : Nat} (h₁ : n < m) (h₂ : m < k) : n < k :=
  Nat.lt_of_lt_of_le h₁ (Nat.le_of_lt h₂)

@[simp] theorem not_succ_le_self (n : Nat) : ¬succ n ≤ n := by
  induction n with
  | zero => exact not_succ_le_zero 0
  | succ n ih => exact fun h => ih (le_of_succ_le_succ h)

protected theorem lt_irrefl (n : Nat) : ¬n < n := not_succ_le_self n
@[simp] protected theorem not_lt_self (n : Nat) : ¬n < n := Nat.lt_irrefl n

protected theorem le_antisymm {n m : Nat} (h₁ : n ≤ m) (h₂ : m ≤ n) : n = m := by
  cases h₁ with
  | refl => rfl
  | step h => exact absurd (Nat.le_trans h₂ h) (not_succ_le_self _)

theorem zero_lt_succ (n : Nat) : 0 < succ n := succ_le_succ (zero_le n)
@[simp] theorem zero_lt_add_one (n : Nat) : 0 < n + 1 := zero_lt_succ n
theorem succ_pos (n : Nat) : 0 < succ n := zero_lt_succ n
theorem not_lt_zero (n : Nat) : ¬n < 0 := not_succ_le_zero n
attribute [simp] Nat.zero_le Nat.not_lt_zero
theorem lt_succ_of_le {n m : Nat} (h : n ≤ m) : n < succ m := succ_le_succ h
theorem le_of_lt_succ {n m : Nat} (h : n < succ m) : n ≤ m := le_of_succ_le_succ h
protected theorem lt_succ_iff {n m : Nat} : n < succ m ↔ n ≤ m := ⟨le_of_lt_succ, lt_succ_of_le⟩
protected theorem lt_add_one_iff {n m : Nat} : n < m + 1 ↔ n ≤ m := Nat.lt_succ_iff
theorem lt_add_one_of_le {n m : Nat} (h : n ≤ m) : n < m + 1 := lt_succ_of_le h
theorem le_of_lt_add_one {n m : Nat} (h : n < m + 1) : n ≤ m := le_of_lt_succ h
@[simp] protected theorem lt_add_one (n : Nat) : n < n + 1 := Nat.le.refl
theorem lt_succ_self (n : Nat) : n < succ n := Nat.le.refl
theorem succ_le_of_lt {n m : Nat} (h : n < m) : succ n ≤ m := h
theorem lt_of_succ_le {n m : Nat} (h : succ n ≤ m) : n < m := h
theorem succ_le_iff {n m : Nat} : succ n ≤ m ↔ n < m := Iff.rfl
theorem add_one_le_iff {n m : Nat} : n + 1 ≤ m ↔ n < m := Iff.rfl

/-! ## Totality and negation -/

protected theorem eq_or_lt_of_le {n m : Nat} (h : n ≤ m) : n = m ∨ n < m := by
  cases h with
  | refl => exact Or.inl rfl
  | step h => exact Or.inr (succ_le_succ h)

protected theorem lt_or_ge (n m : Nat) : n < m ∨ n ≥ m := by
  induction m with
  | zero => exact Or.inr (zero_le n)
  | succ m ih =>
    cases ih with
    | inl h => exact Or.inl (le_succ_of_le h)
    | inr h =>
      cases Nat.eq_or_lt_of_le h with
      | inl h => subst h; exact Or.inl (lt_succ_self _)
      | inr h => exact Or.inr h

protected theorem le_total (n m : Nat) : n ≤ m ∨ m ≤ n :=
  (Nat.lt_or_ge n m).elim (fun h => .inl (Nat.le_of_lt h)) .inr
protected theorem lt_or_gt_of_ne {n m : Nat} (h : n ≠ m) : n < m ∨ n > m :=
  (Nat.lt_or_ge n m).elim .inl (fun h' => (Nat.eq_or_lt_of_le h').elim (fun e => absurd e.symm h) .inr)
protected theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a :=
  (Nat.lt_or_ge a b).elim .inl (fun h => .inr ((Nat.eq_or_lt_of_le h).elim (fun e => .inl e.symm) .inr))
protected theorem not_le_of_gt {n m : Nat} (h : n > m) : ¬n ≤ m :=
  fun h' => Nat.lt_irrefl _ (Nat.lt_of_lt_of_le h h')
protected theorem not_le_of_lt {m n : Nat} (h : m < n) : ¬n ≤ m := Nat.not_le_of_gt h
protected theorem not_lt_of_ge {m n : Nat} (h : n ≥ m) : ¬n < m := fun h' => Nat.not_le_of_gt h' h
protected theorem not_lt_of_le {m n : Nat} (h : m ≤ n) : ¬n < m := Nat.not_lt_of_ge h
theorem gt_of_not_le {n m : Nat} (h : ¬n ≤ m) : n > m :=
  (Nat.lt_or_ge m n).elim id (fun h' => absurd h' h)
protected theorem lt_of_not_le {n m : Nat} (h : ¬n ≤ m) : m < n := Nat.gt_of_not_le h
protected theorem lt_of_not_ge {m n : Nat} (h : ¬n ≥ m) : n < m := Nat.gt_of_not_le h
theorem ge_of_not_lt {n m : Nat} (h : ¬n < m) : n ≥ m :=
  (Nat.lt_or_ge n m).elim (fun h' => absurd h' h) id
protected theorem le_of_not_lt {n m : Nat} (h : ¬n < m) : m ≤ n := Nat.ge_of_not_lt h
protected theorem le_of_not_le {m n : Nat} (h : ¬n ≤ m) : m ≤ n := Nat.le_of_lt (Nat.gt_of_not_le h)
@[simp] protected theorem not_le {n m : Nat} : ¬n ≤ m ↔ m < n := ⟨Nat.gt_of_not_le, Nat.not_le_of_gt⟩
@[simp] protected theorem not_lt {n m : Nat} : ¬n < m ↔ m ≤ n := ⟨Nat.ge_of_not_lt, Nat.not_lt_of_ge⟩
theorem not_le_eq (a b : Nat) : (¬a ≤ b) = (b + 1 ≤ a) := propext Nat.not_le
theorem not_ge_eq (a b : Nat) : (¬a ≥ b) = (a + 1 ≤ b) := propext Nat.not_le
theorem not_lt_eq (a b : Nat) : (¬a < b) = (b ≤ a) := propext Nat.not_lt
theorem not_gt_eq (a b : Nat) : (¬a > b) = (a ≤ b) := propext Nat.not_lt
theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := fun e => Nat.lt_irrefl _ (e ▸ h)
theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := fun e => Nat.lt_irrefl _ (e ▸ h)
protected theorem ne_of_lt' {a b : Nat} (h : a < b) : b ≠ a := (Nat.ne_of_lt h).symm
protected theorem lt_asymm {n m : Nat} (h : n < m) : ¬m < n := Nat.not_lt_of_ge (Nat.le_of_lt h)
protected theorem lt_of_le_of_ne {n m : Nat} (h₁ : n ≤ m) (h₂ : ¬n = m) : n < m :=
  (Nat.eq_or_lt_of_le h₁).elim (fun e => absurd e h₂) id
protected theorem lt_iff_le_and_ne {n m : Nat} : n < m ↔ n ≤ m ∧ n ≠ m :=
  ⟨fun h => ⟨Nat.le_of_lt h, Nat.ne_of_lt h⟩, fun h => Nat.lt_of_le_of_ne h.1 h.2⟩
protected theorem lt_iff_le_not_le {n m : Nat} : n < m ↔ n ≤ m ∧ ¬m ≤ n :=
  ⟨fun h => ⟨Nat.le_of_lt h, Nat.not_le_of_gt h⟩, fun h => Nat.gt_of_not_le h.2⟩
protected theorem lt_of_lt_of_eq {n m k : Nat} (h : n < m) (e : m = k) : n < k := e ▸ h
protected theorem le_antisymm_iff {n m : Nat} : n = m ↔ n ≤ m ∧ m ≤ n :=
  ⟨fun h => h ▸ ⟨Nat.le.refl, Nat.le.refl⟩, fun h => Nat.le_antisymm h.1 h.2⟩

/-! ## Zero and successor -/

theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 := Nat.le_antisymm h (zero_le n)
@[simp] theorem le_zero_eq (n : Nat) : (n ≤ 0) = (n = 0) :=
  propext ⟨eq_zero_of_le_zero, fun h => h ▸ Nat.le.refl⟩
theorem le_zero : n ≤ 0 ↔ n = 0 := ⟨eq_zero_of_le_zero, fun h => h ▸ Nat.le.refl⟩
theorem eq_zero_or_pos (n : Nat) : n = 0 ∨ n > 0 := by
  cases n with | zero => exact Or.inl rfl | succ n => exact Or.inr (zero_lt_succ n)
protected theorem pos_of_ne_zero {n : Nat} (h : n ≠ 0) : 0 < n := (Nat.eq_zero_or_pos n).resolve_left h
protected theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := ⟨Nat.ne_of_gt, Nat.pos_of_ne_zero⟩
theorem zero_lt_of_ne_zero {n : Nat} (h : n ≠ 0) : 0 < n := Nat.pos_of_ne_zero h
protected theorem ne_zero_of_lt {b a : Nat} (h : b < a) : a ≠ 0 := fun e => not_lt_zero b (e ▸ h)
theorem succ_ne_zero (n : Nat) : succ n ≠ 0 := fun h => Nat.noConfusion h
@[simp] theorem add_one_ne_zero (n : Nat) : n + 1 ≠ 0 := succ_ne_zero n
@[simp] theorem zero_ne_add_one (n : Nat) : 0 ≠ n + 1 := (succ_ne_zero n).symm
protected theorem zero_ne_one : (0 : Nat) ≠ 1 := fun h => Nat.noConfusion h
theorem succ_ne_self (n : Nat) : succ n ≠ n := Nat.ne_of_gt (lt_succ_self n)
@[simp] theorem add_one_inj {a b : Nat} : a + 1 = b + 1 ↔ a = b := Nat.add_right_cancel_iff
theorem succ_inj {a b : Nat} : succ a = succ b ↔ a = b := ⟨succ_inj', congrArg _⟩
theorem exists_eq_succ_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = succ k := by
  cases n with | zero => exact absurd rfl h | succ k => exact ⟨k, rfl⟩
theorem exists_eq_add_one_of_ne_zero {n : Nat} (h : n ≠ 0) : ∃ k, n = k + 1 := exists_eq_succ_of_ne_zero h

/-! ## Addition -/

@[simp] theorem le_add_right (n k : Nat) : n ≤ n + k := by
  induction k with | zero => exact Nat.le.refl | succ k ih => exact Nat.le.step ih
@[simp] theorem le_add_left (n k : Nat) : n ≤ k + n := Nat.add_comm n k ▸ le_add_right n k

theorem le.dest {n m : Nat} (h : n ≤ m) : ∃ k, n + k = m := by
  induction h with
  | refl => exact ⟨0, rfl⟩
  | step _ ih => exact ih.elim (fun k e => ⟨k + 1, congrArg succ e⟩)

theorem le.intro {n m k : Nat} (h : n + k = m) : n ≤ m := h ▸ le_add_right n k
protected theorem exists_eq_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k, n = m + k :=
  (le.dest h).elim (fun k e => ⟨k, e.symm⟩)
protected theorem exists_eq_add_of_lt {m n : Nat} (h : m < n) : ∃ k, n = m + k + 1 :=
  (le.dest h).elim (fun k e => ⟨k, by rw [← e, succ_add]⟩)
protected theorem add_le_add_left {n m : Nat} (h : n ≤ m) (k : Nat) : k + n ≤ k + m := by
  obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_le h; rw [← Nat.add_assoc]; exact le_add_right _ _
protected theorem add_le_add_right {n m : Nat} (h : n ≤ m) (k : Nat) : n + k ≤ m + k := by
  rw [Nat.add_comm n, Nat.add_comm m]; exact Nat.add_le_add_left h k
theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Nat.le_trans (Nat.add_le_add_right h₁ c) (Nat.add_le_add_left h₂ b)
protected theorem add_lt_add_left {n m : Nat} (h : n < m) (k : Nat) : k + n < k + m :=
  Nat.add_le_add_left (n := n + 1) h k
protected theorem add_lt_add_right {n m : Nat} (h : n < m) (k : Nat) : n + k < m + k := by
  rw [Nat.add_comm n, Nat.add_comm m]; exact Nat.add_lt_add_left h k
theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Nat.lt_trans (Nat.add_lt_add_right h₁ c) (Nat.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_le_of_lt {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c < d) : a + c < b + d :=
  Nat.lt_of_le_of_lt (Nat.add_le_add_right h₁ c) (Nat.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_lt_of_le {a b c d : Nat} (h₁ : a < b) (h₂ : c ≤ d) : a + c < b + d :=
  Nat.lt_of_lt_of_le (Nat.add_lt_add_right h₁ c) (Nat.add_le_add_left h₂ b)
protected theorem le_of_add_le_add_left {a b c : Nat} (h : a + b ≤ a + c) : b ≤ c := by
  obtain ⟨w, e⟩ := Nat.exists_eq_add_of_le h
  rw [Nat.add_assoc] at e; rw [Nat.add_left_cancel e]; exact le_add_right _ _
protected theorem le_of_add_le_add_right {a b c : Nat} (h : a + b ≤ c + b) : a ≤ c := by
  rw [Nat.add_comm a, Nat.add_comm c] at h; exact Nat.le_of_add_le_add_left h
@[simp] protected theorem add_le_add_iff_left {b c a : Nat} : a + b ≤ a + c ↔ b ≤ c :=
  ⟨Nat.le_of_add_le_add_left, fun h => Nat.add_le_add_left h a⟩
@[simp] protected theorem add_le_add_iff_right {a c b : Nat} : a + b ≤ c + b ↔ a ≤ c :=
  ⟨Nat.le_of_add_le_add_right, fun h => Nat.add_le_add_right h b⟩
@[simp] protected theorem add_lt_add_iff_left {a b c : Nat} : a + b < a + c ↔ b < c :=
  Nat.add_le_add_iff_left (b := b + 1)
@[simp] protected theorem add_lt_add_iff_right {b a c : Nat} : a + b < c + b ↔ a < c := by
  rw [Nat.add_comm a, Nat.add_comm c]; exact Nat.add_lt_add_iff_left
protected theorem lt_of_add_lt_add_left {b c a : Nat} (h : a + b < a + c) : b < c :=
  Nat.add_lt_add_iff_left.mp h
protected theorem lt_of_add_lt_add_right {a c b : Nat} (h : a + b < c + b) : a < c :=
  Nat.add_lt_add_iff_right.mp h
theorem le_add_right_of_le {n m k : Nat} (h : n ≤ m) : n ≤ m + k :=
  Nat.le_trans h (le_add_right m k)
theorem le_add_left_of_le {n m k : Nat} (h : n ≤ m) : n ≤ k + m :=
  Nat.le_trans h (le_add_left m k)
protected theorem lt_add_of_pos_right {k n : Nat} (h : 0 < k) : n < n + k := Nat.add_lt_add_left h n
protected theorem lt_add_of_pos_left {k n : Nat} (h : 0 < k) : n < k + n := by
  rw [Nat.add_comm]; exact Nat.add_lt_add_left h n

/-! ## Multiplication and powers -/

theorem mul_le_mul_left {m n : Nat} (k : Nat) (h : m ≤ n) : k * m ≤ k * n := by
  obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_le h; rw [Nat.mul_add]; exact le_add_right _ _
theorem mul_le_mul_right {m n : Nat} (k : Nat) (h : m ≤ n) : m * k ≤ n * k := by
  rw [Nat.mul_comm m, Nat.mul_comm n]; exact Nat.mul_le_mul_left k h
protected theorem mul_le_mul {p q m n : Nat} (h₁ : p ≤ m) (h₂ : q ≤ n) : p * q ≤ m * n :=
  Nat.le_trans (Nat.mul_le_mul_right q h₁) (Nat.mul_le_mul_left m h₂)
protected theorem mul_pos {a b : Nat} (ha : 0 < a) (hb : 0 < b) : 0 < a * b := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_lt hb
  rw [Nat.zero_add, Nat.mul_add_one]; exact Nat.lt_of_lt_of_le ha (le_add_left _ _)
protected theorem mul_lt_mul_of_pos_left {b c a : Nat} (h : b < c) (ha : a > 0) : a * b < a * c :=
  Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_right ha) (Nat.mul_le_mul_left (m := b + 1) a h)
protected theorem eq_zero_of_mul_eq_zero {n m : Nat} (h : n * m = 0) : n = 0 ∨ m = 0 :=
  (Nat.eq_zero_or_pos n).elim .inl (fun hn => (Nat.eq_zero_or_pos m).elim .inr
    (fun hm => absurd h (Nat.ne_of_gt (Nat.mul_pos hn hm))))
@[simp] theorem mul_eq_zero {m n : Nat} : n * m = 0 ↔ n = 0 ∨ m = 0 :=
  ⟨Nat.eq_zero_of_mul_eq_zero, fun h => h.elim (fun e => by rw [e, Nat.zero_mul])
    (fun e => by rw [e, Nat.mul_zero])⟩

protected theorem eq_of_mul_eq_mul_left {b c a : Nat} (ha : 0 < a) (h : a * b = a * c) : b = c := by
  cases Nat.lt_trichotomy b c with
  | inl h' => exact absurd h (Nat.ne_of_lt (Nat.mul_lt_mul_of_pos_left h' ha))
  | inr h' => cases h' with
    | inl h' => exact h'
    | inr h' => exact absurd h (Nat.ne_of_gt (Nat.mul_lt_mul_of_pos_left h' ha))

protected theorem pow_pos {a n : Nat} (h : 0 < a) : 0 < a ^ n := by
  induction n with | zero => exact Nat.le.refl | succ n ih => exact Nat.mul_pos ih h
theorem pos_pow_of_pos {a : Nat} (n : Nat) (h : 0 < a) : 0 < a ^ n := Nat.pow_pos h

/-! ## Sums that are zero -/

theorem eq_zero_of_add_eq_zero {n m : Nat} (h : n + m = 0) : n = 0 ∧ m = 0 :=
  ⟨eq_zero_of_le_zero (h ▸ le_add_right n m), eq_zero_of_le_zero (h ▸ le_add_left m n)⟩
@[simp] protected theorem add_eq_zero_iff {n m : Nat} : n + m = 0 ↔ n = 0 ∧ m = 0 :=
  ⟨Nat.eq_zero_of_add_eq_zero, fun ⟨a, b⟩ => by rw [a, b]⟩

end Nat

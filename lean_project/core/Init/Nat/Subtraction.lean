prelude
import Init.Nat.Order

/-!
Natural numbers: truncated subtraction and strong induction.
-/
set_option linter.all false
universe u v w

/-! ## Subtraction -/

namespace Nat

@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl
theorem sub_succ (n m : Nat) : n - succ m = pred (n - m) := rfl
@[simp] protected theorem pred_zero : pred 0 = 0 := rfl
@[simp] protected theorem pred_succ (n : Nat) : pred (succ n) = n := rfl
theorem succ_sub_succ_eq_sub (n m : Nat) : succ n - succ m = n - m := by
  induction m with | zero => rfl | succ m ih => exact congrArg pred ih
theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m := succ_sub_succ_eq_sub n m
protected theorem add_sub_add_right (n k m : Nat) : (n + k) - (m + k) = n - m := by
  induction k with | zero => rfl | succ k ih => exact (succ_sub_succ_eq_sub _ _).trans ih
protected theorem add_sub_add_left (k n m : Nat) : (k + n) - (k + m) = n - m := by
  rw [Nat.add_comm k, Nat.add_comm k, Nat.add_sub_add_right]
@[simp] protected theorem sub_self (n : Nat) : n - n = 0 := by
  induction n with | zero => rfl | succ n ih => exact (succ_sub_succ_eq_sub _ _).trans ih
@[simp] protected theorem zero_sub (n : Nat) : 0 - n = 0 := by
  induction n with | zero => rfl | succ n ih => exact congrArg pred ih
@[simp] protected theorem add_sub_cancel (n m : Nat) : n + m - m = n := by
  have h := Nat.add_sub_add_right n m 0; rw [Nat.zero_add, Nat.sub_zero] at h; exact h
@[simp] protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by
  rw [Nat.add_comm]; exact Nat.add_sub_cancel m n
@[simp] protected theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by
  rw [h, Nat.add_sub_cancel]
protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n := by
  obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_le h; rw [Nat.add_sub_cancel_left, Nat.add_comm]
theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := by
  rw [Nat.add_comm, Nat.sub_add_cancel h]
protected theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 := by
  obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_le h
  have h := Nat.add_sub_add_left n 0 w; rw [Nat.add_zero, Nat.zero_sub] at h; exact h

protected theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m := ⟨fun h => by
  cases Nat.le_total n m with
  | inl h' => exact h'
  | inr h' =>
    obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_le h'
    rw [Nat.add_sub_cancel_left] at h; rw [h]; exact Nat.le.refl, Nat.sub_eq_zero_of_le⟩

protected theorem sub_sub (n m k : Nat) : n - m - k = n - (m + k) := by
  induction k with | zero => rfl | succ k ih => exact congrArg pred ih

@[simp] theorem sub_le (n m : Nat) : n - m ≤ n := by
  cases Nat.le_total n m with
  | inl h => rw [Nat.sub_eq_zero_of_le h]; exact zero_le n
  | inr h => obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_le h; rw [Nat.add_sub_cancel_left]; exact le_add_left _ _

theorem sub_lt {n m : Nat} (hn : 0 < n) (hm : 0 < m) : n - m < n := by
  cases m with
  | zero => exact absurd hm (Nat.lt_irrefl 0)
  | succ m => cases n with
    | zero => exact absurd hn (Nat.lt_irrefl 0)
    | succ n => exact lt_succ_of_le ((succ_sub_succ_eq_sub n m).symm ▸ sub_le n m)

theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := Nat.sub_lt (Nat.pos_of_ne_zero h) Nat.le.refl
theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b := by
  obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_le h
  rw [Nat.add_right_comm, Nat.add_sub_cancel]; exact le_add_right _ _
theorem add_le_of_le_sub {a b c : Nat} (hle : b ≤ c) (h : a ≤ c - b) : a + b ≤ c := by
  have := Nat.add_le_add_right h b; rw [Nat.sub_add_cancel hle] at this; exact this

theorem sub_le_of_le_add {a b c : Nat} (h : a ≤ c + b) : a - b ≤ c := by
  cases Nat.le_total a b with
  | inl h' => rw [Nat.sub_eq_zero_of_le h']; exact zero_le c
  | inr h' =>
    obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_le h'
    rw [Nat.add_sub_cancel_left]
    rw [Nat.add_comm c] at h; exact Nat.le_of_add_le_add_left h

protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) (k : Nat) : n - k ≤ m - k :=
  Nat.sub_le_of_le_add (by
  cases Nat.le_total k m with
  | inl h' => rw [Nat.sub_add_cancel h']; exact h
  | inr h' => rw [Nat.sub_eq_zero_of_le h', Nat.zero_add]; exact Nat.le_trans h h')

protected theorem sub_pos_of_lt {m n : Nat} (h : m < n) : 0 < n - m := by
  obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_lt h
  rw [Nat.add_assoc, Nat.add_sub_cancel_left]; exact zero_lt_succ w
protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) := by
  obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_le h
  rw [Nat.add_sub_cancel_left, Nat.add_left_comm, Nat.add_sub_cancel_left]

protected theorem mul_sub (k m n : Nat) : k * (m - n) = k * m - k * n := by
  cases Nat.le_total m n with
  | inl h => rw [Nat.sub_eq_zero_of_le h, Nat.sub_eq_zero_of_le (Nat.mul_le_mul_left k h), Nat.mul_zero]
  | inr h =>
    obtain ⟨w, rfl⟩ := Nat.exists_eq_add_of_le h
    rw [Nat.add_sub_cancel_left, Nat.mul_add, Nat.add_sub_cancel_left]

protected theorem sub_mul (m n k : Nat) : (m - n) * k = m * k - n * k := by
  rw [Nat.mul_comm, Nat.mul_sub, Nat.mul_comm k, Nat.mul_comm k]

/-! ## Strong induction -/

theorem lt_wfRel_aux (n : Nat) : Acc (· < ·) n := by
  induction n with
  | zero => exact ⟨_, fun y h => absurd h (not_lt_zero y)⟩
  | succ n ih =>
    exact ⟨_, fun y h => (Nat.eq_or_lt_of_le (le_of_lt_succ h)).elim (fun e => e ▸ ih) (fun h => ih.inv h)⟩

@[instance_reducible] protected def lt_wfRel : WellFoundedRelation Nat := ⟨(· < ·), ⟨lt_wfRel_aux⟩⟩

protected theorem strong_aux {motive : Nat → Prop} (ind : ∀ n, (∀ m, m < n → motive m) → motive n)
    (t : Nat) :
    motive t :=
  Nat.lt_wfRel.wf.fix ind t

@[elab_as_elim]
protected noncomputable def strongRecOn {motive : Nat → Sort u} (t : Nat) (ind : ∀ n,
    (∀ m, m < n → motive m) → motive n) :
    motive t :=
  Nat.lt_wfRel.wf.fix ind t

end Nat

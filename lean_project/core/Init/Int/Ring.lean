prelude
import Init.Int.Differences

/-!
Integers: laws of addition, multiplication and negation.
-/
set_option linter.all false
universe u v w

/-! ## Addition -/

namespace Int

protected theorem add_comm (a b : Int) : a + b = b + a := by
  obtain ⟨a, a', rfl⟩ := rep a; obtain ⟨b, b', rfl⟩ := rep b
  rw [sn_add, sn_add, Nat.add_comm a, Nat.add_comm a']
protected theorem add_assoc (a b c : Int) : a + b + c = a + (b + c) := by
  obtain ⟨a, a', rfl⟩ := rep a; obtain ⟨b, b', rfl⟩ := rep b; obtain ⟨c, c', rfl⟩ := rep c
  simp only [sn_add, Nat.add_assoc]
protected theorem add_left_comm (a b c : Int) : a + (b + c) = b + (a + c) := by
  rw [← Int.add_assoc, Int.add_comm a b, Int.add_assoc]
protected theorem add_right_comm (a b c : Int) : a + b + c = a + c + b := by
  rw [Int.add_assoc, Int.add_comm b c, ← Int.add_assoc]
@[simp] protected theorem add_zero (a : Int) : a + 0 = a := by
  obtain ⟨a, a', rfl⟩ := rep a; rw [zero_sn, sn_add]; rfl
@[simp] protected theorem zero_add (a : Int) : 0 + a = a := by rw [Int.add_comm, Int.add_zero]

protected theorem add_right_neg (a : Int) : a + -a = 0 := by
  obtain ⟨a, a', rfl⟩ := rep a
  rw [sn_neg, sn_add, zero_sn]
  exact sn_eq_of (by rw [Nat.add_zero, Nat.zero_add, Nat.add_comm])

protected theorem add_left_neg (a : Int) : -a + a = 0 := by rw [Int.add_comm, Int.add_right_neg]
@[simp] protected theorem neg_neg (a : Int) : -(-a) = a := by
  obtain ⟨a, a', rfl⟩ := rep a; rw [sn_neg, sn_neg]
@[simp] protected theorem neg_zero : -(0 : Int) = 0 := rfl
protected theorem neg_add {a b : Int} : -(a + b) = -a + -b := by
  obtain ⟨a, a', rfl⟩ := rep a; obtain ⟨b, b', rfl⟩ := rep b; simp only [sn_add, sn_neg]
protected theorem sub_eq_add_neg {a b : Int} : a - b = a + -b := rfl
@[simp] protected theorem sub_zero (a : Int) : a - 0 = a := Int.add_zero a
@[simp] protected theorem zero_sub (a : Int) : 0 - a = -a := Int.zero_add _
@[simp] protected theorem sub_self (a : Int) : a - a = 0 := Int.add_right_neg a
protected theorem add_sub_cancel (a b : Int) : a + b - b = a := by
  rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_right_neg, Int.add_zero]
protected theorem sub_add_cancel (a b : Int) : a - b + b = a := by
  rw [Int.sub_eq_add_neg, Int.add_assoc, Int.add_left_neg, Int.add_zero]
protected theorem add_left_cancel {a b c : Int} (h : a + b = a + c) : b = c := by
  have h := congrArg (-a + ·) h
  simp only [← Int.add_assoc, Int.add_left_neg, Int.zero_add] at h; exact h
protected theorem add_right_cancel {a b c : Int} (h : a + b = c + b) : a = c := by
  rw [Int.add_comm a, Int.add_comm c] at h; exact Int.add_left_cancel h

/-! ## Multiplication -/

protected theorem mul_comm (a b : Int) : a * b = b * a := match a, b with
  | ofNat a, ofNat b => congrArg ofNat (Nat.mul_comm a b)
  | ofNat a, negSucc b => congrArg negOfNat (Nat.mul_comm a (b + 1))
  | negSucc a, ofNat b => congrArg negOfNat (Nat.mul_comm (a + 1) b)
  | negSucc a, negSucc b => congrArg ofNat (Nat.mul_comm (a + 1) (b + 1))

protected theorem mul_add (a b c : Int) : a * (b + c) = a * b + a * c := by
  obtain ⟨b, b', rfl⟩ := rep b; obtain ⟨c, c', rfl⟩ := rep c
  cases mul_cases a with
  | inl h => obtain ⟨m, rfl⟩ := h; simp only [sn_add, ofNat_mul_sn, Nat.mul_add]
  | inr h => obtain ⟨m, rfl⟩ := h; simp only [sn_add, negOfNat_mul_sn, Nat.mul_add]

protected theorem add_mul (a b c : Int) : (a + b) * c = a * c + b * c := by
  rw [Int.mul_comm, Int.mul_add, Int.mul_comm c, Int.mul_comm c]
theorem negOfNat_mul_negOfNat' (m n : Nat) : negOfNat m * negOfNat n = ofNat (m * n) := by
  rw [negOfNat_sn n, negOfNat_mul_sn]; exact (ofNat_sn _).symm

protected theorem mul_assoc (a b c : Int) : a * b * c = a * (b * c) := by
  obtain ⟨c, c', rfl⟩ := rep c
  cases mul_cases a with
  | inl h => obtain ⟨m, rfl⟩ := h; cases mul_cases b with
    | inl h =>
      obtain ⟨n, rfl⟩ := h
      rw [show ofNat m * ofNat n = ofNat (m * n) from rfl]
      simp only [ofNat_mul_sn, Nat.mul_assoc]
    | inr h =>
      obtain ⟨n, rfl⟩ := h
      rw [show ofNat m * negOfNat n = negOfNat (m * n) by rw [negOfNat_sn, ofNat_mul_sn, negOfNat_sn]; rfl]
      simp only [ofNat_mul_sn, negOfNat_mul_sn, Nat.mul_assoc]
  | inr h => obtain ⟨m, rfl⟩ := h; cases mul_cases b with
    | inl h =>
      obtain ⟨n, rfl⟩ := h
      rw [show negOfNat m * ofNat n = negOfNat (m * n) by rw [ofNat_sn, negOfNat_mul_sn, negOfNat_sn]; rfl]
      simp only [ofNat_mul_sn, negOfNat_mul_sn, Nat.mul_assoc]
    | inr h =>
      obtain ⟨n, rfl⟩ := h
      rw [negOfNat_mul_negOfNat']; simp only [ofNat_mul_sn, negOfNat_mul_sn, Nat.mul_assoc]

protected theorem mul_left_comm (a b c : Int) : a * (b * c) = b * (a * c) := by
  rw [← Int.mul_assoc, Int.mul_comm a b, Int.mul_assoc]
@[simp] protected theorem mul_zero (a : Int) : a * 0 = 0 := by
  have h := Int.mul_add a 0 0
  rw [Int.add_zero] at h; exact Int.add_left_cancel (h.symm.trans (Int.add_zero _).symm)
@[simp] protected theorem zero_mul (a : Int) : 0 * a = 0 := by rw [Int.mul_comm, Int.mul_zero]
@[simp] protected theorem one_mul (a : Int) : 1 * a = a := by
  obtain ⟨a, a', rfl⟩ := rep a
  show ofNat 1 * _ = _; rw [ofNat_mul_sn, Nat.one_mul, Nat.one_mul]
@[simp] protected theorem mul_one (a : Int) : a * 1 = a := by rw [Int.mul_comm, Int.one_mul]
protected theorem neg_mul (a b : Int) : -a * b = -(a * b) := by
  apply Int.add_right_cancel (b := a * b)
  rw [← Int.add_mul, Int.add_left_neg, Int.add_left_neg, Int.zero_mul]
protected theorem mul_neg (a b : Int) : a * -b = -(a * b) := by rw [Int.mul_comm, Int.neg_mul, Int.mul_comm]
protected theorem neg_mul_neg (a b : Int) : -a * -b = a * b := by rw [Int.neg_mul, Int.mul_neg, Int.neg_neg]
protected theorem mul_sub (a b c : Int) : a * (b - c) = a * b - a * c := by
  rw [Int.sub_eq_add_neg, Int.mul_add, Int.mul_neg]; rfl
protected theorem sub_mul (a b c : Int) : (a - b) * c = a * c - b * c := by
  rw [Int.mul_comm, Int.mul_sub, Int.mul_comm c, Int.mul_comm c]
protected theorem neg_eq_neg_one_mul (a : Int) : -a = -1 * a := by rw [Int.neg_mul, Int.one_mul]
protected theorem pow_succ (b : Int) (e : Nat) : b ^ e.succ = b ^ e * b := rfl
protected theorem pow_zero (b : Int) : b ^ 0 = 1 := rfl

end Int

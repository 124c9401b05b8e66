prelude
import Init.Nat.Subtraction

/-!
Natural numbers: quotient and remainder. The functions recurse on a fuel argument, so that they reduce on closed terms
without well-founded recursion; `div_eq` and `mod_eq` state the usual equations.
-/
set_option linter.all false
universe u v w

/-! ## Definitions -/

namespace Nat

def divAux : (fuel x y : Nat) → Nat
  | 0, _, _ => 0
  | fuel + 1, x, y => if 0 < y ∧ y ≤ x then divAux fuel (x - y) y + 1 else 0
def modAux : (fuel x y : Nat) → Nat
  | 0, x, _ => x
  | fuel + 1, x, y => if 0 < y ∧ y ≤ x then modAux fuel (x - y) y else x
@[extern "lean_nat_div"] protected def div (x y : @& Nat) : Nat := divAux x x y
@[extern "lean_nat_mod"] protected def mod (x y : @& Nat) : Nat := modAux x x y
instance instDiv : Div Nat := ⟨Nat.div⟩
instance instMod : Mod Nat := ⟨Nat.mod⟩
instance instDvd : Dvd Nat := ⟨fun a b => ∃ c, b = a * c⟩

/-! ## The usual equations -/

theorem divAux_fuel {y : Nat} : (f g x : Nat) → x ≤ f → x ≤ g → divAux f x y = divAux g x y := by
  intro f
  induction f with
  | zero => intro g x hf _; cases eq_zero_of_le_zero hf; cases g with
    | zero => rfl
    | succ g => exact (if_neg (fun h => Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le h.1 h.2))).symm
  | succ f ih =>
    intro g x hf hg
    cases g with
    | zero =>
      cases eq_zero_of_le_zero hg
      exact if_neg (fun h => Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le h.1 h.2))
    | succ g =>
      by_cases h : 0 < y ∧ y ≤ x
      · have hx : x - y < x := Nat.sub_lt (Nat.lt_of_lt_of_le h.1 h.2) h.1
        have e := ih g (x - y) (le_of_lt_succ (Nat.lt_of_lt_of_le hx hf))
            (le_of_lt_succ (Nat.lt_of_lt_of_le hx hg))
        exact (if_pos h).trans (e ▸ (if_pos h).symm)
      · exact (if_neg h).trans (if_neg h).symm

theorem modAux_fuel {y : Nat} : (f g x : Nat) → x ≤ f → x ≤ g → modAux f x y = modAux g x y := by
  intro f
  induction f with
  | zero => intro g x hf _; cases eq_zero_of_le_zero hf; cases g with
    | zero => rfl
    | succ g => exact (if_neg (fun h => Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le h.1 h.2))).symm
  | succ f ih =>
    intro g x hf hg
    cases g with
    | zero =>
      cases eq_zero_of_le_zero hg
      exact if_neg (fun h => Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le h.1 h.2))
    | succ g =>
      by_cases h : 0 < y ∧ y ≤ x
      · have hx : x - y < x := Nat.sub_lt (Nat.lt_of_lt_of_le h.1 h.2) h.1
        have e := ih g (x - y) (le_of_lt_succ (Nat.lt_of_lt_of_le hx hf))
            (le_of_lt_succ (Nat.lt_of_lt_of_le hx hg))
        exact (if_pos h).trans (e ▸ (if_pos h).symm)
      · exact (if_neg h).trans (if_neg h).symm

theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 := by
  show divAux x x y = _
  rw [divAux_fuel x (x + 1) x Nat.le.refl (le_succ x)]
  by_cases h : 0 < y ∧ y ≤ x
  · rw [if_pos h]
    exact (if_pos h).trans (congrArg (· + 1) (divAux_fuel x (x - y) (x - y) (sub_le x y) Nat.le.refl))
  · rw [if_neg h]; exact if_neg h

theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x := by
  show modAux x x y = _
  rw [modAux_fuel x (x + 1) x Nat.le.refl (le_succ x)]
  by_cases h : 0 < y ∧ y ≤ x
  · rw [if_pos h]; exact (if_pos h).trans (modAux_fuel x (x - y) (x - y) (sub_le x y) Nat.le.refl)
  · rw [if_neg h]; exact if_neg h

/-! ## Quotient and remainder -/

theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a := by
  rw [mod_eq, if_neg (fun h' => Nat.not_le_of_gt h h'.2)]
theorem div_eq_of_lt {a b : Nat} (h : a < b) : a / b = 0 := by
  rw [div_eq, if_neg (fun h' => Nat.not_le_of_gt h h'.2)]
@[simp] protected theorem div_zero (a : Nat) : a / 0 = 0 := by
  rw [div_eq, if_neg (fun h => Nat.lt_irrefl 0 h.1)]
@[simp] theorem mod_zero (a : Nat) : a % 0 = a := by
  rw [mod_eq, if_neg (fun h => Nat.lt_irrefl 0 h.1)]
@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := rfl
@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 := rfl

theorem mod_lt (x : Nat) {y : Nat} (hy : y > 0) : x % y < y := by
  induction x using Nat.strongRecOn with
  | ind x ih =>
    by_cases h : 0 < y ∧ y ≤ x
    · rw [mod_eq, if_pos h]; exact ih _ (Nat.sub_lt (Nat.lt_of_lt_of_le h.1 h.2) h.1)
    · rw [mod_eq, if_neg h]; exact Nat.gt_of_not_le (fun h' => h ⟨hy, h'⟩)

theorem div_add_mod (m k : Nat) : k * (m / k) + m % k = m := by
  induction m using Nat.strongRecOn with
  | ind m ih =>
    by_cases h : 0 < k ∧ k ≤ m
    · rw [mod_eq, div_eq, if_pos h, if_pos h, Nat.mul_add_one, Nat.add_right_comm,
          ih _ (Nat.sub_lt (Nat.lt_of_lt_of_le h.1 h.2) h.1), Nat.sub_add_cancel h.2]
    · rw [mod_eq, div_eq, if_neg h, if_neg h, Nat.mul_zero, Nat.zero_add]

theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by rw [Nat.add_comm, div_add_mod]
theorem mod_le (x y : Nat) : x % y ≤ x := by
  have h := div_add_mod x y
  exact le.intro (k := y * (x / y)) (by rw [Nat.add_comm]; exact h)

@[simp] theorem mod_self (n : Nat) : n % n = 0 := by
  by_cases h : 0 < n
  · rw [mod_eq, if_pos ⟨h, Nat.le.refl⟩, Nat.sub_self]; rfl
  · cases n with | zero => rfl | succ n => exact absurd (zero_lt_succ n) h

theorem mod_one (x : Nat) : x % 1 = 0 := eq_zero_of_le_zero (le_of_lt_succ (mod_lt x Nat.le.refl))

/-! ## Multiples -/

theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  by_cases h : 0 < z
  · rw [mod_eq, if_pos ⟨h, le_add_left z x⟩, Nat.add_sub_cancel]
  · cases n_eq : z with | zero => rfl | succ n => exact absurd (n_eq ▸ zero_lt_succ n) h

theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  induction z with
  | zero => rfl
  | succ z ih => rw [Nat.mul_add_one, ← Nat.add_assoc, add_mod_right, ih]

theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by
  rw [Nat.mul_comm, add_mul_mod_self_left]
@[simp] theorem mul_mod_right (m n : Nat) : (m * n) % m = 0 := by
  have := add_mul_mod_self_left 0 m n; rw [Nat.zero_add] at this; exact this
@[simp] theorem mul_mod_left (m n : Nat) : (m * n) % n = 0 := by rw [Nat.mul_comm, mul_mod_right]

theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z := by
  induction z with
  | zero => rfl
  | succ z ih =>
    have h : y ≤ x + y * (z + 1) := by rw [Nat.mul_add_one, ← Nat.add_assoc]; exact le_add_left _ _
    rw [div_eq, if_pos ⟨H, h⟩, Nat.mul_add_one, ← Nat.add_assoc, Nat.add_sub_cancel, ih]; rfl

protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m := by
  have := add_mul_div_left 0 m H
  rw [Nat.zero_add, Nat.zero_div, Nat.zero_add] at this; exact this
theorem mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := Nat.mul_div_cancel_left n H
protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := by
  rw [Nat.mul_comm]; exact Nat.mul_div_cancel_left m H

theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases k with
  | zero => rw [Nat.div_zero]; exact zero_le n
  | succ k =>
    have h := div_add_mod n (k + 1)
    have h2 : n / (k + 1) ≤ (k + 1) * (n / (k + 1)) := by rw [Nat.add_one_mul]; exact le_add_left _ _
    exact Nat.le_trans h2 (le.intro h)

theorem div_lt_self {n k : Nat} (hn : 0 < n) (hk : 1 < k) : n / k < n := by
  rw [div_eq]
  by_cases h : 0 < k ∧ k ≤ n
  · rw [if_pos h]
    have h1 : (n - k) / k ≤ n - k := div_le_self _ _
    have h2 : n - k + 1 < n - k + k := Nat.add_lt_add_left hk _
    rw [Nat.sub_add_cancel h.2] at h2
    exact Nat.lt_of_le_of_lt (succ_le_succ h1) h2
  · rw [if_neg h]; exact hn

@[simp] protected theorem div_one (n : Nat) : n / 1 = n := by
  have := Nat.mul_div_cancel_left n (n := 1) Nat.le.refl; rw [Nat.one_mul] at this; exact this

end Nat

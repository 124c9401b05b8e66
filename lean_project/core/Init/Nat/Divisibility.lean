prelude
import Init.Nat.Division

/-!
Natural numbers: divisibility, minimum and maximum, and the greatest common divisor as far as `omega` needs it.
-/
set_option linter.all false
universe u v w

/-! ## Divisibility -/

namespace Nat

protected theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩
@[simp] protected theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩
protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩
protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩
protected theorem dvd_trans {a b c : Nat} (h₁ : a ∣ b) (h₂ : b ∣ c) : a ∣ c :=
  match h₁, h₂ with | ⟨d, e⟩, ⟨f, g⟩ => ⟨d * f, by rw [g, e, Nat.mul_assoc]⟩
protected theorem eq_zero_of_zero_dvd {a : Nat} (h : 0 ∣ a) : a = 0 :=
  match h with | ⟨c, e⟩ => by rw [e, Nat.zero_mul]
protected theorem dvd_add {a b c : Nat} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b + c :=
  match h₁, h₂ with | ⟨d, e⟩, ⟨f, g⟩ => ⟨d + f, by rw [e, g, Nat.mul_add]⟩
protected theorem dvd_sub {a b c : Nat} (h₁ : a ∣ b) (h₂ : a ∣ c) : a ∣ b - c :=
  match h₁, h₂ with | ⟨d, e⟩, ⟨f, g⟩ => ⟨d - f, by rw [e, g, Nat.mul_sub]⟩
theorem dvd_mul_left_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ c * b :=
  Nat.dvd_trans h (Nat.dvd_mul_left b c)
theorem dvd_mul_right_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ b * c :=
  Nat.dvd_trans h (Nat.dvd_mul_right b c)
protected theorem one_dvd (n : Nat) : 1 ∣ n := ⟨n, (Nat.one_mul n).symm⟩
theorem mod_eq_zero_of_dvd {a b : Nat} (h : a ∣ b) : b % a = 0 :=
  match h with | ⟨c, e⟩ => by rw [e, mul_mod_right]
theorem dvd_of_mod_eq_zero {a b : Nat} (h : b % a = 0) : a ∣ b :=
  ⟨b / a, by have := div_add_mod b a; rw [h, Nat.add_zero] at this; exact this.symm⟩
theorem dvd_iff_mod_eq_zero {a b : Nat} : a ∣ b ↔ b % a = 0 := ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬a ∣ b) : 0 < b % a :=
  Nat.pos_of_ne_zero (fun e => h (dvd_of_mod_eq_zero e))
instance decidable_dvd : @DecidableRel Nat Nat (· ∣ ·) :=
  fun _ _ => decidable_of_iff _ dvd_iff_mod_eq_zero.symm

theorem le_of_dvd {m n : Nat} (h1 : 0 < n) (h : m ∣ n) : m ≤ n := match h with
  | ⟨k, e⟩ => by
    cases k with
    | zero => exact absurd e (Nat.ne_of_gt h1)
    | succ k => rw [e, Nat.mul_add_one]; exact le_add_left _ _

protected theorem dvd_antisymm {m n : Nat} (h₁ : m ∣ n) (h₂ : n ∣ m) : m = n := by
  cases Nat.eq_zero_or_pos n with
  | inl h => subst h; exact Nat.eq_zero_of_zero_dvd h₂
  | inr h => cases Nat.eq_zero_or_pos m with
    | inl h' => subst h'; exact (Nat.eq_zero_of_zero_dvd h₁).symm
    | inr h' => exact Nat.le_antisymm (le_of_dvd h h₁) (le_of_dvd h' h₂)

protected theorem dvd_add_right {k m n : Nat} (h : k ∣ m) : k ∣ m + n ↔ k ∣ n :=
  ⟨fun h' => by have := Nat.dvd_sub h' h; rw [Nat.add_sub_cancel_left] at this; exact this, Nat.dvd_add h⟩
protected theorem mul_div_cancel' {n m : Nat} (h : n ∣ m) : n * (m / n) = m := by
  have := div_add_mod m n; rw [mod_eq_zero_of_dvd h, Nat.add_zero] at this; exact this
protected theorem div_mul_cancel {n m : Nat} (h : n ∣ m) : m / n * n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel' h]

/-! ## Remainders of remainders and sums -/

theorem mod_mod (a n : Nat) : (a % n) % n = a % n := by
  cases Nat.eq_zero_or_pos n with
  | inl h => subst h; rw [Nat.mod_zero]
  | inr h => exact Nat.mod_eq_of_lt (mod_lt a h)

theorem add_mod (a b n : Nat) : (a + b) % n = (a % n + b % n) % n := by
  have ha := mod_add_div a n; have hb := mod_add_div b n
  have e : a + b = (a % n + b % n) + n * (a / n + b / n) := by
    rw [Nat.mul_add, Nat.add_assoc, Nat.add_left_comm (b % n), ← Nat.add_assoc, ha, hb]
  exact e ▸ add_mul_mod_self_left _ _ _

/-! ## Minimum and maximum -/

instance instMin : Min Nat := ⟨fun a b => if a ≤ b then a else b⟩
instance instMax : Max Nat := ⟨fun a b => if a ≤ b then b else a⟩
protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl
protected theorem le_max_left (a b : Nat) : a ≤ max a b := by rw [Nat.max_def]; split <;> simp_all

protected theorem le_max_right (a b : Nat) : b ≤ max a b := by
  rw [Nat.max_def]; split
  · exact Nat.le.refl
  · rename_i h; exact Nat.le_of_not_le h

protected theorem min_le_left (a b : Nat) : min a b ≤ a := by
  rw [Nat.min_def]; split
  · exact Nat.le.refl
  · rename_i h; exact Nat.le_of_not_le h

protected theorem min_le_right (a b : Nat) : min a b ≤ b := by rw [Nat.min_def]; split <;> simp_all

/-! ## Greatest common divisor -/

def gcdAux : (fuel m n : Nat) → Nat
  | 0, _, n => n
  | fuel + 1, m, n => if m = 0 then n else gcdAux fuel (n % m) m
@[extern "lean_nat_gcd"] def gcd (m n : @& Nat) : Nat := gcdAux m m n
end Nat

/-! ## Instances for calc and recursion -/

instance : Trans (α := Nat) (β := Nat) (γ := Nat) (· < ·) (· < ·) (· < ·) := ⟨Nat.lt_trans⟩
instance : Trans (α := Nat) (β := Nat) (γ := Nat) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Nat.le_trans⟩
instance : Trans (α := Nat) (β := Nat) (γ := Nat) (· < ·) (· ≤ ·) (· < ·) := ⟨Nat.lt_of_lt_of_le⟩
instance : Trans (α := Nat) (β := Nat) (γ := Nat) (· ≤ ·) (· < ·) (· < ·) := ⟨Nat.lt_of_le_of_lt⟩
instance : WellFoundedRelation Nat := Nat.lt_wfRel

prelude
import Init.Int.Order

/-!
Integers: Euclidean quotient and remainder, divisibility, minimum, maximum and absolute value.
-/
set_option linter.all false
universe u v w

/-! ## Quotient and remainder -/

namespace Int

protected theorem ediv_zero (a : Int) : a / 0 = 0 :=
  match a with | ofNat m => congrArg ofNat (Nat.div_zero m) | negSucc _ => rfl

theorem ediv_neg (a b : Int) : a / (-b) = -(a / b) := match a, b with
  | ofNat m, ofNat 0 => show ofNat (m / 0) = -ofNat (m / 0) by rw [Nat.div_zero]; rfl
  | ofNat _, ofNat (_ + 1) => rfl
  | ofNat _, negSucc _ => (Int.neg_neg _).symm
  | negSucc _, ofNat 0 => rfl
  | negSucc _, ofNat (_ + 1) => rfl
  | negSucc _, negSucc _ => rfl

theorem mul_ediv_add_emod (a : Int) (b : Int) : b * (a / b) + a % b = a := match a, b with
  | ofNat m, ofNat n => congrArg ofNat (Nat.div_add_mod m n)
  | ofNat m, negSucc n => by
    show negSucc n * -ofNat (m / (n + 1)) + ofNat (m % (n + 1)) = ofNat m
    rw [show negSucc n = -ofNat (n + 1) from rfl, Int.neg_mul_neg]
    exact congrArg ofNat (Nat.div_add_mod m (n + 1))
  | negSucc m, ofNat 0 => by
    show 0 * _ + sn 0 (m % 0 + 1) = _
    rw [Int.zero_mul, Int.zero_add, Nat.mod_zero]; rfl
  | negSucc m, ofNat (n + 1) => by
    show ofNat (n + 1) * negSucc (m / (n + 1)) + sn (n + 1) (m % (n + 1) + 1) = negSucc m
    rw [negSucc_sn, negSucc_sn, ofNat_mul_sn, sn_add, Nat.mul_zero, Nat.zero_add]
    apply sn_eq_of
    have h := Nat.div_add_mod m (n + 1)
    rw [Nat.mul_add_one]
    generalize (n + 1) * (m / (n + 1)) = q at h ⊢
    generalize m % (n + 1) = r at h ⊢
    subst h
    simp only [Nat.zero_add, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]
  | negSucc m, negSucc n => by
    show negSucc n * ofNat (m / (n + 1) + 1) + sn (n + 1) (m % (n + 1) + 1) = negSucc m
    rw [show negSucc n * ofNat (m / (n + 1) + 1) = negOfNat ((n + 1) * (m / (n + 1) + 1)) from rfl,
        negOfNat_sn, negSucc_sn, sn_add, Nat.zero_add]
    apply sn_eq_of
    have h := Nat.div_add_mod m (n + 1)
    rw [Nat.mul_add_one]
    generalize (n + 1) * (m / (n + 1)) = q at h ⊢
    generalize m % (n + 1) = r at h ⊢
    subst h
    simp only [Nat.zero_add, Nat.add_comm, Nat.add_left_comm, Nat.add_assoc]

theorem emod_def (a b : Int) : a % b = a - b * (a / b) := by
  have h := mul_ediv_add_emod a b
  apply Int.add_left_cancel (a := b * (a / b)); rw [h, Int.add_comm, Int.sub_add_cancel]

theorem emod_nonneg (a : Int) {b : Int} (h : b ≠ 0) : 0 ≤ a % b := match a with
  | ofNat m => natCast_nonneg _
  | negSucc m => by
    have hb : 0 < natAbs b := Nat.pos_of_ne_zero (fun e => h (match b, e with | ofNat 0, _ => rfl))
    show sn 0 0 ≤ sn (natAbs b) (m % natAbs b + 1)
    rw [ofNat_le_sn, Nat.zero_add]; exact Nat.mod_lt m hb

theorem emod_lt_of_pos (a : Int) {b : Int} (h : 0 < b) : a % b < b := match a, b, h with
  | ofNat m, ofNat (n + 1), _ => ofNat_lt.mpr (Nat.mod_lt m (Nat.zero_lt_succ n))
  | negSucc m, ofNat (n + 1), _ => by
    show sn (n + 1) (m % (n + 1) + 1) < ofNat (n + 1)
    rw [ofNat_sn, sn_lt']; exact Nat.add_lt_add_left (Nat.zero_lt_succ _) _
  | a, ofNat 0, h => absurd h (Int.lt_irrefl 0)

/-! ## Bounds -/

theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  have h1 := emod_nonneg x h
  have h2 := Int.add_le_add_left h1 (k * (x / k))
  rw [Int.add_zero, mul_ediv_add_emod] at h2; exact h2

theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  have h1 := emod_lt_of_pos x h
  have h2 : k * (x / k) + (x % k + 1) ≤ k * (x / k) + k := Int.add_le_add_left h1 _
  rw [← Int.add_assoc, mul_ediv_add_emod] at h2; exact h2

theorem le_ediv_of_mul_le {t u k : Int} (hk : 0 < k) (h : k * t ≤ u) : t ≤ u / k := by
  apply Int.not_lt.mp; intro h'
  have h1 : k * (u / k + 1) ≤ k * t := Int.mul_le_mul_of_nonneg_left h' (Int.le_of_lt hk)
  rw [Int.mul_add, Int.mul_one] at h1
  exact Int.lt_irrefl _ (Int.lt_of_lt_of_le (lt_mul_ediv_self_add hk) (Int.le_trans h1 h))

theorem mul_ediv_cancel_left' {k y : Int} (hk : 0 < k) : k * y / k = y := by
  apply Int.le_antisymm
  · apply Int.not_lt.mp; intro h'
    have h1 : k * (y + 1) ≤ k * (k * y / k) := Int.mul_le_mul_of_nonneg_left h' (Int.le_of_lt hk)
    have h2 := mul_ediv_self_le (x := k * y) (Int.ne_of_gt hk)
    rw [Int.mul_add, Int.mul_one] at h1
    have h3 := Int.le_of_add_le_add_left (a := k * y) (b := k) (c := 0)
        (by rw [Int.add_zero]; exact Int.le_trans h1 h2)
    exact Int.not_lt.mpr h3 hk
  · exact le_ediv_of_mul_le hk (Int.le_refl _)

/-! ## Divisibility -/

theorem emod_eq_zero_of_dvd {a b : Int} (h : a ∣ b) : b % a = 0 := by
  obtain ⟨c, rfl⟩ := h
  cases Int.lt_trichotomy a 0 with
  | inl h =>
    have hp : 0 < -a :=
        Int.not_le.mp
        (fun h' => Int.lt_irrefl _
        (Int.lt_of_lt_of_le h (by have := Int.neg_le_neg h'; rw [Int.neg_neg] at this; exact this)))
    rw [emod_def]
    have e : a * c / a = c := by
      have h1 := mul_ediv_cancel_left' (y := -c) hp
      rw [Int.neg_mul_neg, ediv_neg] at h1
      rw [← Int.neg_neg (a * c / a), h1, Int.neg_neg]
    rw [e, Int.sub_self]
  | inr h => cases h with
    | inl h => subst h; rw [Int.zero_mul]; rfl
    | inr h => rw [emod_def, mul_ediv_cancel_left' h, Int.sub_self]

theorem dvd_of_emod_eq_zero {a b : Int} (h : b % a = 0) : a ∣ b :=
  ⟨b / a, by have := mul_ediv_add_emod b a; rw [h, Int.add_zero] at this; exact this.symm⟩
theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 := ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩
instance decidable_dvd : DecidableRel (α := Int) (β := Int) (· ∣ ·) :=
  fun _ _ => decidable_of_iff _ dvd_iff_emod_eq_zero.symm

theorem emod_pos_of_not_dvd {a b : Int} (h : ¬a ∣ b) : a = 0 ∨ 0 < b % a := by
  by_cases ha : a = 0
  · exact Or.inl ha
  · exact Or.inr ((Int.lt_or_gt_of_ne (fun e => h (dvd_of_emod_eq_zero e))).elim
        (fun h' => absurd (emod_nonneg b ha) (Int.not_le.mpr h')) id)

/-! ## Minimum, maximum, absolute value -/

protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  rw [Int.min_def]; split
  · exact Int.le_refl _
  · rename_i h; exact Int.le_of_lt (Int.not_le.mp h)

protected theorem min_le_right (a b : Int) : min a b ≤ b := by
  rw [Int.min_def]; split
  · assumption
  · exact Int.le_refl _

protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  rw [Int.max_def]; split
  · assumption
  · exact Int.le_refl _

protected theorem le_max_right (a b : Int) : b ≤ max a b := by
  rw [Int.max_def]; split
  · exact Int.le_refl _
  · rename_i h; exact Int.le_of_lt (Int.not_le.mp h)

theorem toNat_eq_max (a : Int) : (toNat a : Int) = max a 0 := by
  rw [Int.max_def]
  match a with
  | ofNat n => by_cases h : ofNat n ≤ 0
               · rw [if_pos h]; exact Int.le_antisymm h (natCast_nonneg n)
               · rw [if_neg h]; rfl
  | negSucc n => rw [if_pos (Int.le_of_lt (Int.not_le.mp (not_zero_le_negSucc n)))]; rfl

theorem le_natAbs {a : Int} : a ≤ natAbs a := match a with
  | ofNat n => Int.le_refl _
  | negSucc n =>
      Int.le_trans (Int.le_of_lt (Int.not_le.mp (not_zero_le_negSucc n))) (natCast_nonneg (n + 1))

theorem natAbs_neg (a : Int) : natAbs (-a) = natAbs a :=
  match a with | ofNat 0 => rfl | ofNat (_ + 1) => rfl | negSucc _ => rfl
theorem natAbs_mul_sign (a : Int) : a = natAbs a ∨ a = -(natAbs a : Int) :=
  match a with | ofNat _ => .inl rfl | negSucc _ => .inr rfl

/-! ## Balanced remainder -/

def bmod (x : Int) (m : Nat) : Int := let r := x % m; if r < (m + 1) / 2 then r else r - m
def bdiv (x : Int) (m : Nat) : Int :=
  if m = 0 then 0 else let q := x / m; let r := x % m; if r < (m + 1) / 2 then q else q + 1

theorem bmod_sub_self (x : Int) (m : Nat) : ∃ c : Int, bmod x m = x + m * c := by
  have h := emod_def x m
  show ∃ c : Int, (if x % m < (m + 1) / 2 then x % m else x % m - m) = x + m * c
  split
  · exact ⟨-(x / m), by rw [h, Int.mul_neg]; rfl⟩
  · exact ⟨-(x / m) - 1,
        by
          rw [h, Int.mul_sub, Int.mul_neg, Int.mul_one, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.sub_eq_add_neg,
            Int.add_assoc]⟩

end Int

/-! ## Instances for calc -/

instance : Trans (α := Int) (β := Int) (γ := Int) (· < ·) (· < ·) (· < ·) := ⟨Int.lt_trans⟩
instance : Trans (α := Int) (β := Int) (γ := Int) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Int.le_trans⟩
instance : Trans (α := Int) (β := Int) (γ := Int) (· < ·) (· ≤ ·) (· < ·) := ⟨Int.lt_of_lt_of_le⟩
instance : Trans (α := Int) (β := Int) (γ := Int) (· ≤ ·) (· < ·) (· < ·) := ⟨Int.lt_of_le_of_lt⟩

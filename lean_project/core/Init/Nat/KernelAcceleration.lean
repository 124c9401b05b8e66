prelude
import Init.Nat.GreatestCommonDivisor

/-!
Why these theorems are here. The kernel evaluates fifteen functions on numerals with big-integer arithmetic,
whatever their definitions say; it knows them by name: `Nat.add`, `sub`, `mul`, `pow`, `div`, `mod`, `gcd`,
`beq`, `ble`, `land`, `lor`, `xor`, `shiftLeft`, `shiftRight`, `log2`. A definition that disagreed with that
arithmetic in one place would make `False` provable. So all fifteen are declared in this library (a file that is
checked cannot declare them otherwise), and for each the equations that determine its values are proved below,
for all arguments.
-/
set_option linter.all false

namespace Nat.KernelAcceleration

/-! ## Recursion on the second argument -/

theorem add_equations (n m : Nat) : Nat.add n 0 = n ∧ Nat.add n (succ m) = succ (Nat.add n m) := ⟨rfl, rfl⟩
theorem pred_equations (n : Nat) : pred 0 = 0 ∧ pred (succ n) = n := ⟨rfl, rfl⟩
theorem sub_equations (n m : Nat) : Nat.sub n 0 = n ∧ Nat.sub n (succ m) = pred (Nat.sub n m) := ⟨rfl, rfl⟩
theorem mul_equations (n m : Nat) : Nat.mul n 0 = 0 ∧ Nat.mul n (succ m) = Nat.add (Nat.mul n m) n := ⟨rfl, rfl⟩
theorem pow_equations (n m : Nat) : Nat.pow n 0 = 1 ∧ Nat.pow n (succ m) = Nat.mul (Nat.pow n m) n := ⟨rfl, rfl⟩

/-! ## Comparisons -/

theorem beq_iff (n m : Nat) : Nat.beq n m = true ↔ n = m :=
  ⟨Nat.eq_of_beq_eq_true, fun h => h ▸ Nat.beq_refl n⟩
theorem ble_iff (n m : Nat) : Nat.ble n m = true ↔ n ≤ m := ⟨Nat.le_of_ble_eq_true, Nat.ble_of_le⟩

/-! ## Division: quotient and remainder are determined by `k * q + r = n` and `r < k` -/

theorem div_mod_equation (n k : Nat) : k * Nat.div n k + Nat.mod n k = n := div_add_mod n k
theorem mod_bound (n : Nat) {k : Nat} (h : 0 < k) : Nat.mod n k < k := mod_lt n h
theorem by_zero (n : Nat) : Nat.div n 0 = 0 ∧ Nat.mod n 0 = n := ⟨Nat.div_zero n, Nat.mod_zero n⟩

/-! ## The greatest common divisor -/

theorem gcd_divides (n m : Nat) : gcd n m ∣ n ∧ gcd n m ∣ m := ⟨gcd_dvd_left n m, gcd_dvd_right n m⟩
theorem gcd_greatest {k n m : Nat} (hn : k ∣ n) (hm : k ∣ m) : k ∣ gcd n m := dvd_gcd hn hm

/-! ## Shifts -/

theorem shiftLeft_equation (n k : Nat) : shiftLeft n k = n * 2 ^ k := rfl
theorem shiftRight_equation (n k : Nat) : shiftRight n k = n / 2 ^ k := rfl

/-! ## Binary logarithm: between two powers of two -/

theorem log2Aux_fuel : (f g n : Nat) → n ≤ f → n ≤ g → log2Aux f n = log2Aux g n
  | 0, 0, _, _, _ => rfl
  | 0, g + 1, n, h, _ => by rw [log2Aux, log2Aux, if_neg (by omega)]
  | f + 1, 0, n, _, h => by rw [log2Aux, log2Aux, if_neg (by omega)]
  | f + 1, g + 1, n, hf, hg => by
    rw [log2Aux, log2Aux]
    split
    · rw [log2Aux_fuel f g (n / 2) (by omega) (by omega)]
    · rfl

theorem log2_equation (n : Nat) : log2 n = if 2 ≤ n then log2 (n / 2) + 1 else 0 := by
  cases n with
  | zero => rfl
  | succ n =>
    show log2Aux (n + 1) (n + 1) = if 2 ≤ n + 1 then log2Aux ((n + 1) / 2) ((n + 1) / 2) + 1 else 0
    rw [log2Aux]
    split
    · rw [log2Aux_fuel n ((n + 1) / 2) ((n + 1) / 2) (by omega) (by omega)]
    · rfl

theorem log2_bounds (n : Nat) : n ≠ 0 → 2 ^ log2 n ≤ n ∧ n < 2 ^ (log2 n + 1) := by
  induction n using Nat.strongRecOn with
  | _ n ih =>
    intro hn
    by_cases h : 2 ≤ n
    · have e : log2 n = log2 (n / 2) + 1 := by rw [log2_equation, if_pos h]
      have ⟨h₁, h₂⟩ := ih (n / 2) (by omega) (by omega)
      rw [e, Nat.pow_succ (n := log2 (n / 2) + 1), Nat.pow_succ (n := log2 (n / 2))]
      rw [Nat.pow_succ] at h₂
      omega
    · have e : log2 n = 0 := by rw [log2_equation, if_neg h]
      rw [e, Nat.pow_zero, Nat.pow_succ, Nat.pow_zero]
      omega

theorem log2_zero : log2 0 = 0 := rfl

/-! ## Bitwise operations: determined by their lowest bit and by their values on the halves -/

section
variable {f : Bool → Bool → Bool}

theorem bitwiseAux_zero (hf : f false false = false) (k : Nat) : bitwiseAux f k 0 0 = 0 := by
  induction k with
  | zero => rfl
  | succ k ih =>
    show 2 * bitwiseAux f k (0 / 2) (0 / 2) + (f (decide (0 % 2 = 1)) (decide (0 % 2 = 1))).toNat = 0
    rw [Nat.zero_div, ih, Nat.zero_mod, show decide (0 = 1) = false from rfl, hf]
    rfl

theorem bitwiseAux_fuel (hf : f false false = false) :
    (k l n m : Nat) → n + m ≤ k → n + m ≤ l → bitwiseAux f k n m = bitwiseAux f l n m
  | 0, l, n, m, h, _ => by
    obtain ⟨rfl, rfl⟩ : n = 0 ∧ m = 0 := by omega
    rw [bitwiseAux_zero hf, bitwiseAux_zero hf]
  | k + 1, 0, n, m, _, h => by
    obtain ⟨rfl, rfl⟩ : n = 0 ∧ m = 0 := by omega
    rw [bitwiseAux_zero hf, bitwiseAux_zero hf]
  | k + 1, l + 1, n, m, hk, hl => by
    by_cases h : n + m = 0
    · obtain ⟨rfl, rfl⟩ : n = 0 ∧ m = 0 := by omega
      rw [bitwiseAux_zero hf, bitwiseAux_zero hf]
    · rw [bitwiseAux, bitwiseAux, bitwiseAux_fuel hf k l (n / 2) (m / 2) (by omega) (by omega)]

theorem bitwiseAux_step (hf : f false false = false) (n m : Nat) :
    bitwiseAux f (n + m) n m =
      2 * bitwiseAux f (n / 2 + m / 2) (n / 2) (m / 2) + (f (decide (n % 2 = 1)) (decide (m % 2 = 1))).toNat := by
  rw [bitwiseAux_fuel hf (n + m) (n + m + 1) n m (by omega) (by omega), bitwiseAux,
    bitwiseAux_fuel hf (n + m) (n / 2 + m / 2) (n / 2) (m / 2) (by omega) (by omega)]

theorem toNat_lt (b : Bool) : b.toNat < 2 := by cases b <;> decide
end

theorem land_div_two (n m : Nat) : land n m / 2 = land (n / 2) (m / 2) := by
  show bitwiseAux Bool.and (n + m) n m / 2 = _
  rw [bitwiseAux_step rfl]
  have := toNat_lt (Bool.and (decide (n % 2 = 1)) (decide (m % 2 = 1)))
  show _ = bitwiseAux Bool.and (n / 2 + m / 2) (n / 2) (m / 2)
  omega
theorem land_mod_two (n m : Nat) : land n m % 2 = 1 ↔ n % 2 = 1 ∧ m % 2 = 1 := by
  show bitwiseAux Bool.and (n + m) n m % 2 = 1 ↔ _
  rw [bitwiseAux_step rfl, Nat.add_comm, add_mul_mod_self_left]
  by_cases hn : n % 2 = 1 <;> by_cases hm : m % 2 = 1 <;> simp [hn, hm] <;> decide

theorem lor_div_two (n m : Nat) : lor n m / 2 = lor (n / 2) (m / 2) := by
  show bitwiseAux Bool.or (n + m) n m / 2 = _
  rw [bitwiseAux_step rfl]
  have := toNat_lt (Bool.or (decide (n % 2 = 1)) (decide (m % 2 = 1)))
  show _ = bitwiseAux Bool.or (n / 2 + m / 2) (n / 2) (m / 2)
  omega
theorem lor_mod_two (n m : Nat) : lor n m % 2 = 1 ↔ n % 2 = 1 ∨ m % 2 = 1 := by
  show bitwiseAux Bool.or (n + m) n m % 2 = 1 ↔ _
  rw [bitwiseAux_step rfl, Nat.add_comm, add_mul_mod_self_left]
  by_cases hn : n % 2 = 1 <;> by_cases hm : m % 2 = 1 <;> simp [hn, hm] <;> decide

theorem xor_div_two (n m : Nat) : xor n m / 2 = xor (n / 2) (m / 2) := by
  show bitwiseAux bne (n + m) n m / 2 = _
  rw [bitwiseAux_step rfl]
  have := toNat_lt (bne (decide (n % 2 = 1)) (decide (m % 2 = 1)))
  show _ = bitwiseAux bne (n / 2 + m / 2) (n / 2) (m / 2)
  omega
theorem xor_mod_two (n m : Nat) : xor n m % 2 = 1 ↔ ¬(n % 2 = 1 ↔ m % 2 = 1) := by
  show bitwiseAux bne (n + m) n m % 2 = 1 ↔ _
  rw [bitwiseAux_step rfl, Nat.add_comm, add_mul_mod_self_left]
  by_cases hn : n % 2 = 1 <;> by_cases hm : m % 2 = 1 <;> simp [hn, hm] <;> decide

theorem bitwise_zero : land 0 0 = 0 ∧ lor 0 0 = 0 ∧ xor 0 0 = 0 :=
  ⟨bitwiseAux_zero rfl _, bitwiseAux_zero rfl _, bitwiseAux_zero rfl _⟩

end Nat.KernelAcceleration

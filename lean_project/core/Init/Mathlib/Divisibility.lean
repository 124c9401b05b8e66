prelude
import Init.Mathlib.OrderIntegers

/-!
Mathlib's lemmas about divisibility, and parity: `Even` and `Odd`.
-/
set_option linter.all false

section
variable {α : Type} [Add α] [Mul α] [OfNat α 0] [OfNat α 1] [OfNat α 2] [Pow α Nat] [LE α] [LT α] [Dvd α]
  [number : NaturalOrInteger α]

theorem dvd_def {a b : α} : a ∣ b ↔ ∃ c, b = a * c := both% Iff.rfl, Iff.rfl
theorem Dvd.intro {a n : α} (k : α) (h : a * k = n) : a ∣ n := dvd_def.mpr ⟨k, h.symm⟩
theorem Dvd.intro_left {a n : α} (k : α) (h : k * a = n) : a ∣ n := Dvd.intro k (by rw [mul_comm, h])
theorem exists_eq_mul_right_of_dvd {a b : α} (h : a ∣ b) : ∃ c, b = a * c := dvd_def.mp h
theorem exists_eq_mul_left_of_dvd {a b : α} (h : a ∣ b) : ∃ c, b = c * a := by
  obtain ⟨c, rfl⟩ := dvd_def.mp h; exact ⟨c, mul_comm ..⟩
theorem dvd_refl (a : α) : a ∣ a := Dvd.intro 1 (mul_one a)
theorem dvd_rfl {a : α} : a ∣ a := dvd_refl a
theorem dvd_mul_right (a b : α) : a ∣ a * b := Dvd.intro b rfl
theorem dvd_mul_left (a b : α) : a ∣ b * a := Dvd.intro_left b rfl
theorem dvd_trans {a b c : α} (h : a ∣ b) (k : b ∣ c) : a ∣ c := by
  obtain ⟨x, rfl⟩ := dvd_def.mp h; obtain ⟨y, rfl⟩ := dvd_def.mp k; rw [mul_assoc]; exact dvd_mul_right ..
theorem Dvd.dvd.trans {a b c : α} (h : a ∣ b) (k : b ∣ c) : a ∣ c := dvd_trans h k
theorem dvd_mul_of_dvd_left {a b : α} (h : a ∣ b) (c : α) : a ∣ b * c := dvd_trans h (dvd_mul_right b c)
theorem dvd_mul_of_dvd_right {a b : α} (h : a ∣ b) (c : α) : a ∣ c * b := dvd_trans h (dvd_mul_left b c)
theorem Dvd.dvd.mul_right {a b : α} (h : a ∣ b) (c : α) : a ∣ b * c := dvd_mul_of_dvd_left h c
theorem Dvd.dvd.mul_left {a b : α} (h : a ∣ b) (c : α) : a ∣ c * b := dvd_mul_of_dvd_right h c
theorem dvd_of_mul_right_dvd {a b c : α} (h : a * b ∣ c) : a ∣ c := dvd_trans (dvd_mul_right a b) h
theorem dvd_of_mul_left_dvd {a b c : α} (h : a * b ∣ c) : b ∣ c := dvd_trans (dvd_mul_left b a) h
theorem mul_dvd_mul {a b c d : α} (h : a ∣ b) (k : c ∣ d) : a * c ∣ b * d := by
  obtain ⟨x, rfl⟩ := dvd_def.mp h; obtain ⟨y, rfl⟩ := dvd_def.mp k
  rw [mul_mul_mul_comm]; exact dvd_mul_right ..
theorem mul_dvd_mul_left (a : α) {b c : α} (h : b ∣ c) : a * b ∣ a * c := mul_dvd_mul (dvd_refl a) h
theorem mul_dvd_mul_right {a b : α} (h : a ∣ b) (c : α) : a * c ∣ b * c := mul_dvd_mul h (dvd_refl c)
theorem mul_dvd_mul_iff_left {a b c : α} (ha : a ≠ 0) : a * b ∣ a * c ↔ b ∣ c := by
  refine ⟨fun h => ?_, mul_dvd_mul_left a⟩
  obtain ⟨x, hx⟩ := dvd_def.mp h
  exact Dvd.intro x (mul_left_cancel₀ ha (by rw [hx, mul_assoc])).symm
theorem dvd_add {a b c : α} (h : a ∣ b) (k : a ∣ c) : a ∣ b + c := by
  obtain ⟨x, rfl⟩ := dvd_def.mp h; obtain ⟨y, rfl⟩ := dvd_def.mp k; rw [← mul_add]; exact dvd_mul_right ..
theorem dvd_add_right {a b c : α} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  both% (Nat.dvd_add_right h), ⟨fun k => by have := Int.dvd_sub k h; rwa [add_sub_cancel_left] at this, dvd_add h⟩
theorem dvd_add_left {a b c : α} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b := by rw [add_comm, dvd_add_right h]
theorem dvd_zero (a : α) : a ∣ 0 := Dvd.intro 0 (mul_zero a)
theorem one_dvd (a : α) : 1 ∣ a := Dvd.intro a (one_mul a)
theorem zero_dvd_iff {a : α} : 0 ∣ a ↔ a = 0 :=
  ⟨fun h => by obtain ⟨x, rfl⟩ := dvd_def.mp h; exact zero_mul x, fun h => by rw [h]; exact dvd_refl 0⟩
theorem eq_zero_of_zero_dvd {a : α} (h : 0 ∣ a) : a = 0 := zero_dvd_iff.mp h
theorem pow_dvd_pow (a : α) {m n : Nat} (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, rfl⟩ := Nat.exists_eq_add_of_le h; rw [pow_add]; exact dvd_mul_right ..
theorem pow_dvd_pow_of_dvd {a b : α} (h : a ∣ b) (n : Nat) : a ^ n ∣ b ^ n := by
  obtain ⟨k, rfl⟩ := dvd_def.mp h; rw [mul_pow]; exact dvd_mul_right ..
theorem dvd_pow {a b : α} (h : a ∣ b) {n : Nat} (hn : n ≠ 0) : a ∣ b ^ n := by
  obtain ⟨m, rfl⟩ := Nat.exists_eq_succ_of_ne_zero hn
  exact dvd_trans h (by rw [Nat.succ_eq_add_one, pow_succ]; exact dvd_mul_left ..)
theorem dvd_pow_self (a : α) {n : Nat} (hn : n ≠ 0) : a ∣ a ^ n := dvd_pow (dvd_refl a) hn

/-! ## Parity -/

/-- `a` is a sum of two equal summands. -/
def Even (a : α) : Prop := ∃ r, a = r + r
/-- `a` is one more than a double. -/
def Odd (a : α) : Prop := ∃ m, a = 2 * m + 1

theorem even_iff_exists_add_self {a : α} : Even a ↔ ∃ r, a = r + r := Iff.rfl
theorem even_iff_exists_two_mul {a : α} : Even a ↔ ∃ b, a = 2 * b := by simp only [Even, two_mul]
theorem even_iff_two_dvd {a : α} : Even a ↔ 2 ∣ a := by rw [even_iff_exists_two_mul, dvd_def]
theorem Even.two_dvd {a : α} (h : Even a) : 2 ∣ a := even_iff_two_dvd.mp h
theorem even_two_mul (a : α) : Even (2 * a) := ⟨a, two_mul a⟩
theorem even_add_self (a : α) : Even (a + a) := ⟨a, rfl⟩
theorem odd_iff_exists_bit1 {a : α} : Odd a ↔ ∃ b, a = 2 * b + 1 := Iff.rfl
theorem odd_two_mul_add_one (a : α) : Odd (2 * a + 1) := ⟨a, rfl⟩
theorem even_or_odd (a : α) : Even a ∨ Odd a :=
  both% (by
    by_cases h : a % 2 = 0
    · exact .inl ⟨a / 2, by omega⟩
    · exact .inr ⟨a / 2, by omega⟩), (by
    by_cases h : a % 2 = 0
    · exact .inl ⟨a / 2, by omega⟩
    · exact .inr ⟨a / 2, by omega⟩)
theorem not_even_iff_odd {a : α} : ¬Even a ↔ Odd a := by
  refine ⟨fun h => (even_or_odd a).resolve_left h, ?_⟩
  rintro ⟨m, rfl⟩ ⟨r, h⟩
  revert h; exact both_linear%
theorem not_odd_iff_even {a : α} : ¬Odd a ↔ Even a := by rw [← not_even_iff_odd, Classical.not_not]
theorem Even.add {a b : α} : Even a → Even b → Even (a + b) := by
  rintro ⟨x, rfl⟩ ⟨y, rfl⟩; exact ⟨x + y, add_add_add_comm ..⟩
theorem Odd.add_odd {a b : α} : Odd a → Odd b → Even (a + b) := by
  rintro ⟨x, rfl⟩ ⟨y, rfl⟩; exact ⟨x + y + 1, both_linear%⟩
theorem Odd.add_even {a b : α} : Odd a → Even b → Odd (a + b) := by
  rintro ⟨x, rfl⟩ ⟨y, rfl⟩; exact ⟨x + y, both_linear%⟩
theorem Even.add_odd {a b : α} : Even a → Odd b → Odd (a + b) := by
  rintro ⟨x, rfl⟩ ⟨y, rfl⟩; exact ⟨x + y, both_linear%⟩
theorem Even.add_one {a : α} (h : Even a) : Odd (a + 1) := h.add_odd ⟨0, both_linear%⟩
theorem Odd.add_one {a : α} (h : Odd a) : Even (a + 1) := h.add_odd ⟨0, both_linear%⟩
theorem Even.mul_right {a : α} (h : Even a) (b : α) : Even (a * b) := by
  rw [even_iff_two_dvd] at *; exact h.mul_right b
theorem Even.mul_left {a : α} (h : Even a) (b : α) : Even (b * a) := by
  rw [even_iff_two_dvd] at *; exact h.mul_left b
theorem Odd.mul {a b : α} : Odd a → Odd b → Odd (a * b) := by
  rintro ⟨x, rfl⟩ ⟨y, rfl⟩
  refine ⟨2 * (x * y) + x + y, ?_⟩
  have h : (2 * x + 1) * (2 * y + 1) = 2 * (2 * (x * y)) + 2 * x + 2 * y + 1 := by
    rw [add_mul, mul_add, mul_add, mul_one, one_mul, mul_one, mul_assoc, mul_left_comm x]
    simp only [add_assoc]
  rw [h, mul_add, mul_add]
theorem Int.even_iff {n : Int} : Even n ↔ n % 2 = 0 :=
  ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Int.odd_iff {n : Int} : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Nat.even_iff {n : Nat} : Even n ↔ n % 2 = 0 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem Nat.odd_iff {n : Nat} : Odd n ↔ n % 2 = 1 := ⟨fun ⟨r, h⟩ => by omega, fun h => ⟨n / 2, by omega⟩⟩
theorem even_mul {a b : α} : Even (a * b) ↔ Even a ∨ Even b := by
  refine ⟨fun h => ?_, fun h => h.elim (·.mul_right b) (·.mul_left a)⟩
  rcases even_or_odd a with ha | ha
  · exact .inl ha
  · rcases even_or_odd b with hb | hb
    · exact .inr hb
    · exact absurd h (not_even_iff_odd.mpr (ha.mul hb))
theorem Odd.pow {a : α} (h : Odd a) {n : Nat} : Odd (a ^ n) := by
  induction n with
  | zero => rw [pow_zero]; exact ⟨0, both_linear%⟩
  | succ n ih => rw [pow_succ]; exact ih.mul h
theorem even_pow {a : α} {n : Nat} : Even (a ^ n) ↔ Even a ∧ n ≠ 0 := by
  constructor
  · intro h
    refine ⟨(even_or_odd a).resolve_right fun k => not_even_iff_odd.mpr k.pow h, ?_⟩
    rintro rfl
    rw [pow_zero] at h
    exact not_even_iff_odd.mpr ⟨0, both_linear%⟩ h
  · rintro ⟨h, hn⟩
    rw [even_iff_two_dvd] at *
    exact dvd_pow h hn
end

theorem Int.not_even_iff {n : Int} : ¬Even n ↔ n % 2 = 1 := by rw [not_even_iff_odd, Int.odd_iff]
theorem Int.not_odd_iff {n : Int} : ¬Odd n ↔ n % 2 = 0 := by rw [not_odd_iff_even, Int.even_iff]
theorem Nat.not_even_iff {n : Nat} : ¬Even n ↔ n % 2 = 1 := by rw [not_even_iff_odd, Nat.odd_iff]
theorem Nat.not_odd_iff {n : Nat} : ¬Odd n ↔ n % 2 = 0 := by rw [not_odd_iff_even, Nat.even_iff]
theorem Int.even_or_odd (n : Int) : Even n ∨ Odd n := _root_.even_or_odd n
theorem Nat.even_or_odd (n : Nat) : Even n ∨ Odd n := _root_.even_or_odd n
theorem Int.even_add {m n : Int} : Even (m + n) ↔ (Even m ↔ Even n) := by simp only [Int.even_iff]; omega
theorem Nat.even_add {m n : Nat} : Even (m + n) ↔ (Even m ↔ Even n) := by simp only [Nat.even_iff]; omega
theorem Int.even_mul {m n : Int} : Even (m * n) ↔ Even m ∨ Even n := _root_.even_mul
theorem Nat.even_mul {m n : Nat} : Even (m * n) ↔ Even m ∨ Even n := _root_.even_mul
theorem Int.even_mul_succ_self (n : Int) : Even (n * (n + 1)) := by rw [Int.even_mul]; simp only [Int.even_iff]; omega
theorem Nat.even_mul_succ_self (n : Nat) : Even (n * (n + 1)) := by rw [Nat.even_mul]; simp only [Nat.even_iff]; omega
instance (n : Nat) : Decidable (Even n) := decidable_of_iff _ Nat.even_iff.symm
instance (n : Nat) : Decidable (Odd n) := decidable_of_iff _ Nat.odd_iff.symm
instance (n : Int) : Decidable (Even n) := decidable_of_iff _ Int.even_iff.symm
instance (n : Int) : Decidable (Odd n) := decidable_of_iff _ Int.odd_iff.symm

theorem dvd_sub {a b c : Int} (h : a ∣ b) (k : a ∣ c) : a ∣ b - c := Int.dvd_sub h k
theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b := Int.dvd_neg
theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b := Int.neg_dvd
theorem dvd_sub' {a b c : Int} (h : a ∣ b) (k : a ∣ c) : a ∣ b - c := Int.dvd_sub h k

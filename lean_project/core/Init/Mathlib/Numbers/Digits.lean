prelude
import Init.Mathlib.Definitions

/-!
Digits of natural numbers, the last one first; binomial coefficients; falling and rising factorials.
-/
set_option linter.all false
universe u

namespace Nat

/-! ## Digits -/

/-- The digits of `n` to a base of at least 2, by recursion on a bound for `n`. -/
protected def digitsBounded (b : Nat) : (bound n : Nat) → List Nat
  | 0, _ => []
  | bound + 1, n => if n = 0 then [] else n % b :: Nat.digitsBounded b bound (n / b)
/-- The digits of `n` to the base `b`, the last one first. To the base 1 there are `n` ones, to the base 0 there is
`n` alone. -/
def digits : Nat → Nat → List Nat
  | 0, n => if n = 0 then [] else [n]
  | 1, n => List.replicate n 1
  | b + 2, n => Nat.digitsBounded (b + 2) n n

protected theorem digitsBounded_congr {b c d n : Nat} (hb : 2 ≤ b) (hc : n ≤ c) (hd : n ≤ d) :
    Nat.digitsBounded b c n = Nat.digitsBounded b d n := by
  induction c generalizing d n with
  | zero =>
    rw [Nat.le_zero.mp hc]
    cases d <;> rfl
  | succ c ih =>
    cases d with
    | zero => rw [Nat.le_zero.mp hd]; rfl
    | succ d =>
      rw [Nat.digitsBounded, Nat.digitsBounded]
      split
      · rfl
      · rename_i h
        have := Nat.div_lt_self (Nat.pos_of_ne_zero h) hb
        rw [ih (d := d) (n := n / b) (by omega) (by omega)]
@[simp] theorem digits_zero (b : Nat) : digits b 0 = [] := by
  match b with
  | 0 => rfl
  | 1 => rfl
  | b + 2 => rfl
theorem digits_zero_zero : digits 0 0 = [] := rfl
theorem digits_zero_succ (n : Nat) : digits 0 (succ n) = [n + 1] := rfl
theorem digits_one (n : Nat) : digits 1 n = List.replicate n 1 := rfl
theorem digits_one_succ (n : Nat) : digits 1 (n + 1) = 1 :: digits 1 n := rfl
theorem digits_add_two_add_one (b n : Nat) :
    digits (b + 2) (n + 1) = ((n + 1) % (b + 2)) :: digits (b + 2) ((n + 1) / (b + 2)) := by
  show Nat.digitsBounded (b + 2) (n + 1) (n + 1) = _ :: Nat.digitsBounded (b + 2) _ _
  rw [Nat.digitsBounded, if_neg (Nat.succ_ne_zero n)]
  have := Nat.div_lt_self (Nat.succ_pos n) (show 1 < b + 2 by omega)
  rw [Nat.digitsBounded_congr (by omega) (Nat.le_of_lt_succ this) (Nat.le_refl _)]
theorem digits_def' {b n : Nat} (hb : 1 < b) (hn : 0 < n) : digits b n = (n % b) :: digits b (n / b) := by
  match b, n with
  | b + 2, n + 1 => exact digits_add_two_add_one b n
@[simp] theorem digits_of_two_le_of_pos {b n : Nat} (hb : 2 ≤ b) (hn : 0 < n) :
    digits b n = (n % b) :: digits b (n / b) :=
  digits_def' hb hn
theorem digits_of_lt (b x : Nat) (hxpos : x ≠ 0) (hxb : x < b) : digits b x = [x] := by
  rw [digits_def' (by omega) (Nat.pos_of_ne_zero hxpos), Nat.mod_eq_of_lt hxb, Nat.div_eq_of_lt hxb, digits_zero]
theorem digits_add (b : Nat) (h : 1 < b) (x y : Nat) (hxb : x < b) (hxy : x ≠ 0 ∨ y ≠ 0) :
    digits b (x + b * y) = x :: digits b y := by
  have hpos : 0 < x + b * y := by
    rcases hxy with hx | hy
    · omega
    · have := Nat.mul_pos (show 0 < b by omega) (Nat.pos_of_ne_zero hy); omega
  rw [digits_def' h hpos, Nat.add_mul_mod_self_left, Nat.mod_eq_of_lt hxb,
    Nat.add_mul_div_left _ _ (show 0 < b by omega), Nat.div_eq_of_lt hxb, Nat.zero_add]
theorem digits_lt_base {b m d : Nat} (hb : 1 < b) (hd : d ∈ digits b m) : d < b := by
  induction m using Nat.strongRecOn with
  | ind m ih =>
    by_cases h : m = 0
    · rw [h, digits_zero] at hd; exact absurd hd List.not_mem_nil
    · have hm := Nat.pos_of_ne_zero h
      rw [digits_def' hb hm, List.mem_cons] at hd
      rcases hd with rfl | hd
      · exact Nat.mod_lt m (by omega)
      · exact ih _ (Nat.div_lt_self hm hb) hd
@[simp] theorem digits_eq_nil_iff_eq_zero {b n : Nat} : digits b n = [] ↔ n = 0 := by
  refine ⟨fun h => Classical.byContradiction fun hn => ?_, fun h => h ▸ digits_zero b⟩
  match b with
  | 0 => simp [digits, hn] at h
  | 1 =>
    obtain ⟨m, rfl⟩ := Nat.exists_eq_succ_of_ne_zero hn
    exact absurd h (List.cons_ne_nil _ _)
  | b + 2 => rw [digits_def' (by omega) (Nat.pos_of_ne_zero hn)] at h; exact absurd h (List.cons_ne_nil _ _)
theorem digits_ne_nil_iff_ne_zero {b n : Nat} : digits b n ≠ [] ↔ n ≠ 0 := not_congr digits_eq_nil_iff_eq_zero

@[simp] theorem cast_id (n : Nat) : (Nat.cast n : Nat) = n := rfl

section
variable {α : Type u} [Add α] [Mul α] [OfNat α 0] [NatCast α]
/-- The number with these digits to the base `b`, the last one first. -/
def ofDigits (b : α) : List Nat → α
  | [] => 0
  | h :: t => (h : α) + b * ofDigits b t
theorem ofDigits_nil (b : α) : ofDigits b [] = 0 := rfl
theorem ofDigits_cons (b : α) (d : Nat) (L : List Nat) : ofDigits b (d :: L) = d + b * ofDigits b L := rfl
end
@[simp] theorem ofDigits_singleton (b n : Nat) : ofDigits b [n] = n := rfl
theorem ofDigits_append {b : Nat} {l1 l2 : List Nat} :
    ofDigits b (l1 ++ l2) = ofDigits b l1 + b ^ l1.length * ofDigits b l2 := by
  induction l1 with
  | nil => show _ = 0 + b ^ 0 * _; rw [Nat.pow_zero, Nat.one_mul, Nat.zero_add]; rfl
  | cons a l ih =>
    rw [List.cons_append, ofDigits_cons, ofDigits_cons, ih, List.length_cons, Nat.pow_succ, Nat.mul_add,
      Nat.mul_comm _ b, ← Nat.mul_assoc, Nat.add_assoc]
theorem ofDigits_digits (b n : Nat) : ofDigits b (digits b n) = n := by
  match b with
  | 0 =>
    by_cases h : n = 0
    · rw [h]; rfl
    · show ofDigits 0 (if n = 0 then [] else [n]) = n; rw [if_neg h]; exact ofDigits_singleton 0 n
  | 1 =>
    induction n with
    | zero => rfl
    | succ n ih => rw [digits_one_succ, ofDigits_cons, ih]; show 1 + 1 * n = n + 1; omega
  | b + 2 =>
    induction n using Nat.strongRecOn with
    | ind n ih =>
      by_cases h : n = 0
      · rw [h, digits_zero]; rfl
      · have hn := Nat.pos_of_ne_zero h
        rw [digits_def' (by omega) hn, ofDigits_cons, ih _ (Nat.div_lt_self hn (by omega))]
        exact Nat.mod_add_div n (b + 2)

/-! ## Binomial coefficients -/

/-- In how many ways `k` of `n` things can be chosen. -/
def choose : Nat → Nat → Nat
  | _, 0 => 1
  | 0, _ + 1 => 0
  | n + 1, k + 1 => choose n k + choose n (k + 1)
@[simp] theorem choose_zero_right (n : Nat) : choose n 0 = 1 := by cases n <;> rfl
@[simp] theorem choose_zero_succ (k : Nat) : choose 0 (succ k) = 0 := rfl
theorem choose_succ_succ (n k : Nat) : choose (succ n) (succ k) = choose n k + choose n (succ k) := rfl
theorem choose_succ_succ' (n k : Nat) : choose (n + 1) (k + 1) = choose n k + choose n (k + 1) := rfl
theorem choose_eq_zero_of_lt {n k : Nat} (h : n < k) : choose n k = 0 := by
  induction n generalizing k with
  | zero => cases k with
    | zero => omega
    | succ k => rfl
  | succ n ih => cases k with
    | zero => omega
    | succ k => rw [choose_succ_succ', ih (by omega), ih (by omega)]
@[simp] theorem choose_self (n : Nat) : choose n n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ', ih, choose_eq_zero_of_lt (Nat.lt_succ_self n)]
@[simp] theorem choose_succ_self (n : Nat) : choose n (succ n) = 0 := choose_eq_zero_of_lt (Nat.lt_succ_self n)
@[simp] theorem choose_one_right (n : Nat) : choose n 1 = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [choose_succ_succ', ih, choose_zero_right, Nat.add_comm]
theorem choose_pos {n k : Nat} (h : k ≤ n) : 0 < choose n k := by
  induction n generalizing k with
  | zero => rw [Nat.le_zero.mp h]; decide
  | succ n ih => cases k with
    | zero => exact Nat.succ_pos 0
    | succ k => rw [choose_succ_succ']; have := ih (k := k) (by omega); omega
theorem choose_eq_zero_iff {n k : Nat} : choose n k = 0 ↔ n < k := by
  refine ⟨fun h => Nat.lt_of_not_le fun k => ?_, choose_eq_zero_of_lt⟩
  have := choose_pos k; omega
theorem add_one_mul_choose_eq (n k : Nat) : (n + 1) * choose n k = choose (n + 1) (k + 1) * (k + 1) := by
  induction n generalizing k with
  | zero => cases k with
    | zero => rfl
    | succ k => rw [choose_succ_succ', choose_eq_zero_of_lt (Nat.succ_pos k), choose_eq_zero_of_lt
      (Nat.succ_pos (k + 1)),
        Nat.mul_zero, Nat.zero_mul]
  | succ n ih => cases k with
    | zero => rw [choose_zero_right, choose_one_right]
    | succ k =>
      have h1 := ih k
      have h2 := ih (k + 1)
      rw [choose_succ_succ' (n + 1) (k + 1), Nat.add_mul (choose (n + 1) (k + 1)), ← h2, Nat.mul_succ
        (choose (n + 1) (k + 1)), ← h1,
        choose_succ_succ' n k, Nat.succ_mul, Nat.mul_add]
      omega
theorem succ_mul_choose_eq (n k : Nat) : succ n * choose n k = choose (succ n) (succ k) * succ k :=
    add_one_mul_choose_eq n k
theorem choose_mul_factorial_mul_factorial {n k : Nat} (hk : k ≤ n) :
    choose n k * factorial k * factorial (n - k) = factorial n := by
  induction n generalizing k with
  | zero => rw [Nat.le_zero.mp hk]; rfl
  | succ n ih => cases k with
    | zero => rw [choose_zero_right]; exact (Nat.one_mul _).trans rfl
    | succ k =>
      rw [factorial_succ, ← Nat.mul_assoc, ← add_one_mul_choose_eq, Nat.mul_assoc, Nat.mul_assoc,
        Nat.add_sub_add_right,
        ← Nat.mul_assoc (choose n k), ih (by omega), factorial_succ]
theorem choose_eq_factorial_div_factorial {n k : Nat} (hk : k ≤ n) :
    choose n k = factorial n / (factorial k * factorial (n - k)) := by
  rw [← choose_mul_factorial_mul_factorial hk, Nat.mul_assoc,
    Nat.mul_div_cancel _ (Nat.mul_pos (factorial_pos k) (factorial_pos (n - k)))]
@[simp] theorem choose_symm {n k : Nat} (hk : k ≤ n) : choose n (n - k) = choose n k := by
  rw [choose_eq_factorial_div_factorial hk, choose_eq_factorial_div_factorial (Nat.sub_le n k),
    Nat.sub_sub_self hk, Nat.mul_comm]
theorem choose_symm_add {a b : Nat} : choose (a + b) a = choose (a + b) b := by
  have := choose_symm (n := a + b) (k := b) (Nat.le_add_left b a)
  rwa [Nat.add_sub_cancel] at this
theorem choose_two_right (n : Nat) : choose n 2 = n * (n - 1) / 2 := by
  have h : choose n 2 * 2 = n * (n - 1) := by
    cases n with
    | zero => rfl
    | succ n =>
      have := add_one_mul_choose_eq n 1
      rw [choose_one_right] at this
      exact this.symm
  omega
theorem choose_succ_self_right (n : Nat) : choose (n + 1) n = n + 1 := by
  have := choose_symm (n := n + 1) (k := 1) (by omega)
  rwa [Nat.add_sub_cancel, choose_one_right] at this

/-! ## Factorials -/

theorem mul_factorial_pred {n : Nat} (hn : n ≠ 0) : n * factorial (n - 1) = factorial n := by
  obtain ⟨m, rfl⟩ := Nat.exists_eq_succ_of_ne_zero hn; rfl
@[simp] theorem factorial_one : factorial 1 = 1 := rfl
@[simp] theorem factorial_two : factorial 2 = 2 := rfl
theorem factorial_dvd_factorial {m n : Nat} (h : m ≤ n) : factorial m ∣ factorial n := by
  induction n with
  | zero => rw [Nat.le_zero.mp h]
  | succ n ih =>
    rcases Nat.lt_or_eq_of_le h with h | rfl
    · rw [factorial_succ]; exact Nat.dvd_mul_left_of_dvd (ih (by omega)) (n + 1)
    · exact Nat.dvd_refl _
theorem factorial_le {m n : Nat} (h : m ≤ n) : factorial m ≤ factorial n :=
  Nat.le_of_dvd (factorial_pos n) (factorial_dvd_factorial h)
theorem self_le_factorial (n : Nat) : n ≤ factorial n := by
  cases n with
  | zero => exact Nat.zero_le _
  | succ n => exact Nat.le_of_dvd (factorial_pos _) (dvd_factorial (Nat.succ_pos n) (Nat.le_refl _))
theorem factorial_lt {m n : Nat} (hn : 0 < n) : factorial n < factorial m ↔ n < m := by
  refine ⟨fun h => Nat.lt_of_not_le fun k => absurd (factorial_le k) (Nat.not_le_of_lt h), fun h => ?_⟩
  refine Nat.lt_of_lt_of_le ?_ (factorial_le (Nat.succ_le_of_lt h))
  show factorial n < (n + 1) * factorial n
  have := Nat.mul_lt_mul_of_pos_right (show 1 < n + 1 by omega) (factorial_pos n)
  rwa [Nat.one_mul] at this
theorem one_le_factorial (n : Nat) : 1 ≤ factorial n := factorial_pos n
/-- `n (n - 1) …`, with `k` factors. -/
def descFactorial (n : Nat) : Nat → Nat
  | 0 => 1
  | k + 1 => (n - k) * descFactorial n k
/-- `n (n + 1) …`, with `k` factors. -/
def ascFactorial (n : Nat) : Nat → Nat
  | 0 => 1
  | k + 1 => (n + k) * ascFactorial n k
theorem descFactorial_zero (n : Nat) : descFactorial n 0 = 1 := rfl
theorem descFactorial_succ (n k : Nat) : descFactorial n (k + 1) = (n - k) * descFactorial n k := rfl
theorem ascFactorial_zero (n : Nat) : ascFactorial n 0 = 1 := rfl
theorem ascFactorial_succ {n k : Nat} : ascFactorial n (k + 1) = (n + k) * ascFactorial n k := rfl

end Nat

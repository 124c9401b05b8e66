/-! False statements as people write them: an index off by one, a hypothesis forgotten, subtraction of natural numbers,
quantifiers in the wrong order, a wrong constant. Each must be refuted with a checked proof of its negation
(`python -m evals.refutation`); that one of them is "proved" would be a fault of the kernel or of the judge. -/

theorem pred_succ (n : ℕ) : n - 1 + 1 = n := by sorry

theorem sub_of_difference (a b c : ℕ) : a - (b - c) = a - b + c := by sorry

theorem division_loses_nothing (n k : ℕ) (hk : 0 < k) : n / k * k = n := by sorry

theorem every_divisor_divides_a_factor (a b c : ℕ) (h : a ∣ b * c) : a ∣ b ∨ a ∣ c := by sorry

theorem largest_number : ∃ m : ℕ, ∀ n : ℕ, n ≤ m := by sorry

theorem something_smaller : ∀ n : ℕ, ∃ m : ℕ, m < n := by sorry

/-- Euler's polynomial: it holds for all `n` below 40. -/
theorem only_trivial_divisors (n d : ℕ) (h : d ∣ n ^ 2 + n + 41) : d = 1 ∨ d = n ^ 2 + n + 41 := by sorry

theorem large_remainders (n : ℕ) (h₁ : n % 101 = 7) (h₂ : n % 103 = 9) : n < 5000 := by sorry

theorem squares_are_monotone (a b : ℤ) (h : a < b) : a ^ 2 < b ^ 2 := by sorry

theorem quotient_of_negative (a b : ℤ) : (-a) / b = -(a / b) := by sorry

theorem linear_bound (x y : ℤ) (h₀ : 3 * x + 5 * y = 1000) (h₁ : 200 < x) : y < 70 := by sorry

theorem factors_of_391 (a b : ℤ) (h : a * b = 391) (ha : 1 < a) (hb : a < b) : a = 13 := by sorry

theorem odd_squares (n : ℕ) (h : n % 2 = 1) : n ^ 2 % 16 = 1 := by sorry

theorem gcd_of_multiples (a b c : ℕ) (h : Nat.gcd a b = 1) (hc : 0 < c) : Nat.gcd (a * c) (b * c) = 1 := by sorry

theorem append_in_any_order (xs ys : List ℕ) : xs ++ ys = ys ++ xs := by sorry

theorem length_of_take (xs : List ℕ) (n : ℕ) : (xs.take n).length = n := by sorry

theorem zero_sum (xs : List ℤ) (h : xs.foldr (· + ·) 0 = 0) : ∀ x ∈ xs, x = 0 := by sorry

theorem map_is_injective {α β : Type} (f : α → β) (xs ys : List α) (h : xs.map f = ys.map f) : xs = ys := by sorry

theorem equal_when_both_present (a b : Option ℕ) (h : a.isSome = b.isSome) : a = b := by sorry

theorem or_before_and (a b c : Bool) : (a || b && c) = ((a || b) && c) := by sorry

theorem left_inverse_is_right_inverse (f g : ℕ → ℕ) (h : ∀ x, g (f x) = x) : ∀ y, f (g y) = y := by sorry

theorem monotone_is_inflationary (f : ℕ → ℕ) (h : ∀ x y, x ≤ y → f x ≤ f y) (n : ℕ) : n ≤ f n := by sorry

theorem swap_of_quantifiers (r : ℕ → ℕ → Prop) (h : ∀ x, ∃ y, r x y) : ∃ y, ∀ x, r x y := by sorry

theorem common_witness (α : Type) (p q : α → Prop) (hp : ∃ x, p x) (hq : ∃ x, q x) : ∃ x, p x ∧ q x := by sorry

theorem all_implies_some (α : Type) (p : α → Prop) (h : ∀ x, p x) : ∃ x, p x := by sorry

theorem curried (p q r : Prop) : (p ∧ q → r) ↔ (p → r) ∧ (q → r) := by sorry

/-- The classical fallacy: an element need not be related to anything. -/
theorem symmetric_and_transitive {α : Type u} (r : α → α → Prop) (hs : ∀ x y, r x y → r y x)
    (ht : ∀ x y z, r x y → r y z → r x z) : ∀ x, r x x := by
  sorry

def fib : ℕ → ℕ
  | 0 => 0
  | 1 => 1
  | n + 2 => fib (n + 1) + fib n

theorem fib_below_square (n : ℕ) : fib n ≤ n ^ 2 := by sorry

inductive Light
  | red
  | green
  | yellow

def Light.next : Light → Light
  | .red => .green
  | .green => .yellow
  | .yellow => .red

theorem light_twice (l : Light) : l.next.next ≠ Light.red := by sorry

inductive Term
  | literal (value : ℤ)
  | sum (left right : Term)
  | product (left right : Term)

namespace Term

def value : Term → ℤ
  | literal v => v
  | sum s t => s.value + t.value
  | product s t => s.value * t.value

/-- The last case is wrong: it forgets the factor. -/
def simplified : Term → Term
  | sum (literal 0) t => t
  | product (literal 0) _ => literal 0
  | product (literal 1) _ => literal 1
  | t => t

theorem simplified_keeps_value (t : Term) : t.simplified.value = t.value := by sorry

end Term

structure Account where
  balance : ℤ
  limit : ℕ

def Account.withdraw (a : Account) (amount : ℕ) : Account := { a with balance := a.balance - amount }

theorem never_in_debt (a : Account) (amount : ℕ) (h : amount ≤ a.balance + a.limit) :
    0 ≤ (a.withdraw amount).balance := by
  sorry

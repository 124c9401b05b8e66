/-! Goals that a user of core Lean would have, written before the search that is measured on them.

Each theorem is a file of its own behind the definitions. -/

inductive Tree (α : Type) where
  | leaf
  | node (left : Tree α) (value : α) (right : Tree α)

namespace Tree
variable {α : Type}

def size : Tree α → Nat
  | leaf => 0
  | node l _ r => l.size + 1 + r.size

def depth : Tree α → Nat
  | leaf => 0
  | node l _ r => max l.depth r.depth + 1

def mirror : Tree α → Tree α
  | leaf => leaf
  | node l v r => node r.mirror v l.mirror

def toList : Tree α → List α
  | leaf => []
  | node l v r => l.toList ++ v :: r.toList

def map {β : Type} (f : α → β) : Tree α → Tree β
  | leaf => leaf
  | node l v r => node (l.map f) (f v) (r.map f)
end Tree

inductive Formula where
  | atom (n : Nat)
  | not (p : Formula)
  | and (p q : Formula)
  | or (p q : Formula)

namespace Formula
def holds (v : Nat → Bool) : Formula → Bool
  | atom n => v n
  | not p => !p.holds v
  | and p q => p.holds v && q.holds v
  | or p q => p.holds v || q.holds v

def dual : Formula → Formula
  | atom n => not (atom n)
  | not p => not p.dual
  | and p q => or p.dual q.dual
  | or p q => and p.dual q.dual
end Formula

inductive Color where
  | red
  | green
  | blue

def Color.next : Color → Color
  | red => green
  | green => blue
  | blue => red

def double : Nat → Nat
  | 0 => 0
  | n + 1 => double n + 2

def triangle : Nat → Nat
  | 0 => 0
  | n + 1 => triangle n + (n + 1)

def sumTo (f : Nat → Nat) : Nat → Nat
  | 0 => 0
  | n + 1 => sumTo f n + f n

def fibonacci : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fibonacci n + fibonacci (n + 1)

def power (b : Nat) : Nat → Nat
  | 0 => 1
  | n + 1 => b * power b n

def halvings (n : Nat) : Nat := if n < 2 then 0 else halvings (n / 2) + 1

def total : List Nat → Nat
  | [] => 0
  | x :: xs => x + total xs

def count (x : Nat) : List Nat → Nat
  | [] => 0
  | y :: ys => if x = y then count x ys + 1 else count x ys

def snoc {α : Type} (x : α) : List α → List α
  | [] => [x]
  | y :: ys => y :: snoc x ys

def backwards {α : Type} : List α → List α
  | [] => []
  | x :: xs => snoc x (backwards xs)

def backwardsOnto {α : Type} (done : List α) : List α → List α
  | [] => done
  | x :: xs => backwardsOnto (x :: done) xs

def insertSorted (x : Nat) : List Nat → List Nat
  | [] => [x]
  | y :: ys => if x ≤ y then x :: y :: ys else y :: insertSorted x ys

def isSorted : List Nat → Bool
  | [] => true
  | [_] => true
  | x :: y :: rest => decide (x ≤ y) && isSorted (y :: rest)

def firstEven : List Nat → Option Nat
  | [] => none
  | x :: xs => if x % 2 = 0 then some x else firstEven xs

inductive IsEven : Nat → Prop where
  | zero : IsEven 0
  | step {n : Nat} : IsEven n → IsEven (n + 2)

inductive Reaches {α : Type} (r : α → α → Prop) : α → α → Prop where
  | refl (x : α) : Reaches r x x
  | step {x y z : α} : r x y → Reaches r y z → Reaches r x z

structure Point where
  x : Int
  y : Int

def Point.swap (p : Point) : Point := ⟨p.y, p.x⟩
def Point.add (p q : Point) : Point := ⟨p.x + q.x, p.y + q.y⟩

/-! ## Lists -/

theorem length_append_comm (xs ys : List Nat) : (xs ++ ys).length = (ys ++ xs).length := by sorry

theorem map_map_same {α : Type} (f : α → α) (xs : List α) : (xs.map f).map f = xs.map (fun x => f (f x)) := by sorry

theorem length_snoc {α : Type} (x : α) (xs : List α) : (snoc x xs).length = xs.length + 1 := by sorry

theorem snoc_append {α : Type} (x : α) (xs : List α) : snoc x xs = xs ++ [x] := by sorry

theorem backwards_length {α : Type} (xs : List α) : (backwards xs).length = xs.length := by sorry

theorem backwards_backwards {α : Type} (xs : List α) : backwards (backwards xs) = xs := by sorry

theorem backwardsOnto_append {α : Type} (xs done : List α) : backwardsOnto done xs = backwardsOnto [] xs ++ done := by sorry

theorem total_append (xs ys : List Nat) : total (xs ++ ys) = total xs + total ys := by sorry

theorem total_map_double (xs : List Nat) : total (xs.map (fun x => 2 * x)) = 2 * total xs := by sorry

theorem count_append (x : Nat) (xs ys : List Nat) : count x (xs ++ ys) = count x xs + count x ys := by sorry

theorem count_le_length (x : Nat) (xs : List Nat) : count x xs ≤ xs.length := by sorry

theorem mem_of_count_pos (x : Nat) (xs : List Nat) (h : 0 < count x xs) : x ∈ xs := by sorry

theorem length_insertSorted (x : Nat) (xs : List Nat) : (insertSorted x xs).length = xs.length + 1 := by sorry

theorem insertSorted_sorted (x : Nat) (xs : List Nat) (h : isSorted xs = true) : isSorted (insertSorted x xs) = true := by sorry

theorem mem_append_swap {α : Type} (x : α) (xs ys : List α) (h : x ∈ xs ++ ys) : x ∈ ys ++ xs := by sorry

theorem exists_split_of_mem {α : Type} (x : α) (xs : List α) (h : x ∈ xs) : ∃ before after, xs = before ++ x :: after := by sorry

theorem length_zero_of_map {α β : Type} (f : α → β) (xs : List α) (h : xs.map f = []) : xs = [] := by sorry

/-! ## Options and Booleans -/

theorem option_map_none {α β : Type} (f : α → β) (o : Option α) : o.map f = none ↔ o = none := by sorry

theorem firstEven_even (xs : List Nat) (n : Nat) (h : firstEven xs = some n) : n % 2 = 0 := by sorry

theorem firstEven_mem (xs : List Nat) (n : Nat) (h : firstEven xs = some n) : n ∈ xs := by sorry

theorem bool_cases (a b c : Bool) : (a && (b || c)) = ((a && b) || (a && c)) := by sorry

theorem option_cases {α : Type} (o : Option α) : o = none ∨ ∃ x, o = some x := by sorry

/-! ## Own inductive types -/

theorem mirror_mirror {α : Type} (t : Tree α) : t.mirror.mirror = t := by sorry

theorem size_mirror {α : Type} (t : Tree α) : t.mirror.size = t.size := by sorry

theorem depth_le_size {α : Type} (t : Tree α) : t.depth ≤ t.size := by sorry

theorem length_toList {α : Type} (t : Tree α) : t.toList.length = t.size := by sorry

theorem toList_map {α β : Type} (f : α → β) (t : Tree α) : (t.map f).toList = t.toList.map f := by sorry

theorem toList_mirror {α : Type} (t : Tree α) : t.mirror.toList = t.toList.reverse := by sorry

theorem holds_dual (v : Nat → Bool) (p : Formula) : p.dual.holds v = !p.holds v := by sorry

theorem next_three (c : Color) : c.next.next.next = c := by sorry

theorem next_ne (c : Color) : c.next ≠ c := by sorry

theorem swap_add (p q : Point) : (p.add q).swap = p.swap.add q.swap := by sorry

theorem isEven_double (n : Nat) : IsEven (2 * n) := by sorry

theorem exists_half_of_isEven (n : Nat) (h : IsEven n) : ∃ k, n = 2 * k := by sorry

theorem isEven_add (m n : Nat) (hm : IsEven m) (hn : IsEven n) : IsEven (m + n) := by sorry

theorem not_isEven_one : ¬IsEven 1 := by sorry

theorem reaches_trans {α : Type} (r : α → α → Prop) (x y z : α) (h : Reaches r x y) (k : Reaches r y z) : Reaches r x z := by sorry

theorem reaches_one {α : Type} (r : α → α → Prop) (x y : α) (h : r x y) : Reaches r x y := by sorry

/-! ## Functions -/

theorem injective_comp {α β γ : Type} (f : α → β) (g : β → γ) (hf : ∀ a b, f a = f b → a = b)
    (hg : ∀ a b, g a = g b → a = b) : ∀ a b, g (f a) = g (f b) → a = b := by sorry

theorem surjective_comp {α β γ : Type} (f : α → β) (g : β → γ) (hf : ∀ b, ∃ a, f a = b)
    (hg : ∀ c, ∃ b, g b = c) : ∀ c, ∃ a, g (f a) = c := by sorry

theorem left_inverse_injective {α β : Type} (f : α → β) (g : β → α) (h : ∀ x, g (f x) = x) (a b : α) (k : f a = f b) : a = b := by sorry

theorem involution_bijective {α : Type} (f : α → α) (h : ∀ x, f (f x) = x) : (∀ a b, f a = f b → a = b) ∧ ∀ b, ∃ a, f a = b := by sorry

theorem monotone_of_step (f : Nat → Nat) (h : ∀ n, f n ≤ f (n + 1)) (m n : Nat) (k : m ≤ n) : f m ≤ f n := by sorry

theorem grows (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (n : Nat) : n ≤ f n := by sorry

/-! ## Logic -/

theorem de_morgan_forall {α : Type} (p : α → Prop) : (¬∃ x, p x) ↔ ∀ x, ¬p x := by sorry

theorem not_forall_exists {α : Type} (p : α → Prop) (h : ¬∀ x, p x) : ∃ x, ¬p x := by sorry

theorem exists_or_split {α : Type} (p q : α → Prop) : (∃ x, p x ∨ q x) ↔ (∃ x, p x) ∨ ∃ x, q x := by sorry

theorem drinker (α : Type) (a : α) (p : α → Prop) : ∃ x, p x → ∀ y, p y := by sorry

theorem peirce (p q : Prop) (h : (p → q) → p) : p := by sorry

theorem swap_quantifiers {α β : Type} (r : α → β → Prop) (h : ∃ x, ∀ y, r x y) : ∀ y, ∃ x, r x y := by sorry

theorem iff_chain (p q r : Prop) (h : p ↔ q) (k : q ↔ r) : (p ∧ r) ↔ q := by sorry

theorem unique_choice {α : Type} (p : α → Prop) (h : ∃ x, p x ∧ ∀ y, p y → y = x) (a b : α) (ha : p a) (hb : p b) : a = b := by sorry

/-! ## Divisibility and arithmetic -/

theorem dvd_sum_of_products (a b c x y : Nat) (h : a ∣ b) (k : a ∣ c) : a ∣ b * x + c * y := by sorry

theorem six_dvd (n : Nat) : 6 ∣ n * (n + 1) * (n + 2) := by sorry

theorem odd_square (n : Nat) (h : n % 2 = 1) : n ^ 2 % 8 = 1 := by sorry

theorem square_mod_three (a b : Int) (h : 3 ∣ a ^ 2 + b ^ 2) : 3 ∣ a := by sorry

theorem exists_multiple_between (n : Nat) : ∃ k, n ≤ 5 * k ∧ 5 * k < n + 5 := by sorry

theorem even_or_odd (n : Nat) : (∃ k, n = 2 * k) ∨ ∃ k, n = 2 * k + 1 := by sorry

theorem odd_mul_odd (a b : Nat) (ha : ∃ k, a = 2 * k + 1) (hb : ∃ k, b = 2 * k + 1) : ∃ k, a * b = 2 * k + 1 := by sorry

theorem dvd_antisymm_nat (a b : Nat) (h : a ∣ b) (k : b ∣ a) : a = b := by sorry

theorem pow_pos_two (n : Nat) : n < 2 ^ n := by sorry

theorem four_pow_mod (n : Nat) : 3 ∣ 4 ^ n - 1 := by sorry

/-! ## Inequalities -/

theorem square_sum (a b : Int) : 0 ≤ a * a + b * b := by sorry

theorem two_mul_le (a b : Int) : 2 * a * b ≤ a ^ 2 + b ^ 2 := by sorry

theorem mul_mono (a b c d : Nat) (h : a ≤ b) (k : c ≤ d) : a * c ≤ b * d := by sorry

theorem square_lt_square (a b : Nat) (h : a < b) : a ^ 2 < b ^ 2 := by sorry

theorem max_add (a b c : Nat) : max a b + c = max (a + c) (b + c) := by sorry

theorem abs_bound (a b : Int) (h : a.natAbs ≤ 3) (k : b.natAbs ≤ 4) : (a + b).natAbs ≤ 7 := by sorry

theorem product_pos (a b : Int) (h : 0 < a) (k : 0 < a * b) : 0 < b := by sorry

/-! ## Recursive functions and sums -/

theorem double_eq (n : Nat) : double n = n + n := by sorry

theorem triangle_formula (n : Nat) : 2 * triangle n = n * (n + 1) := by sorry

theorem sumTo_add (f g : Nat → Nat) (n : Nat) : sumTo (fun i => f i + g i) n = sumTo f n + sumTo g n := by sorry

theorem sumTo_odd (n : Nat) : sumTo (fun i => 2 * i + 1) n = n ^ 2 := by sorry

theorem sumTo_const (c n : Nat) : sumTo (fun _ => c) n = n * c := by sorry

theorem sumTo_le (f g : Nat → Nat) (h : ∀ i, f i ≤ g i) (n : Nat) : sumTo f n ≤ sumTo g n := by sorry

theorem fibonacci_pos (n : Nat) (h : 0 < n) : 0 < fibonacci n := by sorry

theorem fibonacci_sum (n : Nat) : sumTo fibonacci n + 1 = fibonacci (n + 1) := by sorry

theorem fibonacci_le_two_pow (n : Nat) : fibonacci n ≤ 2 ^ n := by sorry

theorem power_add (b m n : Nat) : power b (m + n) = power b m * power b n := by sorry

theorem power_eq (b n : Nat) : power b n = b ^ n := by sorry

theorem halvings_le (n : Nat) : halvings n ≤ n := by sorry

theorem halvings_lt (n : Nat) (h : 0 < n) : halvings n < n := by sorry

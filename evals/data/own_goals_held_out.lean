/-! More goals that a user of core Lean would have, written after the tree search and not looked at while it was made.

Each theorem is a file of its own behind the definitions. -/

inductive Nested where
  | leaf (n : Nat)
  | pair (left right : Nested)

namespace Nested
def leaves : Nested → Nat
  | leaf _ => 1
  | pair l r => l.leaves + r.leaves

def pairs : Nested → Nat
  | leaf _ => 0
  | pair l r => l.pairs + r.pairs + 1

def flatten : Nested → List Nat
  | leaf n => [n]
  | pair l r => l.flatten ++ r.flatten

def largest : Nested → Nat
  | leaf n => n
  | pair l r => max l.largest r.largest
end Nested

inductive Step where
  | north
  | south
  | east
  | west

def Step.back : Step → Step
  | north => south
  | south => north
  | east => west
  | west => east

def Step.height : Step → Int
  | north => 1
  | south => -1
  | _ => 0

def climb : List Step → Int
  | [] => 0
  | s :: rest => s.height + climb rest

inductive Subsequence {α : Type} : List α → List α → Prop where
  | nil : Subsequence [] []
  | skip {xs ys : List α} (x : α) : Subsequence xs ys → Subsequence xs (x :: ys)
  | keep {xs ys : List α} (x : α) : Subsequence xs ys → Subsequence (x :: xs) (x :: ys)

def alternate : List Nat → List Nat
  | [] => []
  | [x] => [x]
  | x :: _ :: rest => x :: alternate rest

def stutter : List Nat → List Nat
  | [] => []
  | x :: xs => x :: x :: stutter xs

def allAtMost (n : Nat) : List Nat → Bool
  | [] => true
  | x :: xs => decide (x ≤ n) && allAtMost n xs

def lookup (k : Nat) : List (Nat × Nat) → Option Nat
  | [] => none
  | (a, b) :: rest => if a = k then some b else lookup k rest

def squares : Nat → Nat
  | 0 => 0
  | n + 1 => squares n + (n + 1) ^ 2

def iterate (f : Nat → Nat) : Nat → Nat → Nat
  | 0, x => x
  | n + 1, x => iterate f n (f x)

def collatz (n : Nat) : Nat := if n % 2 = 0 then n / 2 else 3 * n + 1

theorem leaves_eq (t : Nested) : t.leaves = t.pairs + 1 := by sorry

theorem flatten_length (t : Nested) : t.flatten.length = t.leaves := by sorry

theorem mem_flatten_le (t : Nested) (n : Nat) (h : n ∈ t.flatten) : n ≤ t.largest := by sorry

theorem flatten_ne_nil (t : Nested) : t.flatten ≠ [] := by sorry

theorem back_back (s : Step) : s.back.back = s := by sorry

theorem height_back (s : Step) : s.back.height = -s.height := by sorry

theorem climb_append (xs ys : List Step) : climb (xs ++ ys) = climb xs + climb ys := by sorry

theorem climb_map_back (xs : List Step) : climb (xs.map Step.back) = -climb xs := by sorry

theorem climb_le_length (xs : List Step) : climb xs ≤ xs.length := by sorry

theorem sub_refl {α : Type} (xs : List α) : Subsequence xs xs := by sorry

theorem nil_sub {α : Type} (xs : List α) : Subsequence [] xs := by sorry

theorem sub_length {α : Type} (xs ys : List α) (h : Subsequence xs ys) : xs.length ≤ ys.length := by sorry

theorem sub_mem {α : Type} (x : α) (xs ys : List α) (h : Subsequence xs ys) (k : x ∈ xs) : x ∈ ys := by sorry

theorem sub_append {α : Type} (xs ys zs : List α) (h : Subsequence xs ys) : Subsequence xs (zs ++ ys) := by sorry

theorem stutter_length (xs : List Nat) : (stutter xs).length = 2 * xs.length := by sorry

theorem alternate_stutter (xs : List Nat) : alternate (stutter xs) = xs := by sorry

theorem stutter_append (xs ys : List Nat) : stutter (xs ++ ys) = stutter xs ++ stutter ys := by sorry

theorem alternate_length (xs : List Nat) : (alternate xs).length = (xs.length + 1) / 2 := by sorry

theorem allAtMost_mono (m n : Nat) (xs : List Nat) (h : m ≤ n) (k : allAtMost m xs = true) : allAtMost n xs = true := by sorry

theorem allAtMost_append (n : Nat) (xs ys : List Nat) : allAtMost n (xs ++ ys) = (allAtMost n xs && allAtMost n ys) := by sorry

theorem allAtMost_iff (n : Nat) (xs : List Nat) : allAtMost n xs = true ↔ ∀ x ∈ xs, x ≤ n := by sorry

theorem lookup_mem (k v : Nat) (xs : List (Nat × Nat)) (h : lookup k xs = some v) : (k, v) ∈ xs := by sorry

theorem lookup_cons_same (k v : Nat) (xs : List (Nat × Nat)) : lookup k ((k, v) :: xs) = some v := by sorry

theorem squares_formula (n : Nat) : 6 * squares n = n * (n + 1) * (2 * n + 1) := by sorry

theorem iterate_add (f : Nat → Nat) (m n x : Nat) : iterate f (m + n) x = iterate f n (iterate f m x) := by sorry

theorem iterate_fixed (f : Nat → Nat) (n x : Nat) (h : f x = x) : iterate f n x = x := by sorry

theorem collatz_even (n : Nat) : collatz (2 * n) = n := by sorry

theorem collatz_odd_even (n : Nat) : collatz (2 * n + 1) % 2 = 0 := by sorry

theorem inverse_unique {α β : Type} (f : α → β) (g k : β → α) (hg : ∀ x, g (f x) = x) (hk : ∀ y, f (k y) = y) (y : β) : g y = k y := by sorry

theorem no_surjection (α : Type) (f : α → α → Prop) : ¬∀ p : α → Prop, ∃ a, ∀ x, f a x ↔ p x := by sorry

theorem forall_or_of_forall {α : Type} (p q : α → Prop) (h : ∀ x, p x ∨ q x) : (∀ x, p x) ∨ ∃ x, q x := by sorry

theorem strict_order_asymm {α : Type} (r : α → α → Prop) (ht : ∀ x y z, r x y → r y z → r x z) (hi : ∀ x, ¬r x x) (a b : α) (h : r a b) : ¬r b a := by sorry

theorem even_square (n : Nat) (h : ∃ k, n ^ 2 = 2 * k) : ∃ k, n = 2 * k := by sorry

theorem three_consecutive (n : Nat) : ∃ k, n + (n + 1) + (n + 2) = 3 * k := by sorry

theorem dvd_difference (a b c : Int) (h : a ∣ b) (k : a ∣ b + c) : a ∣ c := by sorry

theorem five_dvd_fifth_power (n : Nat) : 5 ∣ n ^ 5 + 4 * n := by sorry

theorem amgm_three (a b c : Int) (ha : 0 ≤ a) (hb : 0 ≤ b) (hc : 0 ≤ c) : 3 * a * b * c ≤ a ^ 3 + b ^ 3 + c ^ 3 := by sorry

theorem sum_of_squares_zero (a b : Int) (h : a ^ 2 + b ^ 2 = 0) : a = 0 ∧ b = 0 := by sorry

theorem product_bound (a b : Nat) (h : a ≤ 9) (k : b ≤ 9) : a * b ≤ 81 := by sorry

theorem quadratic (x : Int) (h : x ^ 2 + 3 * x - 10 = 0) : x = 2 ∨ x = -5 := by sorry

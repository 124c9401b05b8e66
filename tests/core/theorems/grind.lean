/-! `grind`. Valid in stock Lean 4 as well, except for the section on lemmas, whose marks may differ there. -/

/-! ## Propositions, equalities, case splits -/

example (p q r : Prop) : p ∨ (q ∧ r) ↔ (p ∨ q) ∧ (p ∨ r) := by grind
example (p q r : Prop) : (p ∧ q → r) ↔ (p → q → r) := by grind
example (p : Prop) : p ∨ ¬p := by grind
example (p : Nat → Prop) (h : ∃ x, p x) (h1 : ∀ x, ¬p x) : False := by grind
example (p : Nat → Prop) (h : ∃ x, p x ∧ x > 3) : ∃ y, p y := by grind
example (f : Nat → Nat) (a : Nat) (h : f (f (f a)) = a) (h2 : f (f (f (f (f a)))) = a) : f a = a := by grind
example (f : Nat → Nat → Nat) (hc : ∀ a b, f a b = f b a) (ha : ∀ a b c, f (f a b) c = f a (f b c)) (a b c : Nat) :
    f (f a b) c = f b (f c a) := by grind
example (α : Type) (a b c : α) (p : α → α → Prop) (t : ∀ x y z, p x y → p y z → p x z) :
    p a b → p b c → p a c := by grind
example (c : Bool) (h : (if c then 1 else 2) = 1) : c = true := by grind
example (a b : Bool) (h : (a && b) = true) : (a || b) = true := by grind
example (a b : Bool) (h : (a != b) = true) (h1 : a = true) : b = false := by grind
example (a b : Nat) (h : (a == b) = true) : a = b := by grind
example (p q : Prop) [Decidable p] [Decidable q] (h : decide p = true) (h2 : decide q = false) : p ∧ ¬q := by grind
example (x : Option Nat) (y z : Nat) (h : x = some y) (h2 : x = some z) : y = z := by grind
example (x : Option Nat) : (match x with | some y => y + 1 | none => 1) > 0 := by grind
example (x : Option Nat) (h : x = some 3) : (match x with | some y => y + 1 | none => 1) = 4 := by grind
example (s : Nat × Nat) (h : s = (1, 2)) : s.1 = 1 := by grind
example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by grind

/-! ## Instances of lemmas -/

opaque g : Nat → Nat → Nat
theorem instances_of_an_equation (h : ∀ x, g x (g x 0) = x) (a : Nat) : g (g a (g a 0)) (g a 0) = a := by grind
theorem instances_of_a_bound (h : ∀ x, 3 ≤ g x x) (h1 : g 10 10 ≤ 2) : False := by grind
theorem chain (p : Nat → Prop) (h : ∀ n, p n → p (n + 2)) (h0 : p 0) : p 8 := by grind

def double (n : Nat) : Nat := n + n
@[grind =] theorem double_eq (n : Nat) : double n = 2 * n := by unfold double; omega
example : double (double 3) = 12 := by grind
theorem le_double (n : Nat) : n ≤ double n := by grind
example (n : Nat) (h : double n ≤ 2) : n ≤ 2 := by grind [le_double]
example (n : Nat) (h : double n ≤ 2) : n ≤ 2 := by grind only [le_double]
theorem only_zero (n : Nat) (h : double n = 0) : n = 0 := by grind
attribute [grind →] only_zero
example (h : double a = 0) : a = 0 := by grind

example (xs ys zs : List Nat) : (xs ++ ys) ++ zs = xs ++ (ys ++ zs) := by grind
example (xs ys : List Nat) : (xs ++ ys).reverse.length = ys.length + xs.length := by grind
example (xs ys : List Nat) (h : 3 ∈ xs) : 3 ∈ ys ++ xs := by grind
example (xs : List Nat) (h : ∀ x ∈ xs, x < 3) (h1 : 4 ∈ xs) : False := by grind
example : 3 ∉ ([] : List Nat) := by grind

/-! ## Inductive types and recursive functions -/

inductive Tree (α : Type) | leaf | node (l : Tree α) (v : α) (r : Tree α)
def Tree.size : Tree α → Nat | .leaf => 0 | .node l _ r => l.size + 1 + r.size
def Tree.mirror : Tree α → Tree α | .leaf => .leaf | .node l v r => .node r.mirror v l.mirror
theorem Tree.size_mirror (t : Tree α) : t.mirror.size = t.size := by induction t <;> grind [Tree.size, Tree.mirror]
example (t l r : Tree Nat) (v : Nat) (h : t = .leaf) (h1 : t = .node l v r) : False := by grind
example (l r l' r' : Tree Nat) (h : Tree.node l v r = Tree.node l' v' r') : v = v' := by grind

inductive Ev : Nat → Prop | zero : Ev 0 | step : Ev n → Ev (n + 2)
example (h : Ev 1) : False := by grind [Ev]
example (h : Ev n) : Ev (n + 4) := by grind [Ev]

def sumTo : Nat → Nat | 0 => 0 | n + 1 => (n + 1) + sumTo n
theorem gauss (n : Nat) : 2 * sumTo n = n * (n + 1) := by induction n with grind [sumTo]
def sumSq : Nat → Nat | 0 => 0 | n + 1 => (n + 1) ^ 2 + sumSq n
theorem sum_of_squares (n : Nat) : 6 * sumSq n = n * (n + 1) * (2 * n + 1) := by induction n with grind [sumSq]
theorem six_divides (n : Nat) : 6 ∣ n * (n + 1) * (2 * n + 1) := ⟨sumSq n, by grind [sum_of_squares]⟩

/-! ## Commutative rings -/

example (a b : Int) : (a + b) ^ 3 = a ^ 3 + 3 * a ^ 2 * b + 3 * a * b ^ 2 + b ^ 3 := by grind
example (a b c d : Int) : (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) = (a * c - b * d) ^ 2 + (a * d + b * c) ^ 2 := by grind
example (a b c : Int) (h : a + b + c = 0) : a ^ 3 + b ^ 3 + c ^ 3 = 3 * a * b * c := by grind
example (a b : Int) (h : a * b = 1) (h2 : a ^ 2 * b ^ 2 = 2) : False := by grind
example (x y : Int) (h : x + y = 5) (h1 : x * y = 6) : x ^ 2 + y ^ 2 = 13 := by grind
example (x y z : Int) (f : Int → Int) (h : x ^ 2 * y = 1) (h2 : x * y ^ 2 = y) (h3 : f 1 = z) : f (y * x) = z := by grind
example (a b c : Int) (h : 2 * a * a = 2 * b) (h1 : a ^ 2 = c) : b = c := by grind
example (a b : Nat) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2 := by grind
example (a b c d : Nat) : a * (b + c) * d = d * c * a + a * b * d := by grind
example (a b : Int) (h : a * b = 1) : a ^ 2 * b ^ 2 = 1 := by grobner

/-! ## Linear integer arithmetic -/

example (a b c : Nat) (h : a < b) (h1 : b < c) : a + 1 < c := by lia
example (a b : Int) (h : 2 * a + 3 * b = 1) (h2 : a + b = 3) : a = 8 := by grind
example (a b : Int) (h : 2 * a + 4 * b = 1) : False := by grind
example (a : Nat) (h : 2 ∣ a) (h2 : 3 ∣ a) (h3 : a > 0) (h4 : a < 6) : False := by grind
example (a b : Nat) (h : a - b = 0) : a ≤ b := by grind
example (a b : Int) (h : a % 2 = 1) (h2 : b % 2 = 1) : (a + b) % 2 = 0 := by grind
example (x : Int) (h : x / 3 = 5) (h1 : x % 3 = 2) : x = 17 := by grind
example (a b c : Nat) (h : 2 * a + 3 * b = 4 * c + 1) : b % 2 = 1 := by grind
example (x y : Int) (h : 27 ≤ 11 * x + 13 * y) (h1 : 11 * x + 13 * y ≤ 45) (h2 : -10 ≤ 7 * x - 9 * y)
    (h3 : 7 * x - 9 * y ≤ 4) : False := by grind
example (x y : Int) (h : 2 ∣ 3 * x + 1) (h1 : 4 ∣ x + y) (h2 : 2 ∣ y) : False := by grind
example (x y : Int) (h : 3 * x < 5 * y) (h1 : 5 * y < 3 * x + 2) (h2 : 3 ∣ y) (h3 : 0 < x) (h4 : x < 7)
    (h5 : 2 ∣ x + y) : False := by grind
example (a b : Int) (h : a * b = 6) (h2 : a = 2) : b = 3 := by grind
example (a : Int) (b : Nat) (h : a = 2) (h1 : b = 3) : a ^ b = 8 := by grind
example (a b : Nat) (f : Nat → Nat) (h : a ≤ b) (h1 : ¬a < b) (h2 : f a = 2) : f b = 2 := by grind
example (f : Nat → Nat) (h : ∀ x, f x ≤ f (x + 1)) : f 0 ≤ f 3 := by grind
example (x y : Int) (h : max x y = x) : y ≤ x := by grind
example (x y z : Nat) (h : x ≤ y → z = 3) (h1 : y ≤ x → z = 3) : z = 3 := by grind

/-! ## Numerals on the left -/

example (x : Nat) (h : 3 = x + 5) : False := by grind
example (x : Nat) (h : 5 = x + 3) : x = 2 := by grind
example (x : Nat) (h : 5 ≤ x + 3) : 2 ≤ x := by simp at h; exact h
example (x : Nat) (h : 5 = x + 3) : x = 2 := by simp at h; exact h.symm

/-! Linear arithmetic with `omega`. Valid in stock Lean 4 as well. -/

theorem om0 (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega
theorem om1 (a b c : Nat) (h : a + b = c) (h2 : c ≤ 5) : a ≤ 5 := by omega
theorem om2 (a b : Int) (h : 2 * a + 1 = 2 * b) : False := by omega
theorem om3 (x y : Int) (h : x > 3) (h2 : y > x) : y > 4 := by omega
theorem om4 (a b : Nat) (h : a - b = 0) (h2 : b < a) : False := by omega
theorem om5 (x : Nat) (h : x / 2 = 3) : x ≤ 7 := by omega
theorem om6 (x : Nat) (h : x % 2 = 1) : x ≠ 4 := by omega
theorem om7 (x y : Int) : x ≤ y ∨ y ≤ x := by omega
theorem om8 (n : Nat) (h : 2 ∣ n) (h2 : n < 4) (h3 : n > 0) : n = 2 := by omega
theorem om9 (a b c : Nat) (h : a ≤ b ∧ b ≤ c) : a ≤ c := by omega
theorem om10 (x y : Int) (h : 6 * x + 9 * y = 5) : False := by omega
theorem om11 (x y : Nat) (h : 12 * x + 7 * y = 5) : False := by omega
theorem om12 (x y z : Nat) (h : 4 * x + 6 * y - z = 7) (hz : z = 2 * x) : False := by omega
theorem om13 (a b : Nat) (h : ¬ (a ≤ b)) : b < a := by omega
theorem om14 (p q : Nat) (h : p < q ↔ q < p) : p = q := by omega
theorem om15 (i j : Nat) (h : i < j) : min i j = i := by omega
theorem om16 (x : Int) : x % 3 < 3 := by omega
theorem om17 (x y : Int) (h : 3 * x + 5 * y = 1) (hx : 0 ≤ x) (hx' : x ≤ 3) : x = 2 := by omega
theorem om18 (x y : Int) (h : 7 * x + 12 * y = 1) (h2 : 0 < x) (h3 : x < 12) : x = 7 := by omega
theorem om19 (a b c d e f g : Nat) (h1 : a < b) (h2 : b < c) (h3 : c < d) (h4 : d < e) (h5 : e < f) (h6 : f < g) : a + 6 ≤ g := by omega
theorem om20 (s : Nat) (_h : 2 * s = 4 * s - 2 * s) : s = s := by omega
theorem om21 (x : Nat) (h : ∃ y, x = 2 * y) : x % 2 = 0 := by omega

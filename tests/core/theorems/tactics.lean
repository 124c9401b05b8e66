/-! Many tactics, each in a small proof. Valid in stock Lean 4 as well. -/

theorem t1 (p q r : Prop) : (p → q → r) ↔ (p ∧ q → r) := by
  constructor
  · intro h ⟨hp, hq⟩; exact h hp hq
  · intro h hp hq; exact h ⟨hp, hq⟩
theorem t2 (p q : Prop) : ¬(p ∧ q) ↔ ¬p ∨ ¬q := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]
theorem t3 (p q : Prop) (h : p ∧ q) : q ∧ p := by simp_all
theorem t4 (x y : Nat) (h : x = y) (h2 : y = 3) : x = 3 := by simp_all
theorem t5 (a b c : Nat) (h : a = b) (h2 : b = c) : c = a := by
  subst h h2; rfl
theorem t6 (f : Nat → Nat) (a b : Nat) (h : a = b) : f (a + 0) = f b := by
  show f a = f b
  rw [h]
theorem t7 (a b c : Nat) : a + b + c = b + (a + c) := by
  rw [Nat.add_comm a b, Nat.add_assoc]
theorem t8 (a b c : Nat) : a + b + c = c + b + a := by ac_rfl
theorem t9 (a b : Nat) (h : a + 0 = b) : a = b := by simp at h; exact h
theorem t10 (x : Nat) : (if x = x then 1 else 2) = 1 := by simp
theorem t11 (x : Nat) (h : x > 5) : (if x = 0 then 1 else 2) = 2 := by
  split
  · omega
  · rfl
theorem t12 (n : Nat) : n = 0 ∨ n ≥ 1 := by
  cases n with
  | zero => left; rfl
  | succ n => right; omega
theorem t13 (p : Nat → Prop) (h0 : p 0) (hs : ∀ n, p n → p (n + 1)) : ∀ n, p n := by
  intro n
  induction n with
  | zero => assumption
  | succ n ih => apply hs; exact ih
theorem t14 (p q r s : Prop) (h1 : p ∨ q) (h2 : p → r) (h3 : q → s) : r ∨ s := by
  obtain hp | hq := h1
  · exact .inl (h2 hp)
  · exact .inr (h3 hq)
theorem t15 (α : Type) (P : α → Prop) (a : α) (h : ∀ x, P x) : ∃ x, P x := by
  refine ⟨a, ?_⟩
  exact h a
theorem t16 (x y : Nat) (h : x * y = 0) : x = 0 ∨ y = 0 := by
  simpa using h
theorem t17 (a b c : Int) (h : a ≤ b) : a + c ≤ b + c := by omega
theorem t18 (a b : Int) : (a + b) * 2 = 2 * a + 2 * b := by omega
theorem t19 (a : Int) (h : a * 2 = 7) : False := by omega
theorem t20 (s : String) : s = s := rfl
theorem t21 : "abc" = "abc" := by rfl
theorem t22 (xs : List Nat) (h : xs ≠ []) : 0 < xs.length := by
  cases xs with
  | nil => contradiction
  | cons x xs => simp
theorem t23 (a b c d : Nat) (hab : a < b) (hcd : c ≤ d) : a + c < b + d := by
  calc a + c < b + c := by omega
    _ ≤ b + d := by omega
theorem t24 (p q : Prop) [Decidable p] (h : ¬q → ¬p) : p → q := by
  intro hp
  false_or_by_contra
  rename_i hq
  exact h hq hp
theorem t25 (f : Nat → Nat → Nat) (comm : ∀ a b, f a b = f b a) (x y : Nat) : f x y = f y x := by
  conv => lhs; rw [comm]
theorem t26 (a b : Nat) (h : a = b ∧ b = a) : a = b := by
  have ⟨h1, _⟩ := h
  exact h1
theorem t27 (a b c : Nat) (h : a ∣ b) : a ∣ b * c := Nat.dvd_mul_right_of_dvd h c
theorem t28 (n : Nat) (h : n % 4 = 3) : n % 2 = 1 := by omega
theorem t29 (x : Nat) (hx : x ∈ [1, 2, 3]) : x ≤ 3 := by
  simp at hx
  omega
theorem t30 (x y : Nat) : max x y = max y x := by omega
theorem t31 (p : Prop) : p → p := by
  intro h
  suffices h' : p from h'
  exact h
theorem t32 (x y : Nat) (h : (x, y) = (3, 4)) : x + y = 7 := by
  cases h; rfl
theorem t33 (a b : Nat) (h : Nat.succ a = Nat.succ b) : a = b := by
  injection h
theorem t34 (f : Nat → Nat) (h : ∀ n, f (n + 1) = f n) : ∀ n, f n = f 0 := by
  intro n
  induction n with
  | zero => rfl
  | succ n ih => rw [h, ih]
theorem t35 (a b : Nat) (h1 : a ≤ b) (h2 : b ≤ a) : a = b := by
  apply Nat.le_antisymm <;> assumption
theorem t36 (p q : Prop) (hq : q) : p → q := fun _ => hq
theorem t37 (g : Nat → Nat) (a : Nat) (h : g a = a) : g (g (g a)) = a := by
  repeat rw [h]
theorem t38 : ∀ x : Bool, x = true ∨ x = false := by decide
theorem t39 : ∀ a b : Bool, (a && b) = (b && a) := by
  intro a b; cases a <;> cases b <;> rfl
theorem t40 (a b c : Nat) (ha : 0 < a) (h : a * b = a * c) : b = c := Nat.eq_of_mul_eq_mul_left ha h
theorem t41 (x : Nat) (h1 : 1 ≤ x) (h2 : x ≤ 2) : x = 1 ∨ x = 2 := by
  generalize hy : x = y at *
  omega
theorem ex1 (p q : Prop) (hp : p) (hq : q) : p ∧ q := by and_intros <;> assumption
theorem ex2 (n : Nat) : ∃ m, m = n + 1 := by exists n + 1
theorem ex3 (n m : Nat) (h : n < m) : ¬ m ≤ n := by
  intro h'
  exact absurd h (Nat.not_lt.mpr h')
theorem ex4 (a b : Nat) (h : a < b) : ∃ c, b = a + c := ⟨b - a, by omega⟩
theorem ex5 (x : Option Nat) (h : x = some 3) : x.isSome = true := by
  subst h; rfl
theorem ex6 (a b c : Nat) : a * (b + c) = a * c + a * b := by
  rw [Nat.mul_add, Nat.add_comm]
theorem ex7 (p : Prop) (h : ¬¬p) : p := by
  exact Classical.byContradiction fun hn => h hn
theorem ex8 (n : Nat) : (n + 1) * (n + 1) = n * n + 2 * n + 1 := by
  simp [Nat.add_mul, Nat.mul_add]; omega
theorem ex9 (a b : Nat) : (a + b : Nat) = ((a : Int) + b) := by simp
theorem nat_lt_irrefl (n : Nat) : ¬ n < n := by
  intro h
  exact Nat.lt_irrefl n h

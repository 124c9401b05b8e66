/-! True statements, each a detail away from a false one: none may be refuted (`python -m evals.refutation`). -/

theorem pred_succ_of_pos (n : ℕ) (h : 0 < n) : n - 1 + 1 = n := by sorry

theorem sub_of_difference_of_le (a b c : ℕ) (h : c ≤ b) (k : b ≤ a) : a - (b - c) = a - b + c := by sorry

theorem something_larger : ∀ n : ℕ, ∃ m : ℕ, n < m := by sorry

theorem large_remainders_from (n : ℕ) (h₁ : n % 101 = 7) (h₂ : n % 103 = 9) : 5000 < n := by sorry

theorem remainder_below (a b : ℤ) (h : 0 < b) : a % b < b := by sorry

theorem linear_bound_on_both (x y : ℤ) (h₀ : 3 * x + 5 * y = 1000) (h₁ : 200 < x) : y < 80 := by sorry

/-- The hypotheses contradict each other: it is true of all `n`, and says nothing. -/
theorem nothing_satisfies_it (n : ℕ) (h₁ : n % 4 = 1) (h₂ : n % 6 = 2) : n = 17 := by sorry

theorem length_of_append (xs ys : List ℕ) : (xs ++ ys).length = ys.length + xs.length := by sorry

theorem equal_when_both_absent (a b : Option ℕ) (h : a.isSome = b.isSome) (k : a.isSome = false) : a = b := by sorry

theorem injective_by_left_inverse (f g : ℕ → ℕ) (h : ∀ x, g (f x) = x) : ∀ x y, f x = f y → x = y := by sorry

theorem swap_of_quantifiers_back (r : ℕ → ℕ → Prop) (h : ∃ y, ∀ x, r x y) : ∀ x, ∃ y, r x y := by sorry

theorem all_implies_some_if_any (α : Type) (a : α) (p : α → Prop) (h : ∀ x, p x) : ∃ x, p x := by sorry

theorem curried_once (p q r : Prop) : (p ∧ q → r) ↔ (p → q → r) := by sorry

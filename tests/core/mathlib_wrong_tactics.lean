/-! What the tactics for `import Mathlib` must not prove. A line `-- NAME: SENTENCE` begins a case: the sentence is in
the message. -/

-- ring: ring failed
example (a b : ℤ) : (a + b) ^ 2 = a ^ 2 + b ^ 2 := by ring1

-- ring with exponents: unsolved goals
example (n : ℕ) : 2 ^ (2 * n) = 2 ^ n := by ring

-- ring with a sign: unsolved goals
example (n : ℕ) (x : ℤ) : (-x) ^ n = x ^ n := by ring

-- ring with different bases: unsolved goals
example (n : ℕ) : 4 ^ n = 6 ^ n := by ring

-- ring with a difference of natural numbers: unsolved goals
example (a b : ℕ) : (a - b) * 2 + 2 * b = 2 * a := by ring

-- abel: abel failed: the two sides have different normal forms
example (a b : ℤ) : a + b - b = b := by abel

-- linarith: linarith failed: no contradiction found
example (a b : ℤ) (h : a ≤ b) : a < b := by linarith

-- nlinarith: no contradiction found
example (x y : ℤ) : x * y ≤ x ^ 2 := by nlinarith

-- linear_combination: linear_combination failed: the difference is not zero
example (a b : ℤ) (h : a = b) : 2 * a = b := by linear_combination h

-- linear_combination of an inequality: linear_combination failed: the inequality does not follow
example (a b : ℤ) (h : a ≤ b) : a + 1 ≤ b := by linear_combination h

-- positivity: positivity failed
example (x y : ℤ) : 0 ≤ (x - y) ^ 2 + x * y := by positivity

-- positivity of a square: positivity failed
example (x : ℤ) : 0 < x ^ 2 := by positivity

-- positivity of a product: positivity failed
example (x y : ℤ) (hx : 0 < x) : 0 ≤ x * y := by positivity

-- gcongr: gcongr failed: the two sides are not of the same form
example (a b : ℤ) (h : a ≤ b) : a ≤ b + 1 := by gcongr

-- gcongr with a factor of unknown sign: unsolved goals
example (a b c : ℤ) (h : a ≤ b) : a * c ≤ b * c := by gcongr

-- gcongr with a power of unknown sign: unsolved goals
example (a b : ℤ) (h : a ≤ b) : a ^ 2 ≤ b ^ 2 := by gcongr

-- gcongr with a strict power: unsolved goals
example (a b n : ℕ) (h : a < b) : a ^ n < b ^ n := by gcongr

-- norm_num: norm_num failed
example : Nat.Prime 91 := by norm_num

-- norm_num on a remainder: ⊢ False
example : (-7 : ℤ) % 3 = -1 := by norm_num

-- wlog does not assume more: Type mismatch
example (a b : ℤ) (h : a ≤ b ∨ b ≤ a) : a = b ∨ a < b := by
  wlog hab : a ≤ b with H
  · exact H
  · omega

-- lift: lift failed: a proof of `0 ≤ n`
example (n : ℤ) (h : 1 ≤ n) : ∃ k : ℕ, n = k := by
  lift n to ℕ using h
  exact ⟨n, rfl⟩

-- choose: choose failed: the statement after `using`
example (n : ℕ) (h : n = 3) : n = 3 := by choose f hf using h

-- nth_rw: Tactic `rewrite` failed
example (a b : ℕ) (h : a = b) : a + a = b + a := by nth_rw 4 [h]

-- split_ifs: split_ifs failed: there is no if-then-else
example (x : ℕ) : 0 ≤ x := by split_ifs

-- split_ifs proves nothing by itself: omega could not prove the goal
example (x : ℕ) : (if x = 0 then 0 else 1) = 1 := by split_ifs <;> omega

-- interval_cases: interval_cases failed: the hypotheses do not bound the variable
example (x : ℕ) (h : 3 ≤ x) : x = 3 := by interval_cases x

-- fin_cases: fin_cases failed
example (x : ℕ) (h : x < 3) : x = 3 := by fin_cases x

-- push_neg keeps the meaning: Type mismatch
example (p q : Prop) (h : ¬(p ∧ q)) : ¬p := by
  push_neg at h
  exact h

-- swap: swap failed: there are not two goals
example (p : Prop) (h : p) : p := by
  swap
  exact h

-- pick_goal: pick_goal failed: there are not so many goals
example (p : Prop) (h : p) : p := by
  pick_goal 2
  exact h

-- trans: trans failed
example (f : ℕ → ℕ → Prop) (h : f 1 2) (h' : f 2 3) : f 1 3 := by trans 2 <;> assumption

-- native_decide: native_decide is not accepted: it trusts compiled code
example : 10 < 20 := by native_decide

-- field_simp: field_simp failed: natural numbers and integers are no field
example (a b : ℤ) (h : b ≠ 0) : a / b * b = a := by field_simp

-- qify: qify failed: there are no rational numbers here
example (a b : ℕ) (h : a = b) : b = a := by
  qify at h
  exact h

-- exact_mod_cast does not lose a condition: mod_cast has type
example (a b : ℕ) (h : (a : ℤ) - b = 3) : a - b = 2 := by exact_mod_cast h

-- aesop: aesop failed
example (a b : ℕ) (h : a ≤ b) : a < b := by aesop

-- tauto: tauto failed
example (p q : Prop) (h : p ∨ q) : p ∧ q := by tauto

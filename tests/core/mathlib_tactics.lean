/-! Small uses of the tactics that `import Mathlib` brings; a line `-- NAME` begins a case. All are valid with Mathlib. -/

-- set
example (a b : ℤ) (h : (a + b) ^ 2 = 9) (h' : a + b > 0) : a + b = 3 := by
  set x := a + b with hx
  have : x ≤ 3 := by nlinarith
  have : 3 ≤ x := by nlinarith
  linarith

-- set with a type, from right to left
example (a b : ℕ) : (a + b) * (a + b) = (a + b) ^ 2 := by
  set x : ℕ := a + b with ← hx
  rw [← hx]
  ring

-- nth_rw
example (a b : ℕ) (h : a = b) : a + a = b + a := by nth_rw 1 [h]

-- nth_rewrite at
example (a b : ℕ) (h : a = b) (h' : a + a = 3) : a + b = 3 := by
  nth_rewrite 2 [h] at h'
  exact h'

-- wlog
example (a b : ℤ) : |a - b| = |b - a| := by
  wlog h : a ≤ b with H
  · exact (H b a (by linarith)).symm
  · exact abs_sub_comm a b

-- wlog generalizing
example (a b : ℕ) (P : ℕ → ℕ → Prop) (hs : ∀ a b, P a b → P b a) (h : ∀ a b, a ≤ b → P a b) : P a b := by
  wlog hab : a ≤ b generalizing a b
  · exact hs _ _ (this b a (by omega))
  · exact h a b hab

-- lift
example (n : ℤ) (h : 0 ≤ n) (h' : n ^ 2 = 4) : n = 2 := by
  lift n to ℕ using h with k
  norm_cast at h' ⊢
  nlinarith

-- lift without a proof
example (n : ℤ) (h : 3 ≤ n) : ∃ k : ℕ, n = k := by
  lift n to ℕ
  · linarith
  · exact ⟨n, rfl⟩

-- choose
example (P : ℕ → ℕ → Prop) (h : ∀ n, ∃ m, P n m ∧ m > 2) : ∃ f : ℕ → ℕ, ∀ n, P n (f n) := by
  choose f hf hf' using h
  exact ⟨f, hf⟩

-- choose!
example (P : ℕ → ℕ → Prop) (h : ∀ n, 0 < n → ∃ m, P n m) : ∃ f : ℕ → ℕ, ∀ n, 0 < n → P n (f n) := by
  choose! f hf using h
  exact ⟨f, hf⟩

-- induction' with names of both cases
example (l : List ℕ) : 0 ≤ l.length := by
  induction' l with a l ih
  · exact Nat.zero_le _
  · exact Nat.zero_le _

-- induction' using
example (n : ℕ) (h : 4 ≤ n) : n ^ 2 ≤ 2 ^ n := by
  induction' n, h using Nat.le_induction with k hk ih
  · norm_num
  · rw [pow_succ 2]
    nlinarith

-- induction' on a hypothesis
example (n : ℕ) (h : 1 ≤ n) : n ≤ n ^ 2 := by
  induction' h with m hm ih
  · norm_num
  · nlinarith

-- induction' generalizing
example (n m : ℕ) : m + n = n + m := by
  induction' n with n ih generalizing m
  · omega
  · have := ih m
    omega

-- cases'
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases' h with hp hq
  · exact Or.inr hp
  · exact Or.inl hq

-- positivity
example (a b : ℤ) (h : a ≠ 0) : 0 < a ^ 2 + b ^ 2 := by positivity

-- positivity with a quotient, a remainder and a maximum
example (a b : ℤ) (ha : 0 ≤ a) (hb : 0 < b) : 0 ≤ a / b + a % b + max a 3 := by positivity

-- positivity for a power that is not zero
example (n : ℕ) (a : ℤ) (h : a ≠ 0) : a ^ n ≠ 0 := by positivity

-- positivity for sums over sets
example (n : ℕ) : 0 ≤ ∑ i ∈ Finset.range n, (i : ℤ) ^ 2 * 3 := by positivity

-- gcongr
example (a b c d : ℕ) (h : a ≤ b) (h' : c ≤ d) : a * c + 1 ≤ b * d + 1 := by gcongr

-- gcongr with powers
example (a b : ℤ) (n : ℕ) (ha : 0 ≤ a) (h : a ≤ b) : 3 * a ^ n ≤ 3 * b ^ n := by gcongr

-- gcongr in an exponent
example (m n : ℕ) (h : m < n) : 2 ^ m < 2 ^ n := by gcongr; norm_num

-- gcongr leaves what it cannot close
example (a b c : ℤ) (h : a + 1 < b) (hc : 0 ≤ c) : a * c - 3 ≤ b * c - 3 := by
  gcongr
  linarith

-- gcongr with a congruence
example (a b c d : ℤ) (h : a ≡ b [ZMOD 7]) (h' : c ≡ d [ZMOD 7]) : a ^ 2 * c + 3 ≡ b ^ 2 * d + 3 [ZMOD 7] := by
  gcongr

-- gcongr in a sum
example (f g : ℕ → ℤ) (h : ∀ i, f i ≤ g i) (n : ℕ) : ∑ i ∈ Finset.range n, f i ≤ ∑ i ∈ Finset.range n, g i := by
  gcongr with i hi
  exact h i

-- calc with gcongr
example (n : ℕ) (h : 1 ≤ n) : n ≤ n * n := calc
  n = 1 * n := by ring
  _ ≤ n * n := by gcongr

-- rel
example (a b c d : ℕ) (h : a ≤ b) (h' : c ≤ d) : a * c ≤ b * d := by rel [h, h']

-- ring with variables in exponents
example (n : ℕ) : 2 ^ (2 * n) = 4 ^ n ∧ 3 * 8 ^ (n + 1) = 24 * 2 ^ (3 * n) := by constructor <;> ring

-- ring with powers of sums
example (n : ℕ) (x : ℤ) : (x + 1) ^ (n + 2) = (1 + x) ^ n * (x ^ 2 + 2 * x + 1) := by ring

-- ring with a negative base
example (n : ℕ) (x : ℤ) : (-x) ^ (2 * n + 1) = -x ^ (2 * n + 1) := by ring

-- ring with differences of natural numbers and quotients as atoms
example (a b c : ℕ) (x : ℤ) : (a - b) * c + c = c * (a - b) + c ∧ x / 2 * x = x * (x / 2) := by constructor <;> ring

-- ring inside of functions
example (x : ℤ) (f : ℤ → ℤ) : f (x * 2) + f (2 * x) = 2 * f (x + x) := by ring

-- ring_nf at
example (n : ℕ) (a : ℤ) (h : a * 2 ^ (n + 1) = 6) : a * 2 ^ n * 2 = 6 := by
  ring_nf at h ⊢
  exact h

-- abel
example (a b c : ℤ) : a + b - c = b + (a - c) := by abel

-- linarith takes instances apart
example (n : ℕ) (h : n % 5 < 5) : 2 * (n % 5) < 10 := by
  have h' : n % 5 < 5 := h
  linarith

-- nlinarith with a product of hypotheses
example (a b c d : ℤ) (ha : 0 ≤ a) (hab : a ≤ b) (hc : 0 ≤ c) (hcd : c ≤ d) : a * c ≤ b * d := by nlinarith

-- nlinarith with a hint
example (a b c d : ℤ) : (a * c + b * d) ^ 2 ≤ (a ^ 2 + b ^ 2) * (c ^ 2 + d ^ 2) := by
  nlinarith [sq_nonneg (a * d - b * c)]

-- linear_combination
example (a b c : ℤ) (h : a + b + c = 0) : a ^ 3 + b ^ 3 + c ^ 3 = 3 * a * b * c := by
  linear_combination (a ^ 2 + b ^ 2 + c ^ 2 - a * b - b * c - c * a) * h

-- linear_combination of inequalities
example (a b : ℤ) (h : 2 * a ≤ b) (h' : b ≤ 3) : 2 * a ≤ 3 := by linear_combination h + h'

-- norm_num on primes
example : Nat.Prime 97 ∧ ¬Nat.Prime 91 := by norm_num

-- norm_num on divisibility and remainders
example : (7 : ℤ) ∣ 21 ∧ ¬(7 : ℤ) ∣ 22 ∧ (-7 : ℤ) % 3 = 2 ∧ Nat.gcd 48 36 = 12 := by norm_num

-- norm_num with a definition
example : Nat.factorial 5 = 120 := by norm_num [Nat.factorial]

-- norm_num at
example (x : ℤ) (h : x * (x - 1) = 0) : x = 0 ∨ x - 1 = 0 := by
  norm_num at h
  exact h

-- norm_num where rw has closed the goal
example (a b : ℕ) (h : a + b = 10) : (a + b) ^ 2 = 100 := by rw [h]; norm_num

-- simp with Mathlib's rules
example (a b : ℤ) (h : a * b = 0) (ha : a ≠ 0) : b = 0 ∧ |(-3 : ℤ)| = 3 ∧ Even (0 : ℤ) := by simpa [ha] using h

-- simp with a record
example (x : ℕ) : x = 3 → x + 1 = 4 := by simp (config := { contextual := true })

-- simp_arith
example (a b : ℕ) : a + b < b + a + 1 := by simp_arith

-- push_cast
example (a b : ℕ) (h : b ≤ a) : ((a - b : ℕ) : ℤ) = (a : ℤ) - b := by push_cast [h]; ring

-- norm_cast on products, powers, quotients, remainders
example (a b : ℕ) : ((a ^ 2 * b : ℕ) : ℤ) = (a : ℤ) ^ 2 * b ∧ ((a / b : ℕ) : ℤ) = a / b ∧ ((a % b : ℕ) : ℤ) = a % b := by
  norm_cast

-- exact_mod_cast
example (a b : ℕ) (h : (a : ℤ) ∣ b) (h' : (a : ℤ) ≠ 0) : a ∣ b ∧ a ≠ 0 := ⟨by exact_mod_cast h, by exact_mod_cast h'⟩

-- exact_mod_cast on congruence and parity
example (a b : ℕ) (h : (a : ℤ) ≡ b [ZMOD 7]) (h' : Even (a : ℤ)) : a ≡ b [MOD 7] ∧ Even a :=
  ⟨by exact_mod_cast h, by exact_mod_cast h'⟩

-- zify
example (a b : ℕ) (h : b ≤ a) (h' : a - b = 3) : (a : ℤ) = b + 3 := by
  zify [h] at h'
  linarith

-- interval_cases on a term
example (n : ℕ) : n ^ 2 % 5 ≠ 2 := by
  have : n % 5 < 5 := Nat.mod_lt _ (by norm_num)
  rw [Nat.pow_mod]
  interval_cases n % 5 <;> norm_num

-- fin_cases
example (x : Fin 3) (b : Bool) (y : ℕ) (h : y ∈ [1, 2, 3]) : x.val < 3 ∧ (b = true ∨ b = false) ∧ y ≤ 3 := by
  refine ⟨?_, ?_, ?_⟩
  · fin_cases x <;> norm_num
  · fin_cases b <;> simp
  · fin_cases h <;> norm_num

-- fin_cases in a bounded set
example (x : ℕ) (h : x ∈ Finset.Icc 1 3) : x = 1 ∨ x = 2 ∨ x = 3 := by fin_cases h <;> simp

-- split_ifs
example (x y : ℕ) : (if x = 0 then (if y = 0 then 1 else 2) else 3) > 0 := by
  split_ifs with h h'
  · norm_num
  · norm_num
  · norm_num

-- split_ifs at
example (x y : ℕ) (h : (if x = 0 then 1 else 2) = y) : 0 < y := by split_ifs at h <;> omega

-- push_neg on an implication
example (p q : Prop) (h : ¬(p → q)) : p ∧ ¬q := by
  push_neg at h
  exact h

-- push_neg keeps ≠
example (f : ℕ → ℕ) (h : ¬∀ x, 0 < x → ∃ y, f x = y) : ∃ x, 0 < x ∧ ∀ y, f x ≠ y := by
  push_neg at h
  exact h

-- by_contra! without a name
example (a b : ℕ) (h : ∀ c, a ≤ c) : a ≤ b := by
  by_contra!
  have := h b
  omega

-- em
example (p : Prop) : ¬¬p → p := by
  rcases em p with h | h
  · exact fun _ => h
  · exact fun h' => absurd h h'

-- use with conjunctions
example : ∃ x : ℕ, x > 3 ∧ Nat.Prime x := by
  use 5
  norm_num

-- exists unique
example : ∃! x : ℤ, 2 * x + 3 = 7 := by
  refine ⟨2, by norm_num, ?_⟩
  intro y hy
  linarith

-- swap
example (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  swap
  · exact hq
  · exact hp

-- pick_goal and on_goal
example (p q r : Prop) (hp : p) (hq : q) (hr : r) : p ∧ q ∧ r := by
  refine ⟨?_, ?_, ?_⟩
  on_goal 2 => exact hq
  pick_goal 2
  · exact hr
  · exact hp

-- conv_lhs and conv_rhs
example (a b : ℕ) : a + b = b + a := by conv_rhs => rw [add_comm]

-- chains of relations
example (a b c n : ℤ) (h : a ≡ b [ZMOD n]) (h' : b ≡ c [ZMOD n]) (k : b > c) (k' : c ≥ a) : a ≡ c [ZMOD n] ∧ b > a :=
  ⟨calc a ≡ b [ZMOD n] := h
    _ ≡ c [ZMOD n] := h', calc b > c := k
    _ ≥ a := k'⟩

-- trans
example (a b c : ℕ) (h : a < b) (h' : b < c) : a < c := by trans b <;> assumption

-- apply_fun
example (a b : ℤ) (h : a = b) : a * 2 = b * 2 := by
  apply_fun (fun x => x * 2) at h
  exact h

-- convert
example (a b : ℕ) (P : ℕ → Prop) (h : P (a + b)) : P (b + a) := by
  convert h using 1
  ring

-- congr!
example (f : ℕ → ℕ) (a b : ℕ) (h : a = b) : f (a + 1) = f (b + 1) := by congr!

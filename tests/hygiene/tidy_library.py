"""Skills of which each is there for one rule of tidying up, verified by real Lean in the database of a folder."""

ZIGZAG = """
theorem zigzag (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + 2)) (n : Nat) : P (2 * n) := by
  induction n with
  | zero => exact h0
  | succ n ih => exact hs _ ih
"""
SPECIAL = """
theorem double_next (n : Nat) (Q : Nat → Prop) (b : ∀ n, Q n → Q (n + 2)) (a : Q 0) : Q (2 * (n + 1)) :=
  zigzag Q a b (n + 1)

theorem double_next_and_zero (Q : Nat → Prop) (a : Q 0) (b : ∀ n, Q n → Q (n + 2)) (n : Nat) :
    Q (2 * (n + 1)) ∧ Q 0 :=
  ⟨double_next n Q b a, a⟩
"""
"""`double_next` says less than `zigzag`, with its arguments in another order; another skill needs it."""
EARLY = """
theorem fixed_seven (f : Nat → Nat) (h : ∀ x, f (f x) = x) (e : f 7 = f 3) : 7 = 3 := by
  rw [← h 7, e, h 3]

theorem never_fixed_seven (f : Nat → Nat) (h : ∀ x, f (f x) = x) : f 7 ≠ f 3 := fun e =>
  absurd (fixed_seven f h e) (by decide)

theorem involution_injective (f : Nat → Nat) (h : ∀ x, f (f x) = x) (a b : Nat) (e : f a = f b) : a = b := by
  rw [← h a, e, h b]
"""
"""The special one and what needs it are older than the general one."""
CIRCLE = """
theorem threes_at_zero (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + 3)) : P (3 * 0) := h0

theorem threes (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + 3)) (n : Nat) : P (3 * n) := by
  induction n with
  | zero => exact threes_at_zero P h0 hs
  | succ n ih => exact hs _ ih
"""
"""The general one is proved with the special one."""
MUTUAL = """
theorem steps_lt (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (a : Nat) : f a < f (a + 2) :=
  Nat.lt_trans (h a) (h (a + 1))

theorem steps_gt (f : Nat → Nat) (h : ∀ n, f (n + 1) > f n) (a : Nat) : f (a + 2) > f a :=
  Nat.lt_trans (h a) (h (a + 1))
"""
"""Each is an instance of the other."""
EASY = """
theorem old_sum (a b c : Nat) (h : a + b = c) : c + 1 = b + a + 1 := by omega

theorem young_sum (a b c : Nat) (h : a * 2 = c) : c + b = a + a + b := by omega

theorem used_sum (a b c : Nat) (h : a * 3 = c) : c + b = b + a + a + a := by omega

theorem needed_sum (a b : Nat) (h : a * 5 = b) : b + 5 = (a + 1) * 5 := by omega

theorem needs_sum (f : Nat → Nat) (a b : Nat) (h : a * 5 = b) (k : ∀ x, f x = f (x + 1)) :
    f (b + 5) = f ((a + 1) * 5 + 1) := by
  rw [needed_sum a b h, k]
"""
NAMELESS = """
theorem helper (f : Nat → Nat) (h : ∀ x, f (f (f x)) = x) (a b : Nat) (e : f a = f b) : a = b := by
  rw [← h a, e, h b]

theorem injective_of_third (f : Nat → Nat) (h : ∀ x, f (f (f x)) = x) (a b : Nat) (l : a < b) : f a ≠ f b :=
  fun e => Nat.ne_of_lt l (helper f h a b e)
"""
EVERYTHING = ZIGZAG + SPECIAL + EARLY + CIRCLE + MUTUAL + EASY + NAMELESS

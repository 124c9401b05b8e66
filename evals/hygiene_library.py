"""`python -m evals.hygiene_library FILE`: 120 lemmas as a library collects them, with the duplicates, special cases
and names that come with it, for looking at `prover skills tidy` and `compress`. They were written before either was
run on them, with both in mind: how much there is to be saved in them says nothing about other libraries."""

import sys
from collections.abc import Iterator
from pathlib import Path

_SINGLE = """
theorem involution_injective (f : Nat → Nat) (h : ∀ x, f (f x) = x) (a b : Nat) (e : f a = f b) : a = b := by
  rw [← h a, e, h b]
theorem lemma1 (f : Nat → Nat) (h : ∀ x, f (f x) = x) (b : Nat) : ∃ a, f a = b := ⟨f b, h b⟩
theorem helper (f g : Nat → Nat) (hf : ∀ x, f (f x) = x) (hg : ∀ x, g (g x) = x) (c : ∀ x, f
    (g x) = g (f x)) (x : Nat) :
    f (g (f (g x))) = x := by
  rw [c, c, hf, hg]
theorem step_le (f : Nat → Nat) (h : ∀ n, f n ≤ f (n + 1)) (a d : Nat) : f a ≤ f (a + d) := by
  induction d with
  | zero => exact Nat.le_refl _
  | succ d ih => exact Nat.le_trans ih (h _)
theorem monotone_of_step (f : Nat → Nat) (h : ∀ n, f n ≤ f (n + 1)) (a b : Nat) (l : a ≤ b) : f a ≤ f b := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le l
  exact step_le f h a d
theorem step_lt (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (a d : Nat) : f a < f (a + d + 1) := by
  induction d with
  | zero => exact h a
  | succ d ih => exact Nat.lt_trans ih (h _)
theorem strict_of_step (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (a b : Nat) (l : a < b) : f a < f b := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_lt l
  exact step_lt f h a d
theorem self_le_of_step (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (n : Nat) : n ≤ f n := by
  induction n with
  | zero => exact Nat.zero_le _
  | succ n ih => exact Nat.succ_le_of_lt (Nat.lt_of_le_of_lt ih (h n))
theorem tri_formula (t : Nat → Nat) (h0 : t 0 = 0) (hs : ∀ n, t (n + 1) = t n + (n + 1)) (n : Nat) :
    2 * t n = n * (n + 1) := by
  induction n with
  | zero => simp [h0]
  | succ n ih =>
    rw [hs, Nat.mul_add, ih]
    grind
theorem rev_append {α : Type} (rev : List α → List α) (nil : rev [] = [])
    (cons : ∀ x xs, rev (x :: xs) = rev xs ++ [x]) (xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs := by
  induction xs with
  | nil => simp [nil]
  | cons x xs ih => simp [cons, ih]
theorem rev_rev {α : Type} (rev : List α → List α) (nil : rev [] = [])
    (cons : ∀ x xs, rev (x :: xs) = rev xs ++ [x]) (xs : List α) : rev (rev xs) = xs := by
  induction xs with
  | nil => simp [nil]
  | cons x xs ih => rw [cons, rev_append rev nil cons, ih, cons, nil]; rfl
theorem t {α : Type} (rev : List α → List α) (nil : rev [] = []) (cons : ∀ x xs, rev
    (x :: xs) = rev xs ++ [x])
    (x y : α) (xs : List α) : rev (xs ++ [x, y]) = y :: x :: rev xs := by
  rw [rev_append rev nil cons, cons, cons, nil]; rfl
theorem total_append (total : List Nat → Nat) (nil : total [] = 0) (cons : ∀ x xs, total
    (x :: xs) = x + total xs)
    (xs ys : List Nat) : total (xs ++ ys) = total xs + total ys := by
  induction xs with
  | nil => simp [nil]
  | cons x xs ih => simp [cons, ih, Nat.add_assoc]
theorem total_comm (total : List Nat → Nat) (nil : total [] = 0) (cons : ∀ x xs, total
    (x :: xs) = x + total xs)
    (xs ys : List Nat) : total (xs ++ ys) = total (ys ++ xs) := by
  induction xs with
  | nil => simp
  | cons x xs ih =>
    have h : ∀ zs ws : List Nat, total (zs ++ ws) = total zs + total ws := by
      intro zs ws
      induction zs with
      | nil => simp [nil]
      | cons z zs ih => simp [cons, ih, Nat.add_assoc]
    rw [h, h, Nat.add_comm]
theorem power_add (p : Nat → Nat → Nat) (z : ∀ b, p b 0 = 1) (s : ∀ b n, p b (n + 1) = p b n * b)
    (b m n : Nat) :
    p b (m + n) = p b m * p b n := by
  induction n with
  | zero => simp [z]
  | succ n ih => rw [← Nat.add_assoc, s, s, ih, Nat.mul_assoc]
theorem power_two_mul (p : Nat → Nat → Nat) (z : ∀ b, p b 0 = 1) (s : ∀ b n, p b
    (n + 1) = p b n * b) (b n : Nat) :
    p b (n + n) = p b n * p b n := by
  have h : ∀ k, p b (n + k) = p b n * p b k := by
    intro k
    induction k with
    | zero => simp [z]
    | succ k ih => rw [← Nat.add_assoc, s, s, ih, Nat.mul_assoc]
  exact h n
theorem chain (P Q R S : Prop) (a : P → Q) (b : Q → R) (c : R → S) (p : P) : S := c (b (a p))
theorem foo_2 (P : Nat → Prop) (h : ∀ n, P n → P (n + 1)) (a : Nat) (p : P a) (d : Nat) : P (a + d) := by
  induction d with
  | zero => exact p
  | succ d ih => exact h _ ih
theorem upward (P : Nat → Prop) (h : ∀ n, P n → P (n + 1)) (a b : Nat) (p : P a) (l : a ≤ b) : P b := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le l
  exact foo_2 P h a p d
theorem aux (P : Nat → Prop) (h : ∀ n, P n → P (n + 1)) (p : P 3) (b : Nat) (l : 3 ≤ b) : P b := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le l
  exact foo_2 P h 3 p d
"""


def lemmas() -> Iterator[str]:
    """The lemmas, as text; some stand on earlier ones."""
    yield from ("theorem" + part for part in _SINGLE.split("\ntheorem")[1:])
    # Each of these was wanted for one number.
    for k in range(2, 12):
        yield f"""theorem by_{k}s (P : Nat → Prop) (h0 : P 0) (hs : ∀ n, P n → P (n + {k}))
    (n : Nat) : P ({k} * n) := by
  induction n with
  | zero => exact h0
  | succ n ih => exact hs _ ih"""
    for k in range(2, 12):
        yield f"""theorem slope_{k} (f : Nat → Nat) (h0 : f 0 = 0) (hs : ∀ n, f
    (n + 1) = f n + {k}) (n : Nat) : f n = {k} * n := by
  induction n with
  | zero => exact h0
  | succ n ih => rw [hs, ih, Nat.mul_succ]"""
    for k in range(2, 12):
        yield f"""theorem growth_{k} (f : Nat → Nat) (h0 : f 0 = 1) (hs : ∀ n, f
    (n + 1) = {k} * f n) (n : Nat) : f n = {k} ^ n := by
  induction n with
  | zero => exact h0
  | succ n ih => rw [hs, ih, Nat.pow_succ, Nat.mul_comm]"""
    for k in range(2, 12):
        yield f"""theorem period_{k} (f : Nat → Nat) (h : ∀ n, f (n + {k}) = f n) (n : Nat) : f
    ({k} * n) = f 0 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_succ, h, ih]"""
    # Special cases of what is there, stated again for one purpose.
    for k in range(1, 11):
        yield f"""theorem injective_at_{k} (f : Nat → Nat) (h : ∀ x, f (f x) = x) (a : Nat)
    (e : f a = f {k}) : a = {k} := by
  rw [← h a, e, h {k}]"""
    for k in range(1, 11):
        yield f"""theorem upward_from_{k} (P : Nat → Prop) (p : P {k}) (h : ∀ n, P n → P (n + 1))
    (b : Nat) (l : {k} ≤ b) : P b := by
  obtain ⟨d, rfl⟩ := Nat.exists_eq_add_of_le l
  exact foo_2 P h {k} p d"""
    for k in range(2, 12):
        yield f"""theorem later_{k} (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (a : Nat) : f a < f
    (a + {k}) := by
  exact strict_of_step f h a (a + {k}) (by omega)"""
    for k in range(2, 12):
        yield f"""theorem steep_{k} (f : Nat → Nat) (h : ∀ n, f n < f (n + 1)) (l : {k} ≤ f 0)
    (n : Nat) : {k} ≤ f n :=
  Nat.le_trans l (monotone_of_step f (fun n => Nat.le_of_lt (h n)) 0 n (Nat.zero_le n))"""
    for k in range(2, 12):
        yield f"""theorem total_of_{k} (total : List Nat → Nat) (nil : total [] = 0)
    (cons : ∀ x xs, total (x :: xs) = x + total xs) (xs : List Nat) : total (xs ++ [{k}]) = total xs + {k} := by
  rw [total_append total nil cons, cons, nil]"""
    for k in range(2, 12):
        yield f"""theorem easy_{k} (a b c : Nat) (h : a * {k} = b)
    (l : b ≤ c) : a * {k} ≤ c + {k} := by omega"""


def main() -> None:
    """Write them to a file."""
    Path(sys.argv[1]).write_text("\n\n".join(lemmas()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

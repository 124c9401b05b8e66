/-
story: A helper lemma has the `match` of the statement; Lean shares one auxiliary definition, under the helper's name.
-/

--- trusted
theorem target (n : Nat) : (match n with | 0 => 0 | k + 1 => k) ≤ n := by sorry

--- candidate
theorem helper (a : Nat) : (match a with | 0 => 0 | k + 1 => k) = a - 1 := by cases a <;> rfl
theorem target (n : Nat) : (match n with | 0 => 0 | k + 1 => k) ≤ n := by
  rw [helper]
  omega

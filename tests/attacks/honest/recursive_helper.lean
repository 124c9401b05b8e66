/-
story: A function by well-founded recursion, with `termination_by` and `decreasing_by`, and a theorem by equations.
-/

--- trusted
theorem target : ∀ n : Nat, ∃ k, n = 2 * k ∨ n = 2 * k + 1 := by sorry

--- candidate
def halve (n : Nat) : Nat := if n < 2 then 0 else halve (n - 2) + 1
termination_by n
decreasing_by all_goals omega
theorem target : ∀ n : Nat, ∃ k, n = 2 * k ∨ n = 2 * k + 1
  | 0 => ⟨0, .inl rfl⟩
  | 1 => ⟨0, .inr rfl⟩
  | n + 2 => by
    obtain ⟨k, h | h⟩ := target n
    · exact ⟨k + 1, by omega⟩
    · exact ⟨k + 1, by omega⟩

/-
story: A default instance decides what numerals of no stated type are.
rejected by: syntax, statement
-/

--- trusted
theorem target : ∃ x, x + 1 = 0 := by sorry

--- candidate
@[default_instance 2000] instance other (n : Nat) : OfNat Int n := ⟨Int.ofNat n⟩
theorem target : ∃ x, x + 1 = 0 := ⟨-1, rfl⟩

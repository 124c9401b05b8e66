/-
story: The trusted text brings its own type along, and so does the candidate, with one constructor more.
rejected by: statement
-/

--- trusted
inductive Colour where
  | red
  | green
theorem target : ∀ c : Colour, ∃ d e : Colour, d ≠ c ∧ e ≠ c ∧ d ≠ e := by sorry

--- candidate
inductive Colour where
  | red
  | green
  | blue
theorem target : ∀ c : Colour, ∃ d e : Colour, d ≠ c ∧ e ≠ c ∧ d ≠ e
  | .red => ⟨.green, .blue, nofun, nofun, nofun⟩
  | .green => ⟨.red, .blue, nofun, nofun, nofun⟩
  | .blue => ⟨.red, .green, nofun, nofun, nofun⟩

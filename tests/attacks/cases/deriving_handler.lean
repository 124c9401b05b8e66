/-
story: `deriving` runs code of Lean that declares instances; a proof needs none.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
inductive Colour where
  | red | green
deriving DecidableEq
theorem target : 1 + 1 = 2 := rfl

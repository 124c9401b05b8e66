/-
story: `partial` gives an opaque constant; only inhabited types can be had this way, so a proof gains nothing, and
  replay leaves such constants out.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
partial def endless (n : Nat) : Nat := endless (n + 1)
theorem target : 1 + 1 = 2 := rfl

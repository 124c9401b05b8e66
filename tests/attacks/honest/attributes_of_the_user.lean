/-
story: The user's declaration carries attributes; the candidate repeats them.
name: Words.target
-/

--- context
namespace Words

--- trusted
/-- The user's own words. -/
@[symm] protected theorem target (a b : Nat) (h : a = b) : b = a := by sorry

--- candidate
/-- The user's own words. -/
@[symm] protected theorem target (a b : Nat) (h : a = b) : b = a := by
  rw [h]

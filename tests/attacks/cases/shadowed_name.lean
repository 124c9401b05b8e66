/-
story: Inside the user's namespace a new `P` hides the one that the statement means.
rejected by: statement
name: Inner.target
-/

--- context
def P (n : Nat) : Prop := n < 0
namespace Inner

--- trusted
theorem target (n : Nat) : P n := by sorry

--- candidate
def P (_ : Nat) : Prop := True
theorem target (n : Nat) : P n := trivial

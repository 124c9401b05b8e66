/-
story: A one-element type called `Nat`.
rejected by: statement
name: Inner.target
-/

--- context
namespace Inner

--- trusted
theorem target (a b : Nat) : a = b := by sorry

--- candidate
inductive Nat where
  | only
theorem target (a b : Nat) : a = b := by cases a; cases b; rfl

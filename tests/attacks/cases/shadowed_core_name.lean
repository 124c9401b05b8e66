/-
story: `Inner.Nat.lt` and friends: inside a namespace even names of the core library can be hidden.
rejected by: statement
name: Inner.target
-/

--- context
namespace Inner

--- trusted
theorem target (n : Nat) : Nat.lt n 0 := by sorry

--- candidate
def Nat.lt (_ _ : _root_.Nat) : Prop := True
theorem target (n : Nat) : Nat.lt n 0 := trivial

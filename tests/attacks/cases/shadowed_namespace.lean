/-
story: `Inner.Facts.P` comes before `Facts.P` once it exists.
rejected by: statement
name: Inner.target
-/

--- context
def Facts.P : Prop := 1 = 2
namespace Inner

--- trusted
theorem target : Facts.P := by sorry

--- candidate
def Facts.P : Prop := True
theorem target : Facts.P := trivial

/-
story: `open Other in` lets the statement mean `Other.P`.
rejected by: statement
-/

--- context
def Other.P : Prop := True
def Other.Q : Prop := True
namespace Inner
def P : Prop := 1 = 2
end Inner
open Inner (P)

--- trusted
theorem target : P := by sorry

--- candidate
open Other hiding Q in
theorem target : Other.P := trivial

/-
story: `export` puts names of one namespace into another for every later file.
rejected by: syntax, statement
name: Inner.target
-/

--- context
def Other.P : Prop := True
def P : Prop := 1 = 2
namespace Inner

--- trusted
theorem target : P := by sorry

--- candidate
export Other (P)
theorem target : P := trivial

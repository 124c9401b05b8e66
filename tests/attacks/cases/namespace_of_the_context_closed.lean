/-
story: The candidate ends the user's namespace, in which a symbol of the statement means something else.
rejected by: syntax, constant, statement, axioms
name: Inner.target
-/

--- context
def P : Prop := True
namespace Inner
def P : Prop := 1 = 2

--- trusted
theorem target : P := by sorry

--- candidate
end Inner
theorem target : P := trivial

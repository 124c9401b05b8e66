/-
story: The user's theorem stands in `namespace Inner`; `_root_` takes the candidate's out of it.
rejected by: constant, statement, axioms
name: Inner.target
-/

--- context
namespace Inner

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
theorem _root_.target : 1 + 1 = 2 := rfl

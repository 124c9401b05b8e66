/-
story: The candidate opens a namespace, so that its theorem is `Elsewhere.target`.
rejected by: syntax, constant, statement, axioms
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
namespace Elsewhere
theorem target : 1 + 1 = 2 := rfl
end Elsewhere

/-
story: The theorem stands in a section with variables, of which it uses one.
name: Algebra.target
-/

--- context
namespace Algebra
section
universe u
variable {α : Type u} (op : α → α → α) (unused : Nat)
def Commutes : Prop := ∀ a b, op a b = op b a

--- trusted
theorem target (h : Commutes op) (a b c : α) : op (op a b) c = op c (op b a) := by sorry

--- candidate
theorem target (h : Commutes op) (a b c : α) : op (op a b) c = op c (op b a) := by
  rw [h (op a b) c, h a b]

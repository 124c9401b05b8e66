/-
story: A scoped notation of the user's own file is switched on for the statement.
rejected by: statement
-/

--- context
namespace Trick
scoped notation "one" => 2
end Trick
def one : Nat := 1

--- trusted
theorem target : one = 2 := by sorry

--- candidate
open Trick in
theorem target : one = 2 := rfl

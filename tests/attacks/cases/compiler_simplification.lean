/-
story: `csimp` replaces one function by another in all compiled code; with a false equation, compiled code lies.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
def first (n : Nat) : Nat := n
def second (n : Nat) : Nat := n
@[csimp] theorem swap : @first = @second := rfl
theorem target : 1 + 1 = 2 := rfl

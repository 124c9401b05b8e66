/-
story: A `match` in a statement becomes a definition named after the theorem. The candidate declares that name first.
rejected by: statement
-/

--- trusted
theorem target (n : Nat) : (match n with | 0 => 1 = 2 | _ + 1 => 1 = 2) := by sorry

--- candidate
def target.match_1.{u} (motive : Nat → Sort u) (_ : Nat) (_ : Unit → Prop) (_ : Nat → Prop) : Prop := ∀ n, motive n → True
theorem target (n : Nat) : target.match_1.{1} (fun _ => Prop) n (fun _ => 1 = 2) (fun _ => 1 = 2) := fun _ _ => trivial

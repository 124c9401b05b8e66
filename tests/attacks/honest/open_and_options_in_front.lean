/-
story: `open … in` and `set_option … in`, before the theorem and inside the proof, with values within their bounds.
-/

--- trusted
theorem target (a b : Nat) : a + b = b + a := by sorry

--- candidate
open Nat in
set_option maxHeartbeats 400000 in
theorem target (a b : Nat) : a + b = b + a := by
  set_option maxRecDepth 1000 in
  open Nat in
  exact Nat.add_comm a b

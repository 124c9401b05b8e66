/-
story: `maxHeartbeats 0` means no limit: one candidate could keep a session busy until the clock stops it.
rejected by: syntax
-/

--- trusted
theorem target : 1 + 1 = 2 := by sorry

--- candidate
set_option maxHeartbeats 0 in
theorem target : 1 + 1 = 2 := rfl

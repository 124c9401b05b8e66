prelude
import Init
import Init.Mathlib.Everything
import Init.Tactic.LinearCombination
import Init.Tactic.Rewriting
import Init.Tactic.Scripts
import Init.Mathlib.Names.Orders
import Init.Mathlib.Names.SimpSet

/-!
What a file that says `import Mathlib` gets here: names and tactics for `ℕ` and `ℤ`, not Mathlib.

A file without this import sees none of them and may declare `Even` or `add_comm` itself.
-/

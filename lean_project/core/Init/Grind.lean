prelude
import Init.Grind.Propositions
import Init.Grind.Markers
import Init.Grind.Annotations
import Init.Grind.OrderSteps
import Init.Grind.CooperCases

/-!
The verified half of `grind`: what its native half cites.
-/

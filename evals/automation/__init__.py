"""What the automation does without a model: core statements, proofs in Mathlib's style, false statements, times."""

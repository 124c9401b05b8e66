"""Is a statement false? Counterexamples looked for side by side with the proof, and judged by Lean like a proof."""

from prover.engine.refutation.counterexample import Counterexample
from prover.engine.refutation.race import side_by_side
from prover.engine.refutation.refuter import Refuter

__all__ = ["Counterexample", "Refuter", "side_by_side"]

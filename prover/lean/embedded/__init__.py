"""The embedded environment: Lean from the pinned wheel, with the core library of `lean_project`."""

from prover.lean.embedded.environment import embedded_environment, embedded_paths
from prover.lean.embedded.library import MATHLIB_ROOT, ROOT
from prover.lean.embedded.paths import EmbeddedPaths
from prover.lean.embedded.progress import Progress

__all__ = ["MATHLIB_ROOT", "ROOT", "EmbeddedPaths", "Progress", "embedded_environment", "embedded_paths"]

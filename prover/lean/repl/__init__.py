"""The REPL driver: the community REPL's JSON protocol, where a `repl` binary exists."""

from prover.lean.repl.session import ReplSession

__all__ = ["ReplSession"]

"""The server driver: any `lean`, through the language server that is built into it."""

from prover.lean.server.session import ServerSession

__all__ = ["ServerSession"]

"""How the build of the core library reports what it does."""

from typing import Protocol


class Progress(Protocol):
    """Called from the thread that builds, in this order: any number of `waiting`, then `module` calls."""

    def waiting(self, reason: str) -> None:
        """Another process builds the same library; `reason` is one sentence for people."""

    def module(self, name: str, done: int, total: int) -> None:
        """`done` of `total` modules are compiled; `name` was started or, when `done == total`, is the last."""


class Silent:
    """Reports nothing."""

    def waiting(self, reason: str) -> None:
        """Ignore."""

    def module(self, name: str, done: int, total: int) -> None:
        """Ignore."""

"""What the tests of the engine share."""

from collections.abc import Awaitable, Callable

from prover.engine.prove import Solved

Prove = Callable[..., Awaitable[Solved]]
"""`await prove(text)`: the file proved, nothing written."""


def solved_text(solved: Solved) -> str:
    """The text that would be written."""
    return solved.source.edited(solved.edits).decode()

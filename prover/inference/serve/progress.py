"""How long work tells what it does."""

from typing import Protocol


class Progress(Protocol):
    """Gets sentences, and amounts of a task in bytes (`total` 0: not known)."""

    def say(self, text: str) -> None:
        """One line for the user."""

    def amount(self, task: str, done: int, total: int) -> None:
        """So much of a task is done; called often."""


class Quiet:
    """Says nothing."""

    def say(self, text: str) -> None:
        """Nothing."""

    def amount(self, task: str, done: int, total: int) -> None:
        """Nothing."""

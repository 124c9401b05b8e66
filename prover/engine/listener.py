"""Who wants to hear how the proving goes on while it does (a live table, a log)."""

from pathlib import Path
from typing import Protocol

from prover.engine.reports import DeclarationReport
from prover.lean.problem import Problem


class Listener(Protocol):
    """Called from the event loop, in this order for each file; must not block."""

    def file_opened(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """The file elaborates; these declarations have holes."""

    def declaration_started(self, problem: Problem) -> None:
        """Its holes are searched now."""

    def tried(self, problem: Problem, attempts: int) -> None:
        """So many attempts have been made on its holes."""

    def declaration_done(self, problem: Problem, report: DeclarationReport) -> None:
        """Its verdict is known."""


class Quiet:
    """Hears nothing."""

    def file_opened(self, path: Path, problems: tuple[Problem, ...]) -> None:
        """Ignore."""

    def declaration_started(self, problem: Problem) -> None:
        """Ignore."""

    def tried(self, problem: Problem, attempts: int) -> None:
        """Ignore."""

    def declaration_done(self, problem: Problem, report: DeclarationReport) -> None:
        """Ignore."""

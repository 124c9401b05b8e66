"""How far a long command has come, on one line of the terminal; nothing where there is none."""

import sys
from types import TracebackType
from typing import Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from prover.cli.console import talk


class _Bar:
    """A bar on stderr, from the beginning of a `with` to its end."""

    def __init__(self, doing: str, total: int | None) -> None:
        console = talk()
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._progress = Progress(
            *columns,
            TimeElapsedColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
            # Lines for the same terminal go above the bar; those for a file or a pipe are none of its business.
            redirect_stdout=sys.stdout.isatty(),
        )
        self._task = self._progress.add_task(doing, total=total)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()


class CountedProgress(_Bar):
    """A bar of `total` steps; used as a context manager."""

    def __init__(self, doing: str, total: int) -> None:
        super().__init__(doing, total)

    def step(self) -> None:
        """One more is done."""
        self._progress.advance(self._task)


class DoingProgress(_Bar):
    """A bar for work of several kinds; used as a context manager."""

    def __init__(self) -> None:
        super().__init__("beginning", None)

    def tell(self, doing: str, done: int, total: int) -> None:
        """What is being done, how much of it is done, and of how much."""
        self._progress.update(self._task, description=doing, completed=done, total=total)

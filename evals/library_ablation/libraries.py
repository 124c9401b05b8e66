"""The libraries of the arms, a file for each state: a run that was killed goes on from the one its rows know."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from prover.errors import ProverError


class Libraries:
    """Library files in `folder`. `start`: the database with which each library begins; `None`: empty."""

    def __init__(self, folder: Path, start: Path | None) -> None:
        self._folder, self._start = folder, start
        if start is not None and not start.is_file():
            raise ProverError(f"There is no database {start}.")

    def work(self, name: str, step: int) -> Path:
        """A copy of the library as it was after `step` problems, to work on. Raises `ProverError`."""
        self._folder.mkdir(parents=True, exist_ok=True)
        target = self._folder / f"{name}.work.db"
        for leftover in self._folder.glob(f"{target.name}*"):
            leftover.unlink()
        source = self._start if step == 0 else self._state(name, step)
        if source is not None:
            if not source.is_file():
                raise ProverError(f"{source} is missing, so the run cannot go on.", hint="Take another --out.")
            copy(source, target)
        return target

    def done(self, name: str, step: int) -> None:
        """The copy that was worked on is the library after `step` problems. Its row may be written now."""
        work = self._folder / f"{name}.work.db"
        if work.exists():
            copy(work, self._state(name, step))

    def forget(self, name: str, step: int) -> None:
        """The row after `step` is written: states before it are not needed any more."""
        if step > 0:
            self._state(name, step).unlink(missing_ok=True)

    def _state(self, name: str, step: int) -> Path:
        return self._folder / f"{name}.{step}.db"


def copy(source: Path, target: Path) -> None:
    """Copy a SQLite database whole, even while others have it open; it appears under its name at once."""
    part = target.with_suffix(".part")
    part.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(source)) as reading, closing(sqlite3.connect(part)) as writing:
            reading.backup(writing)
        shutil.move(part, target)
    except (sqlite3.Error, OSError) as error:
        raise ProverError(f"The library {source} cannot be copied: {error}.") from error

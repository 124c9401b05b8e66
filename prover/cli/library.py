"""The options of `prover prove` about the skill library, and what they come to."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from prover.cli.console import talk
from prover.cli.settings import settings_from
from skills_db.location import database_url

if TYPE_CHECKING:
    from prover.engine.skills.shelf import Shelf

LIBRARY = "Library"
"""Heading of the options in the help text."""


@dataclass(frozen=True, slots=True)
class LibraryOptions:
    """As given on the command line. `use`: `None` where nothing was said."""

    use: bool | None = None
    harvest: bool = True
    config: Path | None = None
    assignments: tuple[str, ...] = ()


@asynccontextmanager
async def shelf_for(
    options: LibraryOptions, jobs: int, files: tuple[Path, ...], run: int | None = None
) -> "AsyncIterator[Shelf | None]":
    """The library for the length of the block; `None` if it is neither used nor fed. `run`: the one in which models
    are asked; without it, a run is noted when the library is opened. Raises `ProverError`."""
    if options.use is False and not options.harvest:
        yield None
        return
    # The database takes half a second to load.
    from prover.engine.skills.shelf import OwnRun, Shelf  # noqa: PLC0415

    effective = settings_from(options.config, list(options.assignments))
    url = database_url(effective.settings.database.url, effective.environment)
    shelf = Shelf(
        url,
        jobs,
        use=options.use is not False,
        harvest=options.harvest,
        required=options.use is True,
        told=_Compiling().told,
        run=OwnRun(effective, "prove", {"files": [str(file) for file in files]}) if run is None else run,
    )
    async with shelf:
        yield shelf


class _Compiling:
    """Tells of the compiling of skills, on one line that is drawn again."""

    def __init__(self) -> None:
        self._console = talk()

    def told(self, done: int, total: int) -> None:
        """So many of all skills are compiled."""
        if not self._console.is_terminal or total < _WORTH_TELLING:
            return
        self._console.file.write(f"\r\x1b[2KCompiling the skill library: {done}/{total}")
        self._console.file.write("\r\x1b[2K" if done >= total else "")
        self._console.file.flush()


_WORTH_TELLING = 100

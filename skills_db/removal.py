"""Skills taken out of the library. What goes is first written to a file, from which an import brings it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from prover.errors import ProverError
from skills_db.database import Database
from skills_db.exchange import export_jsonl
from skills_db.library import Library
from skills_db.location import data_folder
from skills_db.skill import Skill

ENDING = ".jsonl"


@dataclass(frozen=True, slots=True)
class Removal:
    """What was removed, and the files in which it is kept, one for each environment."""

    removed: tuple[Skill, ...]
    kept: tuple[Path, ...]


def needing(database: Database, chosen: Sequence[Skill]) -> tuple[Skill, ...]:
    """The other skills that need one of these, directly or not, each once. Raises `ProverError`."""
    ids = {skill.id for skill in chosen}
    found: dict[str, Skill] = {}
    for skill in chosen:
        dependents = Library(database, skill.environment).dependents(skill.id)
        found |= {one.id: one for one in dependents if one.id not in ids}
    return tuple(found.values())


def remove_kept(database: Database, going: Sequence[Skill]) -> Removal:
    """Write these skills, with all that they need, to files, and remove them with whatever else needs them by now.

    Raises `ProverError`; nothing is removed if the files cannot be written.
    """
    environments = sorted({one.environment for one in going})
    kept = tuple(
        keep_aside(Library(database, place), [one.id for one in going if one.environment == place])
        for place in environments
    )
    removed: list[Skill] = []
    for skill in going:
        library = Library(database, skill.environment)
        if library.get(skill.id) is not None:
            removed += library.remove(skill.id, dependents=True)
    return Removal(tuple(removed), kept)


def removals_folder() -> Path:
    """Where the files are. Not created."""
    return data_folder() / "removed"


def keep_aside(library: Library, ids: Sequence[str]) -> Path:
    """Write these skills, with all that they need, where nobody looks for anything else. Raises `ProverError`."""
    folder = removals_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProverError(f"The folder {folder} cannot be made: {error.strerror}.") from error
    stem = f"skills-{datetime.now().astimezone():%Y%m%d-%H%M%S}"
    number, file = 1, folder / f"{stem}{ENDING}"
    while file.exists():
        number += 1
        file = folder / f"{stem}-{number}{ENDING}"
    export_jsonl(library, file, ids=ids, with_uses=True)
    return file

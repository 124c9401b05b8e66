"""`prover skills export` and `remove`: skills as files, which `prover skills import` reads again."""

from collections.abc import Sequence
from pathlib import Path

from prover.cli.console import output
from prover.cli.skills.printing import plural, print_json
from prover.cli.skills.schema import ExportAnswer, RemoveAnswer, SkillModel
from prover.cli.skills.writing import require_new
from prover.errors import ProverError
from prover.lean.environment import Environment, EnvironmentKind
from skills_db.database import Database
from skills_db.exchange import export_jsonl, export_lean
from skills_db.library import Library
from skills_db.removal import needing, remove_kept
from skills_db.skill_listing import known_environment, look_up, named_environments

_JSONL = ".jsonl"
_OURS = ("Skills.lean", "lakefile.toml", "lean-toolchain")
"""What stands in an exported folder, besides the modules."""


def export_skills(
    database: Database,
    destination: Path,
    names: Sequence[str],
    environment: str | None,
    *,
    force: bool,
    as_json: bool,
) -> None:
    """Write a JSONL file or a Lean library. Raises `ProverError`."""
    lines = destination.suffix.lower() == _JSONL
    if lines:
        require_new(destination, force=force)
    library = _the_library(database, environment)
    known = known_environment(database, library.environment)
    ids = [look_up(database, name, (library.environment,)).id for name in names] or None
    kept: Path | None = None
    if lines:
        count = export_jsonl(library, destination, ids=ids, lean_version=known.lean_version or "")
    else:
        if known.lean_version is None or known.kind is None:
            raise ProverError(
                f"Of the environment {known.id} only the name is known, which is too little for a Lean library.",
                hint="Name a file that ends in .jsonl.",
            )
        stated = Environment(EnvironmentKind(known.kind), known.id, known.lean_version, (), preamble=known.preamble)
        kept = _make_room(destination, force=force)
        count = export_lean(library, stated, destination, ids)
    if as_json:
        answer = ExportAnswer(
            environment=library.environment,
            format="jsonl" if lines else "lean",
            written=str(destination),
            skills=count,
            kept=str(kept) if kept else None,
        )
        print_json(answer)
        return
    before = f"; what stood there before: {kept}" if kept else ""
    output().print(f"written: {destination} ({plural(count, 'skill')} of {library.environment}{before})")


def remove_skills(
    database: Database, names: Sequence[str], environment: str | None, *, with_dependents: bool, as_json: bool
) -> None:
    """Remove skills, after writing them to a file. Raises `ProverError`."""
    among = named_environments(database, environment) if environment is not None else ()
    chosen = {skill.id: skill for skill in (look_up(database, name, among) for name in names)}
    others = needing(database, tuple(chosen.values()))
    if others and not with_dependents:
        needed = next(skill for skill in chosen.values() if any(skill.id in one.depends_on for one in others))
        first = next(one for one in others if needed.id in one.depends_on)
        more = f" and {len(others) - 1} more" if len(others) > 1 else ""
        raise ProverError(
            f"{needed.name} is needed by {first.name}{more}.",
            hint="--with-dependents removes what needs it, too.",
        )
    removal = remove_kept(database, (*chosen.values(), *others))
    if as_json:
        print_json(
            RemoveAnswer(
                removed=[SkillModel.of(one) for one in removal.removed], kept=[str(file) for file in removal.kept]
            )
        )
        return
    console = output()
    for one in removal.removed:
        console.print(f"removed: {one.name}")
    for file in removal.kept:
        console.print(f"kept: {file} (`prover skills import` brings back what is in it)")


def _the_library(database: Database, environment: str | None) -> Library:
    among = named_environments(database, environment)
    if not among:
        raise ProverError("The library is empty: there is nothing to export.")
    if len(among) > 1:
        raise ProverError(
            "There are skills of several Lean environments, and an export is of one.",
            hint=f"Choose with --environment: {', '.join(among)}.",
        )
    return Library(database, among[0])


def _make_room(folder: Path, *, force: bool) -> Path | None:
    """Have no folder there, or an empty one. With `force`, an earlier export is renamed; returns its new name."""
    if folder.is_file():
        raise ProverError(f"{folder} is a file.", hint="Name a folder, or a file that ends in .jsonl.")
    if not folder.exists() or not any(folder.iterdir()):
        return None
    if not force:
        raise ProverError(f"{folder} is not empty.", hint="Name a new folder, or use --force.")
    if not all((folder / name).is_file() for name in _OURS):
        raise ProverError(f"{folder} holds something else than an exported library.", hint="Name another folder.")
    number, kept = 1, folder.with_name(f"{folder.name}.bak")
    while kept.exists():
        number += 1
        kept = folder.with_name(f"{folder.name}.bak{number}")
    try:
        folder.rename(kept)
    except OSError as error:
        raise ProverError(f"{folder} cannot be renamed: {error.strerror}.") from error
    return kept

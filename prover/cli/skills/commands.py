"""The commands and their options. What they do is in the modules beside this one, loaded when a command runs."""

import asyncio
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from prover.cli.browse import browse
from prover.cli.database import open_database
from prover.cli.settings import ConfigOption, SetOption
from prover.errors import ProverError

app = typer.Typer(help="The library of verified lemmas: seen, searched, grown and kept.", no_args_is_help=True)

JsonOption = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
EnvironmentOption = Annotated[
    str | None,
    typer.Option(help="Only skills of this Lean environment; the beginning of its id is enough.", metavar="ID"),
]
LeanOption = Annotated[
    Path | None,
    typer.Option(
        help="A Lake project to use, or the word embedded (default: the project around the file, if any).",
        metavar="PATH",
    ),
]


class OriginChoice(StrEnum):
    """Origins, as options name them (`skills_db.skill.Origin`, which would load the database)."""

    HARVESTED = "harvested"
    REQUESTED = "requested"
    EVOLVED = "evolved"
    ADDED = "added"
    IMPORTED = "imported"


class StateChoice(StrEnum):
    """States, as options name them."""

    ACTIVE = "active"
    FAILING = "failing"


class By(StrEnum):
    """What a search goes by: words and signs, vectors of meaning, or both, merged by rank."""

    TEXT = "text"
    MEANING = "meaning"
    BOTH = "both"


class Order(StrEnum):
    """Orders of a list."""

    NEWEST = "newest"
    OLDEST = "oldest"
    NAME = "name"
    USED = "used"


class TidyChoice(StrEnum):
    """What `tidy` does."""

    MERGE = "merge"
    DROP = "drop"
    RENAME = "rename"


class PictureFormat(StrEnum):
    """Formats of the graph."""

    SVG = "svg"
    PNG = "png"
    DOT = "dot"
    JSON = "json"


class Theme(StrEnum):
    """Colours of the graph; `auto` follows what the reader's system prefers."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


@app.command("list")
def list_command(  # noqa: PLR0917  each is an option of the command line
    origin: Annotated[
        list[OriginChoice] | None, typer.Option(help="Only of this origin; may be repeated.", metavar="ORIGIN")
    ] = None,
    environment: EnvironmentOption = None,
    used: Annotated[
        bool | None, typer.Option("--used/--unused", help="Only those that a verified proof uses, or none does.")
    ] = None,
    state: Annotated[StateChoice | None, typer.Option(help="Only active or failing ones.", metavar="STATE")] = None,
    sort: Annotated[Order, typer.Option(help="newest, oldest, name or used.", metavar="ORDER")] = Order.NEWEST,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.", metavar="N")] = 50,
    offset: Annotated[int, typer.Option(min=0, help="How many to pass over.", metavar="N")] = 0,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """List skills, the newest first. Origins: harvested, requested, evolved, added, imported."""
    from prover.cli.skills.looking import list_skills  # noqa: PLC0415 - the database takes half a second to load
    from skills_db.skill import Origin, SkillState  # noqa: PLC0415 - as above
    from skills_db.skill_listing import SkillFilter, SkillOrder, named_environments  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        chosen = SkillFilter(
            environments=named_environments(database, environment) if environment is not None else (),
            origins=tuple(Origin(one) for one in origin or ()),
            states=() if state is None else (SkillState(state),),
            used=used,
        )
        list_skills(database, chosen, SkillOrder(sort), limit=limit, offset=offset, as_json=as_json)


@app.command()
def search(  # noqa: PLR0917  each is an option of the command line
    query: Annotated[list[str], typer.Argument(help="Words, a statement or a goal.", metavar="TEXT...")],
    by: Annotated[By, typer.Option(help="text, meaning or both.", metavar="WHAT")] = By.BOTH,
    limit: Annotated[int, typer.Option(min=1, help="How many at most.", metavar="N")] = 10,
    environment: EnvironmentOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Find active skills by their statements, names and descriptions, the best first. Symbols count as words.

    By meaning, a small model on this machine compares the query with every skill; by text is quicker.
    """
    from prover.cli.skills.looking import search_skills  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        search_skills(database, " ".join(query), by, limit=limit, environment=environment, as_json=as_json)


@app.command()
def show(
    name: Annotated[str, typer.Argument(help="Name of a skill, or the beginning of its id.", metavar="SKILL")],
    environment: EnvironmentOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Show a skill: statement, proof, axioms, where it comes from, what it needs, who uses it, its verifications."""
    from prover.cli.skills.looking import show_skill  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        show_skill(database, name, environment, as_json)


@app.command()
def graph(  # noqa: PLR0917  each is an option of the command line
    names: Annotated[
        list[str] | None,
        typer.Argument(
            help="Only these skills, what they need and what needs them (default: all).", metavar="SKILL..."
        ),
    ] = None,
    format: Annotated[
        PictureFormat | None,
        typer.Option(help="svg, png, dot or json (default: by the ending of the file; svg).", metavar="FORMAT"),
    ] = None,
    output_path: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Where to write it (default: standard output).", metavar="FILE"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the file.")] = False,
    theme: Annotated[Theme, typer.Option(help="auto, light or dark.", metavar="THEME")] = Theme.AUTO,
    environment: EnvironmentOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Draw which skills need which: columns by depth, colours by origin, sizes by use.

    An arrow leads from a skill to one whose statement or proof mentions it. No network and no other program is used;
    PNG needs the Python package resvg-py (`pip install 'prover[picture]'`).
    """
    from prover.cli.skills.graphing import draw_graph  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        chosen = PictureFormat.JSON if as_json else format
        draw_graph(database, tuple(names or ()), environment, chosen, output_path, force=force, theme=theme)


@app.command()
def add(
    file: Annotated[Path, typer.Argument(help="A Lean file.", metavar="FILE")],
    lean: LeanOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Offer every theorem of a Lean file to the library, which verifies each alone and says why it refuses one.

    Refused is what is not proved, what one simple tactic proves, what is known, and what is nearly the same. A later
    theorem may use an earlier one. Exit code: 0 all of it is in the library now, 1 some is not, 2 cannot run, 130
    interrupted.
    """
    from prover.cli.skills.growing import add_file  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        raise typer.Exit(asyncio.run(add_file(database, file, lean, as_json)))


@app.command("import")
def import_command(
    file: Annotated[Path, typer.Argument(help="A file that `prover skills export` wrote.", metavar="FILE")],
    lean: LeanOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Offer the skills of an exported file to the library; nothing in it is believed, each is verified here.

    Exit code: as of `prover skills add`.
    """
    from prover.cli.skills.growing import import_file  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        raise typer.Exit(asyncio.run(import_file(database, file, lean, as_json)))


@app.command("export")
def export_command(  # noqa: PLR0917  each is an option of the command line
    destination: Annotated[
        Path, typer.Argument(help="A file that ends in .jsonl, or a folder for a Lean library.", metavar="DEST")
    ],
    names: Annotated[
        list[str] | None,
        typer.Option("--skill", help="Only this skill and what it needs; may be repeated.", metavar="SKILL"),
    ] = None,
    environment: EnvironmentOption = None,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite the file; rename a folder that was exported before.")
    ] = False,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Write active skills to a file for `prover skills import`, or as a Lean library that `lake build` builds."""
    from prover.cli.skills.moving import export_skills  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        export_skills(database, destination, tuple(names or ()), environment, force=force, as_json=as_json)


@app.command()
def remove(  # noqa: PLR0917  each is an option of the command line
    names: Annotated[
        list[str], typer.Argument(help="Names of skills, or beginnings of their ids.", metavar="SKILL...")
    ],
    with_dependents: Annotated[
        bool, typer.Option("--with-dependents", help="Remove those that need them, too.")
    ] = False,
    environment: EnvironmentOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Remove skills; what is removed is kept in a file, from which `prover skills import` brings it back."""
    from prover.cli.skills.moving import remove_skills  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        remove_skills(database, tuple(names), environment, with_dependents=with_dependents, as_json=as_json)


@app.command()
def verify(  # noqa: PLR0917  each is an option of the command line
    names: Annotated[
        list[str] | None, typer.Argument(help="Skills to verify, with what they need.", metavar="SKILL...")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Verify all skills.")] = False,
    stale: Annotated[
        bool,
        typer.Option("--stale", help="Carry skills of a Lean that is no longer here over to the one that is."),
    ] = False,
    afresh: Annotated[
        bool, typer.Option("--afresh", help="With --all: do not go on with an interrupted run, but begin again.")
    ] = False,
    lean: LeanOption = None,
    environment: EnvironmentOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Have Lean verify skills again. One that no longer passes is marked and no longer offered; none is removed.

    Exit code: 0 all pass, 1 some do not or could not be verified, 2 cannot run, 130 interrupted.
    """
    from prover.cli.skills.verifying import Wanted, verify_skills  # noqa: PLC0415 - as above

    if (bool(names), everything, stale).count(True) != 1:
        raise ProverError("Name the skills to verify, or give --all or --stale.")
    with open_database(config, assignments) as database:
        wanted = Wanted(tuple(names or ()), environment, stale, afresh)
        raise typer.Exit(asyncio.run(verify_skills(database, wanted, lean, as_json=as_json)))


@app.command()
def tidy(  # noqa: PLR0917  each is an option of the command line
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")] = False,
    grace: Annotated[
        float, typer.Option(min=0, help="Days that a skill which nothing uses may stay.", metavar="DAYS")
    ] = 7.0,
    only: Annotated[
        list[TidyChoice] | None,
        typer.Option(help="Only this: merge, drop or rename; may be repeated.", metavar="WHAT"),
    ] = None,
    lean: LeanOption = None,
    environment: EnvironmentOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Merge skills into those that say more, drop what nothing uses and one tactic proves, name the rest well.

    What needs a skill that goes is rewritten and verified by Lean before anything is changed; the library as it was
    is written to a file first. Exit code: 0 done, 1 the Lean of some skills is not here, 2 cannot run, 130
    interrupted.
    """
    from prover.cli.skills.tidying import tidy_skills  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        chosen = tuple(one.value for one in only or TidyChoice)
        options = (chosen, timedelta(days=grace))
        raise typer.Exit(asyncio.run(tidy_skills(database, options, environment, lean, dry=dry_run, as_json=as_json)))


@app.command()
def compress(  # noqa: PLR0917  each is an option of the command line
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")] = False,
    time: Annotated[str, typer.Option(help="Time after which nothing new is begun.", metavar="TIME")] = "10m",
    lean: LeanOption = None,
    environment: EnvironmentOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Rewrite proofs with more general skills where that makes the library shorter, counted in Lean's tokens.

    First with the skills that are there; then with new ones of which several are instances, taken in only if all
    together gets shorter. Each new text is verified by Lean first; exit code as of `prover skills tidy`.
    """
    from prover.cli.console import parse_duration  # noqa: PLC0415 - as above
    from prover.cli.skills.compressing import compress_skills  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        work = compress_skills(database, parse_duration(time), environment, lean, dry=dry_run, as_json=as_json)
        raise typer.Exit(asyncio.run(work))


@app.command()
def stats(
    environment: EnvironmentOption = None,
    as_json: JsonOption = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Show figures: skills by origin, refusals by reason, how many were offered, quoted and used, depth, growth."""
    from prover.cli.skills.figures import show_figures  # noqa: PLC0415 - as above

    with open_database(config, assignments) as database:
        show_figures(database, environment, as_json)


app.command()(browse)

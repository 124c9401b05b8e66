"""`prover evolve`: the library grows by itself."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prover.cli.console import BuildProgress, default_jobs, output, parse_duration, talk
from prover.cli.database import open_database
from prover.cli.settings import ConfigOption, SetOption
from prover.engine.lean import choose_environment, open_lean
from prover.errors import ProverError

if TYPE_CHECKING:
    from prover.engine.evolution.evolving import Plan
    from prover.engine.lean import Lean
    from prover.lean.embedded import EmbeddedPaths
    from skills_db.database import Database

DONE, INTERRUPTED = 0, 130


def evolve(  # noqa: PLR0917  each is an option of the command line
    steps: Annotated[int | None, typer.Option(help="Proposals to decide.", min=1, metavar="N")] = None,
    time: Annotated[str | None, typer.Option(help="Time to take, such as 60s or 15m.", metavar="TIME")] = None,
    jobs: Annotated[
        int | None, typer.Option(help="Proposals at the same time (default: processors, at most 4).", min=1)
    ] = None,
    report: Annotated[
        bool, typer.Option("--report", help="Evolve nothing; show what evolution came to so far.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Make new lemmas of those in the library and of general laws, prove them, and keep what is worth it.

    Nothing is asked of a model. The same command goes on with what was begun; several may work on one database.
    Exit code: 0 done, 2 cannot run, 130 interrupted (what was admitted stays).
    """
    if not report and steps is None and time is None:
        raise ProverError("How much?", hint="Give --steps N or --time TIME (or --report to see what there is).")
    seconds = None if time is None else parse_duration(time)
    with open_database(config, assignments) as database:
        raise typer.Exit(
            asyncio.run(_run(database, steps, seconds, jobs or default_jobs(), report=report, json=json))
        )


async def _run(
    database: "Database", steps: int | None, seconds: float | None, jobs: int, *, report: bool, json: bool
) -> int:
    from prover.cli.evolution_report import print_report  # noqa: PLC0415 - the database takes half a second to load
    from prover.engine.evolution.evolving import Plan  # noqa: PLC0415

    environment, paths = await choose_environment(Path("evolve.lean"), Path("embedded"), BuildProgress())
    code = DONE
    if not report:
        async with open_lean(environment, paths, jobs) as lean:
            code = await _evolve(database, lean, paths, Plan(steps, seconds, jobs), quiet=json)
    print_report(database, environment.id, as_json=json, code=code)
    return code


async def _evolve(
    database: "Database", lean: "Lean", paths: "EmbeddedPaths | None", plan: "Plan", *, quiet: bool
) -> int:
    from prover.cli.evolution_report import LiveCounters  # noqa: PLC0415 - as above
    from prover.engine.evolution.evolving import Evolving  # noqa: PLC0415
    from skills_db.library import Library  # noqa: PLC0415

    evolving: Evolving = Evolving(Library(database, lean.environment), lean, paths, plan)
    with LiveCounters(talk() if quiet else output(), evolving, quiet=quiet) as counters:
        evolving.told = counters.told
        try:
            await evolving.run()
        except asyncio.CancelledError:
            counters.interrupted = True
    if evolving.exhausted and not quiet:
        talk().print("Nothing is left to be proposed. More skills, added or harvested, give more.")
    return INTERRUPTED if counters.interrupted else DONE

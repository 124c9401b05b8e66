"""`prover evolve`: the library grows by itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from prover.cli.console import BuildProgress, default_jobs, output, parse_duration, talk
from prover.cli.database import open_database
from prover.cli.settings import ConfigOption, SetOption, settings_from
from prover.engine.lean import choose_environment, open_lean
from prover.errors import ProverError

if TYPE_CHECKING:
    from prover.engine.evolution.model_evolver import ModelEvolver
    from prover.engine.lean import Lean
    from prover.lean.embedded import EmbeddedPaths
    from skills_db.database import Database

DONE, INTERRUPTED = 0, 130
MODELS = "Models"
"""Heading of their options in the help text."""


def evolve(  # noqa: PLR0917  each is an option of the command line
    steps: Annotated[int | None, typer.Option(help="Proposals to decide.", min=1, metavar="N")] = None,
    time: Annotated[str | None, typer.Option(help="Time to take, such as 60s or 15m.", metavar="TIME")] = None,
    jobs: Annotated[
        int | None, typer.Option(help="Proposals at the same time (default: processors, at most 4).", min=1)
    ] = None,
    direction: Annotated[
        list[str] | None,
        typer.Option(help="Only this direction, as reports call it (may be given several times).", metavar="NAME"),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(help="Ask this model too, as its server calls it.", metavar="NAME", rich_help_panel=MODELS),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(help="Server to ask, up to and including /v1.", metavar="URL", rich_help_panel=MODELS),
    ] = None,
    max_tokens: Annotated[
        int | None, typer.Option(help="Tokens for the whole run.", min=1, rich_help_panel=MODELS)
    ] = None,
    report: Annotated[
        bool, typer.Option("--report", help="Evolve nothing; show what evolution came to so far.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Make new lemmas of those in the library and of general laws, prove them, and keep what is worth it.

    Without --model no model is asked. The same command goes on with what was begun; several may work on one database.
    Exit code: 0 done, 2 cannot run, 130 interrupted (what was admitted stays).
    """
    if not report and steps is None and time is None:
        raise ProverError("How much?", hint="Give --steps N or --time TIME (or --report to see what there is).")
    seconds = None if time is None else parse_duration(time)
    asked = _Asked(steps, seconds, jobs or default_jobs(), tuple(direction or ()), model, base_url, max_tokens)
    raise typer.Exit(asyncio.run(_run(asked, config, assignments, report=report, json=json)))


@dataclass(frozen=True, slots=True)
class _Asked:
    """As given on the command line."""

    steps: int | None
    seconds: float | None
    jobs: int
    directions: tuple[str, ...]
    model: str | None
    base_url: str | None
    max_tokens: int | None

    @property
    def flags(self) -> dict[str, tuple[tuple[str, ...], object]]:
        """The settings that they mean."""
        return {
            "--model": (("roles", "default", "model"), self.model),
            "--base-url": (("endpoints", "default", "base_url"), self.base_url),
            "--max-tokens": (("limits", "tokens"), self.max_tokens),
        }


async def _run(asked: _Asked, config: Path | None, assignments: list[str] | None, *, report: bool, json: bool) -> int:
    from prover.cli.evolution_report import print_report  # noqa: PLC0415 - the database takes half a second to load

    environment, paths = await choose_environment(Path("evolve.lean"), Path("embedded"), BuildProgress())
    code = DONE
    with open_database(config, assignments) as database:
        if not report:
            async with _model(asked, config, assignments) as model, open_lean(environment, paths, asked.jobs) as lean:
                code = await _evolve(database, lean, paths, asked, model, quiet=json)
        print_report(database, environment.id, as_json=json, code=code)
    return code


@asynccontextmanager
async def _model(
    asked: _Asked, config: Path | None, assignments: list[str] | None
) -> "AsyncIterator[ModelEvolver | None]":
    """The model at work for the length of the block, if one is to be asked. Raises `ProverError`."""
    if asked.model is None and asked.base_url is None:
        if asked.max_tokens is not None:
            raise ProverError(
                "--max-tokens says how much a model may write, but none is asked.", hint="Name a --model."
            )
        yield None
        return
    from agents.evolver import ROLE as EVOLVER  # noqa: PLC0415 - as above
    from agents.request_solver import ROLE as REQUEST_SOLVER  # noqa: PLC0415
    from prover.engine.lego.evolver import LegoEvolver  # noqa: PLC0415
    from skills_db.runs import running  # noqa: PLC0415

    effective = settings_from(config, assignments, asked.flags)
    async with running(effective, "evolve", {"steps": asked.steps, "seconds": asked.seconds}) as run:
        await run.client.preflight(EVOLVER, REQUEST_SOLVER)
        yield LegoEvolver(run.client)


async def _evolve(
    database: "Database",
    lean: "Lean",
    paths: "EmbeddedPaths | None",
    asked: _Asked,
    model: "ModelEvolver | None",
    *,
    quiet: bool,
) -> int:
    from prover.cli.evolution_report import LiveCounters  # noqa: PLC0415 - as above
    from prover.engine.evolution.evolving import Evolving, Plan  # noqa: PLC0415
    from skills_db.library import Library  # noqa: PLC0415

    plan = Plan(asked.steps, asked.seconds, asked.jobs, only=asked.directions)
    evolving = Evolving(Library(database, lean.environment), lean, paths, plan, model=model)
    unknown = [name for name in asked.directions if name not in evolving.directions]
    if unknown:
        raise ProverError(
            f"There is no direction {unknown[0]!r}.", hint=f"There are: {', '.join(evolving.directions)}."
        )
    with LiveCounters(talk() if quiet else output(), evolving, quiet=quiet) as counters:
        evolving.told = counters.told
        try:
            await evolving.run()
        except asyncio.CancelledError:
            counters.interrupted = True
    if evolving.trouble:
        talk().print(evolving.trouble)
    if evolving.exhausted and not quiet:
        talk().print("Nothing is left to be proposed. More skills, added or harvested, give more.")
    return INTERRUPTED if counters.interrupted else DONE

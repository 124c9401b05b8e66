"""`prover doctor`: what works on this machine, and the one command for each thing that does not."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from prover.cli.console import BuildProgress, output
from prover.cli.settings import ConfigOption, SetOption, settings_from
from prover.errors import ProverError
from prover.inference.diagnose import endpoint_facts
from prover.inference.serve.diagnose import serving_fact
from prover.inference.settings import DEFAULT, DEFAULT_URL, Effective
from prover.lean.embedded import embedded_paths
from prover.lean.embedded.diagnose import Fact, State, diagnose
from prover.lean.project import project_root
from skills_db.location import database_url

_MARKS = {State.OK: "✓", State.MISSING: "✗", State.ABSENT: "–", State.NOTE: "·"}
_STYLES = {State.OK: "green", State.MISSING: "red", State.ABSENT: "yellow", State.NOTE: "bright_black"}


def doctor(
    build: Annotated[bool, typer.Option("--build", help="Build the core library now if it is not there.")] = False,
    deep: Annotated[bool, typer.Option("--deep", help="Check the hash of every compiled file.")] = False,
    config: ConfigOption = None,
    assignments: SetOption = None,
) -> None:
    """Say which Lean environments and models there are, how to get what is missing, and which settings are in force.

    Exit code: 0 if Lean files can be proved here, 1 if something needed is missing.
    """
    if build:
        embedded_paths(BuildProgress())
    console = output()
    facts = diagnose(deep=deep)
    root = project_root(Path.cwd())
    place = (
        f"the Lake project {root}" if root else "no Lake project here; files are proved in the embedded environment"
    )
    facts.append(Fact("this folder", State.NOTE, place))
    facts.append(serving_fact())
    effective: Effective | None = None
    try:
        effective = settings_from(config, assignments)
        facts += asyncio.run(_models(effective))
    except ProverError as error:
        facts.append(Fact("settings", State.MISSING, error.message, error.hint))
    width = max(len(fact.subject) for fact in facts)
    for fact in facts:
        console.print(f"{_MARKS[fact.state]} ", style=_STYLES[fact.state], end="")
        console.print(f"{fact.subject:<{width}}  {fact.detail}")
        if fact.fix and fact.state in {State.MISSING, State.ABSENT}:
            console.print(f"  {'':<{width}}  → {fact.fix}", style="bright_black")
    if effective is not None:
        _settings(console, effective)
    raise typer.Exit(int(any(fact.state is State.MISSING for fact in facts)))


async def _models(effective: Effective) -> list[Fact]:
    facts = []
    for endpoint in await endpoint_facts(effective):
        subject = "models" if endpoint.name == DEFAULT else f"models: {endpoint.name}"
        state = State.OK if endpoint.answers else State.ABSENT
        unused = "; only needed for proving with models" if not endpoint.answers else ""
        fix = "prover serve" if endpoint.url == DEFAULT_URL else None
        facts.append(Fact(subject, state, f"{endpoint.url}: {endpoint.detail}{unused}", fix))
    place = database_url(effective.settings.database.url, effective.environment)
    facts.append(Fact("database", State.NOTE, place.removeprefix("sqlite:///")))
    return facts


def _settings(console: Console, effective: Effective) -> None:
    rows = list(effective.rows())
    name, value = max(len(row.name) for row in rows), max(len(row.value) for row in rows)
    console.print("\nSettings in force, and where they come from:")
    for row in rows:
        console.print(f"  {row.name:<{name}}  {row.value:<{value}}  ", end="")
        console.print(str(row.origin), style="bright_black")

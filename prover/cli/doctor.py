"""`prover doctor`: what works on this machine, and the one command for each thing that does not."""

from pathlib import Path
from typing import Annotated

import typer

from prover.cli.console import BuildProgress, output
from prover.lean.embedded import embedded_paths
from prover.lean.embedded.diagnose import State, diagnose
from prover.lean.project import project_root

_MARKS = {State.OK: "✓", State.MISSING: "✗", State.ABSENT: "–", State.NOTE: "·"}
_STYLES = {State.OK: "green", State.MISSING: "red", State.ABSENT: "yellow", State.NOTE: "bright_black"}


def doctor(
    build: Annotated[bool, typer.Option("--build", help="Build the core library now if it is not there.")] = False,
    deep: Annotated[bool, typer.Option("--deep", help="Check the hash of every compiled file.")] = False,
) -> None:
    """Say which Lean environments there are, with versions and caches, and how to get what is missing.

    Exit code: 0 if Lean files can be proved here, 1 if something needed is missing.
    """
    if build:
        embedded_paths(BuildProgress())
    console = output()
    facts = diagnose(deep=deep)
    width = max(len(fact.subject) for fact in facts)
    for fact in facts:
        console.print(f"{_MARKS[fact.state]} ", style=_STYLES[fact.state], end="")
        console.print(f"{fact.subject:<{width}}  {fact.detail}")
        if fact.fix and fact.state in {State.MISSING, State.ABSENT}:
            console.print(f"  {'':<{width}}  → {fact.fix}", style="bright_black")
    root = project_root(Path.cwd())
    place = (
        f"the Lake project {root}" if root else "no Lake project here; files are proved in the embedded environment"
    )
    console.print(f"· {'this folder':<{width}}  {place}")
    raise typer.Exit(int(any(fact.state is State.MISSING for fact in facts)))

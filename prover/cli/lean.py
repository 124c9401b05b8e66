"""`prover lean`: Lean toolchains and libraries on this machine."""

from pathlib import Path
from typing import Annotated

import typer

from prover.cli.console import BuildProgress, output, talk
from prover.lean.embedded import MATHLIB_ROOT, ROOT, embedded_paths
from prover.lean.toolchain import Guide, is_reachable
from prover.lean.toolchain import setup as set_up

app = typer.Typer(help="Lean toolchains and libraries on this machine.", no_args_is_help=True)


@app.command()
def setup(
    project: Annotated[
        Path | None, typer.Option(help="Folder of the Lake project (default: lean_project).", metavar="FOLDER")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Agree to every download.")] = False,
) -> None:
    """Bring a pinned Lean toolchain and Mathlib to this machine (needs a network), step by step."""
    console = talk()
    guide = Guide(console.print, lambda question: yes or typer.confirm(question), is_reachable)
    set_up(guide, project)


@app.command()
def build(
    everything: Annotated[
        bool, typer.Option("--all", help="Also build the names and tactics for files that import Mathlib.")
    ] = False,
) -> None:
    """Build the core library of the embedded environment now instead of at first use."""
    for root in (ROOT, MATHLIB_ROOT) if everything else (ROOT,):
        paths = embedded_paths(BuildProgress(), root=root)
        output().print(f"Lean {paths.lean_version} with its core library is ready: {paths.id}")

"""The options by which every command that uses models is configured."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from prover.inference.settings import Effective, load_settings

ConfigOption = Annotated[
    Path | None,
    typer.Option("--config", help="Read settings from this file instead of prover.toml.", metavar="FILE"),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option("--set", help="Set one setting, for example roles.default.temperature=0.8.", metavar="KEY=VALUE"),
]


def settings_from(
    config: Path | None,
    assignments: list[str] | None,
    flags: Mapping[str, tuple[tuple[str, ...], object]] | None = None,
) -> Effective:
    """What is in force here. `flags`: a command's own options, by how they are written. Raises `ProverError`."""
    return load_settings(file=config, assignments=tuple(assignments or ()), flags=flags)

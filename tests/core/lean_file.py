"""Runs Lean over a file of the embedded environment and gathers what it says, per line."""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from prover.lean.embedded import EmbeddedPaths
from prover.lean.embedded.build import launcher_command

_LIMIT = 120.0


@dataclass(frozen=True, slots=True)
class Said:
    """One message of Lean: its severity, the line (from 1) it stands at, and the text."""

    severity: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """A named piece of a file: lines `first` to `last`, from 1."""

    name: str
    first: int
    last: int


class LeanFile:
    """A file under construction: pieces are put into namespaces of their own, so that one Lean process suffices."""

    def __init__(self, *header: str) -> None:
        self._lines = list(header)
        self.parts: list[Part] = []

    def add(self, name: str, text: str) -> None:
        """Append a piece."""
        self._lines.append(f"namespace Piece{len(self.parts)}")
        first = len(self._lines) + 1
        self._lines.extend(text.splitlines())
        self._lines.append(f"end Piece{len(self.parts)}")
        self.parts.append(Part(name, first, len(self._lines)))

    def run(self, paths: EmbeddedPaths, folder: Path) -> dict[str, list[Said]]:
        """What Lean says about each piece, by its name."""
        path = folder / "Pieces.lean"
        path.write_text("\n".join(self._lines) + "\n", encoding="utf-8")
        said: dict[str, list[Said]] = {part.name: [] for part in self.parts}
        for one in run_lean(paths, path):
            owners = [part for part in self.parts if part.first <= one.line <= part.last]
            assert owners, f"outside of all pieces: {one}"
            said[owners[0].name].append(one)
        return said


def run_lean(paths: EmbeddedPaths, path: Path) -> list[Said]:
    """Messages of a new Lean process about a file."""
    done = subprocess.run(
        [*launcher_command(), "--json", str(path)],
        env=dict(os.environ) | dict(paths.variables),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_LIMIT,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    return list(_messages(done.stdout))


def errors(said: list[Said]) -> list[str]:
    """Texts of the errors among some messages."""
    return [one.text for one in said if one.severity == "error"]


def _messages(output: str) -> Iterator[Said]:
    for line in output.splitlines():
        message = json.loads(line)
        yield Said(message["severity"], message["pos"]["line"], message["data"])

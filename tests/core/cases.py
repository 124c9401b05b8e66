"""Reads a Lean file of small cases: each begins with a line `-- NAME`."""

from pathlib import Path

from lean_file import LeanFile


def read_cases(path: Path, *header: str) -> LeanFile:
    """The cases of a file as pieces for one Lean process; `header` stands before them."""
    file = LeanFile(*header)
    name = ""
    lines: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), "-- "]:
        if line.startswith("-- "):
            if name:
                file.add(name, "\n".join(lines).strip("\n"))
            name, lines = line[3:], []
        else:
            lines.append(line)
    return file

"""`python -m evals.minif2f_manifest --source FILE`: which statements of miniF2F the embedded environments can state.

FILE is miniF2F as one JSON object a line: `name`, `split`, `statement` (Lean, without `:=`), `sha256` (of the
statement with its white space collapsed), `known_defect` (text or null). Every statement is elaborated, unchanged,
with a hole for its proof; nothing is decided by its name. Written are

- `minif2f_manifest.jsonl`: for each statement `name`, `split`, `sha256`, `environment` (`core`: plain Lean;
  `mathlib`: a file that imports Mathlib, with the header below; null: neither), `reason` (one word, if null) and
  `known_defect`;
- `minif2f_mathlib.jsonl`: name, split, statement and hash of all that can be stated, apart from those of
  `minif2f_core.jsonl`.
"""

import argparse
import asyncio
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from prover.engine.lean import open_lean
from prover.errors import ProverError
from prover.lean.check import CheckRequest, Context
from prover.lean.embedded import MATHLIB_ROOT, ROOT, embedded_environment, embedded_paths

DATA = Path(__file__).parent / "data"
MANIFEST = "minif2f_manifest.jsonl"
STATEMENTS = "minif2f_mathlib.jsonl"
CORE = DATA / "minif2f_core.jsonl"

HEADER = "open BigOperators Real Nat Topology Rat\n"
"""What stands between `import Mathlib` and each statement of miniF2F."""

ENVIRONMENTS = (("core", ROOT, "set_option autoImplicit false\n"), ("mathlib", MATHLIB_ROOT, HEADER))
"""Name, root of the library, and trusted text before the statement; the first that takes a statement is its own.

Without the option, plain Lean would take an unknown `ℝ` for just any type.
"""

REASONS = (
    ("complex", ("ℂ", "Complex")),
    ("reals", ("ℝ", "Real", "Irrational")),
    ("rationals", ("ℚ",)),
)
"""Why a statement cannot be stated, by what it mentions."""


async def stated(root: str, before: str, statements: Mapping[str, str]) -> set[str]:
    """The names of those statements that elaborate without an error in the environment with this root."""
    paths = await asyncio.to_thread(lambda: embedded_paths(root=root))
    environment = await asyncio.to_thread(lambda: embedded_environment(root=root))
    context = Context(before)
    found = set()
    async with open_lean(environment, paths, 1) as lean:
        for name, statement in statements.items():
            result = await lean.pool.check(CheckRequest(f"{statement} := by\n  sorry", context))
            if result.without_error:
                found.add(name)
    return found


def reason(statement: str) -> str:
    """One word for what the statement needs and no environment of ours has."""
    return next((word for word, signs in REASONS if any(sign in statement for sign in signs)), "other")


async def manifest(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The rows of the manifest for these rows of the source, in the same order."""
    open_ones = {str(row["name"]): str(row["statement"]) for row in rows}
    place: dict[str, str] = {}
    for environment, root, before in ENVIRONMENTS:
        for name in await stated(root, before, open_ones):
            place[name] = environment
            del open_ones[name]
    return [
        {
            "name": row["name"],
            "split": row["split"],
            "sha256": row["sha256"],
            "environment": place.get(row["name"]),
            "reason": reason(row["statement"]) if row["name"] not in place else None,
            "known_defect": row.get("known_defect"),
        }
        for row in rows
    ]


def read(source: Path) -> list[dict[str, Any]]:
    """The rows of a file with one JSON object a line. Raises `ProverError`."""
    try:
        rows: list[dict[str, Any]] = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    except (OSError, ValueError) as error:
        raise ProverError(f"{source} cannot be read as one JSON object a line: {error}.") from error
    missing = {"name", "split", "statement", "sha256"}.difference(*[row.keys() for row in rows][:1])
    if missing or not rows:
        raise ProverError(f"{source} is not the data set: {', '.join(sorted(missing)) or 'it is empty'}.")
    return rows


def write(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    """One JSON object a line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


async def main(arguments: argparse.Namespace) -> int:
    """Write both files; exit code 0, or 2 for a source that cannot be read."""
    console = Console(highlight=False)
    try:
        rows = read(arguments.source)
    except ProverError as error:
        console.print(str(error))
        return 2
    table = await manifest(rows)
    marked = {row["name"] for row in table if row["environment"]} - {row["name"] for row in read(CORE)}
    write(arguments.data / MANIFEST, table)
    keys = ("name", "split", "statement", "sha256")
    write(arguments.data / STATEMENTS, [{key: row[key] for key in keys} for row in rows if row["name"] in marked])
    for place, count in Counter(row["environment"] or f"none: {row['reason']}" for row in table).most_common():
        console.print(f"{count:5}  {place}")
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    command = argparse.ArgumentParser(prog="python -m evals.minif2f_manifest", description=__doc__.splitlines()[0])
    command.add_argument("--source", type=Path, required=True, help="miniF2F, one JSON object a line")
    command.add_argument("--data", type=Path, default=DATA, help="folder to write to")
    return command


if __name__ == "__main__":
    sys.exit(asyncio.run(main(parser().parse_args())))

"""`python -m prover.lean.embedded.hooks`: write or check the hook modules, and look into the library."""

import argparse
import difflib
import sys
from collections.abc import Sequence
from pathlib import Path

from lean_project import CORE_LIBRARY
from prover.errors import ProverError
from prover.lean.embedded.hooks.generate import generate, hooks_folder
from prover.lean.embedded.hooks.scan import library_names
from prover.lean.embedded.wheel import find_wheel


def main(arguments: Sequence[str]) -> int:
    """Run the command; returns the exit status (0 done, 1 the modules differ, 2 cannot run)."""
    parser = argparse.ArgumentParser(prog="python -m prover.lean.embedded.hooks", description=__doc__)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--check", action="store_true", help="compare the modules with what the library yields")
    what.add_argument("--write", action="store_true", help="write the modules")
    what.add_argument(
        "--names",
        metavar="REGEX",
        help="print the Lean names that the data of matching symbols mentions: what a tactic's module needs",
    )
    chosen = parser.parse_args(arguments)
    try:
        library = find_wheel().library
        if chosen.names is not None:
            return _print_lines(library_names(library, chosen.names))
        return _modules(library, hooks_folder(CORE_LIBRARY), write=chosen.write)
    except ProverError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _print_lines(lines: Sequence[str]) -> int:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 0


def _modules(library: Path, folder: Path, *, write: bool) -> int:
    status = 0
    for name, text in generate(library).items():
        file = folder / f"{name}.lean"
        if write:
            file.write_text(text, encoding="utf-8")
            continue
        committed = file.read_text(encoding="utf-8") if file.exists() else ""
        if committed != text:
            status = 1
            sys.stdout.writelines(
                difflib.unified_diff(committed.splitlines(True), text.splitlines(True), str(file), "generated", n=0)
            )
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

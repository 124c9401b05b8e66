"""Lemmas of stock Lean have its statements here, word for word: types are compared as expressions, binders included.

The folder `stock_statements` holds one line for each lemma, `NAME binders : type`, as the sources of Lean 4.3x state
it; lines that begin with a command of Lean (`namespace`, `variable`, …) hold for what follows, as they do there.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lean_file import errors, run_lean

from prover.lean.embedded import EmbeddedPaths
from prover.lean.embedded.build import launcher_command

STATEMENTS = sorted(Path(__file__).with_name("stock_statements").glob("*.txt"))
SCRIPT = Path(__file__).with_name("statement_types.py")

COMMANDS = ("namespace", "end", "section", "variable", "universe", "open")
HEADER = "set_option autoImplicit true\nset_option relaxedAutoImplicit true\nuniverse u v w\n"
"""As in the sources of Lean's core, which bind names that are not declared."""

Types = dict[str, tuple[str, str | None]]


def stated_as_axioms(text: str) -> str:
    """A Lean file in which the constant `NAME.stock` has the type that `text` states for NAME. One line for each."""
    return HEADER + "".join(map(_as_lean, text.splitlines()))


def _as_lean(line: str) -> str:
    first, _, rest = line.removeprefix("protected ").partition(" ")
    if not first or first == "#":
        return "\n"
    return f"{line}\n" if first in COMMANDS else f"axiom {first}.stock {rest}\n"


def types(lean: EmbeddedPaths, text: str, folder: Path) -> Types:
    """What is stated and what is there, for every lemma of `text`; equal texts are equal types."""
    source, compiled = folder / "Stated.lean", folder / "Stated.olean"
    source.write_text(stated_as_axioms(text), encoding="utf-8")
    variables = dict(os.environ) | dict(lean.variables)
    assert errors(run_lean(lean, source)) == []
    subprocess.run(
        [*launcher_command(), "-R", folder, "-o", compiled, source], env=variables, check=True, timeout=120
    )
    done = subprocess.run(
        [sys.executable, SCRIPT, lean.library, lean.sysroot, lean.oleans, compiled],
        env=variables,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {name: (stated, there) for name, (stated, there) in json.loads(done.stdout).items()}


@pytest.mark.parametrize("path", STATEMENTS, ids=lambda path: path.stem)
def test_lemmas_have_the_statements_of_stock_lean(lean: EmbeddedPaths, path: Path, tmp_path: Path) -> None:
    found = types(lean, path.read_text(encoding="utf-8"), tmp_path)
    assert len(found) > 20
    assert {name: pair for name, pair in found.items() if pair[0] != pair[1]} == {}

"""Lemmas of stock Lean have its statements here, word for word: types are compared as expressions, binders included.

The folder `stock_statements` holds one line for each lemma, `NAME binders : type`, as the sources of Lean 4.3x state
it; lines that begin with a command of Lean (`namespace`, `variable`, …) hold for what follows, as they do there.
A line may begin with `protected`: whether a lemma is protected (`open Nat` does not bring it in) is stated, too.
"""

import json
import os
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


def protected_names(text: str) -> dict[str, bool]:
    """The full names of the lemmas that `text` states, and whether they are protected."""
    namespaces, names = list[str](), dict[str, bool]()
    for line in text.splitlines():
        first, _, rest = line.removeprefix("protected ").partition(" ")
        match first:
            case "namespace":
                namespaces.append(rest)
            case "end" if rest and rest == namespaces[-1]:
                namespaces.pop()
            case _ if first and first != "#" and first not in COMMANDS:
                name = ".".join([*namespaces, first])
                assert name not in names
                names[name] = line.startswith("protected ")
    return names


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


@pytest.mark.parametrize("path", STATEMENTS, ids=lambda path: path.stem)
def test_lemmas_are_protected_where_those_of_stock_lean_are(lean: EmbeddedPaths, path: Path, tmp_path: Path) -> None:
    stated = protected_names(path.read_text(encoding="utf-8"))
    source = tmp_path / "Printed.lean"
    source.write_text("set_option pp.maxSteps 5\n" + "".join(f"#print {name}\n" for name in stated), encoding="utf-8")
    printed = {one.line - 2: one.text.split(" theorem ")[0] for one in run_lean(lean, source)}
    found = {name: printed[line].endswith("protected") for line, name in enumerate(stated)}
    assert {name for name in stated if found[name] != stated[name]} == set()


def test_most_lemmas_about_the_basic_types_are_stated() -> None:
    names = [name for path in STATEMENTS for name in protected_names(path.read_text(encoding="utf-8"))]
    assert len(names) == len(set(names)) >= 1800


WRONG = {
    "Nat.add_comm": "Nat.add_comm {n m : Nat} : n + m = m + n",  # kinds of binders
    "Nat.le_trans": "Nat.le_trans {n m k : Nat} (h₂ : m ≤ k) (h₁ : n ≤ m) : n ≤ k",  # order of arguments
    "Nat.lt_irrefl": "Nat.lt_irrefl (n : Nat) : ¬n + 1 ≤ n",  # equal by definition only
    "and_comm": "and_comm {a b : Prop} : b ∧ a ↔ a ∧ b",  # equal up to names only after exchanging a and b
    "List.map_nil": "List.map_nil {α β : Type} {f : α → β} : List.map f [] = []",  # universes
    "Nat.no_such_lemma": "Nat.no_such_lemma : 0 = 0",
}
RIGHT = {
    "Nat.add_comm": "Nat.add_comm : ∀ (a b : Nat), a + b = b + a",
    "Nat.lt_irrefl": "Nat.lt_irrefl (i : Nat) : ¬i < i",
    "and_comm": "and_comm {p q : Prop} : p ∧ q ↔ q ∧ p",
}


@pytest.mark.parametrize(("statements", "right"), [(WRONG, False), (RIGHT, True)])
def test_wrong_statements_are_told_from_right_ones(
    lean: EmbeddedPaths, tmp_path: Path, statements: dict[str, str], right: bool
) -> None:
    found = types(lean, "\n".join(statements.values()), tmp_path)
    assert {name: stated == there for name, (stated, there) in found.items()} == dict.fromkeys(statements, right)

"""The statements and proofs that are measured, each as a Lean file of its own."""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from prover.lean.source_file import SourceFile

DATA = Path(__file__).parent.parent / "data"
CORE = DATA / "minif2f_core.jsonl"
MATHLIB = DATA / "minif2f_mathlib.jsonl"
MINIF2F_HEADER = "import Mathlib\n\nopen BigOperators Real Nat Topology Rat\n\n"
"""What stands before every statement of miniF2F, but for the option that takes Lean's limits away."""
STYLE = tuple(DATA / f"mathlib_style{part}.lean" for part in ("", "_held_out", "_later"))

_DECLARATION = re.compile(r"^(?=theorem )", re.MULTILINE)
_NAME = re.compile(r"theorem\s+(\S+)")


@dataclass(frozen=True, slots=True)
class Item:
    """One theorem with everything before it that it needs: `text` is a whole file; `name` names theorem and file."""

    name: str
    text: str

    @property
    def source(self) -> SourceFile:
        """The file that the engine is given; it need not be on disk."""
        return SourceFile(Path(f"{self.name}.lean"), self.text.encode())

    @property
    def digest(self) -> str:
        """SHA-256 of the text, in hexadecimal: a stored result counts for this text only."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class ItemSet:
    """Items that run in the same environment, which the imports of the first one choose."""

    name: str
    items: tuple[Item, ...]


def core_statements() -> ItemSet:
    """The miniF2F statements that need nothing but core Lean, each with a hole for its proof."""
    return ItemSet("core", _statements(CORE, ""))


def mathlib_statements() -> ItemSet:
    """The miniF2F statements that can be stated with our own definitions under Mathlib's names."""
    return ItemSet("mathlib", _statements(MATHLIB, MINIF2F_HEADER))


def _statements(path: Path, header: str) -> tuple[Item, ...]:
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return tuple(Item(row["name"], f"{header}{row['statement']} := by\n  sorry\n") for row in rows)


def from_file(name: str, path: Path) -> ItemSet:
    """Each theorem of a Lean file with what stands before the first one; theorems do not use each other.

    What stands between two theorems (definitions, say) stays with everything after it.
    """
    head, *theorems = _DECLARATION.split(path.read_text(encoding="utf-8"))
    items: list[Item] = []
    for part in theorems:
        theorem, *others = re.split(r"\n\n(?=\S)", part.rstrip() + "\n", maxsplit=1)
        found = _NAME.match(theorem)
        if found is None:
            raise ValueError(f"{path.name}: a theorem without a name")
        items.append(Item(found[1], f"{head}{theorem.rstrip()}\n"))
        head += "".join(f"{other.rstrip()}\n\n" for other in others)
    return ItemSet(name, tuple(items))


def only(items: ItemSet, parts: Sequence[str]) -> ItemSet:
    """The items whose name contains one of the parts; all of them when there are no parts."""
    kept = tuple(item for item in items.items if not parts or any(part in item.name for part in parts))
    return ItemSet(items.name, kept)

"""What stands in a Lean file, by Lean's own positions: declarations, their bodies and their holes.

Offsets are Python string indices (code points) into the text as it was given to Lean (line ends are `\\n`).
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of offsets, `start <= offset < end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part of `text` in this range."""
        return text[self.start : self.end]


class HoleKind(StrEnum):
    """Where a `sorry` stands; a term hole is filled by a term, a tactic hole by tactics."""

    TERM = "term"
    TACTIC = "tactic"


@dataclass(frozen=True, slots=True)
class Hole:
    """One `sorry` of a declaration. `goals`: what it stands for, pretty-printed by Lean (empty if not asked for)."""

    span: Span
    kind: HoleKind
    goals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declaration of a file.

    `name` is the full name (namespaces included; empty for an `example` or an anonymous instance), `keyword` is
    `theorem`, `lemma`, `def`, `example`, `instance`, ... `span` covers modifiers, docstring and attributes too.
    `body` is the value after the statement, from `:=` (or `|`, `where`) on, or `None` if there is none.
    """

    name: str
    keyword: str
    span: Span
    body: Span | None
    holes: tuple[Hole, ...] = ()
    private: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """One command of a file: its syntax kind (Lean's name of it) and the declarations in it (several in `mutual`)."""

    kind: str
    span: Span
    declarations: tuple[Declaration, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A file as Lean reads it: the header (`import`s), then the commands."""

    header: Span
    imports: tuple[str, ...]
    commands: tuple[Command, ...]

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """All declarations, in order."""
        return tuple(d for command in self.commands for d in command.declarations)

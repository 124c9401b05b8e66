"""What Lean says about a text: messages with positions relative to that text."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Severity of a Lean message, by Lean's own names."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text: `line` from 1, `column` in code points from 0 (Lean's own convention)."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Message:
    """One message of Lean; `kind` is Lean's message kind (such as `Tactic.unsolvedGoals`) or empty."""

    severity: Severity
    text: str
    start: Position
    end: Position | None = None
    kind: str = ""

"""What a text declares, as Lean elaborated it: types as Lean's own expressions, and the constants that are mentioned.

The process that elaborates candidates says this, so no verdict rests on it (see `verdict.py`).
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from prover.lean.check import CheckResult, Context, Limits
from prover.lean.session import Session, Unsupported


class ExpressionKind(StrEnum):
    """Kinds of expressions; annotations (`mdata`) are left out, and so are names and kinds of binders."""

    VARIABLE = "variable"
    """A bound variable: `number` binders out."""
    SORT = "sort"
    CONSTANT = "constant"
    APPLICATION = "application"
    """Parts: function, argument."""
    LAMBDA = "lambda"
    """Parts: type, body."""
    FORALL = "forall"
    """Parts: type, body."""
    LET = "let"
    """Parts: type, value, body."""
    NUMBER = "number"
    """A numeral, its digits in `text`."""
    STRING = "string"
    PROJECTION = "projection"
    """Field `number` of the structure `text` (its name); part: the value."""
    OTHER = "other"
    """A free variable or metavariable: only in what is unfinished."""


class LevelKind(StrEnum):
    """Kinds of universe levels."""

    ZERO = "zero"
    SUCCESSOR = "successor"
    MAXIMUM = "maximum"
    IMPREDICATIVE_MAXIMUM = "impredicative maximum"
    PARAMETER = "parameter"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression: `parts` are places in `Elaborated.expressions`, `levels` places in `Elaborated.levels`."""

    kind: ExpressionKind
    text: str = ""
    number: int = 0
    parts: tuple[int, ...] = ()
    levels: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """One universe level: `parts` are places in `Elaborated.levels`."""

    kind: LevelKind
    text: str = ""
    parts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant with its type, a place in `Elaborated.expressions`; `value` too where it is a definition.

    `uses`: names of all constants outside the text that its type and value mention, directly or through others that
    the text declares; sorted. Empty for definitions that are there only because a type mentions them.
    """

    name: str
    kind: str
    type: int
    value: int | None = None
    parameters: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Elaborated:
    """Answer to an `ElaborationRequest`.

    `refused`: what the syntax gate refuses, in words; the text was then not elaborated to its end. `declared`: the
    constants asked for that the text declares. `definitions`: those mentioned by their types that come neither from
    the environment's library nor from its preamble, such as the function behind a `match`. `expressions` and
    `levels`: tables in which everything stands after its parts.
    """

    result: CheckResult
    refused: tuple[str, ...] = ()
    declared: tuple[Constant, ...] = ()
    definitions: tuple[Constant, ...] = ()
    expressions: tuple[Expression, ...] = ()
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True, slots=True)
class ElaborationRequest:
    """Commands to elaborate in `context` behind the syntax gate, with nothing of them vouched for by the user.
    `names`: full names of the constants to be told about."""

    text: str
    names: tuple[str, ...]
    context: Context = field(default_factory=Context)
    limits: Limits = field(default_factory=Limits)


class Elaborator(Protocol):
    """Tells what texts declare. Sessions of the native driver do."""

    async def elaborated(self, request: ElaborationRequest) -> Elaborated:
        """Elaborate the text. Raises `SessionLost`."""


def elaborator(session: Session) -> Elaborator:
    """The session as an elaborator. Raises `Unsupported` for a driver that is none."""
    if not hasattr(session, "elaborated"):
        raise Unsupported(
            "Elaborated statements are not available from this Lean: only the embedded environment tells them so far."
        )
    found: Elaborator = session  # type: ignore[assignment]
    return found

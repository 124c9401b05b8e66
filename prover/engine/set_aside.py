"""Declarations that do not elaborate, left out so that the rest of the file can be worked on.

Lean itself goes on after a declaration with an error. Here such a declaration is blanked out, with every later one
that mentions it: what is then judged stands in a text without any error, and the places of everything else stay.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace

from prover.lean.message import Message, Position
from prover.lean.source import Command, Outline, Span
from prover.lean.tokens import TokenKind, tokens

_ROUNDS = 8
"""How often what is left may turn out to have errors of its own."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A declaration that was left out: its name (empty for an `example`), its line (from 1), and why."""

    name: str
    keyword: str
    line: int
    reason: str

    @property
    def shown_name(self) -> str:
        """The name, or what stands for it."""
        return self.name or f"{self.keyword} in line {self.line}"


@dataclass(frozen=True, slots=True)
class Remainder:
    """A text of the same length in which the declarations `aside` are blank."""

    text: str
    aside: tuple[SetAside, ...] = ()


async def set_aside(
    text: str,
    errors: tuple[Message, ...],
    outline: Callable[[str], Awaitable[Outline]],
    errors_of: Callable[[str], Awaitable[tuple[Message, ...] | None]],
) -> Remainder | None:
    """What is left of `text` when all that has errors is left out; `None` if that cannot be done.

    It cannot when an error is outside of declarations (a parse error, an `open`, a `variable`: those mean something
    to all that follows). `outline` and `errors_of` ask Lean; `errors_of` gives `None` when Lean did not get through.
    """
    remainder = Remainder(text)
    left: tuple[Message, ...] | None = errors
    for _ in range(_ROUNDS):
        if left is None:
            return None
        if not left:
            return replace(remainder, aside=tuple(sorted(remainder.aside, key=lambda one: one.line)))
        found = await outline(remainder.text)
        smaller = _without(remainder, found, left)
        if smaller is None:
            return None
        remainder = smaller
        left = await errors_of(remainder.text)
    return None


def _without(remainder: Remainder, outline: Outline, errors: Iterable[Message]) -> Remainder | None:
    text = remainder.text
    reasons: dict[Span, str] = {}
    for error in errors:
        at = _offset(text, error.start)
        command = next((c for c in outline.commands if c.span.start <= at < c.span.end), None)
        if command is None or not command.declarations:
            return None
        reasons.setdefault(command.span, error.text.split("\n", maxsplit=1)[0])
    gone: set[str] = set()
    aside = list(remainder.aside)
    for command in outline.commands:
        reason = reasons.get(command.span)
        if reason is None and command.declarations:
            mentioned = sorted(_words(command.span.of(text)) & gone)
            reason = f"it mentions {mentioned[0]}, which does not elaborate" if mentioned else None
        if reason is not None:
            text = _blank(text, command.span)
            gone.update(_names(command))
            for declaration in command.declarations:
                line = remainder.text.count("\n", 0, declaration.span.start) + 1
                aside.append(SetAside(declaration.name, declaration.keyword, line, reason))
    return Remainder(text, tuple(aside))


def _names(command: Command) -> set[str]:
    """The last parts of the names: how they are written elsewhere depends on namespaces."""
    return {declaration.name.rpartition(".")[2] for declaration in command.declarations if declaration.name}


def _words(text: str) -> set[str]:
    return {part for token in tokens(text) if token.kind is TokenKind.WORD for part in token.text.split(".")}


def _blank(text: str, span: Span) -> str:
    blank = "".join(character if character == "\n" else " " for character in span.of(text))
    return text[: span.start] + blank + text[span.end :]


def _offset(text: str, position: Position) -> int:
    start = 0
    for _ in range(position.line - 1):
        start = text.index("\n", start) + 1
    return start + position.column

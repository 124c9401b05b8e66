"""Whether a solved file still says what the original said: same commands, same statements, nothing slipped in.

Each proof is judged by itself, but a text that claims to be a proof may go on after it: a definition that it adds is
part of the next theorem's context and may change what that theorem's statement means. So the solved file is compared
with the original as a whole, by the outlines that Lean gives of both.
"""

from collections.abc import Iterable

from prover.lean.source import Command, Declaration, Outline
from prover.lean.tokens import TokenKind, tokens

_HELPERS = frozenset({"theorem", "lemma", "def", "abbrev", "inductive", "structure"})
_APART = "Skill"
"""Namespace of the library's lemmas: what stands in it is called by its full name, if nothing opens the namespace."""


def difference(original: Outline, text: str, solved: Outline, solved_text: str) -> str | None:
    """What `solved_text` changes besides proofs and bodies that were open, in one sentence; `None` if nothing.

    Helper declarations may have been added, if the rest of the original does not use their names for something else.
    """
    if original.header.of(text) != solved.header.of(solved_text):
        return "the header was changed"
    remaining, closed = list(solved.commands), _APART not in _words(text)
    for command in original.commands:
        added: list[Command] = []
        while remaining and not _same(command, text, remaining[0], solved_text):
            added.append(remaining.pop(0))
        if not remaining:
            line = text.count("\n", 0, command.span.start) + 1
            return f"what stands at line {line} of the original is not there any more, or says something else"
        remaining.pop(0)
        trouble = _refused(added, text[command.span.start :], closed)
        if trouble is not None:
            return trouble
    return _refused(remaining, "", closed)


def _same(command: Command, text: str, other: Command, other_text: str) -> bool:
    """The same command, but for the bodies of declarations that had holes."""
    if command.kind != other.kind or len(command.declarations) != len(other.declarations):
        return False
    return _fixed_parts(command, command.declarations, text) == _fixed_parts(other, command.declarations, other_text)


def _fixed_parts(command: Command, model: Iterable[Declaration], text: str) -> list[str]:
    """The text of a command, cut at the bodies that may change: those whose declaration in `model` has holes."""
    parts, start = [], command.span.start
    for declaration, original in zip(command.declarations, model, strict=True):
        if original.holes and declaration.body is not None:
            parts.append(text[start : declaration.body.start].rstrip())
            start = declaration.body.end
    return [*parts, text[start : command.span.end].strip()]


def _words(text: str) -> set[str]:
    """The words of a text, dotted ones in their parts."""
    return {part for token in tokens(text) if token.kind is TokenKind.WORD for part in token.text.split(".")}


def _refused(added: Iterable[Command], rest: str, closed: bool) -> str | None:
    """What is wrong with added commands, before the text `rest` of the original. `closed`: the original does not
    mention the namespace that is set apart."""
    used = _words(rest)
    for command in added:
        if not command.declarations:
            return f"a command was added ({command.kind.rpartition('.')[2]})"
        for declaration in command.declarations:
            if declaration.keyword not in _HELPERS or not declaration.name:
                return (
                    f"a declaration was added that is no helper ({declaration.keyword} {declaration.name})".rstrip()
                )
            apart = closed and declaration.name.startswith(f"{_APART}.")
            if not apart and declaration.name.rpartition(".")[2] in used:
                return (
                    f"the added {declaration.keyword} {declaration.name} takes a name that the file uses further on"
                )
    return None

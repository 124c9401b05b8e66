"""An outline as JSON, between the processes of a native session."""

from collections.abc import Callable
from typing import Any

from prover.lean.source import Command, Declaration, Hole, HoleKind, Outline, Span


def outline_to_json(outline: Outline) -> dict[str, Any]:
    """Header, imports, commands."""
    return {
        "header": _pair(outline.header),
        "imports": outline.imports,
        "commands": [[c.kind, _pair(c.span), [_declaration(d) for d in c.declarations]] for c in outline.commands],
    }


def outline_from_json(data: dict[str, Any], place: Callable[[int], int] = lambda offset: offset) -> Outline:
    """Inverse of `outline_to_json`; `place` moves every offset (into a text with other line ends)."""

    def span(pair: list[int]) -> Span:
        return Span(place(pair[0]), place(pair[1]))

    def declaration(parts: list[Any]) -> Declaration:
        name, keyword, whole, body, holes, private = parts
        found = tuple(Hole(span(at), HoleKind(kind), tuple(goals)) for at, kind, goals in holes)
        return Declaration(name, keyword, span(whole), span(body) if body else None, found, private)

    commands = (
        Command(kind, span(at), tuple(declaration(parts) for parts in declarations))
        for kind, at, declarations in data["commands"]
    )
    return Outline(span(data["header"]), tuple(data["imports"]), tuple(commands))


def _declaration(d: Declaration) -> list[Any]:
    holes = [[_pair(hole.span), hole.kind.value, hole.goals] for hole in d.holes]
    return [d.name, d.keyword, _pair(d.span), _pair(d.body) if d.body else None, holes, d.private]


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]

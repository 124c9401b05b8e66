"""The `sorry`s of a syntax tree and the goals they stand for."""

from collections.abc import Iterable
from dataclasses import dataclass

from prover.lean.native.infotree import InfoTrees, Place
from prover.lean.native.syntax import byte_range, kind_of, nodes
from prover.lean.source import HoleKind

_KINDS = {
    "Lean.Parser.Term.sorry": HoleKind.TERM,
    "Lean.Parser.Tactic.tacticSorry": HoleKind.TACTIC,
    "Lean.Parser.Tactic.tacticAdmit": HoleKind.TACTIC,
}
_WORDS = ("sorry", "admit")


@dataclass(frozen=True, slots=True)
class ByteHole:
    """A hole by byte offsets."""

    start: int
    end: int
    kind: HoleKind


def may_have_holes(text: str) -> bool:
    """The text contains the word for a hole; only then is the tree worth a walk."""
    return any(word in text for word in _WORDS)


def holes_of(syntax: int) -> list[ByteHole]:
    """Holes of a tree in the order of the text."""
    found = []
    for node in nodes(syntax):
        kind = _KINDS.get(kind_of(node))
        place = byte_range(node) if kind else None
        if kind and place:
            found.append(ByteHole(*place, kind))
    return sorted(found, key=lambda hole: hole.start)


def goals_of(hole: ByteHole, places: Iterable[Place], trees: InfoTrees) -> tuple[str, ...]:
    """Goals of a hole; several when the same `sorry` closes several (`all_goals sorry`). Each text once.

    A tactic hole stands for the first of the goals before it, the main goal.
    """
    found: dict[str, None] = {}
    for place in places:
        if (place.start, place.end) == (hole.start, hole.end) and _KINDS.get(place.kind) is hole.kind:
            found.update(dict.fromkeys(trees.goals(place)[:1]))
    return tuple(found)

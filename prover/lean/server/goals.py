"""Goals at a place of an open document, and its `sorry`s.

Tactic `sorry`s are found by the server's own colouring (`leanSorryLike`); a term `sorry` is not coloured, so that one
is a word of the text at which Lean says that a term is expected which ends where the word does.
"""

import asyncio
from dataclasses import dataclass

from prover.lean.check import Sorry
from prover.lean.message import Message
from prover.lean.server.document import Document
from prover.lean.server.framing import Json
from prover.lean.server.positions import Lines, WirePosition, utf16_length
from prover.lean.source import Hole, HoleKind
from prover.lean.tokens import Token, tokens

SORRY_WORDS = ("sorry", "admit")
_UNSOLVED_GOALS = "unsolved goals\n"


@dataclass(frozen=True, slots=True)
class _TermGoal:
    goal: str
    start: WirePosition
    end: WirePosition


async def goals_at_error(document: Document, lines: Lines, error: Message) -> tuple[str, ...]:
    """The goals that Lean had before it when it reported `error`."""
    if error.text.startswith(_UNSOLVED_GOALS):
        # Here the place is the whole proof; the goals that are left stand in the message.
        return tuple(goal for goal in error.text[len(_UNSOLVED_GOALS) :].split("\n\n") if goal.strip())
    place = lines.wire_of(error.start)
    if goals := await _tactic_goals(document, place):
        return goals
    term = await _term_goal(document, place)
    return (term.goal,) if term is not None else ()


async def holes(document: Document, lines: Lines) -> tuple[Hole, ...]:
    """The `sorry`s of the document's current text, in order, with their goals."""
    words = [token for token in tokens(lines.text) if token.is_word(*SORRY_WORDS)]
    if not words:
        return ()
    coloured = await _sorry_like(document)
    found = await asyncio.gather(*(_hole(document, lines, word, coloured) for word in words))
    return tuple(hole for hole in found if hole is not None)


def as_sorries(lines: Lines, found: tuple[Hole, ...]) -> tuple[Sorry, ...]:
    """Holes as a check result reports them."""
    return tuple(
        Sorry(lines.position_at(hole.span.start), lines.position_at(hole.span.end), hole.goals) for hole in found
    )


async def _hole(document: Document, lines: Lines, word: Token, coloured: frozenset[WirePosition]) -> Hole | None:
    place = lines.wire(word.start)
    if place in coloured:
        # It stands for the main goal only. There is none where elaboration did not come to.
        return Hole(word.span, HoleKind.TACTIC, (await _tactic_goals(document, place))[:1])
    term = await _term_goal(document, place)
    if term is None or term.end != WirePosition(place.line, place.character + utf16_length(word.text)):
        return None
    return Hole(word.span, HoleKind.TERM, (term.goal,))


async def _tactic_goals(document: Document, place: WirePosition) -> tuple[str, ...]:
    answer = await document.ask_at("$/lean/plainGoal", place)
    return tuple(str(goal) for goal in answer["goals"]) if answer else ()


async def _term_goal(document: Document, place: WirePosition) -> _TermGoal | None:
    answer = await document.ask_at("$/lean/plainTermGoal", place)
    if not answer:
        return None
    area = answer["range"]
    return _TermGoal(str(answer["goal"]), WirePosition.of(area["start"]), _relative(document, area["end"]))


def _relative(document: Document, value: Json) -> WirePosition:
    place = WirePosition.of(value)
    return WirePosition(place.line - document.first_line, place.character)


async def _sorry_like(document: Document) -> frozenset[WirePosition]:
    """Where the server colours something as a `sorry`, relative to the document's text."""
    types = document.server.token_types
    answer = await document.ask("textDocument/semanticTokens/full", {})
    if not answer or "leanSorryLike" not in types:
        return frozenset()
    wanted, data = types.index("leanSorryLike"), answer["data"]
    line, character, found = -document.first_line, 0, set()
    # Five numbers for each token: lines down, characters right, length, type, modifiers.
    for index in range(0, len(data) - 4, 5):
        down, right = data[index], data[index + 1]
        line, character = line + down, right if down else character + right
        if data[index + 3] == wanted:
            found.add(WirePosition(line, character))
    return frozenset(found)

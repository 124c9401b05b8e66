"""Positions of the language server (lines and UTF-16 code units from 0) and ours (`message.Position`, offsets)."""

from bisect import bisect_right
from dataclasses import dataclass

from prover.lean.message import Position
from prover.lean.server.framing import Json

_ASTRAL = 0xFFFF


@dataclass(frozen=True, slots=True, order=True)
class WirePosition:
    """A place as the protocol writes it: `line` from 0, `character` in UTF-16 code units from 0."""

    line: int
    character: int

    @staticmethod
    def of(value: Json) -> "WirePosition":
        """From the JSON object of the protocol."""
        return WirePosition(int(value["line"]), int(value["character"]))

    @property
    def json(self) -> dict[str, int]:
        """As the JSON object of the protocol."""
        return {"line": self.line, "character": self.character}


class Lines:
    """The lines of a text, to go between the three ways to name a place in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines[:-1]:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def position(self, place: WirePosition) -> Position:
        """The same place by our convention; beyond the end of the text it is its end."""
        if place.line >= len(self._lines):
            return Position(len(self._lines), len(self._lines[-1]))
        return Position(place.line + 1, _code_points(self._lines[place.line], place.character))

    def offset(self, place: WirePosition) -> int:
        """The same place as an offset into the text, in code points."""
        position = self.position(place)
        return self._starts[position.line - 1] + position.column

    def wire(self, offset: int) -> WirePosition:
        """The place at an offset (in code points), as the protocol writes it."""
        line = bisect_right(self._starts, offset) - 1
        before = self._lines[line][: offset - self._starts[line]]
        return WirePosition(line, utf16_length(before))

    def wire_of(self, position: Position) -> WirePosition:
        """A place of our convention as the protocol writes it."""
        line = self._lines[position.line - 1] if position.line <= len(self._lines) else ""
        return WirePosition(position.line - 1, utf16_length(line[: position.column]))

    def position_at(self, offset: int) -> Position:
        """The place at an offset, by our convention."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line + 1, offset - self._starts[line])


def utf16_length(text: str) -> int:
    """Number of UTF-16 code units of `text`."""
    return len(text) + sum(ord(character) > _ASTRAL for character in text)


def _code_points(line: str, units: int) -> int:
    """How many code points of `line` the first `units` UTF-16 code units are."""
    if line.isascii():
        return min(units, len(line))
    for column, character in enumerate(line):
        if units <= 0:
            return column
        units -= 2 if ord(character) > _ASTRAL else 1
    return len(line)

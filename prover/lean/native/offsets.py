"""Byte offsets, as Lean counts, turned into code points and positions, as this program counts."""

from bisect import bisect_right
from itertools import accumulate

from prover.lean.message import Position


class Offsets:
    """Offsets of one text (line ends are `\\n`)."""

    def __init__(self, text: str) -> None:
        self._encoded = text.encode("utf-8", "replace")
        self._lines = self._encoded.split(b"\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)][:-1]
        self._plain = len(self._encoded) == len(text)
        lengths = (len(line) for line in text.split("\n"))
        self._points = self._starts if self._plain else [0, *accumulate(length + 1 for length in lengths)][:-1]

    def point(self, offset: int) -> int:
        """Code points before a byte offset."""
        if self._plain:
            return offset
        line, column = self._place(offset)
        return self._points[line] + column

    def position(self, offset: int) -> Position:
        """Line and column of a byte offset."""
        line, column = self._place(offset)
        return Position(line + 1, column)

    def offset(self, position: Position) -> int:
        """Byte offset of a line and column; inverse of `position`."""
        line = min(position.line, len(self._lines)) - 1
        before = self._lines[line].decode("utf-8", "replace")[: position.column]
        return self._starts[line] + len(before.encode("utf-8", "replace"))

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset) - 1
        return line, len(self._lines[line][: offset - self._starts[line]].decode("utf-8", "replace"))

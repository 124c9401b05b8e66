"""Frames between the processes of a native session: a length (4 bytes, little-endian), then JSON in UTF-8."""

import json
import os
import struct
from collections.abc import Mapping, Sequence
from typing import Any

from prover.lean.check import Limits, Sorry
from prover.lean.message import Message, Position, Severity

Frame = dict[str, Any]
"""What travels: a JSON object."""

_LENGTH = struct.Struct("<I")
LENGTH_SIZE = _LENGTH.size
LONGEST = 256 * 1024 * 1024
"""Bytes of the longest frame; a longer one means that the other side is broken."""


class BrokenFrame(Exception):
    """What arrived is no frame."""


def encode(frame: Mapping[str, Any]) -> bytes:
    """A frame as bytes, its length included."""
    body = json.dumps(frame, separators=(",", ":")).encode()
    return _LENGTH.pack(len(body)) + body


def body_length(head: bytes) -> int:
    """Bytes that follow the first `LENGTH_SIZE` ones. Raises `BrokenFrame`."""
    length: int = _LENGTH.unpack(head)[0]
    if length > LONGEST:
        raise BrokenFrame(f"a frame of {length} bytes")
    return length


def decode(body: bytes) -> Frame:
    """The frame in `body`. Raises `BrokenFrame`."""
    try:
        frame = json.loads(body)
    except ValueError as error:
        raise BrokenFrame(str(error)) from error
    if not isinstance(frame, dict):
        raise BrokenFrame("not an object")
    return frame


def write_all(descriptor: int, data: bytes) -> None:
    """Write everything, blocking."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def read_frame(descriptor: int) -> Frame | None:
    """The next frame, blocking; `None` when the other side is gone."""
    head = _read_exactly(descriptor, LENGTH_SIZE)
    if head is None:
        return None
    body = _read_exactly(descriptor, body_length(head))
    return None if body is None else decode(body)


def _read_exactly(descriptor: int, size: int) -> bytes | None:
    parts = []
    while size:
        part = os.read(descriptor, min(size, 1 << 20))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


class FrameBuffer:
    """Puts frames together from pieces, as they arrive from a descriptor that must not block."""

    def __init__(self) -> None:
        self._pieces = bytearray()

    def feed(self, piece: bytes) -> None:
        """Add what was read."""
        self._pieces += piece

    def next_body(self) -> bytes | None:
        """Body of the next complete frame, if there is one. Raises `BrokenFrame`."""
        if len(self._pieces) < LENGTH_SIZE:
            return None
        end = LENGTH_SIZE + body_length(bytes(self._pieces[:LENGTH_SIZE]))
        if len(self._pieces) < end:
            return None
        body = bytes(self._pieces[LENGTH_SIZE:end])
        del self._pieces[:end]
        return body


# --- nouns as JSON --------------------------------------------------------------------------------------------------


def limits_to_json(limits: Limits) -> Frame:
    """Seconds and bytes."""
    return {"seconds": limits.seconds, "memory": limits.memory}


def limits_from_json(frame: Frame) -> Limits:
    """Inverse of `limits_to_json`."""
    return Limits(float(frame["seconds"]), int(frame["memory"]))


def messages_to_json(messages: Sequence[Message]) -> list[list[Any]]:
    """Messages as short lists."""
    return [[m.severity.value, m.text, _place(m.start), _place(m.end) if m.end else None, m.kind] for m in messages]


def messages_from_json(items: Sequence[Sequence[Any]]) -> tuple[Message, ...]:
    """Inverse of `messages_to_json`."""
    return tuple(
        Message(Severity(severity), text, Position(*start), Position(*end) if end else None, kind)
        for severity, text, start, end, kind in items
    )


def sorries_to_json(sorries: Sequence[Sorry]) -> list[list[Any]]:
    """Sorries as short lists."""
    return [[_place(s.start), _place(s.end), list(s.goals)] for s in sorries]


def sorries_from_json(items: Sequence[Sequence[Any]]) -> tuple[Sorry, ...]:
    """Inverse of `sorries_to_json`."""
    return tuple(Sorry(Position(*start), Position(*end), tuple(goals)) for start, end, goals in items)


def _place(position: Position) -> list[int]:
    return [position.line, position.column]

"""Messages of the community REPL: JSON commands and answers, each ended by an empty line.

Source: the README of `leanprover-community/repl` (command mode): `{"cmd": text, "env": number}` is answered by
`{"env": number, "messages": [...], "sorries": [...]}` or, when the command could not be run, by `{"message": text}`.
Lines count from 1, columns in code points from 0, relative to the command: our own convention.
"""

import json
from asyncio import IncompleteReadError, LimitOverrunError, StreamReader
from typing import Any

from prover.lean.check import Sorry
from prover.lean.message import Message, Position, Severity

Json = Any
"""A decoded JSON value; what is inside is checked where it is used."""

MAXIMUM_LINE = 2**28
"""Longest line of an answer in bytes: a message may be large."""


class BrokenStream(Exception):
    """The REPL ended, or wrote something that is no answer."""


def encode(command: dict[str, Json]) -> bytes:
    """One command ready to be written. As UTF-8: some REPLs misread `\\u` escapes of astral characters."""
    return json.dumps(command, ensure_ascii=False).encode("utf-8", errors="replace") + b"\n\n"


async def read(stream: StreamReader) -> dict[str, Json]:
    """The next answer. Raises `BrokenStream`."""
    lines: list[bytes] = []
    try:
        while (line := await stream.readuntil(b"\n")).strip() or not lines:
            if line.strip():
                lines.append(line)
        answer = json.loads(b"".join(lines))
    except (IncompleteReadError, LimitOverrunError, ConnectionError) as error:
        raise BrokenStream("its output ended") from error
    except ValueError as error:
        raise BrokenStream(f"it wrote something that is no answer: {lines[0][:80]!r}") from error
    if not isinstance(answer, dict):
        raise BrokenStream("it wrote something that is no answer")
    return answer


def message(value: Json) -> Message:
    """A message of an answer."""
    severities = {"error": Severity.ERROR, "warning": Severity.WARNING}
    return Message(
        severities.get(str(value["severity"]), Severity.INFORMATION),
        str(value["data"]),
        _position(value["pos"]),
        _position(value["endPos"]) if value.get("endPos") else None,
    )


def sorry(value: Json) -> Sorry:
    """A `sorry` of an answer."""
    start = _position(value["pos"])
    end = _position(value["endPos"]) if value.get("endPos") else start
    return Sorry(start, end, (str(value["goal"]),) if value.get("goal") else ())


def _position(value: Json) -> Position:
    return Position(int(value["line"]), int(value["column"]))

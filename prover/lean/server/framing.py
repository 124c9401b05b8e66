"""Messages of the language server protocol on a byte stream: a header with the length, then JSON."""

import json
from asyncio import IncompleteReadError, StreamReader
from typing import Any

Json = Any
"""A decoded JSON value; what is inside is checked where it is used."""


class BrokenStream(Exception):
    """The other side ended, or sent something that is no message."""


def encode(message: dict[str, Json]) -> bytes:
    """One message ready to be written. Text is sent as UTF-8, never as `\\u` escapes (some Leans misread pairs)."""
    # A lone surrogate cannot be sent; a question mark in its place is refused by Lean where it stands.
    body = json.dumps(message, ensure_ascii=False).encode("utf-8", errors="replace")
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


async def read(stream: StreamReader) -> dict[str, Json]:
    """The next message, of any length. Raises `BrokenStream` at the end of the stream."""
    try:
        length = None
        while (line := await stream.readuntil(b"\n")).strip():
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length":
                length = int(value)
        if length is None:
            raise BrokenStream("a message without a length")
        message = json.loads(await stream.readexactly(length))
    except (IncompleteReadError, ConnectionError) as error:
        raise BrokenStream("the stream ended") from error
    except ValueError as error:
        raise BrokenStream(f"not a message: {error}") from error
    if not isinstance(message, dict):
        raise BrokenStream("a message that is no object")
    return message

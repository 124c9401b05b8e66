"""Reads Lean's objects in this process's memory without trusting a single pointer.

Everything is read through the kernel (`/proc/self/mem`): an address that is not mapped is an error of the read and
never a crash, so symbols can be followed before it is known what they point to. Linux only.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from prover.lean.embedded.hooks.name import Component, Name

STRING_TAG = 249
_LONGEST = 4096
_DEEPEST = 24


@dataclass(frozen=True, slots=True)
class Header:
    """Of an object: its constructor (or kind, from 245 on) and how many object fields follow."""

    tag: int
    fields: int


class Memory:
    """This process's memory. Words are pointers or boxed scalars; a boxed n is 2n + 1."""

    def __init__(self) -> None:
        # Unbuffered: a buffer would read beyond what was asked for, into pages that may not exist.
        self._file = Path("/proc/self/mem").open("rb", buffering=0)  # noqa: SIM115

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def read(self, address: int, size: int) -> bytes | None:
        """Exactly `size` bytes, or `None` where memory is not readable."""
        if not 0 < address < 2**47:
            return None
        try:
            self._file.seek(address)
            data = self._file.read(size)
        except OSError:
            return None
        return data if len(data) == size else None

    def word(self, address: int) -> int | None:
        """The 8 bytes at an address as a number."""
        data = self.read(address, 8)
        return None if data is None else int(struct.unpack("<Q", data)[0])

    def header(self, address: int) -> Header | None:
        """The header of the object at an address; `None` for boxed scalars, odd addresses and unreadable memory."""
        if address % 8:
            return None
        data = self.read(address, 8)
        if data is None:
            return None
        _, _, fields, tag = struct.unpack("<iHBB", data)
        return Header(tag, fields)

    def field(self, address: int, index: int) -> int:
        """Object field `index` of the object at an address, 0 if it cannot be read."""
        return self.word(address + 8 + 8 * index) or 0

    def name(self, address: int) -> Name | None:
        """The `Lean.Name` at an address; `None` if there is none (or only the anonymous one)."""
        parts: list[Component] = []
        for _ in range(_DEEPEST):
            if address == 1:
                return Name(tuple(reversed(parts))) if parts else None
            header = self.header(address)
            if header is None or header.fields != 2 or header.tag not in (1, 2):
                return None
            value = self.field(address, 1)
            if header.tag == 2:
                if not is_boxed(value):
                    return None
                parts.append(unbox(value))
            else:
                text = self._string(value)
                if text is None:
                    return None
                parts.append(text)
            address = self.field(address, 0)
        return None

    def _string(self, address: int) -> str | None:
        header = self.header(address)
        if header is None or header.tag != STRING_TAG:
            return None
        size = self.word(address + 8) or 0
        if not 1 <= size <= _LONGEST:
            return None
        data = self.read(address + 32, size)
        if data is None or data[-1] != 0:
            return None
        try:
            return data[:-1].decode("utf-8")
        except UnicodeDecodeError:
            return None


def is_boxed(word: int) -> bool:
    """Whether a word is a scalar and not a pointer."""
    return word % 2 == 1


def unbox(word: int) -> int:
    """The scalar in a boxed word."""
    return word >> 1

"""Lean objects as numbers: reading, making and counting references to them.

An object is the address of a heap cell, or an odd number `2 n + 1` for a small value `n` ("boxed"). Layout of a cell
(Lean 4.35, 64 bits): bytes 0-3 the reference count (0: lives for ever, below 0: shared between threads), bytes 4-5
its size where it is small, byte 6 the number of object fields, byte 7 the tag; then the fields, then plain numbers.
Arrays: size at 8, elements from 24. Strings: size in bytes with the final zero at 8, UTF-8 from 32.

Who owns a reference must be clear at every call: functions here borrow their arguments and, unless the name says
`take`, leave them alone; what they return as an object is a new reference only where the docstring says so.
"""

import ctypes
from collections.abc import Iterator, Sequence

from prover.lean.native.names import LeanName
from prover.lean.native.symbols import Symbols

_ADDRESSES = 1 << 47  # user space of a 64-bit process
_TAG_OF_STRING = 249
_TAG_OF_CLOSURE, _CLOSURE_SIZE = 245, 16

# The process's own memory as numbers: reading a word through a memoryview is several times quicker than through
# ctypes, and walking syntax trees is nothing but reading words.
_bytes = memoryview((ctypes.c_uint8 * _ADDRESSES).from_address(0)).cast("B")
_words = memoryview((ctypes.c_uint8 * _ADDRESSES).from_address(0)).cast("B").cast("Q")
_counts = memoryview((ctypes.c_uint8 * _ADDRESSES).from_address(0)).cast("B").cast("i")


class LeanFailure(Exception):
    """A function of Lean returned an error (its text, where it has one)."""


def box(number: int) -> int:
    """The object of a small natural number, of `()`, or of a constructor without fields."""
    return 2 * number + 1


def unbox(value: int) -> int:
    """Inverse of `box`."""
    return value >> 1


def is_box(value: int) -> bool:
    """The object is a small value, not a heap cell."""
    return bool(value & 1)


def tag(value: int) -> int:
    """Number of the constructor."""
    return value >> 1 if value & 1 else _bytes[value + 7]


def field(value: int, index: int) -> int:
    """Field of a constructor (borrowed)."""
    return _words[(value >> 3) + 1 + index]


def word(value: int, index: int) -> int:
    """Machine word number `index` after the header, whatever it is."""
    return _words[(value >> 3) + 1 + index]


def fields_count(value: int) -> int:
    """Number of object fields of a constructor."""
    return _bytes[value + 6]


def lives_forever(value: int) -> bool:
    """The cell is not counted: it is part of the library or of a mapped file."""
    return _counts[value >> 2] == 0


def text_of(value: int) -> str:
    """A Lean string."""
    return bytes(_bytes[value + 32 : value + 31 + _words[(value >> 3) + 1]]).decode("utf-8", "replace")


def number_of(value: int) -> int:
    """A Lean natural number: a small value, or a GMP integer (how many limbs at 12, their address at 16)."""
    if value & 1:
        return value >> 1
    limbs = word(value, 0) >> 32
    start = word(value, 1)
    return int.from_bytes(_bytes[start : start + 8 * limbs], "little")


def array_items(value: int) -> list[int]:
    """Elements of a Lean array (borrowed)."""
    start = (value >> 3) + 3
    items: list[int] = _words[start : start + _words[(value >> 3) + 1]].tolist()
    return items


def list_items(value: int) -> Iterator[int]:
    """Elements of a Lean list (borrowed)."""
    while not value & 1:
        yield field(value, 0)
        value = field(value, 1)


def pair(value: int) -> tuple[int, int]:
    """Both halves of a product (borrowed)."""
    return field(value, 0), field(value, 1)


def name_of(value: int) -> LeanName:
    """A Lean name."""
    parts: list[str | int] = []
    while not value & 1:
        part = field(value, 1)
        parts.append(text_of(part) if _bytes[value + 7] == 1 else unbox(part))
        value = field(value, 0)
    return tuple(reversed(parts))


class Objects:
    """Makes objects and counts references; needs the library."""

    def __init__(self, symbols: Symbols) -> None:
        self._symbols = symbols

    def keep(self, value: int) -> int:
        """Take one more reference; returns the object."""
        if value & 1:
            return value
        place = value >> 2
        count = _counts[place]
        if count > 0:
            _counts[place] = count + 1
        elif count < 0:
            # Shared objects are counted downwards, by atomic operations in Lean. The only thread beside ours sleeps
            # unless it cancels the running command (see `cancel.py`), so a plain store is enough here.
            _counts[place] = count - 1
        return value

    def drop(self, value: int) -> None:
        """Give one reference back."""
        if value & 1:
            return
        place = value >> 2
        count = _counts[place]
        if count > 1:
            _counts[place] = count - 1
        elif count != 0:
            self._symbols.dec_ref_cold(value)

    def constructor(self, number: int, take: Sequence[int], scalars: bytes = b"") -> int:
        """New cell of constructor `number`; takes over the references in `take`. `scalars` follow the fields."""
        size = 8 + 8 * len(take) + (len(scalars) + 7) // 8 * 8
        value = self._symbols.alloc_object(size)  # notes the size in the header, which writing to files relies on
        _counts[value >> 2] = 1
        _bytes[value + 6] = len(take)
        _bytes[value + 7] = number
        start = (value >> 3) + 1
        for index, item in enumerate(take):
            _words[start + index] = item
        if scalars:
            place = value + 8 + 8 * len(take)
            _bytes[place : place + len(scalars)] = scalars
        return value

    def with_field(self, value: int, index: int, take: int) -> int:
        """New copy of a small constructor cell with one field replaced by `take`."""
        count = fields_count(value)
        items = [take if at == index else self.keep(field(value, at)) for at in range(count)]
        end = int.from_bytes(_bytes[value + 4 : value + 6], "little")
        return self.constructor(tag(value), items, bytes(_bytes[value + 8 + 8 * count : value + end]))

    def closure(self, address: int, arity: int) -> int:
        """New closure over the native function at an address, which takes over its arguments (the last one of a
        function in `IO` stands for the world)."""
        value = self.constructor(0, [], bytes(_CLOSURE_SIZE))
        _bytes[value + 7] = _TAG_OF_CLOSURE
        _words[(value >> 3) + 1] = address
        _words[(value >> 3) + 2] = arity
        return value

    def string(self, text: str) -> int:
        """New Lean string."""
        encoded = text.encode("utf-8", "replace")
        return self._symbols.mk_string(encoded, len(encoded))

    def name(self, name: LeanName) -> int:
        """New Lean name."""
        value = box(0)
        for part in name:
            if isinstance(part, int):
                value = self._symbols.name_num(value, box(part))
            else:
                value = self._symbols.name_str(value, self.string(part))
        return value

    def empty_array(self) -> int:
        """New array without elements."""
        return self._symbols.mk_array(box(0), box(0))

    def array(self, take: Sequence[int]) -> int:
        """New array of the given references."""
        value = self.empty_array()
        for item in take:
            value = self._symbols.array_push(value, item)
        return value

    def some(self, take: int) -> int:
        """`some` of a value."""
        return self.constructor(1, [take])

    def list(self, take: Sequence[int]) -> int:
        """New Lean list of the given references."""
        value = box(0)
        for item in reversed(take):
            value = self.constructor(1, [item, value])
        return value

    def io(self, result: int) -> int:
        """Unpack what an `IO` function returned (taken over): a new reference. Raises `LeanFailure`."""
        value = field(result, 0)
        if tag(result) == 0:
            self.keep(value)
            self.drop(result)
            return value
        message = error_text(value)
        self.drop(result)
        raise LeanFailure(message)


def error_text(error: int) -> str:
    """Text of an `IO.Error`: the strings in it, such as a file name and what the system said."""
    fields = () if error & 1 else (field(error, index) for index in range(fields_count(error)))
    texts = [text_of(value) for value in fields if not value & 1 and tag(value) == _TAG_OF_STRING]
    return ": ".join(filter(None, texts)) or f"input/output error number {tag(error)}"

"""The symbol table of an ELF library (64 bit, little endian), read directly: no `nm` is needed."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_DYNAMIC_SYMBOLS = 11
_ALL_SYMBOLS = 2
_OBJECT = 1
_FUNCTION = 2


@dataclass(frozen=True, slots=True)
class Symbol:
    """A defined symbol. `address` is relative to where the library is loaded; `size` in bytes."""

    name: str
    address: int
    size: int
    is_data: bool
    is_code: bool


@dataclass(frozen=True, slots=True)
class _Section:
    kind: int
    offset: int
    size: int
    link: int


def exported_symbols(library: Path) -> list[Symbol]:
    """Symbols that dlsym finds, in the order of the table. Raises `ValueError` if this is not such a library."""
    return list(_symbols(library, _DYNAMIC_SYMBOLS))


def all_symbols(library: Path) -> list[Symbol]:
    """Exported and local symbols; local ones are there because the library is not stripped."""
    return list(_symbols(library, _ALL_SYMBOLS))


def _symbols(library: Path, kind: int) -> Iterator[Symbol]:
    with library.open("rb") as file:
        header = file.read(64)
        if header[:6] != b"\x7fELF\x02\x01":
            raise ValueError(f"{library} is not a 64 bit little-endian ELF file")
        (table,) = struct.unpack_from("<Q", header, 40)
        entry_size, count = struct.unpack_from("<HH", header, 58)

        def read(offset: int, size: int) -> bytes:
            file.seek(offset)
            return file.read(size)

        raw = read(table, entry_size * count)
        sections = []
        for index in range(count):
            _, section_kind, _, _, offset, size, link, *_ = struct.unpack_from("<IIQQQQIIQQ", raw, entry_size * index)
            sections.append(_Section(section_kind, offset, size, link))
        for section in sections:
            if section.kind != kind:
                continue
            strings = read(sections[section.link].offset, sections[section.link].size)
            for name, info, _, home, address, size in struct.iter_unpack(
                "<IBBHQQ", read(section.offset, section.size)
            ):
                sort = info & 15
                if home and sort in (_OBJECT, _FUNCTION):
                    text = strings[name : strings.index(b"\0", name)].decode("utf-8", "replace")
                    yield Symbol(text, address, size, sort == _OBJECT, sort == _FUNCTION)

"""How many declarations make a module: large ones in front, which stay as they are while the library grows."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from prover.lean.skill_modules.entry import Entry

SIZES = (512, 64, 8)
"""Sizes of modules. What is left behind the last full one is a module of its own, the only one that an added skill
makes anew; eight full ones become one of the next size."""
_FORMAT = "1"
"""Raised when modules of an earlier version of this package cannot be used."""
_PREFIX = "ProverSkills_"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A module to be: its name tells everything that it depends on, the chunks before it included."""

    module: str
    entries: tuple[Entry, ...]


def chunks(environment: str, entries: Sequence[Entry]) -> tuple[Chunk, ...]:
    """The modules of these entries (in an order in which they can be compiled) for the environment with this id."""
    made: list[Chunk] = []
    before, place = _digest(_FORMAT, environment), 0
    for size in (*SIZES, None):
        while place < len(entries) and (size is None or len(entries) - place >= size):
            part = tuple(entries[place : place + size] if size else entries[place:])
            texts = (text for entry in part for text in (entry.name, entry.source, *entry.depends_on))
            before = _digest(before, *texts)
            made.append(Chunk(f"{_PREFIX}{before[:24]}", part))
            place += len(part)
    return tuple(made)


def _digest(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        encoded = part.encode()
        # Lengths keep two different lists of texts from giving the same bytes.
        digest.update(len(encoded).to_bytes(8, "big") + encoded)
    return digest.hexdigest()

"""What goes into a compiled module."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A declaration: `source` is its whole text, `name` the full name that it declares. `key` stands for it in the
    `depends_on` of others, which are to be declared after it."""

    key: str
    name: str
    source: str
    depends_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A declaration that is in no module, and why, in a few words."""

    name: str
    reason: str


def in_order(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries as they are given, but for those that must wait for one they depend on.

    What is appended behind entries that need nothing of it leaves their order as it was: compiled modules stay good.
    """
    by_key = {entry.key: entry for entry in entries}
    done: dict[str, Entry] = {}
    for entry in entries:
        for one in _first_what_it_needs(entry, by_key, done):
            done[one.key] = one
    return tuple(done.values())


def _first_what_it_needs(entry: Entry, by_key: dict[str, Entry], done: dict[str, Entry]) -> Iterator[Entry]:
    """`entry` behind what it needs and is not done; a circle is cut where it closes."""
    entered = {entry.key}
    stack = [(entry, iter(entry.depends_on))] if entry.key not in done else []
    while stack:
        one, needs = stack[-1]
        needed = next((key for key in needs if key in by_key and key not in entered and key not in done), None)
        if needed is None:
            stack.pop()
            yield one
        else:
            entered.add(needed)
            stack.append((by_key[needed], iter(by_key[needed].depends_on)))

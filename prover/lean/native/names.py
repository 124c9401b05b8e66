"""Lean names outside Lean: tuples of parts, written so that no two different names look alike."""

import re

LeanName = tuple[str | int, ...]
"""A hierarchical name: text parts and numbers, outermost first. The anonymous name is `()`."""

# A part that needs no «»: letters, digits, underscore and Lean's suffix characters, not starting with a digit.
_PLAIN = re.compile(r"(?:[^\W\d]|_)(?:[\w'!?₀-₉])*\Z")
_PART = re.compile(r"«([^»]*)»|([^.«»]+)")


def show_name(name: LeanName) -> str:
    """`A.b`, with `«…»` around every part that is not a plain identifier.

    Unambiguous on purpose: an axiom whose single part spells `Classical.choice` shows as `«Classical.choice»`.
    """
    return ".".join(_show_part(part) for part in name)


def read_name(text: str) -> LeanName:
    """Inverse of `show_name` for text parts; `_root_.` in front is dropped. Raises `ValueError` for anything else."""
    parts: list[str | int] = []
    place = 0
    while place < len(text):
        found = _PART.match(text, place)
        if found is None:
            raise ValueError(f"not a Lean name: {text!r}")
        parts.append(found[2] if found[1] is None else found[1])
        place = found.end()
        if place < len(text):
            if text[place] != "." or place + 1 == len(text):
                raise ValueError(f"not a Lean name: {text!r}")
            place += 1
    return tuple(parts[1:] if parts[:1] == ["_root_"] else parts)


def without_private_prefix(name: LeanName) -> LeanName:
    """The name as the user wrote it: `_private.<module>.<number>` in front is dropped."""
    if not name or name[0] != "_private":
        return name
    numbers = [place for place, part in enumerate(name) if isinstance(part, int)]
    return name[numbers[0] + 1 :] if numbers else name


def _show_part(part: str | int) -> str:
    if isinstance(part, int):
        return str(part)
    return part if _PLAIN.match(part) else f"«{part}»"

"""Lean names and how the compiler spells them in symbols."""

import re
from dataclasses import dataclass

Component = str | int

_LETTER = re.compile(r"[A-Za-z0-9]")
_ESCAPE = {"x": 2, "u": 4, "U": 8}
_LOOKS_ESCAPED = re.compile(r"_*(?:\Z|[0-9]|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8})")
_PLAIN = re.compile(r"[^\W\d][\w'!?]*\Z", re.ASCII)


@dataclass(frozen=True, order=True, slots=True)
class Name:
    """A hierarchical name: text components, and numbers in names that Lean made up itself."""

    parts: tuple[Component, ...]

    @property
    def last(self) -> str:
        """The last component as text."""
        return str(self.parts[-1])

    @property
    def dotted(self) -> str:
        """The components with dots between them and nothing quoted; for rules and for people."""
        return ".".join(map(str, self.parts))

    def within(self, namespace: str) -> bool:
        """Whether this is `namespace` itself or lies in it."""
        return self.dotted == namespace or self.dotted.startswith(namespace + ".")

    def __str__(self) -> str:
        """As it is written in Lean source, quoted with « » where needed."""
        return ".".join(part if isinstance(part, str) and _PLAIN.match(part) else f"«{part}»" for part in self.parts)


def mangle(name: Name) -> str:
    """The part of the symbol after `l_`.

    Letters and digits stay, `_` is doubled, other characters become `_x`, `_u` or `_U` with 2, 4 or 8 hexadecimal
    digits. Components are joined by `_`; a number is followed by `_` as well. Where the start of a component, read
    after a `_`, could be taken for an escape or a number, or where the component before ends in `_`, the joint is
    `_00`.
    """
    result = ""
    for index, part in enumerate(name.parts):
        if isinstance(part, int):
            result += f"_{part}_" if index else f"{part}_"
            continue
        text = "".join(map(_mangle_character, part))
        previous = name.parts[index - 1] if index else None
        ambiguous = (isinstance(previous, str) and previous.endswith("_")) or _LOOKS_ESCAPED.match(text) is not None
        if index:
            result += "_"
        result += f"00{text}" if ambiguous else text
    return result


def _mangle_character(character: str) -> str:
    if _LETTER.match(character):
        return character
    if character == "_":
        return "__"
    code = ord(character)
    for letter, digits in _ESCAPE.items():
        if code < 16**digits:
            return f"_{letter}{code:0{digits}x}"
    raise ValueError(f"no such character: {code}")


def demangle(symbol: str) -> Name | None:
    """The name whose mangled form is exactly `symbol` (without `l_`), or `None` if there is none."""
    parts = _Reader(symbol).components()
    if parts is None:
        return None
    name = Name(tuple(parts))
    return name if parts and mangle(name) == symbol else None


class _Reader:
    """Reads a mangled name from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0

    def components(self) -> list[Component] | None:
        parts: list[Component] = []
        while self.position < len(self.text):
            number = self._take(r"(0|[1-9][0-9]*)_(?:_|\Z)")
            if number is not None and not number.startswith("00"):
                parts.append(int(number.rstrip("_")))
                continue
            self._take("00")
            component = self._component()
            if component is None:
                return None
            parts.append(component)
        return parts

    def _component(self) -> str | None:
        """One text component; the joint after it is consumed as well."""
        component = ""
        while self.position < len(self.text):
            run = self._take("_+") or ""
            if len(run) % 2 == 0:
                component += "_" * (len(run) // 2) + (self._take("[A-Za-z0-9]") or "")
                continue
            # An odd run holds an escape or a joint. Where both are possible the joint would have been `_00`, so an
            # escape or a joint followed by digits comes at the end of the run, and any other joint at its start.
            escape = self._take("x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}")
            if escape is not None:
                code = int(escape[1:], 16)
                if code > 0x10FFFF:
                    return None
                component += "_" * (len(run) // 2) + chr(code)
            elif re.match("[0-9]", self.text[self.position :]):
                return component + "_" * (len(run) // 2)
            else:
                self.position -= len(run) - 1
                return component
        return component

    def _take(self, pattern: str) -> str | None:
        found = re.compile(pattern).match(self.text, self.position)
        if found is None:
            return None
        self.position = found.end()
        return found.group()

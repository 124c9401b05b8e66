"""Types as Lean prints them, read just far enough to enumerate their values."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TOKEN = re.compile(r"\s*(?P<token>[^\W\d][\w'!?₀-₉.✝¹²³⁴-⁹]*|\d+|[()→×⊕*])")
_POWER = {"→": 25, "⊕": 30, "×": 35}


@dataclass(frozen=True)
class Type:
    """An application `head arguments`; `→`, `×` and `⊕` are heads with two arguments, a numeral is one without."""

    head: str
    arguments: tuple["Type", ...] = ()

    def __str__(self) -> str:
        if self.head in _POWER:
            left, right = self.arguments
            return f"({left} {self.head} {right})"
        return f"({self.head} {' '.join(map(str, self.arguments))})" if self.arguments else self.head

    def replace(self, values: Mapping[str, "Type"]) -> "Type":
        """Type variables replaced by types."""
        if not self.arguments and self.head in values:
            return values[self.head]
        return Type(self.head, tuple(a.replace(values) for a in self.arguments))

    @property
    def result(self) -> "Type":
        """What a function gives after all its arguments; of any other type itself."""
        return self.arguments[1].result if self.head == "→" else self

    @property
    def heads(self) -> frozenset[str]:
        """All heads that occur."""
        return frozenset({self.head}).union(*(a.heads for a in self.arguments))


def read_type(text: str) -> Type | None:
    """`None` if the text has anything in it but names, numerals, applications, arrows, products and sums."""
    tokens: list[str] = []
    at, text = 0, text.strip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            return None
        tokens.append(match["token"])
        at = match.end()
    try:
        reader = _Reader(tokens)
        found = reader.infix(0)
    except IndexError:
        return None
    return found if found is not None and not reader.tokens else None


class _Reader:
    """Recursive descent; an unexpected end raises `IndexError`, anything else unknown gives `None`."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens[::-1]

    def infix(self, level: int) -> Type | None:
        left = self.application()
        while left is not None and self.tokens and _POWER.get(self.tokens[-1], -1) >= level:
            operator = self.tokens.pop()
            right = self.infix(_POWER[operator])  # all of them associate to the right
            left = Type(operator, (left, right)) if right is not None else None
        return left

    def application(self) -> Type | None:
        head = self.atom()
        arguments: list[Type] = []
        while head is not None and self.tokens and self.tokens[-1] not in {")", *_POWER}:
            argument = self.atom()
            if argument is None:
                return None
            arguments.append(argument)
        if head is None or not arguments:
            return head
        return Type(head.head, (*head.arguments, *arguments)) if head.head not in _POWER else None

    def atom(self) -> Type | None:
        token = self.tokens.pop()
        if token == "(":
            inner = self.infix(0)
            return inner if self.tokens.pop() == ")" else None
        return None if token in {")", *_POWER} else Type({"Nat": "ℕ", "Int": "ℤ"}.get(token, token))

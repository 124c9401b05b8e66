"""One thing to try on a goal: tactic lines, or several alternatives in one elaboration."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from prover.lean.message import Message, Severity

_MARK = "alternative"
_SEPARATOR = re.compile(r"(?<!<);(?!>)")
_SUGGESTION = re.compile(r"Try this:\s*(?:\[apply\]\s*)?(?P<tactic>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Attempt:
    """Tactic lines without indentation of their own (a line may hold line breaks and relative indentation)."""

    steps: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they are submitted."""
        return self.steps

    def found(self, messages: Iterable[Message]) -> "Attempt":
        """The proof to write down once the attempt has passed: a search tactic gives way to what it found."""
        if self.steps[-1] in SEARCHES:
            for suggestion in suggestions(messages):
                return Attempt((*self.steps[:-1], " ".join(suggestion.split())))
        return self


def suggestions(messages: Iterable[Message]) -> list[str]:
    """What a search tactic says to try instead, in its order, with the remarks behind it."""
    found = []
    for message in messages:
        match = _SUGGESTION.search(message.text) if message.severity is Severity.INFORMATION else None
        if match:
            found += [part.strip() for part in match["tactic"].split("\n  [apply]")]
    return found


SEARCHES = frozenset({"exact?", "rw?", "simp?"})
"""Tactics that say what they found; the proof holds that instead."""


@dataclass(frozen=True, slots=True)
class Alternatives:
    """Several closers in one elaboration (`first | … | …`), each marked so that the one that passed is known."""

    tactics: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines as they are submitted: every alternative says its number when it passes."""
        return (
            "first",
            *(f'  | (focus ({tactic}; done); trace "{_MARK} {index}")' for index, tactic in enumerate(self.tactics)),
        )

    def found(self, messages: Iterable[Message]) -> Attempt | None:
        """The alternative that passed."""
        messages = list(messages)
        for message in reversed(messages):
            word, _, index = message.text.strip().rpartition(" ")
            if message.severity is Severity.INFORMATION and word == _MARK and index.isdigit():
                tactic = self.tactics[int(index)]
                return Attempt(steps_of(tactic)).found(messages)
        return None


def steps_of(tactic: str) -> tuple[str, ...]:
    """The steps of a tactic in which `;` separates them, outside of parentheses."""
    parts: list[str] = []
    for part in _SEPARATOR.split(tactic):
        if parts and parts[-1].count("(") > parts[-1].count(")"):
            parts[-1] += f";{part}"
        else:
            parts.append(part)
    return tuple(part.strip() for part in parts)

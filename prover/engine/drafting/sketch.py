"""From a proof with errors to one without, by putting `sorry` for as little as possible of what fails.

What is left is a sketch: the steps that Lean takes, and holes for automation or a next draft. In the spirit of
ProofAug (arXiv 2501.18310): the failing step first, and the block around it if that does not help. Only the layout of
tactic blocks is looked at; Lean says whether the sketch holds.
"""

import re
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from prover.lean.message import Message
from prover.lean.tokens import tokens

MOST_ROUNDS = 16
"""Checks for one sketch."""
MOST_LEFT_OPEN = 4
"""Goals left open at the end of one block that get a hole each."""

_LEAD = re.compile(r"^\s*(?:(?:·|\.|\{|\||case\b|next\b)[^\n]*?(?:=>\s*|(?<=[·.{])\s*))?")
_VALUE = re.compile(
    r"^(?P<head>\s*(?:[·.]\s*)?(?:have|obtain|suffices|let|show|replace)\b.*?)(?P<by>:=\s*by\b|:=|\bfrom\b|\bby\b)(?P<rest>.*)$"
)
_UNSOLVED = "unsolved goals"
_UNKNOWN = "unknown tactic"


@dataclass(frozen=True, slots=True)
class Fault:
    """An error: its line in the body (from 0; -1 for the place before it, where the body's own `by` stands), the
    column in that line, and whether it says that goals were left open."""

    line: int
    column: int
    left_open: bool


Faults = Callable[[str], Awaitable[Fault | None]]
"""Checks a body; the first error, or `None` if there is none."""


def first_fault(errors: Sequence[Message], line: int, column: int, body: str) -> Fault:
    """The error to begin with. `line`: where the body begins in the text that was checked (from 1), `column`: how
    much further in its lines stand there.

    What does not parse comes first: Lean elaborates what it read before that place, and complains about what is
    missing there. A message about a place at the head of a line means the line before, which wants to go on.
    """
    unparsed = [error for error in errors if error.end is None]
    error = min(unparsed or errors, key=lambda message: message.start)
    at, lines = error.start.line - line, body.split("\n")
    place = max(0, error.start.column - column)
    if unparsed and at > 0 and (at >= len(lines) or place <= _indentation(lines[at])) and error.text != _UNKNOWN:
        at = max(i for i in range(min(at, len(lines))) if lines[i].strip() or i == 0)
        place = len(lines[at])
    return Fault(at, place, error.text.startswith(_UNSOLVED))


async def sketch(body: str, next_fault: Faults) -> str | None:
    """The body with holes where it failed, or `None` if nothing of it would be left."""
    lines = body.split("\n")
    tries: Counter[tuple[int, bool]] = Counter()
    for _ in range(MOST_ROUNDS):
        fault = await next_fault("\n".join(lines))
        if fault is None:
            return "\n".join(lines) if _says_something(lines) else None
        at = min(fault.line, len(lines) - 1)
        tries[at, fault.left_open] += 1
        if tries[at, fault.left_open] > (MOST_LEFT_OPEN if fault.left_open else 1):
            # That did not help: take the block around it.
            outer = _parent(lines, at)
            if outer is None:
                return None
            lines = _open_step(lines, outer)
            tries.clear()
        else:
            lines = _opened(lines, at, fault)
        if not _says_something(lines):
            return None
    return None


def _opened(lines: list[str], at: int, fault: Fault) -> list[str]:
    if fault.left_open:
        return _with_end(lines, at)
    value = _VALUE.match(lines[at])
    if value and fault.column >= value.end("head"):
        by = "by" if value["by"].strip() in {"by", "from"} else ":= by"
        return [*lines[:at], f"{value['head'].rstrip()} {by} sorry", *lines[block_end(lines, at) :]]
    return _open_step(lines, at)


def _open_step(lines: list[str], at: int) -> list[str]:
    """The step at a line becomes `sorry`, and the rest of its block goes: it worked on what the step left."""
    lead = _lead(lines[at])
    column = len(lead) if lead.strip() else _indentation(lines[at])
    value = _VALUE.match(lines[at])
    if value:
        by = "by" if value["by"].strip() in {"by", "from"} else ":= by"
        return [*lines[:at], f"{value['head'].rstrip()} {by} sorry", *lines[block_end(lines, at) :]]
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or _indentation(lines[end]) >= column):
        end += 1
    return [*lines[:at], f"{lead or ' ' * column}sorry", *lines[end:]]


def _with_end(lines: list[str], at: int) -> list[str]:
    """One more `sorry` at the end of the block that the line opens (the whole body for -1)."""
    if at < 0:
        return [*lines, "sorry"]
    end = block_end(lines, at)
    inner = [line for line in lines[at + 1 : end] if line.strip()]
    if not inner:
        if re.search(r"(?:\bby|=>|·)\s*$", lines[at]):
            return [*lines[:at], f"{lines[at].rstrip()} sorry", *lines[at + 1 :]]
        lead = _lead(lines[at])
        column = len(lead) if lead.strip() else _indentation(lines[at])
        opener = re.search(r"\bby\s+(?=\S)", lines[at])
        if opener:
            head, rest = lines[at][: opener.end()], lines[at][opener.end() :]
            return [*lines[:at], f"{head}({rest}; sorry)", *lines[at + 1 :]]
        return [*lines[: at + 1], f"{' ' * column}sorry", *lines[at + 1 :]]
    # A bullet's first tactic stands on its own line; what follows lines up with it.
    lead = _lead(lines[at])
    column = len(lead) if lead.strip() and lead != lines[at] else min(_indentation(line) for line in inner)
    return [*lines[:end], f"{' ' * column}sorry", *lines[end:]]


def block_end(lines: list[str], at: int) -> int:
    """The line after the block that hangs on a line."""
    end, column = at + 1, _indentation(lines[at])
    while end < len(lines) and (not lines[end].strip() or _indentation(lines[end]) > column):
        end += 1
    return end


def _parent(lines: list[str], at: int) -> int | None:
    column = _indentation(lines[at]) if at >= 0 else 0
    return next((i for i in range(at - 1, -1, -1) if lines[i].strip() and _indentation(lines[i]) < column), None)


def _lead(line: str) -> str:
    """What opens a case on its line (`· `, `| zero => `), with the indentation; empty for an ordinary line."""
    found = _LEAD.match(line)
    lead = found.group() if found else ""
    return lead if lead.strip() else ""


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _says_something(lines: list[str]) -> bool:
    """There is a step besides `sorry`."""
    words = {token.text for token in tokens("\n".join(lines))}
    return bool(words - {"sorry", "·", ";", "(", ")"})
